#pragma once
/// @file One-time codes as authenticator apps make them: RFC 4226 and RFC 6238 with SHA-1, six digits, thirty seconds. Pure.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "base/time.hpp"

namespace selami {

/// HMAC-SHA-1 (RFC 2104): 20 bytes. Here only because every app on a phone knows this one alone.
std::string hmac_sha1(std::string_view key, std::string_view text);
/// The code of a counter: `digits` (1 to 9) decimal digits.
std::string hotp(std::string_view key, std::uint64_t counter, int digits = 6);

/// Which thirty seconds an instant lies in.
std::int64_t step_at(Instant now);
/// The step whose code was typed: now's, or one before or after it (clocks differ, people type slowly), but none up to `last`, whose
/// code was taken already. Blanks between digits do not count.
std::optional<std::int64_t> step_of_code(std::string_view key, std::string_view typed, Instant now, std::int64_t last);

/// RFC 4648, no padding: what is typed where a code cannot be photographed.
std::string base32(std::string_view bytes);
/// What an app reads from a QR code. `label` and `issuer` are letters, digits and dots.
std::string otpauth(std::string_view issuer, std::string_view label, std::string_view key);

}  // namespace selami
