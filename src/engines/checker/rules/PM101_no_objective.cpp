#include "checker/rule.hpp"

namespace selami::checker {

extern const Rule rule_pm101{"PM101", [](const Sheet& sheet, Out& out) {
  for (const Text& objective : sheet.objectives) {
    if (objective->words > 0) return;
  }
  out.add("/design/objectives");
}};

}  // namespace selami::checker
