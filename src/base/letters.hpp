#pragma once
/// @file How long a text is to its reader. Pure.

#include <algorithm>
#include <cstddef>
#include <string_view>

namespace selami {

/// Letters of a UTF-8 text, each as one, however many bytes it takes.
inline std::size_t letters_in(std::string_view utf8) {
  return static_cast<std::size_t>(std::count_if(utf8.begin(), utf8.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }));
}

}  // namespace selami
