#pragma once
/// @file Whole scripts by curves: what all scripts with the same rows have in common is tabulated once a pass.
///
/// A script's likelihood depends on its pupil, rater and task through one number only, u = theta - difficulties, and with halo on its
/// total score. So the sum (and the integral over halo) is done once for each place on a grid, and each script reads off its own.

#include <cstdint>
#include <memory>
#include <vector>
#include "measure/design.hpp"
#include "measure/information.hpp"

namespace selami::measure {

/// Doubles that begin on a cache line of their own; left as they come.
class Aligned {
 public:
  void resize(std::uint64_t doubles);
  double* begin() const { return begin_; }

 private:
  std::unique_ptr<double[]> memory_;
  std::uint64_t size_ = 0;
  double* begin_ = nullptr;
};

struct Reach { double low = 0, high = 0; };

/// Where u = theta - difficulties may lie, and where the curves are no straight lines.
Reach used_reach(const Design& design, const Point& point, Reach theta);
Reach bent_reach(const Design& design, const Point& point, double halo);

/// A grid that covers both reaches' common part. `top`: the highest total score; `information`: the most that a script may hold about
/// theta. With halo the trapezoid steps are at most 0.8 of the narrowest posterior: exact to 13 digits.
CurveGrid plan_grid(Reach used, Reach bent, double halo, double top, double information);

class Curves {
 public:
  explicit Curves(const Design& design);

  /// Whether curves are less work than going through all rows; from then on they are drawn.
  bool begin(const Model& model);
  /// Tabulates all curves at a point, which then holds them.
  void draw(const Kernel& kernel, const Model& model, Point& point, Reach theta);
  /// What a pass over one chunk adds to; begins at 0.
  double* moments(std::size_t chunk);
  /// Takes in the moments of all chunks, in their order.
  void collect(const Kernel& kernel, const Model& model, const Point& point, double* gradient);
  /// After collect: the steps' own part of the information.
  void inform_steps(const Kernel& kernel, const Model& model, const Point& point, Information& information);

 private:
  const Design& design_;
  std::vector<std::uint32_t> top_, first_;
  std::vector<std::uint64_t> store_begin_;
  double top_max_ = 0, information_max_ = 0;
  std::uint64_t size_ = 0;
  Aligned curves_, store_, moments_;
};

}  // namespace selami::measure
