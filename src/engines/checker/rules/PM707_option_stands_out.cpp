#include "checker/rule.hpp"
#include "text/verbs.hpp"

namespace selami::checker {
namespace {

enum class Build { number, phrase, reason, verb };

/// How an option is built: a number, a noun phrase, "karena …", or something done.
Build build_of(const std::vector<text::Token>& tokens, const text::Lexicon& lexicon) {
  if (tokens.front().kind == text::TokenKind::number) return Build::number;
  if (tokens.front().lower == "karena" || tokens.front().lower == "sebab") return Build::reason;
  // A bare verb may be a noun ("Hujan"); only an affix says that something is done.
  return text::verb_at(tokens, 0, tokens.size(), false, lexicon).tokens ? Build::verb : Build::phrase;
}

}  // namespace

extern const Rule rule_pm707{"PM707", [](const Sheet& sheet, Out& out) {
  constexpr std::size_t alike_min = 2;
  for (std::size_t i = 0; i < sheet.plan.steps.size(); ++i) {
    const auto& questions = sheet.plan.steps[i].questions;
    for (std::size_t j = 0; j < questions.size(); ++j) {
      const auto& options = questions[j].options;
      if (questions[j].kind != plan::Kind::choice || options.size() <= alike_min) continue;
      std::size_t count[4] = {};
      std::vector<Build> builds;
      for (const plan::Option& option : options) {
        const auto tokens = text::tokens_of(option.text);
        if (tokens.empty()) break;
        builds.push_back(build_of(tokens, sheet.lexicon));
        ++count[static_cast<std::size_t>(builds.back())];
      }
      if (builds.size() != options.size()) continue;
      for (std::size_t k = 0; k < builds.size(); ++k) {
        const bool only_two = std::count_if(std::begin(count), std::end(count), [](std::size_t n) { return n > 0; }) == 2;
        if (!only_two || count[static_cast<std::size_t>(builds[k])] != 1 || builds.size() - 1 < alike_min) continue;
        out.add(at(at(at("/steps", i, "questions"), j, "options"), k, "text"), {std::string(1, static_cast<char>('A' + static_cast<char>(k)))});
      }
    }
  }
}};

}  // namespace selami::checker
