#include "checker/rule.hpp"
#include "text/stem.hpp"
#include "text/words.hpp"

namespace selami::checker {
namespace {

using text::words::in;

/// What cannot be used where something is missing.
struct Needs {
  std::string_view missing;
  std::string_view then;
};
constexpr Needs needs[] = {{"proyektor", "proyektor video salindia tayangan layar"},
                           {"layar", "layar tayangan"},
                           {"internet", "internet kuis-daring formulir canva padlet"},
                           {"komputer", "komputer lembar-hitung"},
                           {"hp", "hp kuis-daring"},
                           {"tablet", "tablet"},
                           {"listrik", "proyektor layar video tayangan salindia komputer internet"}};

/// "tanpa internet", "tidak punya proyektor", "proyektor belum ada", "proyektor sedang rusak".
bool denies(const text::Reading& reading, const text::Sign& tool) {
  constexpr std::size_t reach = 3;
  for (std::size_t i = 0; i < reading.tokens.size(); ++i) {
    if (!text::shows_word(reading.tokens[i], tool)) continue;
    for (std::size_t back = 1; back <= reach && back <= i; ++back) {
      if (reading.tokens[i - back].kind != text::TokenKind::word) break;
      if (in(reading.tokens[i - back].lower, "tanpa tidak belum tiada")) return true;
    }
    for (std::size_t k = i + 1; k < reading.tokens.size() && k <= i + reach; ++k) {
      if (reading.tokens[k].kind != text::TokenKind::word) break;
      if (in(reading.tokens[k].lower, "rusak hilang padam")) return true;
      if (in(reading.tokens[k].lower, "tidak belum") && k + 1 < reading.tokens.size() &&
          in(reading.tokens[k + 1].lower, "ada tersedia dimiliki boleh diizinkan berfungsi menyala tersambung terpasang"))
        return true;
    }
  }
  return false;
}

/// "bila tidak ada …", "atau dicetak": another way is said.
bool other_way(const std::string& text) {
  const std::string lowered = text::lower(text);
  for (const char* word :
       {"bila tidak", "jika tidak", "kalau tidak", "apabila tidak", "dicetak", "cetak", "tanpa ", "luring", "sebagai ganti", "guru saja"}) {
    if (lowered.find(word) != std::string::npos) return true;
  }
  return false;
}

bool step_uses(const Sheet& sheet, std::size_t step, std::string_view tools) {
  for (const text::Sign& tool : sheet.lexicon.tools) {
    if (in(tool.id, tools) && text::find_sign(*sheet.steps[step], tool, false) >= 0) return true;
  }
  return false;
}

}  // namespace

extern const Rule rule_pm602{"PM602", [](const Sheet& sheet, Out& out) {
  const auto tool_of = [&](std::string_view id) {
    return std::find_if(sheet.lexicon.tools.begin(), sheet.lexicon.tools.end(), [&](const text::Sign& tool) { return tool.id == id; });
  };
  for (const Needs& one : needs) {
    const auto missing = tool_of(one.missing);
    if (missing == sheet.lexicon.tools.end()) continue;
    bool denied = false;
    for (const Text* field : {&sheet.readiness, &sheet.physical, &sheet.digital}) denied = denied || denies(**field, *missing);
    if (!denied) continue;
    for (std::size_t i = 0; i < sheet.steps.size(); ++i) {
      if (!step_uses(sheet, i, one.then) || other_way(sheet.plan.steps[i].text)) continue;
      out.add(at("/steps", i, "text"), {Said(std::string(missing->name_id), std::string(missing->name_en))});
      return;
    }
  }
}};

}  // namespace selami::checker
