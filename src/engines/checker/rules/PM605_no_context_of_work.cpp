#include "checker/rule.hpp"

namespace selami::checker {

extern const Rule rule_pm605{"PM605", [](const Sheet& sheet, Out& out) {
  if (!has_words(sheet.steps)) return;
  for (const Text* field : {&sheet.readiness, &sheet.material, &sheet.topic, &sheet.partnership, &sheet.physical}) {
    if (sheet.shows(*field, "work")) return;
  }
  if (sheet.any_step_shows("work") || sheet.any_assessment_shows("work")) return;
  out.add("/design/topic");
}};

}  // namespace selami::checker
