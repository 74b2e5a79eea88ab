#include "checker/rule.hpp"

namespace selami::checker {
namespace {

bool shows(const Sheet& sheet, std::size_t step, const text::Sign& sign) {
  // Being aware is the pupils' own; meaning and joy may also be brought in by the teacher.
  const bool by_pupils = sign.id == "berkesadaran";
  if (text::find_sign(*sheet.steps[step], sign, by_pupils) >= 0) return true;
  for (const Text& question : sheet.questions[step]) {
    if (by_pupils || text::find_sign(*question, sign, false) >= 0) return true;  // a question makes pupils think about their thinking
  }
  return false;
}

/// A place named in the text ("Bandengan") is daily life.
bool names_a_place(const text::Reading& reading) {
  for (const text::Sentence& sentence : reading.sentences) {
    for (std::uint32_t i = sentence.first + 1; i < sentence.last; ++i) {
      const text::Token& token = reading.tokens[i];
      const text::Token& before = reading.tokens[i - 1];
      const bool mid = before.kind == text::TokenKind::word || before.kind == text::TokenKind::comma;
      if (token.capital && mid && token.kind == text::TokenKind::word && token.size > 3 && !token.quoted) return true;
    }
  }
  return false;
}

}  // namespace

extern const Rule rule_pm302{"PM302", [](const Sheet& sheet, Out& out) {
  constexpr std::size_t words_min = 5;  // of a step too short to show anything PM201 speaks
  for (const text::Sign& sign : sheet.lexicon.principles) {
    std::string place;
    bool visible = false;
    for (std::size_t i = 0; i < sheet.steps.size() && !visible; ++i) {
      const auto& principles = sheet.plan.steps[i].principles;
      for (std::size_t k = 0; k < principles.size(); ++k) {
        if (principles[k] != sign.id || sheet.steps[i]->words < words_min) continue;
        if (place.empty()) place = at(at("/steps", i, "principles"), k);
        visible = visible || shows(sheet, i, sign) || (sign.id == "bermakna" && names_a_place(*sheet.steps[i]));
      }
    }
    if (!place.empty() && !visible) out.add(place, {Said(std::string(sign.name_id), std::string(sign.name_en))}, sign.id);
  }
}};

}  // namespace selami::checker
