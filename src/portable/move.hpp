#pragma once
/// @file A whole city from one database into another, of either engine, with a checksum for each table.

#include <functional>
#include <string>
#include <vector>

#include "base/result.hpp"
#include "portable/rows.hpp"
#include "portable/sums.hpp"
#include "storage/alone.hpp"

namespace selami::portable {

struct MovedTable {
  std::string name;
  std::int64_t rows = 0;
  std::string checksum;  ///< of the source
  bool same = false;     ///< the target has the same
  std::vector<Difference> differences;
};

struct MoveReport {
  std::vector<MovedTable> tables;  ///< by name
  bool resumed = false;            ///< a part had been there already
  std::int64_t rows = 0;
  std::int64_t files = 0;  ///< which the rows name; they are not moved
  std::int64_t file_bytes = 0;

  bool same() const;
};

/// After each batch that is on disk in the target: the table, and how many of its rows are there.
using MoveWatch = std::function<void(const std::string& table, std::int64_t rows)>;

struct MoveOrder {
  int batch = usual_batch;  ///< rows at the most
  MoveWatch watch;          ///< may be empty; what it throws ends the move as a power cut would
};

/// "sqlite:PATH" or a data folder as "sqlite:…/selami.sqlite"; postgresql://… as it is. Errors: move.no_place.
Result<std::string> place_of(const std::string& words);

/// Moves everything, compares both sides row by row, and only then lets a program serve the target. Killed in between, the same call goes on.
/// Nothing of the source is changed. A report whose sides differ leaves the target closed.
/// Errors: move.same_place, move.source_missing, move.source_in_use, move.target_in_use, move.source_schema, move.source_half, move.target_schema,
/// move.target_not_empty, move.other_move, move.zero_byte.
Result<MoveReport> move_city(const storage::Database& from, const storage::Database& to, Instant now, const MoveOrder& order);
/// Only compares two databases; changes nothing. Errors: as above, for both.
Result<MoveReport> compare_cities(const storage::Database& from, const storage::Database& to);

}  // namespace selami::portable
