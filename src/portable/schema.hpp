#pragma once
/// @file The tables of a database as they are, asked of the database itself: so none can be forgotten.

#include <string>
#include <utility>
#include <vector>

#include "storage/connection.hpp"

namespace selami::portable {

enum class Kind { integer, real, text, bytes };

struct Column {
  std::string name;
  Kind kind = Kind::text;
  bool required = false;  ///< NOT NULL
};

/// Columns that name a row of another table: own column, its column.
struct Reference {
  std::string table;
  std::vector<std::pair<std::string, std::string>> columns;
};

struct TableShape {
  std::string name;
  std::vector<Column> columns;
  std::vector<std::size_t> key;  ///< places of the primary key's columns, in its order
  std::vector<Reference> references;

  /// The place of a column; throws std::runtime_error when there is none.
  std::size_t place_of(const std::string& column) const;
};

/// All tables but schema_migration and move_progress, those that others name before those that name them. Throws std::runtime_error when
/// tables name each other in a ring, one has no primary key, or a type is none of ours.
std::vector<TableShape> tables_of(storage::Tx& tx);
/// The same when it is what this program knows. Throws std::runtime_error naming a table that db/tables.yaml does not know, or that is missing.
std::vector<TableShape> known_tables(storage::Tx& tx);
const TableShape& named(const std::vector<TableShape>& tables, const std::string& name);

/// Where a move stands; it lies in its target until the move is done.
inline constexpr const char* progress_table = "move_progress";

}  // namespace selami::portable
