#include "checker/rule.hpp"

namespace selami::checker {

extern const Rule rule_pm106{"PM106", [](const Sheet& sheet, Out& out) {
  constexpr int minutes_of_one = 35;  // the shortest JP: less is naming, not understanding
  constexpr std::size_t always_fine = 2;
  int minutes = 0;
  for (const plan::Meeting& meeting : sheet.plan.identity.meetings) {
    minutes += meeting.minutes > 0 ? meeting.minutes : meeting.jp * sheet.jp_minutes();
  }
  std::size_t objectives = 0;
  for (const Text& objective : sheet.objectives) objectives += objective->words > 0 ? 1 : 0;
  if (minutes == 0 || objectives <= always_fine || minutes >= minutes_of_one * static_cast<int>(objectives)) return;
  out.add("/design/objectives", {std::to_string(objectives), std::to_string(minutes)});
}};

}  // namespace selami::checker
