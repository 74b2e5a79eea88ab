#pragma once
/// @file How bright paper and print are on one card, also when a shadow's edge runs across it.
///
/// Known beforehand: the ring of paper around the dark square, and the square's frame. Where the ring falls into two arcs of
/// different brightness, a line through their ends parts the card, and each part has levels of its own.

#include <array>
#include <optional>

#include "vision/square.hpp"

namespace selami::vision {

class Light {
 public:
  /// Nothing when ring and frame do not look like paper and print. `log` is on the logarithmic scale.
  static std::optional<Light> on(const Grey& log, const Square& square);

  /// A cell's brightness, from -1 (print) to 1 (paper), for its middle.
  double of_cell(const Grey& log, const Square& square, double u, double v) const;
  /// The same by the other part's levels where the shadow's edge is near; nothing elsewhere.
  std::optional<double> by_other_part(double brightness, double u, double v) const;

 private:
  struct Levels {
    double paper = 0;
    double print = 0;
    double middle() const { return (paper + print) / 2; }
    double scaled(double brightness) const { return (brightness - middle()) / ((paper - print) / 2); }
  };
  /// Arcs of the ring: [begin, begin + length) is the first part.
  struct Arcs {
    std::size_t begin = 0;
    std::size_t length = 0;  ///< 0: one light on all of it
  };
  static constexpr std::size_t ring_places = 32;
  static constexpr std::size_t frame_cells = 24;
  using Ring = std::array<double, ring_places>;

  static Arcs arcs_of(const Ring& ring);
  static bool in_first(const Arcs& arcs, std::size_t i);
  std::size_t part(double u, double v) const { return two_ && distance(u, v) < 0 ? 1 : 0; }
  double distance(double u, double v) const { return a_ * u + b_ * v - c_; }
  void part_at(const Arcs& arcs);
  bool measure(const Ring& ring, const Arcs& arcs, const std::array<double, frame_cells>& frame);
  bool agrees(const Ring& ring, const Arcs& arcs, const std::array<double, frame_cells>& frame) const;

  bool two_ = false;
  double a_ = 0, b_ = 0, c_ = 0;  // the shadow's edge, in cells
  std::array<Levels, 2> levels_;
};

/// The mean brightness of the middle of a cell.
double cell_brightness(const Grey& log, const Square& square, double u, double v);

}  // namespace selami::vision
