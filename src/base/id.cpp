#include "base/id.hpp"

namespace selami {
namespace {
constexpr std::string_view alphabet = "0123456789abcdefghjkmnpqrstvwxyz";  // Crockford: no i l o u
}

bool is_id(std::string_view text, std::string_view prefix) {
  if (text.size() != prefix.size() + 27 || text.substr(0, prefix.size()) != prefix || text[prefix.size()] != '_') {
    return false;
  }
  const std::string_view body = text.substr(prefix.size() + 1);
  return body.find_first_not_of(alphabet) == std::string_view::npos && body[0] <= '7';
}

std::string uuid7_text(Instant now, const std::array<unsigned char, 16>& random) {
  std::array<unsigned char, 16> b = random;
  const auto ms = static_cast<std::uint64_t>(now.ms);
  for (std::size_t i = 0; i < 6; ++i) b[i] = static_cast<unsigned char>(ms >> (8 * (5 - i)));
  b[6] = static_cast<unsigned char>(0x70U | (b[6] & 0x0FU));
  b[8] = static_cast<unsigned char>(0x80U | (b[8] & 0x3FU));
  // 128 bits are 25.6 characters: the first carries 3 bits.
  std::string out(26, '0');
  unsigned buffer = 0;
  int bits = 2;  // two leading zero bits
  std::size_t at = 0;
  for (const unsigned char byte : b) {
    buffer = (buffer << 8) | byte;
    bits += 8;
    while (bits >= 5) {
      bits -= 5;
      out[at++] = alphabet[(buffer >> bits) & 31U];
    }
    buffer &= (1U << bits) - 1U;
  }
  return out;
}

}  // namespace selami
