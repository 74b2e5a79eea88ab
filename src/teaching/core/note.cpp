#include "teaching_core/note.hpp"

#include <algorithm>
#include <string>
#include <vector>

namespace selami::teaching {
namespace {

/// Letters beyond ASCII belong to words.
std::vector<std::string> words_of(std::string_view text) {
  std::vector<std::string> out(1);
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    const bool small = c >= 'a' && c <= 'z';
    const bool large = c >= 'A' && c <= 'Z';
    if (small || byte >= 0x80) out.back() += c;
    else if (large) out.back() += static_cast<char>(c - 'A' + 'a');
    else if (!out.back().empty()) out.emplace_back();
  }
  if (out.back().empty()) out.pop_back();
  return out;
}

constexpr std::size_t name_least = 3;

}  // namespace

bool says_name(std::string_view note, std::string_view name) {
  std::vector<std::string> called;
  for (const std::string& word : words_of(name)) {
    if (word.size() >= name_least) called.push_back(word);
  }
  if (called.empty()) return !name.empty() && note.find(name) != std::string_view::npos;
  const auto said = words_of(note);
  return std::any_of(said.begin(), said.end(), [&](const std::string& word) { return std::find(called.begin(), called.end(), word) != called.end(); });
}

}  // namespace selami::teaching
