#include "checker/rule.hpp"

namespace selami::checker {

extern const Rule rule_pm306{"PM306", [](const Sheet& sheet, Out& out) {
  constexpr std::size_t steps_min = 4;
  constexpr std::size_t all = 3;
  const auto& steps = sheet.plan.steps;
  if (steps.size() < steps_min) return;
  for (const plan::Step& step : steps) {
    if (step.principles.size() < all) return;
  }
  out.add("/steps");
}};

}  // namespace selami::checker
