#include "checker/rule.hpp"
#include "text/words.hpp"

namespace selami::checker {

extern const Rule rule_pm709{"PM709", [](const Sheet& sheet, Out& out) {
  for (std::size_t i = 0; i < sheet.plan.steps.size(); ++i) {
    const auto& questions = sheet.plan.steps[i].questions;
    for (std::size_t j = 0; j < questions.size(); ++j) {
      if (questions[j].kind != plan::Kind::choice) continue;
      const auto& tokens = sheet.questions[i][j]->tokens;
      for (std::size_t k = 0; k < tokens.size(); ++k) {
        const bool except = text::words::in(tokens[k].lower, "kecuali");
        const bool not_one = text::phrase_at(tokens, k, "yang bukan") || text::phrase_at(tokens, k, "yang tidak termasuk") || text::phrase_at(tokens, k, "bukan merupakan");
        if (!except && !not_one) continue;
        out.add(at(at("/steps", i, "questions"), j, "text"));
        break;
      }
    }
  }
}};

}  // namespace selami::checker
