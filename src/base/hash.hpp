#pragma once
/// @file FNV-1a, 64 bits: for telling texts apart, not for hiding them. Source: Fowler, Noll & Vo.

#include <cstdint>
#include <string>
#include <string_view>

namespace selami {

/// Sixteen hexadecimal digits.
inline std::string hex_text(std::uint64_t number) {
  constexpr const char* digits = "0123456789abcdef";
  std::string out;
  for (int shift = 60; shift >= 0; shift -= 4) out += digits[(number >> static_cast<unsigned>(shift)) & 0xFU];
  return out;
}

class TextHash {
 public:
  void add(std::string_view text) {
    for (const char c : text) value_ = (value_ ^ static_cast<unsigned char>(c)) * 0x100000001B3U;
  }
  std::uint64_t value() const { return value_; }
  std::string hex() const { return hex_text(value_); }

 private:
  std::uint64_t value_ = 0xCBF29CE484222325U;
};

inline std::uint64_t hash_of(std::string_view text) {
  TextHash hash;
  hash.add(text);
  return hash.value();
}

}  // namespace selami
