#include "people_core/fold.hpp"

#include <algorithm>

namespace selami::people {
namespace {

bool is_word(char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || static_cast<unsigned char>(c) >= 0x80; }

/// Apostrophes as phones and Excel write them: ' ` and U+2018, U+2019, U+02BC.
std::size_t apostrophe(std::string_view s, std::size_t at) {
  if (s[at] == '\'' || s[at] == '`') return 1;
  for (const char* mark : {"\xE2\x80\x98", "\xE2\x80\x99", "\xCA\xBC"}) {
    const std::string_view m = mark;
    if (s.substr(at, m.size()) == m) return m.size();
  }
  return 0;
}

/// Blanks and dashes beyond ASCII: U+00A0 and U+2000 to U+206F.
std::size_t wide_blank(std::string_view s, std::size_t at) {
  if (s.substr(at, 2) == "\xC2\xA0") return 2;
  if (at + 2 < s.size() && s[at] == '\xE2' && (s[at + 1] == '\x80' || s[at + 1] == '\x81')) return 3;
  return 0;
}

}  // namespace

std::string fold(std::string_view s) {
  std::string out;
  bool gap = false;
  for (std::size_t i = 0; i < s.size();) {
    if (const std::size_t length = apostrophe(s, i); length > 0) {
      i += length;
      continue;
    }
    char c = s[i];
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c + 32);
    const std::size_t wide = wide_blank(s, i);
    if (wide > 0 || !is_word(c)) {
      gap = true;
      i += wide > 0 ? wide : 1;
      continue;
    }
    if (gap && !out.empty()) out += ' ';
    gap = false;
    out += c;
    const unsigned next = i + 1 < s.size() ? static_cast<unsigned char>(s[i + 1]) : 0U;
    const bool latin_capital = c == '\xC3' && next >= 0x80U && next <= 0x9EU && next != 0x97U;  // U+00C0 to U+00DE without ×
    if (latin_capital) {
      out += static_cast<char>(static_cast<unsigned char>(next + 0x20U));
      ++i;
    }
    ++i;
  }
  return out;
}

std::string fold_tight(std::string_view s) {
  std::string out = fold(s);
  out.erase(std::remove(out.begin(), out.end(), ' '), out.end());
  return out;
}

std::vector<std::string> words_of(std::string_view folded) {
  std::vector<std::string> words;
  for (std::size_t at = 0; at < folded.size();) {
    const std::size_t end = std::min(folded.find(' ', at), folded.size());
    if (end > at) words.emplace_back(folded.substr(at, end - at));
    at = end + 1;
  }
  return words;
}

bool share_a_word(std::string_view name_a, std::string_view name_b) {
  const auto a = words_of(fold(name_a));
  const auto b = words_of(fold(name_b));
  return std::any_of(a.begin(), a.end(), [&](const std::string& word) {
    return (word.size() > 1 || a.size() == 1) && std::find(b.begin(), b.end(), word) != b.end();
  });
}

std::string fold_person(std::string_view name) { return fold(name.substr(0, name.find(','))); }

}  // namespace selami::people
