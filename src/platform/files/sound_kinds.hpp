#pragma once
/// @file What the kinds of recorded voices have in common. Only for this folder.

#include <cstdint>
#include <string>
#include <string_view>

#include "base/result.hpp"

namespace selami::files {

inline tl::unexpected<Error> broken_voice() { return fail(Fault::invalid, "voice.broken"); }
inline tl::unexpected<Error> not_a_voice() { return fail(Fault::invalid, "voice.kind"); }
inline tl::unexpected<Error> says_more() { return fail(Fault::invalid, "voice.metadata"); }
inline tl::unexpected<Error> too_long() { return fail(Fault::invalid, "voice.too_long"); }

/// A number as it is written, its first byte the largest.
inline std::uint64_t big(std::string_view bytes) {
  std::uint64_t out = 0;
  for (const char byte : bytes) out = out << 8U | static_cast<unsigned char>(byte);
  return out;
}

/// Errors as bare_voice.
Result<std::string> mp4_voice(std::string_view bytes, std::int64_t ms_max);

}  // namespace selami::files
