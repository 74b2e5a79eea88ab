#include "kit_attack/simplex.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

namespace selami::kit {
namespace {

constexpr double tiny = 1e-9;

}  // namespace

Polytope::Polytope(std::vector<std::vector<double>> rows, std::vector<double> right) : unknowns_(rows.empty() ? 0 : rows[0].size()), table_(std::move(rows)) {
  const std::size_t helpers = table_.size();
  Row cost(unknowns_ + helpers + 1, 0);
  for (std::size_t i = 0; i < table_.size(); ++i) {
    Row& row = table_[i];
    if (right[i] < 0) {
      for (double& x : row) x = -x;
      right[i] = -right[i];
    }
    row.resize(unknowns_ + helpers + 1, 0);
    row[unknowns_ + i] = 1;
    row.back() = right[i];
    basis_.push_back(unknowns_ + i);
    for (std::size_t k = 0; k < unknowns_; ++k) cost[k] -= row[k];
    cost.back() -= row.back();
  }
  // Phase one: the helpers' sum down to nothing.
  descend(table_, basis_, cost, unknowns_);
  empty_ = cost.back() < -1e-6;
  if (!empty_) drive_out();
}

void Polytope::drive_out() {
  Row none(table_.empty() ? 1 : table_[0].size(), 0);
  for (std::size_t i = 0; i < table_.size();) {
    if (basis_[i] < unknowns_) {
      ++i;
      continue;
    }
    std::size_t k = 0;
    while (k < unknowns_ && std::fabs(table_[i][k]) < 1e-7) ++k;
    if (k < unknowns_) {
      pivot(table_, none, i, k);
      basis_[i++] = k;
      continue;
    }
    // Follows from the others.
    table_.erase(table_.begin() + static_cast<std::ptrdiff_t>(i));
    basis_.erase(basis_.begin() + static_cast<std::ptrdiff_t>(i));
  }
  for (Row& row : table_) row.erase(row.begin() + static_cast<std::ptrdiff_t>(unknowns_), row.end() - 1);
}

void Polytope::pivot(std::vector<Row>& table, Row& cost, std::size_t row, std::size_t column) {
  const double by = table[row][column];
  for (double& x : table[row]) x /= by;
  const auto clear = [&](Row& other) {
    const double factor = other[column];
    if (std::fabs(factor) < 1e-12) return;
    for (std::size_t k = 0; k < other.size(); ++k) other[k] -= factor * table[row][k];
  };
  for (std::size_t i = 0; i < table.size(); ++i) {
    if (i != row) clear(table[i]);
  }
  clear(cost);
}

bool Polytope::descend(std::vector<Row>& table, std::vector<std::size_t>& basis, Row& cost, std::size_t open) {
  while (true) {
    std::size_t enter = 0;
    while (enter < open && cost[enter] > -tiny) ++enter;
    if (enter == open) return true;
    std::size_t leave = table.size();
    double best = 0;
    for (std::size_t i = 0; i < table.size(); ++i) {
      if (table[i][enter] < tiny) continue;
      const double ratio = table[i].back() / table[i][enter];
      const bool better = leave == table.size() || ratio < best - tiny || (ratio < best + tiny && basis[i] < basis[leave]);
      if (better) leave = i, best = ratio;
    }
    if (leave == table.size()) return false;
    pivot(table, cost, leave, enter);
    basis[leave] = enter;
  }
}

std::optional<double> Polytope::least(const std::vector<double>& weights) const {
  std::vector<Row> table = table_;
  std::vector<std::size_t> basis = basis_;
  Row cost(weights);
  cost.push_back(0);
  for (std::size_t i = 0; i < table.size(); ++i) {
    const double factor = cost[basis[i]];
    for (std::size_t k = 0; k < cost.size(); ++k) cost[k] -= factor * table[i][k];
  }
  if (!descend(table, basis, cost, unknowns_)) return std::nullopt;
  return -cost.back();
}

}  // namespace selami::kit
