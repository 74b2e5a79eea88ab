#pragma once
/// @file Code points of UTF-8, and which of them a paper or an XML part may hold.

#include <cstddef>
#include <string>
#include <string_view>

namespace selami::document {

struct Letter {
  char32_t point = 0;     ///< U+FFFD where the bytes are no letter
  std::size_t bytes = 1;
};
/// The letter at a place before the end.
Letter letter_at(std::string_view text, std::size_t at);

/// XML's characters (XML 1.0, 2.2) that show or join: no control characters.
bool is_writable(char32_t point);
/// Of a script that runs from right to left: Hebrew, Arabic and their neighbours.
bool is_right_to_left(char32_t point);
/// A letter that has a direction of its own, unlike digits and signs.
bool is_left_to_right(char32_t point);

}  // namespace selami::document
