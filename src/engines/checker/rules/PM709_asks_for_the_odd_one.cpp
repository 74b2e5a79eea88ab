#include "checker/options.hpp"
#include "checker/rule.hpp"

namespace selami::checker {

extern const Rule rule_pm709{"PM709", [](const Sheet& sheet, Out& out) {
  for (std::size_t i = 0; i < sheet.plan.steps.size(); ++i) {
    const auto& questions = sheet.plan.steps[i].questions;
    for (std::size_t j = 0; j < questions.size(); ++j) {
      const plan::Kind kind = questions[j].kind;
      if (kind != plan::Kind::choice && kind != plan::Kind::multi && kind != plan::Kind::text) continue;
      // In a question to write on, "yang bukan …" may well ask for an idea.
      const auto& words = sheet.questions[i][j]->tokens;
      if (kind == plan::Kind::text && std::none_of(words.begin(), words.end(), [](const text::Token& token) { return token.lower == "kecuali"; })) continue;
      if (asks_for_the_odd_one(*sheet.questions[i][j])) out.add(at(at("/steps", i, "questions"), j, "text"));
    }
  }
}};

}  // namespace selami::checker
