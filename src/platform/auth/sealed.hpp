#pragma once
/// @file A locked message that another's phone carries to the server: "selami1.<seal>.<bytes>", bytes in base64 (RFC 4648, the
/// URL's letters, no padding): 12 bytes of nonce, then ChaCha20-Poly1305 (RFC 8439) over the text, with what stands before the
/// last dot as associated data.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace selami {

/// Of one session: its phone locks with it, the server opens.
struct Seal {
  std::string id;   ///< 32 hex digits: the session's hash begins with them
  std::string key;  ///< 64 hex digits
};
Seal seal_of(std::string_view secret, std::string_view session_hash);

/// Bytes in letters as above; nothing when one of them is none.
std::optional<std::vector<unsigned char>> from_base64(std::string_view letters);

/// Whose seal it is; nothing when it is not of this form.
std::optional<std::string> seal_id_in(std::string_view sealed);
/// The text; nothing when it is of another seal, or was changed.
std::optional<std::string> open_sealed(std::string_view sealed, const Seal& seal);

}  // namespace selami
