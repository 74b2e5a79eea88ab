#pragma once
/// @file Randomness, password hashes, tokens and one-time codes, on libsodium.

#include <string>
#include <string_view>

#include "base/id.hpp"

namespace selami {

/// The machine's own randomness.
class SystemRandom : public Random {
 public:
  void fill(unsigned char* bytes, std::size_t size) override;
};

/// argon2id, 2 passes over 19 MiB: some 30–170 ms. Only on a worker.
std::string hash_password(std::string_view password);
bool password_fits(std::string_view hash, std::string_view password);

/// 32 random bytes as 64 hex digits: what a cookie or bearer carries.
std::string new_token(Random& random);
/// What is stored of a token: unkeyed BLAKE2b, hex. A token has 256 random bits, so a key adds nothing.
std::string token_hash(std::string_view token);

/// 10 letters and digits without look-alikes, in two groups: "7KQX4-MPR2W" (49 bits).
std::string new_code(Random& random);
/// Upper case, look-alikes mended (O→0 I,L→1), anything but letters and digits dropped.
std::string tidy_code(std::string_view typed);
/// `digits` random decimal digits.
std::string new_digits(Random& random, int digits);

/// BLAKE2b keyed by the server's secret, hex: for PINs, slip codes and picture passwords, whose own bits are few.
std::string keyed_hash(std::string_view secret, std::string_view purpose, std::string_view text);

/// Reads DATA/secret.key, or makes it (32 random bytes, mode 0600). Throws std::runtime_error.
std::string load_secret(const std::string& path);

}  // namespace selami
