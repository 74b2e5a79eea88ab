#include "checker/rule.hpp"

namespace selami::checker {

extern const Rule rule_pm504{"PM504", [](const Sheet& sheet, Out& out) {
  if (!has_words(sheet.steps) || sheet.plan.assessments.empty()) return;
  if (sheet.any_step_shows("feedback") || sheet.any_assessment_shows("feedback")) return;
  for (const plan::Step& step : sheet.plan.steps) {
    for (const plan::Question& question : step.questions) {
      for (const plan::Option& option : question.options) {
        if (!blank(option.next)) return;  // what an answer leads to is said
      }
    }
  }
  out.add("/assessments");
}};

}  // namespace selami::checker
