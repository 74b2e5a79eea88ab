#include "checker/rule.hpp"

namespace selami::checker {
namespace {

bool any_at(const Sheet& sheet, const text::Sign& place) {
  for (const auto* texts : {&sheet.steps, &sheet.assessments}) {
    for (const Text& text : *texts) {
      if (text::find_sign(*text, place, false) >= 0) return true;
    }
  }
  return false;
}

}  // namespace

extern const Rule rule_pm407{"PM407", [](const Sheet& sheet, Out& out) {
  if (!has_words(sheet.steps)) return;
  for (const text::Sign& place : sheet.lexicon.places) {
    if (text::find_sign(*sheet.physical, place, false) < 0 || any_at(sheet, place)) continue;
    out.add("/design/environment/physical", {Said(std::string(place.name_id), std::string(place.name_en))});
    return;
  }
}};

}  // namespace selami::checker
