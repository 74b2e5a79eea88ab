#include "checker/options.hpp"

#include <algorithm>

namespace selami::checker {
namespace {

std::size_t words_of(const std::string& text) {
  std::size_t words = 0;
  for (const text::Token& token : text::tokens_of(text))
    words += token.kind == text::TokenKind::word || token.kind == text::TokenKind::number ? 1 : 0;
  return words;
}

}  // namespace

bool right_is_longest(const plan::Question& question) {
  constexpr std::size_t more = 3;
  if (question.kind != plan::Kind::choice) return false;
  std::size_t right = 0, wrong = 0, rights = 0;
  for (const plan::Option& option : question.options) {
    std::size_t& longest = option.right ? right : wrong;
    longest = std::max(longest, words_of(option.text));
    rights += option.right ? 1 : 0;
  }
  return rights == 1 && wrong > 0 && 2 * right >= 3 * wrong && right >= wrong + more;
}

bool asks_for_the_odd_one(const text::Reading& question) {
  for (std::size_t i = 0; i < question.tokens.size(); ++i) {
    if (question.tokens[i].lower == "kecuali") return true;
    for (const char* phrase : {"yang bukan", "yang tidak termasuk", "bukan merupakan", "manakah yang tidak", "mana yang tidak",
                               "yang tidak benar", "yang salah adalah"}) {
      if (text::phrase_at(question.tokens, i, phrase)) return true;
    }
  }
  return false;
}

}  // namespace selami::checker
