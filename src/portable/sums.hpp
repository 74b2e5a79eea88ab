#pragma once
/// @file A checksum of a table in which the order of rows does not count: engines sort texts differently.

#include <array>
#include <cstdint>
#include <string>
#include <vector>

#include "auth/lanes.hpp"
#include "portable/rows.hpp"

namespace selami::portable {

/// The sum of its rows' BLAKE2b, lane by lane. It finds what went wrong or was altered by hand; it is no seal against somebody who makes rows
/// on purpose so that their sum fits.
class TableSum {
 public:
  static constexpr std::size_t parts_count = 1024;

  TableSum() : parts_(parts_count) {}
  void add(const TableShape& table, const Cells& row);
  std::int64_t rows() const { return rows_; }
  /// 64 hexadecimal digits.
  std::string text() const;
  /// Which part a row is counted in, by its key.
  static std::size_t part_of(const TableShape& table, const Cells& row);
  /// The parts in which two sums differ.
  std::vector<std::size_t> differing(const TableSum& other) const;
  bool same(const TableSum& other) const { return rows_ == other.rows_ && sum_ == other.sum_; }

 private:
  std::int64_t rows_ = 0;
  Lanes sum_{};
  std::vector<std::uint64_t> parts_;
};

TableSum sum_of(storage::Tx& tx, const TableShape& table, int batch = usual_batch);

struct Difference {
  enum Kind { altered, missing, added } kind = altered;  ///< of the second, beside the first
  std::string key;
};
/// The first `most` rows that differ, by their keys.
std::vector<Difference> differences(storage::Tx& one, storage::Tx& other, const TableShape& table, const TableSum& sum_one, const TableSum& sum_other,
                                    std::size_t most);

}  // namespace selami::portable
