#include "checker/rule.hpp"

namespace selami::checker {

extern const Rule rule_pm203{"PM203", [](const Sheet& sheet, Out& out) {
  constexpr int deep = 3;  // inner: the SOLO level from which a question asks to connect
  std::size_t place = sheet.steps.size();
  for (std::size_t i = 0; i < sheet.steps.size(); ++i) {
    if (sheet.plan.steps[i].stage != plan::Stage::mengaplikasi) continue;
    if (sheet.shows(sheet.steps[i], "new_situation")) return;
    for (const plan::Question& question : sheet.plan.steps[i].questions) {
      if (question.aims.value_or(0) >= deep) return;
    }
    if (place == sheet.steps.size() && sheet.shows(sheet.steps[i], "practice_again")) place = i;
  }
  if (place < sheet.steps.size()) out.add(at("/steps", place, "text"));
}};

}  // namespace selami::checker
