#pragma once
/// @file Finds dark four-sided shapes: where a card could be.

#include <cstdint>
#include <vector>

#include "vision/image.hpp"

namespace selami::vision {

/// Brightness on a logarithmic scale, 40 steps a doubling: a shadow takes the same number of steps from paper and print.
constexpr double steps_a_doubling = 40;

/// The picture on that scale; width × height bytes.
void write_log(const Grey& image, std::vector<std::uint8_t>& out);

/// Which pixels are darker than what is around them.
struct Around {
  int half;   ///< the neighbourhood is a square of 2·half + 1 pixels
  int steps;  ///< how much darker than its mean, on the logarithmic scale
};
/// 1 for dark, 0 for light; the frame of the picture counts as light.
void mark_dark(const Grey& log, Around around, std::vector<std::uint8_t>& dark);

/// The dark shapes that have four straight sides, also where a finger hides a corner. Marks in `dark` what it has walked (2).
std::vector<Quad> dark_quads(std::vector<std::uint8_t>& dark, int width, int height);

/// The same sides, each laid anew where the picture changes most across it. `image` is not on the logarithmic scale: there
/// a blurred edge moves to its dark side.
Quad refined(const Grey& image, const Quad& quad);

}  // namespace selami::vision
