#include "checker/rule.hpp"

namespace selami::checker {
namespace {

/// The stems of an option in order, without marks: what two options have in common when they say the same.
std::string bare(const std::string& option, Readings& readings) {
  std::string out;
  for (const text::Token& token : readings.read(option)->tokens) {
    if (token.kind == text::TokenKind::word || token.kind == text::TokenKind::number)
      out += (token.stem.empty() ? token.lower : token.stem) + " ";
  }
  return out;
}

}  // namespace

extern const Rule rule_pm708{"PM708", [](const Sheet& sheet, Out& out) {
  Readings readings(sheet.lexicon);
  for (std::size_t i = 0; i < sheet.plan.steps.size(); ++i) {
    const auto& questions = sheet.plan.steps[i].questions;
    for (std::size_t j = 0; j < questions.size(); ++j) {
      const auto& options = questions[j].options;
      for (std::size_t k = 1; k < options.size(); ++k) {
        const std::string mine = bare(options[k].text, readings);
        if (mine.empty()) continue;
        for (std::size_t other = 0; other < k; ++other) {
          if (bare(options[other].text, readings) != mine) continue;
          out.add(at(at(at("/steps", i, "questions"), j, "options"), k, "text"), {std::string(1, static_cast<char>('A' + static_cast<char>(other)))});
          break;
        }
      }
    }
  }
}};

}  // namespace selami::checker
