#pragma once
/// @file What steps already taken say about the curvature: limited-memory BFGS around a solver that nearly knows it.

#include <deque>
#include <functional>
#include <span>
#include <utility>
#include <vector>

namespace selami::measure {

class Secants {
 public:
  /// After a step by `moved` the gradient had changed by `changed`. Pairs along which it did not rise are left out.
  void add(std::vector<double> moved, std::vector<double> changed);
  /// The function got `more` times half a square added, unknown by unknown: so much more would the gradients have changed.
  void stiffen(const std::vector<double>& more);
  void clear() { pairs_.clear(); }
  /// Minus the inverse curvature times the gradient; `solve` multiplies by the inverse curvature as known without steps.
  std::vector<double> direction(const std::vector<double>& gradient, const std::function<void(std::span<double>)>& solve) const;

 private:
  std::deque<std::pair<std::vector<double>, std::vector<double>>> pairs_;
};

}  // namespace selami::measure
