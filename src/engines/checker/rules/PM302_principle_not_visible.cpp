#include "checker/rule.hpp"
#include "text/words.hpp"

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

/// Much of what pupils do here is taking in, writing down or answering: there a principle that does not show is not there. Where they do
/// other things it may well be, in words that nobody foresaw.
bool plain(const Sheet& sheet, std::size_t step) {
  constexpr text::words::List always{"rapi tutup pulang kumpul salin catat jawab simak dengar lihat tonton perhati kerja isi tiru hafal duduk tebal terima usap lakukan"};
  constexpr text::words::List outside_reflection{"baca tulis sebut terap gali informasi dapat"};
  const auto& tokens = sheet.steps[step]->tokens;
  const bool reflects = sheet.plan.steps[step].stage == plan::Stage::merefleksi;
  int plain_acts = 0, all = 0;
  for (const text::Act& act : sheet.steps[step]->acts) {
    if (act.actor == text::Actor::teacher || act.actor == text::Actor::other || act.subordinate || act.condition || act.negated) continue;
    ++all;
    const bool copies_out = act.stem == "tulis" && act.last < tokens.size() && text::words::in(tokens[act.last].lower, "rumus isi pengertian materi rangkuman ringkasan definisi");
    const bool looks_back = reflects && text::words::in(act.stem, "lihat tonton perhati");
    if (copies_out || (act.receives && !looks_back) || text::words::in(act.stem, always) || (!reflects && text::words::in(act.stem, outside_reflection))) ++plain_acts;
  }
  return 3 * plain_acts >= all;  // also where pupils do nothing
}

}  // namespace

extern const Rule rule_pm302{"PM302", [](const Sheet& sheet, Out& out) {
  constexpr std::size_t words_min = 5;  // of a step too short to show anything PM201 speaks
  for (const text::Sign& sign : sheet.lexicon.principles) {
    std::string place;
    bool visible = false;
    bool only_plain = true;
    for (std::size_t i = 0; i < sheet.steps.size() && !visible; ++i) {
      const auto& principles = sheet.plan.steps[i].principles;
      for (std::size_t k = 0; k < principles.size(); ++k) {
        if (principles[k] != sign.id || sheet.steps[i]->words < words_min) continue;
        only_plain = only_plain && plain(sheet, i);
        if (place.empty()) place = at(at("/steps", i, "principles"), k);
        visible = visible || shows(sheet, i, sign) || (sign.id == "bermakna" && names_a_place(*sheet.steps[i]));
      }
    }
    if (!place.empty() && !visible && only_plain) out.add(place, {Said(std::string(sign.name_id), std::string(sign.name_en))}, sign.id);
  }
}};

}  // namespace selami::checker
