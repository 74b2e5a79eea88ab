#pragma once
/// @file Texts put together with something between them, and taken apart at a sign. Pure.

#include <string>
#include <string_view>
#include <vector>

namespace selami {

/// `between` stands only after something: empty texts at the beginning leave nothing.
inline std::string join(const std::vector<std::string>& texts, std::string_view between) {
  std::string out;
  for (const std::string& text : texts) {
    if (!out.empty()) out += between;
    out += text;
  }
  return out;
}

/// What stands between the signs; nothing for two in a row.
inline std::vector<std::string> split(std::string_view text, char at) {
  std::vector<std::string> out;
  while (!text.empty()) {
    const std::size_t end = text.find(at);
    if (end != 0) out.emplace_back(text.substr(0, end));
    text = end == std::string_view::npos ? std::string_view() : text.substr(end + 1);
  }
  return out;
}

}  // namespace selami
