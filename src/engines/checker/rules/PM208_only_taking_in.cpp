#include "checker/rule.hpp"
#include "text/words.hpp"

namespace selami::checker {
namespace {

using text::Actor;

bool pupils_do(const text::Reading& reading) {
  for (const text::Act& act : reading.acts) {
    if (act.negated || act.condition || act.subordinate || act.receives || act.actor == Actor::other) continue;
    const bool may_ask = act.stem == "tanya" && act.first > 0 && text::words::in(reading.tokens[act.first - 1].lower, "boleh dapat bisa dipersilakan");
    if (may_ask || (act.actor == Actor::teacher && act.stem == "tanya")) continue;
    const bool folds_arms = act.stem == "lipat" && act.first > 0 && reading.tokens[act.first - 1].lower == "tangan";
    if (folds_arms) continue;
    if (act.actor != Actor::teacher || act.invites) return true;
  }
  return false;
}

}  // namespace

extern const Rule rule_pm208{"PM208", [](const Sheet& sheet, Out& out) {
  std::size_t place = sheet.steps.size();
  for (std::size_t i = 0; i < sheet.steps.size(); ++i) {
    if (sheet.plan.steps[i].stage != plan::Stage::memahami || sheet.steps[i]->acts.empty()) continue;
    if (!sheet.questions[i].empty() || pupils_do(*sheet.steps[i])) return;
    if (place == sheet.steps.size()) place = i;
  }
  if (place < sheet.steps.size()) out.add(at("/steps", place, "text"));
}};

}  // namespace selami::checker
