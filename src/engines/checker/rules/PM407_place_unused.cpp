#include "checker/rule.hpp"
#include "text/words.hpp"

namespace selami::checker {
namespace {

/// Furniture and words that any room has: they do not show that it is used.
constexpr text::words::List anywhere{
    "meja kursi bangku kelas ruang ruangan sekolah kelompok dengan dan yang untuk di dari ke atau tiap setiap murid siswa guru ditata "
    "disusun duduk papan tulis dekat luas bersih nyaman aman "
    "letter satu dua tiga empat lima enam tujuh delapan pojok lama kecil besar cukup tempat belajar"};

bool any_at(const Sheet& sheet, const text::Sign& place) {
  for (const auto* texts : {&sheet.steps, &sheet.assessments}) {
    for (const Text& text : *texts) {
      if (text::find_sign(*text, place, false) >= 0) return true;
    }
  }
  return false;
}

/// What stands there is worked with: the termometers of the workshop, the basins in the yard.
bool its_things_are_used(const Sheet& sheet, const text::Sign& place) {
  const auto& tokens = sheet.physical->tokens;
  const auto ends = [&](std::size_t i) { return tokens[i].kind != text::TokenKind::word || text::words::in(tokens[i].lower, "dan serta"); };
  const int found = text::find_sign(*sheet.physical, place, false);
  if (found < 0) return false;
  auto from = static_cast<std::size_t>(found), to = from;
  while (from > 0 && !ends(from - 1)) --from;
  while (to < tokens.size() && !ends(to)) ++to;
  // "Laboratorium komputer dan perpustakaan": a place's things are named beside it; a list after it in brackets or a clause, too.
  const bool listed = to < tokens.size() && !text::words::in(tokens[to].lower, "dan serta");
  for (std::size_t i = from; i < (listed ? tokens.size() : to); ++i) {
    const text::Token& thing = tokens[i];
    if (thing.kind != text::TokenKind::word || thing.size < 3 || text::words::in(thing.lower, anywhere) || text::shows_word(thing, place))
      continue;
    for (const Text& step : sheet.steps) {
      if (std::any_of(step->tokens.begin(), step->tokens.end(), [&](const text::Token& token) {
            return token.lower == thing.lower || (!token.stem.empty() && token.stem == thing.stem);
          }))
        return true;
    }
  }
  return false;
}

/// A PKBM often has one room, whatever it is called: that is where they sit all the time.
bool only_room(const Sheet& sheet, const text::Sign& place) {
  if (sheet.level != "pkbm" || text::words::in(place.id, "halaman kebun pantai pasar")) return false;
  for (const text::Token& token : sheet.physical->tokens) {
    if (text::words::in(token.lower, "kelas ruang ruangan dan")) return false;
  }
  return std::none_of(sheet.lexicon.places.begin(), sheet.lexicon.places.end(),
                      [&](const text::Sign& other) { return other.id != place.id && text::find_sign(*sheet.physical, other, false) >= 0; });
}

}  // namespace

extern const Rule rule_pm407{"PM407", [](const Sheet& sheet, Out& out) {
  if (!has_words(sheet.steps)) return;
  for (const text::Sign& place : sheet.lexicon.places) {
    if (text::find_sign(*sheet.physical, place, false) < 0 || only_room(sheet, place) || any_at(sheet, place) || its_things_are_used(sheet, place)) continue;
    out.add("/design/environment/physical", {Said(std::string(place.name_id), std::string(place.name_en))});
    return;
  }
}};

}  // namespace selami::checker
