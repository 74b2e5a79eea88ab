#pragma once
/// @file A folder as a zip on disk: its files are read one after the other, never all at once.

#include <string>

namespace selami::files {

/// Writes all files below `folder` into a new zip, by their paths in it. Throws std::runtime_error; then there is no zip.
void zip_folder(const std::string& folder, const std::string& file);

}  // namespace selami::files
