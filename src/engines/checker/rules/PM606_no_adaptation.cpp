#include "checker/rule.hpp"

namespace selami::checker {

extern const Rule rule_pm606{"PM606", [](const Sheet& sheet, Out& out) {
  if (!has_words(sheet.steps)) return;
  if (sheet.shows(sheet.physical, "adapted") || sheet.any_step_shows("adapted") || sheet.any_assessment_shows("adapted")) return;
  for (const Text& objective : sheet.objectives) {
    if (sheet.shows(objective, "adapted")) return;
  }
  out.add("/steps");
}};

}  // namespace selami::checker
