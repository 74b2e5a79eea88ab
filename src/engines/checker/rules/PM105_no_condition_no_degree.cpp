#include "checker/rule.hpp"
#include "text/words.hpp"

namespace selami::checker {
namespace {

constexpr std::string_view means_or_degree =
    "dengan melalui lewat setelah berdasarkan diberikan diberi disajikan dihadapkan menggunakan memakai memanfaatkan minimal sedikitnya setidaknya "
    "paling tepat benar "
    "runtut lengkap jelas mandiri logis beserta disertai sesuai sendiri based given using";

bool framed(const text::Reading& reading) {
  if (!reading.tokens.empty() && text::words::in(reading.tokens.front().lower, text::words::conditions)) return true;
  for (std::size_t i = 0; i < reading.tokens.size(); ++i) {
    const text::Token& token = reading.tokens[i];
    const bool contrasted = token.lower == "dengan" && i + 1 < reading.tokens.size() && text::words::in(reading.tokens[i + 1].lower, "dan atau tanpa");
    const bool manner = token.lower == "secara" && i + 1 < reading.tokens.size() && !text::words::in(reading.tokens[i + 1].lower, "mendalam komprehensif holistik umum kritis kreatif");
    if (manner) return true;
    if (contrasted) continue;  // "dengan dan tanpa gesekan" is what they compare
    if (token.kind == text::TokenKind::number || text::words::in(token.lower, means_or_degree)) return true;
  }
  return false;
}

}  // namespace

extern const Rule rule_pm105{"PM105", [](const Sheet& sheet, Out& out) {
  if (!has_words(sheet.objectives)) return;
  for (const Text& objective : sheet.objectives) {
    if (framed(*objective)) return;
  }
  out.add("/design/objectives");
}};

}  // namespace selami::checker
