#pragma once
/// @file How bright bare paper is at each place: what lies on it that is thin (pen, print) is filled up, what is wide (a
/// shadow, however hard its edge) stays.

#include <cstdint>
#include <vector>

#include "vision/image.hpp"

namespace selami::sheet {

/// A morphological closing with a square of 2·half + 1 pixels; width × height bytes. Each row and column takes three
/// comparisons a pixel, whatever its size. Source: van Herk (1992), Gil and Werman (1993).
std::vector<std::uint8_t> ground_of(const vision::Grey& image, int half);

/// A picture of 1/n of the size, each pixel the mean of n × n.
struct Smaller {
  int width = 0;
  int height = 0;
  std::vector<std::uint8_t> pixels;
  vision::Grey grey() const { return {width, height, width, pixels.data()}; }
};
Smaller smaller(const vision::Grey& image, int n);

}  // namespace selami::sheet
