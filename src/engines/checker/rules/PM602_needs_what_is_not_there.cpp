#include "checker/rule.hpp"
#include "plan/texts.hpp"
#include "text/stem.hpp"
#include "text/words.hpp"

namespace selami::checker {
namespace {

/// "tanpa internet", "tidak ada proyektor", "proyektor belum ada", "tidak boleh membawa HP".
bool denies(const text::Reading& reading, const text::Sign& tool) {
  constexpr std::size_t reach = 3;
  for (std::size_t i = 0; i < reading.tokens.size(); ++i) {
    if (!text::shows_word(reading.tokens[i], tool)) continue;
    for (std::size_t back = 1; back <= reach && back <= i; ++back) {
      if (reading.tokens[i - back].kind != text::TokenKind::word) break;
      if (text::words::in(reading.tokens[i - back].lower, "tanpa tidak belum tiada")) return true;
    }
    for (std::size_t k = i + 1; k + 1 < reading.tokens.size() && k <= i + 2; ++k) {
      if (reading.tokens[k].kind != text::TokenKind::word) break;
      if (text::words::in(reading.tokens[k].lower, "tidak belum") && text::words::in(reading.tokens[k + 1].lower, "ada tersedia dimiliki boleh diizinkan")) return true;
    }
  }
  return false;
}

/// "bila tidak ada …", "atau dicetak": another way is said.
bool other_way(const std::string& text) {
  const std::string lowered = text::lower(text);
  for (const char* word : {"bila tidak", "jika tidak", "kalau tidak", "apabila tidak", "dicetak", "cetak", "tanpa ", "luring", "sebagai ganti"}) {
    if (lowered.find(word) != std::string::npos) return true;
  }
  return false;
}

}  // namespace

extern const Rule rule_pm602{"PM602", [](const Sheet& sheet, Out& out) {
  for (const text::Sign& tool : sheet.lexicon.tools) {
    bool missing = false;
    for (const Text* field : {&sheet.readiness, &sheet.physical, &sheet.digital}) missing = missing || denies(**field, tool);
    if (!missing) continue;
    for (std::size_t i = 0; i < sheet.steps.size(); ++i) {
      if (text::find_sign(*sheet.steps[i], tool, false) < 0 || other_way(sheet.plan.steps[i].text)) continue;
      out.add(at("/steps", i, "text"), {Said(std::string(tool.name_id), std::string(tool.name_en))});
      return;
    }
  }
}};

}  // namespace selami::checker
