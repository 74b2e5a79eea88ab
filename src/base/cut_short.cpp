#include "base/cut_short.hpp"

namespace selami {

std::string cut_short(std::string text, std::size_t bytes_most) {
  static const std::string more = "…";
  if (text.size() <= bytes_most) return text;
  std::size_t end = bytes_most - more.size();
  while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80) --end;
  const std::size_t blank = text.rfind(' ', end);
  text.resize(blank == std::string::npos || blank < bytes_most / 2 ? end : blank);
  return text + more;
}

}  // namespace selami
