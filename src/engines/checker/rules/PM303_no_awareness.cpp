#include "checker/rule.hpp"

namespace selami::checker {

extern const Rule rule_pm303{"PM303", [](const Sheet& sheet, Out& out) {
  if (!has_words(sheet.steps)) return;
  for (std::size_t i = 0; i < sheet.steps.size(); ++i) {
    for (const char* mark : {"aim", "choice", "monitor"}) {
      if (sheet.shows(sheet.steps[i], mark, true)) return;
    }
    for (const plan::Question& question : sheet.plan.steps[i].questions) {
      if (question.kind == plan::Kind::scale) return;  // how sure, how far: they watch themselves
    }
  }
  const bool told = sheet.any_step_shows("aim");
  out.add("/steps", {}, told ? "told" : "");
}};

}  // namespace selami::checker
