#include "checker/rule.hpp"
#include "text/words.hpp"

namespace selami::checker {
namespace {

/// "Apakah …?", "Benarkah …?", "Bisakah …?" and no word that asks for more.
bool yes_or_no(const text::Reading& reading) {
  if (reading.tokens.empty()) return false;
  bool opens = false;
  for (const text::Sentence& sentence : reading.sentences) {
    if (!sentence.question) continue;
    const std::string& first = reading.tokens[sentence.first].lower;
    opens =
        opens ||
        text::words::in(
            first, "apakah benarkah bisakah dapatkah adakah samakah perlukah bolehkah pernahkah haruskah sudahkah mungkinkah setujukah");
  }
  return opens;
}

bool either_or(const text::Reading& reading) {
  return std::any_of(reading.tokens.begin(), reading.tokens.end(), [](const text::Token& token) { return token.lower == "atau"; });
}

}  // namespace

extern const Rule rule_pm704{"PM704", [](const Sheet& sheet, Out& out) {
  constexpr int several = 2;
  for (std::size_t i = 0; i < sheet.plan.steps.size(); ++i) {
    const auto& questions = sheet.plan.steps[i].questions;
    for (std::size_t j = 0; j < questions.size(); ++j) {
      const plan::Kind kind = questions[j].kind;
      const bool open = kind == plan::Kind::text || kind == plan::Kind::voice;
      if (kind == plan::Kind::scale || kind == plan::Kind::tap || kind == plan::Kind::check) continue;
      if (!open && questions[j].aims.value_or(0) < several) continue;
      const Text& text = sheet.questions[i][j];
      if (!yes_or_no(*text) || sheet.shows(text, "open_end") || either_or(*text)) continue;
      out.add(at(at("/steps", i, "questions"), j, "text"));
    }
  }
}};

}  // namespace selami::checker
