#include "checker/rule.hpp"
#include "checker/tasks.hpp"

namespace selami::checker {

extern const Rule rule_pm408{"PM408", [](const Sheet& sheet, Out& out) {
  for (std::size_t i = 0; i < sheet.objectives.size(); ++i) {
    const std::string& id = sheet.plan.design.objectives[i].id;
    if (id.empty() || text::demand_of(*sheet.objectives[i]).depth < text::Solo::rel) continue;
    if (const std::optional<std::size_t> place = only_recalls(sheet, id)) {
      out.add(at("/assessments", *place, "text"), {std::to_string(i + 1)});
      return;
    }
  }
}};

}  // namespace selami::checker
