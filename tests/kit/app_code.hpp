#pragma once
/// @file What an authenticator app on somebody's phone shows.

#include <string>
#include <string_view>

#include "auth/one_time.hpp"

namespace selami::kit {

/// The secret behind the letters that are typed into an app (RFC 4648).
inline std::string from_base32(std::string_view letters) {
  static constexpr std::string_view all = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
  std::string out;
  unsigned held = 0;
  int bits = 0;
  for (const char c : letters) {
    held = (held << 5 | static_cast<unsigned>(all.find(c))) & 0xffff;
    if ((bits += 5) < 8) continue;
    bits -= 8;
    out += static_cast<char>(held >> bits & 0xff);
  }
  return out;
}

/// The six digits at `now`.
inline std::string app_code(std::string_view letters, Instant now) { return hotp(from_base32(letters), static_cast<std::uint64_t>(step_at(now))); }

}  // namespace selami::kit
