#include "auth/one_time.hpp"

#include <sodium.h>

#include <array>

namespace selami {
namespace {

constexpr std::int64_t step_ms = 30 * second_ms;
constexpr std::size_t block_bytes = 64;

using Words = std::array<std::uint32_t, 5>;

std::uint32_t turned(std::uint32_t x, int by) { return (x << by) | (x >> (32 - by)); }
std::uint32_t byte_of(char c) { return static_cast<unsigned char>(c); }

/// FIPS 180-4, 6.1.2: one block of 64 bytes.
void take_block(Words& hash, std::string_view block) {
  std::array<std::uint32_t, 80> w{};
  for (std::size_t t = 0; t < 16; ++t) {
    w[t] = byte_of(block[4 * t]) << 24 | byte_of(block[4 * t + 1]) << 16 | byte_of(block[4 * t + 2]) << 8 | byte_of(block[4 * t + 3]);
  }
  for (std::size_t t = 16; t < 80; ++t) w[t] = turned(w[t - 3] ^ w[t - 8] ^ w[t - 14] ^ w[t - 16], 1);
  auto [a, b, c, d, e] = hash;
  for (std::size_t t = 0; t < 80; ++t) {
    const std::uint32_t choice = t < 20 ? (b & c) | (~b & d) : t >= 40 && t < 60 ? (b & c) | (b & d) | (c & d) : b ^ c ^ d;
    const std::uint32_t constant = t < 20 ? 0x5a827999 : t < 40 ? 0x6ed9eba1 : t < 60 ? 0x8f1bbcdc : 0xca62c1d6;
    const std::uint32_t next = turned(a, 5) + choice + e + constant + w[t];
    e = d, d = c, c = turned(b, 30), b = a, a = next;
  }
  hash = {hash[0] + a, hash[1] + b, hash[2] + c, hash[3] + d, hash[4] + e};
}

std::string sha1(std::string_view text) {
  std::string padded(text);
  padded += '\x80';
  padded.resize((padded.size() + 8 + block_bytes - 1) / block_bytes * block_bytes - 8, '\0');
  const std::uint64_t bits = std::uint64_t{text.size()} * 8;
  for (int shift = 56; shift >= 0; shift -= 8) padded += static_cast<char>(bits >> shift & 0xff);
  Words hash{0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476, 0xc3d2e1f0};
  for (std::size_t at = 0; at < padded.size(); at += block_bytes) take_block(hash, std::string_view(padded).substr(at, block_bytes));
  std::string out;
  for (const std::uint32_t word : hash) {
    for (int shift = 24; shift >= 0; shift -= 8) out += static_cast<char>(word >> shift & 0xff);
  }
  return out;
}

/// As long for a wrong digit at the front as for one at the end.
bool alike(std::string_view one, std::string_view other) {
  return one.size() == other.size() && sodium_memcmp(one.data(), other.data(), one.size()) == 0;
}

std::string digits_in(std::string_view typed) {
  std::string out;
  for (const char c : typed) {
    if (c != ' ') out += c;
  }
  return out;
}

}  // namespace

std::string hmac_sha1(std::string_view key, std::string_view text) {
  std::string whole = key.size() > block_bytes ? sha1(key) : std::string(key);
  whole.resize(block_bytes, '\0');
  std::string inner = whole;
  std::string outer = whole;
  for (char& c : inner) c = static_cast<char>(c ^ 0x36);
  for (char& c : outer) c = static_cast<char>(c ^ 0x5c);
  return sha1(outer + sha1(inner + std::string(text)));
}

std::string hotp(std::string_view key, std::uint64_t counter, int digits) {
  std::string text;
  for (int shift = 56; shift >= 0; shift -= 8) text += static_cast<char>(counter >> shift & 0xff);
  const std::string mac = hmac_sha1(key, text);
  const std::size_t from = byte_of(mac[19]) & 0xf;
  std::uint32_t number = (byte_of(mac[from]) & 0x7f) << 24 | byte_of(mac[from + 1]) << 16 | byte_of(mac[from + 2]) << 8 | byte_of(mac[from + 3]);
  std::string out(static_cast<std::size_t>(digits), '0');
  for (auto digit = out.rbegin(); digit != out.rend(); ++digit, number /= 10) *digit = static_cast<char>('0' + number % 10);
  return out;
}

std::int64_t step_at(Instant now) { return now.ms / step_ms; }

std::optional<std::int64_t> step_of_code(std::string_view key, std::string_view typed, Instant now, std::int64_t last) {
  const std::string code = digits_in(typed);
  std::optional<std::int64_t> found;
  for (const std::int64_t skew : {0, -1, 1}) {
    const std::int64_t step = step_at(now) + skew;
    if (step > last && alike(hotp(key, static_cast<std::uint64_t>(step)), code) && !found) found = step;
  }
  return found;
}

std::string base32(std::string_view bytes) {
  static constexpr std::string_view letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
  std::string out;
  std::uint32_t held = 0;
  int bits = 0;
  for (const char c : bytes) {
    held = (held << 8 | byte_of(c)) & 0xfff;
    for (bits += 8; bits >= 5; bits -= 5) out += letters[held >> (bits - 5) & 31];
  }
  if (bits > 0) out += letters[held << (5 - bits) & 31];
  return out;
}

std::string otpauth(std::string_view issuer, std::string_view label, std::string_view key) {
  return "otpauth://totp/" + std::string(issuer) + ":" + std::string(label) + "?secret=" + base32(key) + "&issuer=" + std::string(issuer);
}

}  // namespace selami
