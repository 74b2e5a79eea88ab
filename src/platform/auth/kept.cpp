#include "auth/kept.hpp"

#include <sodium.h>

#include <array>
#include <vector>

#include "auth/sealed.hpp"
#include "auth/secrets.hpp"

namespace selami {
namespace {

constexpr std::string_view version = "kept1.";
constexpr std::size_t nonce_bytes = crypto_aead_xchacha20poly1305_ietf_NPUBBYTES;
constexpr std::size_t tag_bytes = crypto_aead_xchacha20poly1305_ietf_ABYTES;
using Key = std::array<unsigned char, crypto_aead_xchacha20poly1305_ietf_KEYBYTES>;

Key key_of(std::string_view secret, std::string_view purpose) {
  const std::string hex = keyed_hash(secret, "kept", purpose);
  Key key{};
  sodium_hex2bin(key.data(), key.size(), hex.data(), hex.size(), nullptr, nullptr, nullptr);
  return key;
}

const unsigned char* bytes_of(std::string_view text) { return reinterpret_cast<const unsigned char*>(text.data()); }

}  // namespace

std::string lock_away(std::string_view secret, std::string_view purpose, std::string_view owner, std::string_view bytes, Random& random) {
  const Key key = key_of(secret, purpose);
  std::vector<unsigned char> locked(nonce_bytes + bytes.size() + tag_bytes);
  random.fill(locked.data(), nonce_bytes);
  crypto_aead_xchacha20poly1305_ietf_encrypt(locked.data() + nonce_bytes, nullptr, bytes_of(bytes), bytes.size(), bytes_of(owner), owner.size(),
                                             nullptr, locked.data(), key.data());
  std::string out(sodium_base64_encoded_len(locked.size(), sodium_base64_VARIANT_URLSAFE_NO_PADDING), '\0');
  sodium_bin2base64(out.data(), out.size(), locked.data(), locked.size(), sodium_base64_VARIANT_URLSAFE_NO_PADDING);
  out.pop_back();  // its final zero
  return std::string(version) + out;
}

std::optional<std::string> unlocked(std::string_view secret, std::string_view purpose, std::string_view owner, std::string_view kept) {
  if (kept.substr(0, version.size()) != version) return std::nullopt;
  const auto locked = from_base64(kept.substr(version.size()));
  if (!locked || locked->size() < nonce_bytes + tag_bytes) return std::nullopt;
  const Key key = key_of(secret, purpose);
  std::string out(locked->size() - nonce_bytes - tag_bytes, '\0');
  if (crypto_aead_xchacha20poly1305_ietf_decrypt(reinterpret_cast<unsigned char*>(out.data()), nullptr, nullptr, locked->data() + nonce_bytes,
                                                 locked->size() - nonce_bytes, bytes_of(owner), owner.size(), locked->data(), key.data()) != 0) {
    return std::nullopt;
  }
  return out;
}

}  // namespace selami
