#include "checker/rule.hpp"

namespace selami::checker {

extern const Rule rule_pm504{"PM504", [](const Sheet& sheet, Out& out) {
  if (!has_words(sheet.steps) || sheet.plan.assessments.empty()) return;
  if (sheet.any_step_shows("feedback") || sheet.any_assessment_shows("feedback")) return;
  out.add("/assessments");
}};

}  // namespace selami::checker
