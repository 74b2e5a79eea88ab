#pragma once
/// @file A zip in memory: XLSX now, DOCX and packs later. Nothing is unpacked before it is asked for.

#include <cstddef>
#include <map>
#include <memory>
#include <string>
#include <string_view>

#include "base/result.hpp"

namespace selami::files {

struct ZipLimits {
  std::size_t parts = 4096;             ///< entries
  std::size_t part_bytes = 32U << 20U;  ///< one part, unpacked
  std::size_t ratio = 250;              ///< unpacked : packed, asked of parts above 1 MiB
};

/// A zip that is read. `bytes` must outlive it.
class ZipReader {
 public:
  /// Errors: import.damaged (no zip, truncated), import.too_big (too many parts).
  static Result<ZipReader> open(std::string_view bytes, const ZipLimits& limits = {});

  /// Case of letters, a leading "/" and slashes turned as on Windows do not matter.
  bool has(std::string_view name) const;
  /// One part, unpacked. Counts what really comes out, not what the zip says.
  /// Errors: import.damaged (not there, bad checksum, locked), import.too_big.
  Result<std::string> part(std::string_view name) const;

 private:
  struct Handle;
  ZipReader(std::shared_ptr<Handle> handle, const ZipLimits& limits) : handle_(std::move(handle)), limits_(limits) {}
  std::shared_ptr<Handle> handle_;  // shared only so that a Result can carry a reader of an incomplete type
  ZipLimits limits_;
};

/// A zip of these parts, in the map's order, with a fixed date: same parts, same bytes. Throws std::runtime_error.
std::string write_zip(const std::map<std::string, std::string>& parts);

}  // namespace selami::files
