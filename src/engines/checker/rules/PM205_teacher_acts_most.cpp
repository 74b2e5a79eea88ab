#include "checker/doings.hpp"
#include "checker/rule.hpp"

namespace selami::checker {

extern const Rule rule_pm205{"PM205", [](const Sheet& sheet, Out& out) {
  constexpr double most = 0.6;
  constexpr std::size_t steps_min = 3;  // of fewer nothing can be said
  double whole = 0, teacher = 0;
  std::size_t told = 0;
  for (std::size_t i = 0; i < sheet.steps.size(); ++i) {
    const Doings doings = doings_of(sheet, i);
    if (doings.teacher + doings.pupils == 0) continue;
    const double minutes = sheet.minutes_of(i) > 0 ? sheet.minutes_of(i) : 10;
    whole += minutes;
    teacher += minutes * doings.teacher / (doings.teacher + doings.pupils);
    ++told;
  }
  if (told < steps_min || teacher <= most * whole) return;
  out.add("/steps", {std::to_string(static_cast<int>(100 * teacher / whole + 0.5))});
}};

}  // namespace selami::checker
