#include "portable/sums.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "base/hash.hpp"

namespace selami::portable {
namespace {

constexpr std::size_t parts_looked_at = 16;  ///< where everything differs, the first few rows are enough to name

using Found = std::map<std::string, Lanes>;

Found rows_in(storage::Tx& tx, const TableShape& table, const std::set<std::size_t>& parts) {
  Found out;
  Walk walk(tx, table, usual_batch);
  for (auto rows = walk.next(); !rows.empty(); rows = walk.next()) {
    for (const Cells& row : rows) {
      if (parts.count(TableSum::part_of(table, row)) > 0) out[key_text(key_of(table, row))] = lanes_of(row_bytes(table, row));
    }
  }
  return out;
}

}  // namespace

void TableSum::add(const TableShape& table, const Cells& row) {
  const Lanes lanes = lanes_of(row_bytes(table, row));
  for (std::size_t i = 0; i < sum_.size(); ++i) sum_[i] += lanes[i];
  parts_[part_of(table, row)] += lanes[0] ^ lanes[1];
  ++rows_;
}

std::string TableSum::text() const {
  std::string out;
  for (const std::uint64_t lane : sum_) out += hex_text(lane);
  return out;
}

std::size_t TableSum::part_of(const TableShape& table, const Cells& row) { return lanes_of(key_text(key_of(table, row)))[0] % parts_count; }

std::vector<std::size_t> TableSum::differing(const TableSum& other) const {
  std::vector<std::size_t> out;
  for (std::size_t i = 0; i < parts_.size(); ++i) {
    if (parts_[i] != other.parts_[i]) out.push_back(i);
  }
  return out;
}

TableSum sum_of(storage::Tx& tx, const TableShape& table, int batch) {
  TableSum out;
  Walk walk(tx, table, batch);
  for (auto rows = walk.next(); !rows.empty(); rows = walk.next()) {
    for (const Cells& row : rows) out.add(table, row);
  }
  return out;
}

std::vector<Difference> differences(storage::Tx& one, storage::Tx& other, const TableShape& table, const TableSum& sum_one, const TableSum& sum_other,
                                    std::size_t most) {
  std::vector<std::size_t> parts = sum_one.differing(sum_other);
  parts.resize(std::min(parts.size(), parts_looked_at));
  const std::set<std::size_t> wanted(parts.begin(), parts.end());
  const Found here = rows_in(one, table, wanted);
  const Found there = rows_in(other, table, wanted);
  std::vector<Difference> out;
  for (const auto& [key, lanes] : here) {
    const auto found = there.find(key);
    if (found == there.end()) out.push_back({Difference::missing, key});
    else if (found->second != lanes) out.push_back({Difference::altered, key});
  }
  for (const auto& [key, lanes] : there) {
    if (here.count(key) == 0) out.push_back({Difference::added, key});
  }
  out.resize(std::min(out.size(), most));
  return out;
}

}  // namespace selami::portable
