#include "checker/rule.hpp"
#include "checker/tasks.hpp"

namespace selami::checker {

extern const Rule rule_pm506{"PM506", [](const Sheet& sheet, Out& out) {
  for (std::size_t i = 0; i < sheet.objectives.size(); ++i) {
    const std::string& id = sheet.plan.design.objectives[i].id;
    if (!id.empty() && text::demand_of(*sheet.objectives[i]).depth >= text::Solo::rel && only_recalls(sheet, id)) return;  // PM408 speaks of it
  }
  if (only_recalls(sheet, {})) out.add("/assessments");
}};

}  // namespace selami::checker
