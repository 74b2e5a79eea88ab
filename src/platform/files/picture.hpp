#pragma once
/// @file Whether bytes are a picture and nothing but a picture: no place, no instant, no phone's name goes with it.

#include <string>
#include <string_view>

#include "base/result.hpp"

namespace selami::files {

/// "image/jpeg", "image/png" or "image/webp", by the bytes themselves.
/// Errors: picture.kind, picture.broken, picture.metadata (Exif, XMP, comments, or bytes after the picture's end).
Result<std::string> bare_picture(std::string_view bytes);

}  // namespace selami::files
