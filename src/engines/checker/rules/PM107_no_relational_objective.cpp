#include "checker/rule.hpp"

namespace selami::checker {

extern const Rule rule_pm107{"PM107", [](const Sheet& sheet, Out& out) {
  bool beyond_naming = false;
  std::size_t asked = 0;
  std::string verbs;
  for (const Text& objective : sheet.objectives) {
    if (objective->words == 0) continue;
    const text::Demand demand = text::demand_of(*objective);
    // Unknown verbs, skills and attitudes are judged by people; verbs that cannot be seen are PM103's and ask for nothing.
    if (demand.asked && !demand.observable) continue;
    if (!demand.asked || !demand.thinking || demand.depth >= text::Solo::rel) return;
    ++asked;
    beyond_naming = beyond_naming || (demand.deepest->verb->level > 2 && demand.depth > text::Solo::uni);
    verbs += (verbs.empty() ? "" : ", ") + std::string(demand.deepest->verb->text);
  }
  if (asked > 0 && beyond_naming) out.add("/design/objectives", {verbs});  // where all only name PM102 has said it
}};

}  // namespace selami::checker
