#pragma once
/// @file Linear programming for small tables: how low can a sum of unknowns be, when some sums of them are known and none is negative?

#include <optional>
#include <vector>

namespace selami::kit {

/// Equations over unknowns that are at least 0. Dense, two phases, Bland's rule (Bland 1977), so it ends.
class Polytope {
 public:
  /// One row an equation, one value an unknown; `right` has one value an equation.
  Polytope(std::vector<std::vector<double>> rows, std::vector<double> right);

  bool empty() const { return empty_; }
  /// The least that the weighted sum can be; nothing when it has no lower end. Not to be asked of an empty one.
  std::optional<double> least(const std::vector<double>& weights) const;

 private:
  using Row = std::vector<double>;
  /// Makes `cost` as low as it gets, over the first `open` columns. False: no end.
  static bool descend(std::vector<Row>& table, std::vector<std::size_t>& basis, Row& cost, std::size_t open);
  static void pivot(std::vector<Row>& table, Row& cost, std::size_t row, std::size_t column);
  void drive_out();

  std::size_t unknowns_;
  std::vector<Row> table_;  ///< the last column is the right side
  std::vector<std::size_t> basis_;
  bool empty_ = false;
};

}  // namespace selami::kit
