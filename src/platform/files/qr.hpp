#pragma once
/// @file QR codes as a path that a page or a printed sheet draws.

#include <string>
#include <string_view>
#include <vector>

namespace selami::files {

/// For `<svg viewBox="0 0 size size"><path d="path"/></svg>`; the quiet zone of four modules is inside.
struct Qr {
  /// Dark modules side by side, from the upper left corner.
  struct Run {
    int x = 0;
    int y = 0;
    int length = 0;
  };
  int size = 0;      ///< modules a side
  std::vector<Run> runs;
  std::string path;  ///< the same as "M4 4h7v1h-7z…"
};

/// Error correction M: a slip is folded and thumbed. Throws std::runtime_error when the text is too long (over 2,000 bytes).
Qr qr_of(std::string_view text);

}  // namespace selami::files
