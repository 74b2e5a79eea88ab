#include "auth/sealed.hpp"

#include <sodium.h>

#include <algorithm>

#include "auth/secrets.hpp"

namespace selami {
namespace {

constexpr std::string_view version = "selami1.";
constexpr std::size_t id_letters = 32;
constexpr std::size_t nonce_bytes = crypto_aead_chacha20poly1305_ietf_NPUBBYTES;
constexpr std::size_t tag_bytes = crypto_aead_chacha20poly1305_ietf_ABYTES;

const unsigned char* bytes_of(std::string_view text) { return reinterpret_cast<const unsigned char*>(text.data()); }

bool is_hex(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'); });
}

}  // namespace

std::optional<std::vector<unsigned char>> from_base64(std::string_view text) {
  std::vector<unsigned char> out(text.size() * 3 / 4 + 1);
  std::size_t size = 0;
  if (sodium_base642bin(out.data(), out.size(), text.data(), text.size(), nullptr, &size, nullptr,
                        sodium_base64_VARIANT_URLSAFE_NO_PADDING) != 0) {
    return std::nullopt;
  }
  out.resize(size);
  return out;
}

Seal seal_of(std::string_view secret, std::string_view session_hash) {
  return {std::string(session_hash.substr(0, id_letters)), keyed_hash(secret, "sealed", session_hash)};
}

std::optional<std::string> seal_id_in(std::string_view sealed) {
  const std::size_t dot = version.size() + id_letters;
  if (sealed.size() <= dot || sealed.substr(0, version.size()) != version || sealed[dot] != '.') return std::nullopt;
  const std::string_view id = sealed.substr(version.size(), id_letters);
  if (!is_hex(id)) return std::nullopt;
  return std::string(id);
}

std::optional<std::string> open_sealed(std::string_view sealed, const Seal& seal) {
  if (seal_id_in(sealed) != seal.id) return std::nullopt;
  const std::size_t dot = version.size() + id_letters;
  const auto locked = from_base64(sealed.substr(dot + 1));
  if (!locked || locked->size() < nonce_bytes + tag_bytes) return std::nullopt;
  std::vector<unsigned char> key(crypto_aead_chacha20poly1305_ietf_KEYBYTES);
  if (sodium_hex2bin(key.data(), key.size(), seal.key.data(), seal.key.size(), nullptr, nullptr, nullptr) != 0) return std::nullopt;
  std::string out(locked->size() - nonce_bytes - tag_bytes, '\0');
  const std::string_view known = sealed.substr(0, dot);
  if (crypto_aead_chacha20poly1305_ietf_decrypt(reinterpret_cast<unsigned char*>(out.data()), nullptr, nullptr,
                                                locked->data() + nonce_bytes, locked->size() - nonce_bytes, bytes_of(known),
                                                known.size(), locked->data(), key.data()) != 0) {
    return std::nullopt;
  }
  return out;
}

}  // namespace selami
