#pragma once
/// @file QR codes as a path that a page or a printed sheet draws.

#include <string>
#include <string_view>

namespace selami::files {

/// For `<svg viewBox="0 0 size size"><path d="path"/></svg>`; the quiet zone of four modules is inside.
struct Qr {
  int size = 0;      ///< modules a side
  std::string path;  ///< "M4 4h7v1h-7z…": one box a run of dark modules
};

/// Error correction M: a slip is folded and thumbed. Throws std::runtime_error when the text is too long (over 2,000 bytes).
Qr qr_of(std::string_view text);

}  // namespace selami::files
