#pragma once
/// @file Whether bytes are a recorded voice and nothing but that, and not longer than may be kept.

#include <cstdint>
#include <string>
#include <string_view>

#include "base/result.hpp"

namespace selami::files {

/// "audio/webm", "audio/ogg" (both Opus alone) or "audio/mp4", by the bytes themselves.
/// Errors: voice.kind, voice.broken, voice.metadata (tags, attachments), voice.too_long (over `ms_max`).
Result<std::string> bare_voice(std::string_view bytes, std::int64_t ms_max);

}  // namespace selami::files
