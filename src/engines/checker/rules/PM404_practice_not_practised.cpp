#include "checker/rule.hpp"
#include "text/words.hpp"

namespace selami::checker {
namespace {

bool names(const text::Reading& practice, const text::Sign& sign) {
  for (std::size_t i = 0; i < practice.tokens.size(); ++i) {
    if (text::any_part(sign.phrases, [&](std::string_view phrase) { return text::phrase_at(practice.tokens, i, phrase); })) return true;
  }
  return false;
}

/// "Simulasi rapat" where the class holds meetings: the practice's own thing is at work.
bool its_thing_is_done(const Sheet& sheet) {
  constexpr text::words::List general{
      "model metode pembelajaran belajar berbasis berpusat pada dan atau dengan kelompok kecil besar murid siswa anak peserta didik guru diskusi strategi pendekatan "
      "teknik langsung terbimbing mandiri bersama kelas melalui di ke dari yang berdiferensiasi terintegrasi stem steam bermain permainan peran proyek projek "
      "masalah penemuan inkuiri simulasi praktik demonstrasi penugasan tugas ceramah tanya jawab kreatif aktif individu bergilir kolaboratif kooperatif kontekstual"};
  for (const text::Token& thing : sheet.practice->tokens) {
    if (thing.kind != text::TokenKind::word || thing.size < 4 || text::words::in(thing.lower, general)) continue;
    for (const Text& step : sheet.steps) {
      if (std::any_of(step->tokens.begin(), step->tokens.end(), [&](const text::Token& token) { return !token.stem.empty() && token.stem == thing.stem; })) return true;
    }
  }
  return false;
}

}  // namespace

extern const Rule rule_pm404{"PM404", [](const Sheet& sheet, Out& out) {
  if (!has_words(sheet.steps)) return;
  const bool role_play = std::any_of(sheet.lexicon.practices.begin(), sheet.lexicon.practices.end(), [&](const text::Sign& sign) {
    return sign.id == "peran" && names(*sheet.practice, sign);
  });
  for (const text::Sign& sign : sheet.lexicon.practices) {
    if (!names(*sheet.practice, sign) || sheet.practised(sign) || its_thing_is_done(sheet)) continue;
    if (role_play && sign.id == "permainan") continue;  // "permainan peran" names one practice
    out.add("/design/practice", {Said(std::string(sign.name_id), std::string(sign.name_en))});
    return;
  }
}};

}  // namespace selami::checker
