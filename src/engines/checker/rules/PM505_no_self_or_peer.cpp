#include "checker/rule.hpp"

namespace selami::checker {

extern const Rule rule_pm505{"PM505", [](const Sheet& sheet, Out& out) {
  if (sheet.plan.assessments.empty()) return;
  for (const plan::Assessment& assessment : sheet.plan.assessments) {
    if (assessment.purpose == plan::Purpose::as_learning) return;
  }
  if (sheet.any_assessment_shows("self_peer") || sheet.any_step_shows("self_peer")) return;
  out.add("/assessments");
}};

}  // namespace selami::checker
