#pragma once
/// @file Lines through points.

#include <optional>
#include <vector>

#include "vision/image.hpp"

namespace selami::vision {

/// a·x + b·y = c with a² + b² = 1.
struct Line {
  double a = 0;
  double b = 0;
  double c = 0;

  double distance(Point p) const { return a * p.x + b * p.y - c; }  ///< with its sign
};

/// By least squares of the distances; at least two points.
Line line_through(const std::vector<Point>& points);
/// Nothing when they are nearly parallel.
std::optional<Point> crossing(const Line& p, const Line& q);
/// Twice the area of a triangle; positive when it runs clockwise in the picture.
double turn_of(Point a, Point b, Point c);

}  // namespace selami::vision
