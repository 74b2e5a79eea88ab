#include "checker/rule.hpp"

namespace selami::checker {
namespace {

bool meaningful(const Sheet& sheet, const Text& text) { return sheet.shows(text, "prior") || sheet.shows(text, "daily"); }

}  // namespace

extern const Rule rule_pm304{"PM304", [](const Sheet& sheet, Out& out) {
  if (!has_words(sheet.steps) || !sheet.plan.contexts.empty()) return;
  for (const Text* field : {&sheet.readiness, &sheet.material, &sheet.topic, &sheet.partnership}) {
    if (meaningful(sheet, *field)) return;
  }
  for (std::size_t i = 0; i < sheet.steps.size(); ++i) {
    if (meaningful(sheet, sheet.steps[i])) return;
    for (const Text& question : sheet.questions[i]) {
      if (meaningful(sheet, question)) return;
    }
  }
  out.add("/steps");
}};

}  // namespace selami::checker
