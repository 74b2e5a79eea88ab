#include "teaching_core/note.hpp"

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
  std::string call_name;
  for (const std::string& word : words_of(name)) {
    if (call_name.empty() && word.size() >= name_least) call_name = word;
  }
  // Who says all of the name says its first long word.
  if (!call_name.empty()) {
    for (const std::string& word : words_of(note)) {
      if (word == call_name) return true;
    }
    return false;
  }
  return !name.empty() && note.find(name) != std::string_view::npos;
}

}  // namespace selami::teaching
