#include "checker/options.hpp"
#include "checker/rule.hpp"
#include "text/verbs.hpp"
#include "text/words.hpp"

namespace selami::checker {
namespace {

using Tokens = std::vector<text::Token>;

bool gives_a_reason(const Tokens& tokens) {
  return std::any_of(tokens.begin(), tokens.end(),
                     [](const text::Token& token) { return text::words::in(token.lower, "karena sebab sehingga"); });
}

bool is_a_number(const Tokens& tokens) { return tokens.front().kind == text::TokenKind::number; }

/// Of a number: what it counts.
std::string unit_of(const Tokens& tokens) { return is_a_number(tokens) && tokens.size() > 1 ? tokens.back().lower : std::string(); }

/// Somebody does something; "air yang mengalir" does not.
bool is_a_sentence(const Tokens& tokens, const text::Lexicon& lexicon) {
  for (std::size_t i = 1; i < tokens.size(); ++i) {
    if (text::words::in(tokens[i].lower, "yang cara")) return false;
    if (text::words::in(tokens[i - 1].lower, "untuk dengan cara dan atau agar supaya tidak")) continue;
    if (tokens[i].kind == text::TokenKind::word && text::verb_at(tokens, i, tokens.size(), false, lexicon).tokens) return true;
  }
  return false;
}

/// The only one of which `look` says something else than of all others, or none.
template <class Look>
std::optional<std::size_t> odd_one(const std::vector<Tokens>& options, Look look) {
  for (std::size_t k = 0; k < options.size(); ++k) {
    const auto mine = look(options[k]);
    const auto other = look(options[k == 0 ? 1 : 0]);
    if (mine == other) continue;
    const auto alike =
        static_cast<std::size_t>(std::count_if(options.begin(), options.end(), [&](const Tokens& one) { return look(one) == other; }));
    if (alike == options.size() - 1) return k;
  }
  return std::nullopt;
}

/// The mark at its end, 0: none.
char ending(const Tokens& tokens) { return tokens.back().kind == text::TokenKind::stop ? tokens.back().lower.front() : '\0'; }

std::optional<std::size_t> stands_out(const std::vector<Tokens>& options, const text::Lexicon& lexicon) {
  constexpr std::size_t short_phrase = 3, long_sentence = 5;
  if (const auto k = odd_one(options, ending); k && options[*k].size() >= long_sentence) return k;
  if (const auto k = odd_one(options, is_a_number)) return k;
  if (const auto k = odd_one(options, unit_of)) return k;
  if (const auto k = odd_one(options, gives_a_reason); k && gives_a_reason(options[*k])) return k;
  const auto k = odd_one(options, [&](const Tokens& tokens) { return is_a_sentence(tokens, lexicon); });
  if (!k || !is_a_sentence(options[*k], lexicon) || options[*k].size() < long_sentence) return std::nullopt;
  for (std::size_t other = 0; other < options.size(); ++other) {
    const bool begins_alike = other != *k && options[other].front().lower == options[*k].front().lower;
    if (other != *k && (options[other].size() > short_phrase || begins_alike)) return std::nullopt;
  }
  return k;
}

}  // namespace

extern const Rule rule_pm707{"PM707", [](const Sheet& sheet, Out& out) {
  constexpr std::size_t options_min = 3;
  for (std::size_t i = 0; i < sheet.plan.steps.size(); ++i) {
    const auto& questions = sheet.plan.steps[i].questions;
    for (std::size_t j = 0; j < questions.size(); ++j) {
      const auto& options = questions[j].options;
      if (questions[j].kind != plan::Kind::choice || options.size() < options_min || right_is_longest(questions[j])) continue;
      std::vector<Tokens> read;
      for (const plan::Option& option : options) {
        Tokens tokens = text::tokens_of(option.text);
        if (!tokens.empty()) read.push_back(std::move(tokens));
      }
      if (read.size() != options.size()) continue;
      if (const auto k = stands_out(read, sheet.lexicon)) {
        out.add(at(at(at("/steps", i, "questions"), j, "options"), *k, "text"), {std::string(1, static_cast<char>('A' + static_cast<char>(*k)))});
      }
    }
  }
}};

}  // namespace selami::checker
