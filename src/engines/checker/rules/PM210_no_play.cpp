#include "checker/rule.hpp"

namespace selami::checker {

extern const Rule rule_pm210{"PM210", [](const Sheet& sheet, Out& out) {
  if (!has_words(sheet.steps)) return;
  for (std::size_t i = 0; i < sheet.steps.size(); ++i) {
    if (sheet.experience(i) && sheet.step_shows(i, "play")) return;
  }
  out.add("/steps");
}};

}  // namespace selami::checker
