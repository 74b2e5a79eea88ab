#include "checker/rule.hpp"
#include "text/words.hpp"

namespace selami::checker {
namespace {

/// The criteria may stand in the text itself.
bool told_in_text(const text::Reading& reading) {
  const auto steps = std::count_if(reading.tokens.begin(), reading.tokens.end(), [](const text::Token& token) { return token.lower == ";"; });
  if (steps >= 2) return true;
  constexpr std::size_t words_min = 12;  // inner: of fewer a word like "kriteria" tells nothing
  if (reading.words < words_min) return false;
  for (const text::Token& token : reading.tokens) {
    if (text::words::in(token.stem, "kriteria rubrik indikator aspek kategori tingkat")) return true;
  }
  return false;
}

}  // namespace

extern const Rule rule_pm503{"PM503", [](const Sheet& sheet, Out& out) {
  for (std::size_t i = 0; i < sheet.plan.assessments.size(); ++i) {
    const plan::Assessment& assessment = sheet.plan.assessments[i];
    if (assessment.when == plan::When::awal) continue;  // where pupils stand, not how well they did
    if (blank(assessment.text) && blank(assessment.technique)) continue;
    if (blank(assessment.criteria) && !told_in_text(*sheet.assessments[i])) out.add(at("/assessments", i, "criteria"));
  }
}};

}  // namespace selami::checker
