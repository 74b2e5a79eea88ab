#pragma once
/// @file A card's dark square laid over a quad of the picture, in cells: (0, 0) to (7, 7), u to the right, v downwards.

#include <optional>

#include "vision/image.hpp"

namespace selami::vision {

/// The projective map of the square to the picture. Source: Heckbert, Fundamentals of Texture Mapping (1989), 2.2.3.
class Square {
 public:
  /// Nothing for a quad without area.
  static std::optional<Square> over(const Quad& quad);

  Point at(double u, double v) const {
    const double w = g_ * u + h_ * v + 1;
    return {(a_ * u + b_ * v + c_) / w, (d_ * u + e_ * v + f_) / w};
  }
  /// The way back: which place of the square is seen there, x for u and y for v.
  Point cell_at(Point seen) const;

 private:
  double a_ = 0, b_ = 0, c_ = 0, d_ = 0, e_ = 0, f_ = 0, g_ = 0, h_ = 0;
};

}  // namespace selami::vision
