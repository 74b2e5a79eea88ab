#pragma once
/// @file Ratings from a CSV file, one judgement a row, each column coded as it is read: ten million rows in a few seconds.

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "base/result.hpp"
#include "cli/csv_records.hpp"

namespace selami::cli {

/// A column of names, coded from 0 in the order of the names' bytes, so that the order of the rows does not matter.
struct CodedColumn {
  std::string role;    ///< "person", "rater" …; of a free facet the column's own name
  std::string column;  ///< as the file's first line calls it
  std::vector<std::string> names;
  std::vector<std::uint32_t> codes;  ///< a row each
};

struct RatingsFile {
  std::vector<CodedColumn> columns;  ///< in the order of the wish
  std::vector<std::uint8_t> score;   ///< above the lowest
  int score_min = 0;
  int score_max = 0;
  std::size_t rows_read = 0;
  std::size_t rows_missing = 0;  ///< left out: a value was missing
  std::vector<std::pair<std::string, std::size_t>> missing;  ///< how often, by column, where it was
  std::size_t headers_again = 0; ///< left out: the first line over again, as in files that were joined

  std::size_t rows() const { return columns.empty() ? score.size() : columns.front().codes.size(); }
  /// The column of a role, or nullptr.
  const CodedColumn* find(std::string_view role) const;
};

/// Which columns are read: role and column.
struct RatingsWish {
  std::vector<std::pair<std::string, std::string>> columns;
  std::string score;  ///< empty: there is none, as in comparisons
  std::string loose{};  ///< a column of seconds, from 0, whose missing values leave no row out: they are read as they stand
};

/// Scores differ by no more than this: what comes above is no rating.
constexpr int score_span_max = 20;

/// Reads all. Missing are an empty field, ".", NA, N/A, NaN, NULL and null: such a row is left out and counted.
/// Errors, field: place and what stands there. depth.column_unknown (which there are), depth.column_twice, depth.no_rows, depth.fields
/// (a line with more or fewer fields than the first), depth.score_not_number, depth.score_range, depth.one_category, depth.not_utf8,
/// depth.time (seconds that are none), depth.too_many, and those of CsvRecords.
Result<RatingsFile> read_ratings(const ByteSource& source, const RatingsWish& wish);

/// Error: depth.column_twice (field: the column), when one column is wished for in two roles, the score's included.
Result<bool> check_roles(const RatingsWish& wish);

/// Whether a field says that its value is missing.
bool is_missing(std::string_view value);

/// Opens the file. Error besides: depth.file (it cannot be read).
Result<RatingsFile> read_ratings_file(const std::string& file, const RatingsWish& wish);

/// Bytes of an open file, or depth.file.
Result<ByteSource> open_bytes(const std::string& file);

}  // namespace selami::cli
