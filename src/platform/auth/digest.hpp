#pragma once
/// @file What bytes are known by.

#include <string>
#include <string_view>

namespace selami {

/// SHA-256 in 64 hexadecimal digits.
std::string sha256_hex(std::string_view bytes);

}  // namespace selami
