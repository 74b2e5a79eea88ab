#pragma once
/// @file A grey picture that somebody else owns, and points in it.

#include <array>
#include <cstdint>

namespace selami::vision {

/// Pixels from the left, y downwards; the middle of the first pixel is (0.5, 0.5).
struct Point {
  double x = 0;
  double y = 0;
};

/// Corners clockwise as seen in the picture.
using Quad = std::array<Point, 4>;

struct Grey {
  int width = 0;
  int height = 0;
  int stride = 0;  ///< bytes from one row to the next
  const std::uint8_t* pixels = nullptr;
};

/// Between the four nearest pixels; outside the picture its edge goes on. The picture is at least 2 × 2.
double sample(const Grey& image, Point at);

}  // namespace selami::vision
