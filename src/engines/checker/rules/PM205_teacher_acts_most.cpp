#include "checker/doings.hpp"
#include "checker/rule.hpp"

namespace selami::checker {

extern const Rule rule_pm205{"PM205", [](const Sheet& sheet, Out& out) {
  constexpr double most = 0.6;
  constexpr std::size_t steps_min = 3;  // of fewer nothing can be said
  double whole = 0, teacher = 0;
  std::size_t told = 0;
  for (std::size_t i = 0; i < sheet.steps.size(); ++i) {
    const double minutes = sheet.minutes_of(i) > 0 ? sheet.minutes_of(i) : 10;
    const auto share = teachers_minutes(sheet, i, minutes);
    if (!share) continue;
    whole += minutes;
    teacher += *share;
    ++told;
  }
  if (told < steps_min || teacher <= most * whole) return;
  out.add("/steps", {std::to_string(static_cast<int>(100 * teacher / whole + 0.5))});
}};

}  // namespace selami::checker
