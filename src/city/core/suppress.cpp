#include "city_core/suppress.hpp"

#include <algorithm>
#include <cmath>

namespace selami::city {
namespace {

using Rows = std::vector<std::vector<double>>;

/// Below this a pivot is rounding of zero: entries start as 0 and 1, and tables have a few dozen rows.
constexpr double tiny = 1e-9;

std::vector<double> numbers(const std::vector<bool>& row) { return {row.begin(), row.end()}; }

/// Subtracts from `row` what the echelon rows can explain; what is left starts behind their pivots.
void reduce(std::vector<double>& row, const Rows& echelon, const std::vector<std::size_t>& pivots) {
  for (std::size_t i = 0; i < echelon.size(); ++i) {
    const double factor = row[pivots[i]];
    if (std::fabs(factor) < tiny) continue;
    for (std::size_t k = 0; k < row.size(); ++k) row[k] -= factor * echelon[i][k];
  }
}

Crowd crowd_of(const Cell& cell, const std::vector<Crowd>& crowds) {
  Crowd sum;
  for (std::size_t a = 0; a < crowds.size(); ++a) {
    if (!cell.atoms[a]) continue;
    sum.schools += crowds[a].schools;
    sum.teachers += crowds[a].teachers;
    sum.pupils += crowds[a].pupils;
  }
  return sum;
}

bool nobody(const Crowd& c) { return c.schools == 0 && c.teachers == 0 && c.pupils == 0; }

/// The sets whose sums must stay unknown: hidden cells and single atoms that are too small but not empty.
std::vector<std::vector<bool>> secrets(const std::vector<Cell>& cells, const std::vector<Crowd>& crowds, const Bounds& bounds) {
  std::vector<std::vector<bool>> out;
  for (const Cell& cell : cells) {
    const Crowd crowd = crowd_of(cell, crowds);
    if (!nobody(crowd) && !enough(crowd, bounds)) out.push_back(cell.atoms);
  }
  for (std::size_t a = 0; a < crowds.size(); ++a) {
    if (nobody(crowds[a]) || enough(crowds[a], bounds)) continue;
    std::vector<bool> alone(crowds.size(), false);
    alone[a] = true;
    out.push_back(std::move(alone));
  }
  return out;
}

std::vector<std::vector<bool>> shown_rows(const std::vector<Cell>& cells, const std::vector<Shown>& shown, const std::vector<Crowd>& crowds) {
  std::vector<std::vector<bool>> rows;
  for (std::size_t i = 0; i < cells.size(); ++i) {
    if (shown[i] == Shown::yes) rows.push_back(cells[i].atoms);
  }
  // That nobody is behind an atom is known from outside: its sum is zero.
  for (std::size_t a = 0; a < crowds.size(); ++a) {
    if (!nobody(crowds[a])) continue;
    std::vector<bool> empty(crowds.size(), false);
    empty[a] = true;
    rows.push_back(std::move(empty));
  }
  return rows;
}

/// The remains of a difference: shown A minus shown B inside A is a set of its own and must be large enough.
bool remains_known(const std::vector<Cell>& cells, const std::vector<Shown>& shown, const std::vector<Crowd>& crowds, const Bounds& bounds) {
  for (std::size_t i = 0; i < cells.size(); ++i) {
    if (shown[i] != Shown::yes) continue;
    Cell rest = cells[i];
    for (std::size_t k = 0; k < cells.size(); ++k) {
      if (k == i || shown[k] != Shown::yes) continue;
      bool inside = true;
      for (std::size_t a = 0; a < rest.atoms.size(); ++a) inside = inside && (!cells[k].atoms[a] || rest.atoms[a]);
      if (!inside) continue;
      for (std::size_t a = 0; a < rest.atoms.size(); ++a) {
        if (cells[k].atoms[a]) rest.atoms[a] = false;
      }
    }
    const Crowd crowd = crowd_of(rest, crowds);
    if (!nobody(crowd) && !enough(crowd, bounds)) return true;
  }
  return false;
}

}  // namespace

bool enough(const Crowd& crowd, const Bounds& bounds) {
  return crowd.schools >= bounds.schools && crowd.teachers >= bounds.teachers && crowd.pupils >= bounds.pupils;
}

bool in_span(const std::vector<std::vector<bool>>& rows, const std::vector<bool>& target) {
  Rows echelon;
  std::vector<std::size_t> pivots;
  for (const auto& one : rows) {
    std::vector<double> row = numbers(one);
    reduce(row, echelon, pivots);
    const auto pivot = std::max_element(row.begin(), row.end(), [](double a, double b) { return std::fabs(a) < std::fabs(b); });
    if (pivot == row.end() || std::fabs(*pivot) < tiny) continue;
    const double by = *pivot;
    pivots.push_back(static_cast<std::size_t>(pivot - row.begin()));
    for (double& x : row) x /= by;
    echelon.push_back(std::move(row));
  }
  std::vector<double> rest = numbers(target);
  reduce(rest, echelon, pivots);
  return std::all_of(rest.begin(), rest.end(), [](double x) { return std::fabs(x) < tiny; });
}

std::vector<Shown> suppress(const std::vector<Cell>& cells, const std::vector<Crowd>& crowds, const Bounds& bounds) {
  std::vector<Shown> out;
  for (const Cell& cell : cells) out.push_back(enough(crowd_of(cell, crowds), bounds) ? Shown::yes : Shown::too_few);
  const auto hidden = secrets(cells, crowds, bounds);
  while (true) {
    const auto rows = shown_rows(cells, out, crowds);
    const bool leak = remains_known(cells, out, crowds, bounds) ||
                      std::any_of(hidden.begin(), hidden.end(), [&](const auto& secret) { return in_span(rows, secret); });
    if (!leak) return out;
    std::size_t smallest = cells.size();
    for (std::size_t i = 0; i < cells.size(); ++i) {
      if (out[i] != Shown::yes) continue;
      if (smallest == cells.size() || crowd_of(cells[i], crowds).pupils < crowd_of(cells[smallest], crowds).pupils) smallest = i;
    }
    if (smallest == cells.size()) return out;
    out[smallest] = Shown::complement;
  }
}

}  // namespace selami::city
