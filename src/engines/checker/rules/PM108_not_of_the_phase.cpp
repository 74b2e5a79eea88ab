#include "checker/rule.hpp"
#include "text/stem.hpp"
#include "text/words.hpp"

namespace selami::checker {
namespace {

const text::Token* written_product(const text::Reading& reading) {
  for (std::size_t i = 0; i < reading.tokens.size(); ++i) {
    const text::Token& token = reading.tokens[i];
    if (text::words::in(token.lower, "esai makalah artikel skripsi proposal jurnal paragraf resensi rangkuman laporan") ||
        text::phrase_at(reading.tokens, i, "karya ilmiah") || text::phrase_at(reading.tokens, i, "laporan tertulis") ||
        text::phrase_at(reading.tokens, i, "teks argumentasi") || text::phrase_at(reading.tokens, i, "teks eksposisi")) {
      return &token;
    }
  }
  return nullptr;
}

/// "menyebutkan huruf", "membilang 1 sampai 20", "mewarnai gambar"
bool first_steps(const text::Reading& reading) {
  bool found = false;
  for (const text::Act& act : reading.acts) {
    if (act.condition || act.subordinate || act.negated) continue;
    const bool counting = text::words::in(act.stem, "bilang eja warna");
    bool letters = false;
    for (std::size_t i = act.last; i < reading.tokens.size() && i < act.last + 3; ++i)
      letters = letters || text::words::in(reading.tokens[i].lower, "huruf abjad alfabet");
    if (!counting && !letters) return false;
    found = true;
  }
  return found;
}

}  // namespace

extern const Rule rule_pm108{"PM108", [](const Sheet& sheet, Out& out) {
  const std::string phase = text::lower(sheet.plan.identity.phase);
  const bool young = phase == "a" || (sheet.level == "sd" && sheet.grade() >= 1 && sheet.grade() <= 2);
  const bool older = phase == "d" || phase == "e" || phase == "f";
  for (std::size_t i = 0; i < sheet.objectives.size(); ++i) {
    const std::string path = at("/design/objectives", i, "text");
    if (young) {
      if (const text::Token* product = written_product(*sheet.objectives[i])) out.add(path, {product->lower});
    }
    if (older && sheet.level != "slb" && first_steps(*sheet.objectives[i])) out.add(path, {}, "below");
  }
}};

}  // namespace selami::checker
