#include "checker/rule.hpp"

namespace selami::checker {
namespace {

std::size_t words_of(const std::string& text) {
  std::size_t words = 0;
  for (const text::Token& token : text::tokens_of(text)) words += token.kind == text::TokenKind::word || token.kind == text::TokenKind::number ? 1 : 0;
  return words;
}

}  // namespace

extern const Rule rule_pm705{"PM705", [](const Sheet& sheet, Out& out) {
  constexpr std::size_t more = 3;
  for (std::size_t i = 0; i < sheet.plan.steps.size(); ++i) {
    const auto& questions = sheet.plan.steps[i].questions;
    for (std::size_t j = 0; j < questions.size(); ++j) {
      if (questions[j].kind != plan::Kind::choice) continue;
      std::size_t right = 0, wrong = 0, rights = 0, wrongs = 0;
      for (const plan::Option& option : questions[j].options) {
        const std::size_t words = words_of(option.text);
        (option.right ? right : wrong) = std::max(option.right ? right : wrong, words);
        ++(option.right ? rights : wrongs);
      }
      if (rights != 1 || wrongs == 0 || wrong == 0) continue;
      if (2 * right >= 3 * wrong && right >= wrong + more) out.add(at(at("/steps", i, "questions"), j, "options"));
    }
  }
}};

}  // namespace selami::checker
