#include "checker/rule.hpp"

namespace selami::checker {

extern const Rule rule_pm206{"PM206", [](const Sheet& sheet, Out& out) {
  if (!has_words(sheet.steps)) return;
  for (std::size_t i = 0; i < sheet.steps.size(); ++i) {
    if (sheet.shows(sheet.steps[i], "talk", true)) return;
    for (const plan::Question& question : sheet.plan.steps[i].questions) {
      if (question.kind == plan::Kind::voice || question.by == plan::By::group) return;
    }
  }
  out.add("/steps");
}};

}  // namespace selami::checker
