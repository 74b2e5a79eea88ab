#include "checker/rule.hpp"
#include "text/stem.hpp"

namespace selami::checker {
namespace {

/// In phase A these are sound objectives in themselves.
bool foundation(const Sheet& sheet, const text::Act& act) {
  if (text::lower(sheet.plan.identity.phase) != "a") return false;
  for (const std::string_view root : {"baca", "tulis", "bilang", "simak", "ucap", "lafal", "hitung"}) {
    if (act.stem == root) return true;
  }
  return false;
}

/// A verb that the lexicon does not have: what it asks nobody here can say.
bool asks_something_unknown(const text::Reading& objective) {
  return std::any_of(objective.acts.begin(), objective.acts.end(), [](const text::Act& act) {
    return !act.verb && act.actor == text::Actor::pupils && !act.condition && !act.subordinate;
  });
}

}  // namespace

extern const Rule rule_pm102{"PM102", [](const Sheet& sheet, Out& out) {
  std::string verbs;
  std::size_t surface = 0;
  std::size_t place = 0;
  for (std::size_t i = 0; i < sheet.objectives.size(); ++i) {
    if (sheet.objectives[i]->words == 0) continue;
    if (asks_something_unknown(*sheet.objectives[i])) return;
    const text::Demand demand = text::demand_of(*sheet.objectives[i]);
    if (demand.asked && !demand.observable) continue;  // PM103 speaks of these
    // A verb that the lexicon does not know, a skill or an attitude is no evidence of surface work.
    const bool copies = demand.deepest && demand.deepest->verb->rote;  // menirukan, menyalin
    if (!demand.asked || (!demand.thinking && !copies) || demand.depth > text::Solo::multi || foundation(sheet, *demand.deepest)) return;
    // A procedure (menghitung, menyajikan) is the way to applying, unless its object is a thing to recite.
    if (!copies && demand.deepest->verb->level > 2 && demand.depth > text::Solo::uni) return;
    if (surface++ == 0) place = i;
    verbs += (verbs.empty() ? "" : ", ") + std::string(demand.deepest->verb->text);
  }
  if (surface == 0) return;
  out.add(surface == 1 ? at("/design/objectives", place, "text") : "/design/objectives", {verbs});
}};

}  // namespace selami::checker
