#pragma once
/// @file Rows of any table, read and written in batches: what the schema says of it is all that these know.

#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "portable/schema.hpp"

namespace selami::portable {

/// A value; text and bytes are both a string, the column says which.
using Cell = std::variant<std::monostate, std::int64_t, double, std::string>;
using Cells = std::vector<Cell>;

/// Which rows of a table: all, or those where `column` is `value`.
struct Only {
  std::string column;
  std::string value;
};

/// At most `most` rows behind the one with this key (empty: from the first), in the order of the primary key.
std::vector<Cells> rows_after(storage::Tx& tx, const TableShape& table, const Cells& key, int most, const std::optional<Only>& only = {});
/// Throws storage::Broken when a row does not fit.
void insert_rows(storage::Tx& tx, const TableShape& table, const std::vector<Cells>& rows);
/// The row with this key, if it is there.
std::optional<Cells> row_with(storage::Tx& tx, const TableShape& table, const Cells& key);

Cells key_of(const TableShape& table, const Cells& row);
/// For people and messages: "school_…/pupil_…".
std::string key_text(const Cells& key);
/// As JSON, and back: where a move stands.
std::string key_json(const Cells& key);
Cells key_of_json(const std::string& text);
/// Bytes that differ when a row differs, the same from every database.
std::string row_bytes(const TableShape& table, const Cells& row);
std::size_t size_of(const Cells& row);

/// A statement's text where it stays: connections know statements by its address.
storage::Text kept_text(const char* name, const std::string& sql);
std::int64_t run(storage::Tx& tx, const storage::Text& text, const std::vector<storage::Param>& params, const storage::Sink& sink = {});

/// Goes through a table batch by batch; memory is bounded: batches of large rows become small ones.
class Walk {
 public:
  /// `most`: rows of a batch at the most.
  Walk(storage::Tx& tx, const TableShape& table, int most, Cells after = {}, std::optional<Only> only = {})
      : tx_(tx), table_(table), most_(most), after_(std::move(after)), only_(std::move(only)) {}
  /// Empty at the end.
  std::vector<Cells> next();
  /// The key of the last row that next() gave.
  const Cells& after() const { return after_; }

 private:
  storage::Tx& tx_;
  const TableShape& table_;
  int most_;
  int now_ = 64;
  Cells after_;
  std::optional<Only> only_;
  bool ended_ = false;
};

constexpr int usual_batch = 1024;

}  // namespace selami::portable
