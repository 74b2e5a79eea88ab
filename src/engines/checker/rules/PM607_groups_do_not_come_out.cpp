#include <cstdlib>

#include "checker/rule.hpp"
#include "text/words.hpp"

namespace selami::checker {
namespace {

int number_of(const text::Token& token) {
  static constexpr std::string_view names[] = {"",     "satu",  "dua",     "tiga",     "empat",  "lima",
                                               "enam", "tujuh", "delapan", "sembilan", "sepuluh"};
  if (token.kind == text::TokenKind::number && token.lower.size() <= 2) {
    int value = 0;
    for (const char c : token.lower) {
      if (c < '0' || c > '9') return 0;
      value = value * 10 + (c - '0');
    }
    return value;
  }
  for (int i = 1; i <= 10; ++i) {
    if (token.lower == names[i]) return i;
  }
  return 0;
}

int size_word(const std::string& word) {
  static constexpr std::string_view names[] = {"", "", "berdua", "bertiga", "berempat", "berlima", "berenam", "bertujuh", "berdelapan"};
  for (int i = 2; i <= 8; ++i) {
    if (word == names[i]) return i;
  }
  return 0;
}

/// "dibagi menjadi tiga kelompok"; "dua kelompok saling bertukar" divides nobody, while a figure ("6 kelompok") counts.
bool divides(const std::vector<text::Token>& tokens, std::size_t number) {
  if (tokens[number].kind == text::TokenKind::number || number_of(tokens[number]) > 2) return true;
  for (std::size_t back = 1; back <= 4 && back <= number; ++back) {
    if (text::words::in(tokens[number - back].lower, "dibagi membagi menjadi dalam membentuk dibentuk terbagi")) return true;
  }
  return false;
}

/// "6 kelompok berempat dan 2 kelompok bertiga": whoever writes two sizes has counted.
bool two_sizes(const std::vector<text::Token>& tokens) {
  int first = 0;
  for (const text::Token& token : tokens) {
    const int size = size_word(token.lower);
    if (size > 0 && first > 0 && size != first) return true;
    if (size > 0) first = size;
  }
  return false;
}

struct Groups {
  int count = 0;  ///< "6 kelompok"
  int size = 0;   ///< "kelompok berempat", "berisi 4 murid"
};

Groups groups_of(const std::vector<text::Token>& tokens) {
  Groups groups;
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    if (!text::words::in(tokens[i].lower, "kelompok tim regu grup")) continue;
    if (i > 0 && number_of(tokens[i - 1]) > 1 && divides(tokens, i - 1)) groups.count = number_of(tokens[i - 1]);
    for (std::size_t k = i + 1; k < tokens.size() && k < i + 7 && tokens[k].kind != text::TokenKind::stop; ++k) {
      if (size_word(tokens[k].lower)) groups.size = size_word(tokens[k].lower);
      const bool people = k + 1 < tokens.size() && text::words::in(tokens[k + 1].lower, "orang murid anak siswa peserta anggota");
      if (people && number_of(tokens[k]) > 1) groups.size = number_of(tokens[k]);
    }
  }
  return groups;
}

}  // namespace

extern const Rule rule_pm607{"PM607", [](const Sheet& sheet, Out& out) {
  constexpr int most = 8, least = 2;
  const int pupils = sheet.plan.identity.class_size;
  if (pupils <= 1) return;
  for (std::size_t i = 0; i < sheet.steps.size(); ++i) {
    const Groups groups = groups_of(sheet.steps[i]->tokens);
    if (groups.count <= 1 || two_sizes(sheet.steps[i]->tokens)) continue;
    const std::vector<Said> said{std::to_string(pupils), std::to_string(groups.count), std::to_string(groups.size)};
    const int rest = std::abs(groups.count * groups.size - pupils);
    if (groups.size > 0 && rest > groups.count / 2) out.add(at("/steps", i, "text"), said);
    else if (groups.size == 0 && (pupils > groups.count * most || pupils < groups.count * least)) out.add(at("/steps", i, "text"), said, "size");
    else continue;
    return;
  }
}};

}  // namespace selami::checker
