#include "document/letters.hpp"

namespace selami::document {

Letter letter_at(std::string_view text, std::size_t at) {
  const auto byte = [&](std::size_t i) { return i < text.size() ? static_cast<unsigned char>(text[i]) : 0U; };
  const unsigned first = byte(at);
  if (first < 0x80) return {first, 1};
  const std::size_t length = first >= 0xF0 && first < 0xF8 ? 4 : first >= 0xE0 && first < 0xF0 ? 3 : first >= 0xC2 && first < 0xE0 ? 2 : 1;
  if (length == 1) return {0xFFFD, 1};
  char32_t point = first & (0xFFU >> (length + 1));
  for (std::size_t i = 1; i < length; ++i) {
    if ((byte(at + i) & 0xC0U) != 0x80U) return {0xFFFD, 1};
    point = (point << 6U) | (byte(at + i) & 0x3FU);
  }
  return {point, length};
}

bool is_writable(char32_t point) {
  if (point < 0x20 || (point >= 0x7F && point < 0xA0)) return false;
  if (point >= 0xD800 && point <= 0xDFFF) return false;
  return point != 0xFFFE && point != 0xFFFF && point <= 0x10FFFF;
}

bool is_right_to_left(char32_t point) {
  return (point >= 0x0590 && point <= 0x08FF) || (point >= 0xFB1D && point <= 0xFDFF) || (point >= 0xFE70 && point <= 0xFEFE);
}

bool is_left_to_right(char32_t point) {
  return (point >= 'A' && point <= 'Z') || (point >= 'a' && point <= 'z') || (point >= 0xC0 && point < 0x0590 && point != 0xD7 && point != 0xF7) ||
         (point >= 0x0900 && point < 0x2000) || (point >= 0x2C00 && point < 0xFB00);
}

}  // namespace selami::document
