#include "checker/rule.hpp"

namespace selami::checker {

extern const Rule rule_pm305{"PM305", [](const Sheet& sheet, Out& out) {
  bool any = false;
  for (std::size_t i = 0; i < sheet.steps.size(); ++i) {
    if (!sheet.experience(i) || sheet.steps[i]->words == 0) continue;
    any = true;
    if (sheet.step_shows(i, "joy", true)) return;
  }
  if (!any) return;
  bool opening = false;
  for (std::size_t i = 0; i < sheet.steps.size(); ++i) opening = opening || (!sheet.experience(i) && sheet.shows(sheet.steps[i], "joy"));
  out.add("/steps", {}, opening ? "opening" : "");
}};

}  // namespace selami::checker
