#pragma once
/// @file Letters of files that people hand in: which encoding, and into clean UTF-8.

#include <string>
#include <string_view>

#include "base/result.hpp"

namespace selami::files {

/// UTF-8 of a text file: a byte order mark decides (UTF-8, UTF-16), else UTF-8 when it is well formed, else
/// Windows-1252. Errors: import.encoding ("row N", N = its line); import.not_a_table when there are NUL bytes.
Result<std::string> utf8_of_file(std::string_view bytes);

/// A cell's text for keeping: control characters, line breaks and no-break blanks become blanks, marks without width go,
/// ends are trimmed. Else what is inside stays as written.
std::string clean_cell(std::string_view utf8);

/// Appends one code point as UTF-8; surrogates and what lies beyond Unicode become U+FFFD.
void append_utf8(std::string& out, char32_t point);

}  // namespace selami::files
