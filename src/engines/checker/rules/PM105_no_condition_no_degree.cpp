#include "checker/rule.hpp"
#include "text/words.hpp"

namespace selami::checker {
namespace {

constexpr std::string_view means_or_degree =
    "dengan melalui lewat setelah berdasarkan diberikan disajikan menggunakan memakai memanfaatkan secara minimal sedikitnya setidaknya "
    "paling tepat benar "
    "runtut lengkap jelas mandiri logis beserta disertai sesuai ketika saat sendiri tanpa";

bool framed(const text::Reading& reading) {
  if (!reading.tokens.empty() && text::words::in(reading.tokens.front().lower, text::words::conditions)) return true;
  for (const text::Token& token : reading.tokens) {
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
