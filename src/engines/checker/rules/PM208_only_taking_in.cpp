#include "checker/rule.hpp"

namespace selami::checker {
namespace {

using text::Actor;

bool pupils_do(const text::Reading& reading) {
  for (const text::Act& act : reading.acts) {
    if (act.negated || act.condition || act.subordinate || act.receives || act.actor == Actor::other) continue;
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
