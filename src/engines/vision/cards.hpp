#pragma once
/// @file Reads the cards of a class in one picture: whose card, and which side is up. The picture never leaves the phone.
///
/// Measured on made-up classrooms with known truth by bench/cards_bench, beside AprilTag on the same pictures.

#include <cstdint>
#include <vector>

#include "vision/image.hpp"

namespace selami::vision {

struct CardSeen {
  int number = 0;
  int side = 0;         ///< which of A, B, C, D is up: 0 to 3, clockwise as printed
  Quad corners;         ///< of the dark square, from the left end of side A on, clockwise as printed
  double upright = 0;   ///< how clearly that side is up: 1 straight, 0 between two
  double clarity = 0;   ///< of the faintest cell: 0 to about 1

  /// Held between two sides: the number is known, the answer is not.
  bool between_sides() const { return upright < 0.12; }
};

/// Keeps its buffers from one picture to the next: one for each camera.
class CardReader {
 public:
  /// Each card once, its clearest sight; a number that two cards carry comes twice. A picture under 32 × 32 holds none.
  std::vector<CardSeen> read(const Grey& image);

 private:
  std::vector<std::uint8_t> log_;
  std::vector<std::uint8_t> dark_;
};

}  // namespace selami::vision
