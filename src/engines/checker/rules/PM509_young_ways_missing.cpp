#include "checker/rule.hpp"

namespace selami::checker {

extern const Rule rule_pm509{"PM509", [](const Sheet& sheet, Out& out) {
  if (sheet.plan.assessments.empty()) return;
  if (sheet.any_assessment_shows("young_ways")) return;
  for (const plan::Step& step : sheet.plan.steps) {
    for (const plan::Question& question : step.questions) {
      if (question.kind == plan::Kind::check || question.kind == plan::Kind::tap || question.kind == plan::Kind::photo) return;
    }
  }
  out.add("/assessments");
}};

}  // namespace selami::checker
