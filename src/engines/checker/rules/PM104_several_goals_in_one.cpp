#include "checker/rule.hpp"

namespace selami::checker {
namespace {

/// What is asked for beside each other; the same verb twice, or one that only names a manner, is one.
std::size_t demands(const text::Reading& reading) {
  std::vector<std::string_view> roots;
  for (const text::Act& act : reading.acts) {
    if (act.condition || act.subordinate || act.negated || !act.verb) continue;
    if (std::find(roots.begin(), roots.end(), act.stem) == roots.end()) roots.push_back(act.stem);
  }
  return roots.size();
}

}  // namespace

extern const Rule rule_pm104{"PM104", [](const Sheet& sheet, Out& out) {
  constexpr std::size_t too_many = 3;
  for (std::size_t i = 0; i < sheet.objectives.size(); ++i) {
    const std::size_t found = demands(*sheet.objectives[i]);
    if (found >= too_many) out.add(at("/design/objectives", i, "text"), {std::to_string(found)});
  }
}};

}  // namespace selami::checker
