#include "checker/rule.hpp"

namespace selami::checker {

extern const Rule rule_pm507{"PM507", [](const Sheet& sheet, Out& out) {
  constexpr std::size_t several = 2;
  const auto& assessments = sheet.plan.assessments;
  if (assessments.size() < several) return;
  for (const plan::Assessment& assessment : assessments) {
    if (assessment.purpose != plan::Purpose::of_learning) return;
  }
  out.add("/assessments");
}};

}  // namespace selami::checker
