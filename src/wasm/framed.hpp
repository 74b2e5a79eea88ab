#pragma once
/// @file How a door hands JSON over: a u32 (little-endian) length, and that many bytes.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/json.hpp"
#include "base/result.hpp"

namespace selami::wasm {

inline void frame(std::string_view text, std::vector<unsigned char>& out) {
  const auto length = static_cast<std::uint32_t>(text.size());
  out.clear();
  for (unsigned i = 0; i < 4; ++i) out.push_back(static_cast<unsigned char>(length >> (8 * i)));
  out.insert(out.end(), text.begin(), text.end());
}

/// What a door says to a request that it can't read.
inline std::string error_answer(const Error& error) {
  std::string out = "{\"error\":{\"code\":";
  json::write_string(out, error.code);
  out += ",\"field\":";
  json::write_string(out, error.field);
  return out + "}}";
}

}  // namespace selami::wasm
