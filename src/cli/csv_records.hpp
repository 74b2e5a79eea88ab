#pragma once
/// @file The records of a long CSV file, one at a time: ten million rows pass through a buffer of a few megabytes.

#include <cstddef>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"

namespace selami::cli {

/// Fills the buffer with the next bytes; 0 at the end.
using ByteSource = std::function<std::size_t(char* into, std::size_t room)>;

/// Comma, semicolon or tab, as the first line says; quoted fields; LF, CRLF or CR; a byte order mark is passed over. Blank lines are too.
class CsvRecords {
 public:
  explicit CsvRecords(ByteSource source);

  /// The next record's fields without quotes and outer blanks; they are gone at the next call. False at the end.
  /// Errors (field: the line): depth.quote_open, depth.quote_inside, depth.record_long, depth.not_utf8 (a file in UTF-16).
  Result<bool> next(std::vector<std::string_view>& fields);
  /// The line on which the last record began, from 1.
  std::size_t line() const { return line_; }
  char separator() const { return separator_; }

 private:
  enum class Found { record, more, broken };
  struct Part {
    std::size_t begin;
    std::size_t end;
    bool quoted;
    bool doubled;  ///< holds "" for one quote
  };

  Result<bool> begin();
  bool refill();
  Found scan();
  Found scan_quoted(std::size_t& at, Part& part);
  Found broken(const char* code, std::size_t at);
  std::string_view text(const Part& part);

  ByteSource source_;
  std::unique_ptr<char[]> buffer_;
  std::size_t at_ = 0;
  std::size_t end_ = 0;
  bool ended_ = false;
  bool begun_ = false;
  char separator_ = ',';
  std::size_t line_ = 0;
  std::size_t next_line_ = 1;
  std::size_t after_ = 0;        ///< where the record that was scanned ends
  std::size_t lines_inside_ = 0; ///< line ends within its quotes
  std::vector<Part> parts_;
  Error error_;
};

}  // namespace selami::cli
