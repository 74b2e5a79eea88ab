#pragma once
/// @file How a photographed sheet lies: flat as its corner marks say, and bent as the ticks around its boxes say.

#include <optional>
#include <utility>
#include <vector>

#include "sheet/form.hpp"
#include "sheet/plane.hpp"

namespace selami::sheet {

/// How much darker a place is than the paper around it, in steps of the logarithmic scale (vision/outline.hpp).
struct Ink {
  vision::Grey log;
  vision::Grey ground;
  double at(vision::Point picture) const { return vision::sample(ground, picture) - vision::sample(log, picture); }
};

/// Ticks followed over the page.
struct Trail {
  std::vector<vision::Point> off;  ///< how far each tick lies from its place, leads left out; hidden ones from their neighbours; mm
  std::vector<double> ink;         ///< how dark print is there; steps
};
/// `start`: how far the place before the first tick lies off. Nothing when more than a third is hidden.
std::optional<Trail> follow(const Ink& ink, const Plane& plane, const Ticks& ticks, vision::Point start);

class Grid {
 public:
  /// Nothing when too few ticks are seen, or when rows of another place could be taken for these.
  static std::optional<Grid> on(const Ink& ink, const Plane& plane, const Layout& layout);

  /// Where a place near a box is seen; dx and dy in millimetres from the box's middle.
  vision::Point at(std::size_t row, std::size_t column, double dx, double dy) const;
  /// The ink of print in this row.
  double print(std::size_t row) const { return (left_.ink[row] + right_.ink[row]) / 2; }

 private:
  Grid(const Plane& plane, const Layout& layout) : plane_(plane), layout_(&layout) {}
  vision::Point bend(std::size_t row, std::size_t column) const;

  Plane plane_;
  const Layout* layout_;
  Trail left_, right_, above_, below_;
};

}  // namespace selami::sheet
