#include "checker/rule.hpp"
#include "text/words.hpp"

namespace selami::checker {
namespace {

constexpr std::string_view reading_acts = "baca tulis eja salin kerja isi kisah ringkas rangkum";

bool pupils_read_or_write(const Sheet& sheet, const text::Reading& reading) {
  for (const text::Act& act : reading.acts) {
    if (act.negated || act.condition || act.actor == text::Actor::other || (act.actor == text::Actor::teacher && !act.invites)) continue;
    if (!text::words::in(act.stem, reading_acts)) continue;
    for (std::size_t i = act.last; i < reading.tokens.size() && i < act.last + 5; ++i) {
      const text::Token& token = reading.tokens[i];
      if (token.kind == text::TokenKind::stop) break;
      if (text::words::in(token.lower, "gambar namanya simbol angka bersama dengan")) break;
      if (token.lower == "nama" && i + 1 < reading.tokens.size() && text::words::in(reading.tokens[i + 1].lower, "sendiri mereka")) break;
      const text::Sign& written = sheet.mark("written");
      if (text::shows_phrase(reading.tokens, i, written) || text::shows_word(token, written) || text::words::in(token.lower, "kata cerita buku bacaan huruf nama")) return true;
    }
  }
  return false;
}

}  // namespace

extern const Rule rule_pm603{"PM603", [](const Sheet& sheet, Out& out) {
  const bool beginners = sheet.tk || (sheet.level == "sd" && sheet.grade() == 1);
  if (!beginners) return;
  const auto text_of = [&](const Text& text, const std::string& path) {
    if (pupils_read_or_write(sheet, *text)) out.add(path, {}, sheet.tk ? "tk" : "");
  };
  for (std::size_t i = 0; i < sheet.steps.size(); ++i) text_of(sheet.steps[i], at("/steps", i, "text"));
  for (std::size_t i = 0; i < sheet.assessments.size(); ++i) text_of(sheet.assessments[i], at("/assessments", i, "text"));
}};

}  // namespace selami::checker
