#include "checker/rule.hpp"

namespace selami::checker {
namespace {

bool names(const text::Reading& practice, const text::Sign& sign) {
  for (std::size_t i = 0; i < practice.tokens.size(); ++i) {
    if (text::any_part(sign.phrases, [&](std::string_view phrase) { return text::phrase_at(practice.tokens, i, phrase); })) return true;
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
    if (!names(*sheet.practice, sign) || sheet.practised(sign)) continue;
    if (role_play && sign.id == "permainan") continue;  // "permainan peran" names one practice
    out.add("/design/practice", {Said(std::string(sign.name_id), std::string(sign.name_en))});
    return;
  }
}};

}  // namespace selami::checker
