#pragma once
/// @file What the server must be able to read back of a secret, locked while it lies in the database: XChaCha20-Poly1305 with a key
/// of the server's secret, "kept1." and base64 of nonce and bytes. Whoever copies the database without secret.key reads nothing.

#include <optional>
#include <string>
#include <string_view>

#include "base/id.hpp"

namespace selami {

/// `purpose`: what it is for; `owner`: whose row it stands in. It opens for both alone.
std::string lock_away(std::string_view secret, std::string_view purpose, std::string_view owner, std::string_view bytes, Random& random);
/// Nothing when it is another's, for something else, of another secret, or was changed.
std::optional<std::string> unlocked(std::string_view secret, std::string_view purpose, std::string_view owner, std::string_view kept);

}  // namespace selami
