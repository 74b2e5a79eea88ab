#include "vision/light.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <vector>

#include "vision/dictionary.hpp"
#include "vision/outline.hpp"

namespace selami::vision {
namespace {

constexpr double least_contrast = 0.55 * steps_a_doubling;  // between paper and print
constexpr double least_shadow = 0.35 * steps_a_doubling;    // between the two parts of the ring
constexpr double outside = 0.55;                            // cells from the square to the ring
constexpr std::size_t least_arc = 4;

/// Clockwise around the square from its top left corner.
Point ring_place(std::size_t i) {
  const auto along = static_cast<double>(i % 8);
  constexpr double far = side_cells + outside;
  switch (i / 8) {
    case 0: return {along, -outside};
    case 1: return {far, along};
    case 2: return {side_cells - along, far};
    default: return {-outside, side_cells - along};
  }
}

double ring_brightness(const Grey& log, const Square& square, std::size_t i) {
  const Point place = ring_place(i);
  const bool level = place.y < 0 || place.y > side_cells;
  constexpr double aside = 0.15;
  const double du = level ? aside : 0;
  const double dv = level ? 0 : aside;
  return (sample(log, square.at(place.x - du, place.y - dv)) + sample(log, square.at(place.x + du, place.y + dv))) / 2;
}

/// The frame's cells row by row, their middles.
std::vector<Point> frame_places() {
  std::vector<Point> out;
  for (int row = 0; row < side_cells; ++row) {
    for (int column = 0; column < side_cells; ++column) {
      const bool edge = row == 0 || column == 0 || row == side_cells - 1 || column == side_cells - 1;
      if (edge) out.push_back({column + 0.5, row + 0.5});
    }
  }
  return out;
}
const std::vector<Point>& frame() {
  static const std::vector<Point> places = frame_places();
  return places;
}

/// Sturdier than the mean: a finger covers a few. Nothing for none.
std::optional<double> median(std::vector<double> values) {
  if (values.empty()) return std::nullopt;
  const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
  std::nth_element(values.begin(), middle, values.end());
  return *middle;
}

}  // namespace

double cell_brightness(const Grey& log, const Square& square, double u, double v) {
  constexpr double aside = 0.22;
  double sum = 0;
  for (const double du : {-aside, aside}) {
    for (const double dv : {-aside, aside}) sum += sample(log, square.at(u + du, v + dv));
  }
  return sum / 4;
}

/// Where the ring falls apart best: the cut with the most variance between the two arcs.
Light::Arcs Light::arcs_of(const Ring& ring) {
  double all = 0;
  for (const double one : ring) all += one;
  constexpr auto n = static_cast<double>(ring_places);
  Arcs out;
  double best = 0;
  double gap = 0;
  for (std::size_t begin = 0; begin < ring_places; ++begin) {
    double sum = 0;
    for (std::size_t length = 1; length <= ring_places - least_arc; ++length) {
      sum += ring[(begin + length - 1) % ring_places];
      if (length < least_arc) continue;
      const auto m = static_cast<double>(length);
      const double between = sum / m - (all - sum) / (n - m);
      const double gain = m * (n - m) / n * between * between;
      if (gain <= best) continue;
      best = gain;
      gap = std::fabs(between);
      out = {begin, length};
    }
  }
  return gap > least_shadow ? out : Arcs{};
}

bool Light::in_first(const Arcs& arcs, std::size_t i) {
  return arcs.length == 0 || (i + ring_places - arcs.begin) % ring_places < arcs.length;
}

/// The line through the two places where the arcs meet; its positive side holds the first arc.
void Light::part_at(const Arcs& arcs) {
  const auto between = [](std::size_t i, std::size_t j) {
    const Point a = ring_place(i % ring_places);
    const Point b = ring_place(j % ring_places);
    return Point{(a.x + b.x) / 2, (a.y + b.y) / 2};
  };
  const Point from = between(arcs.begin + ring_places - 1, arcs.begin);
  const Point to = between(arcs.begin + arcs.length - 1, arcs.begin + arcs.length);
  const double length = std::hypot(to.x - from.x, to.y - from.y);
  two_ = length >= 1;
  if (!two_) return;
  a_ = (to.y - from.y) / length;
  b_ = -(to.x - from.x) / length;
  c_ = a_ * from.x + b_ * from.y;
  Point middle;
  for (std::size_t i = 0; i < arcs.length; ++i) {
    const Point place = ring_place((arcs.begin + i) % ring_places);
    middle.x += place.x / static_cast<double>(arcs.length);
    middle.y += place.y / static_cast<double>(arcs.length);
  }
  if (distance(middle.x, middle.y) >= 0) return;
  a_ = -a_;
  b_ = -b_;
  c_ = -c_;
}

bool Light::measure(const Ring& ring, const Arcs& arcs, const std::array<double, frame_cells>& cells_of_frame) {
  std::array<std::optional<double>, 2> print;
  for (std::size_t p = 0; p < (two_ ? 2U : 1U); ++p) {
    std::vector<double> paper_seen;
    std::vector<double> print_seen;
    for (std::size_t i = 0; i < ring_places; ++i) {
      if (!two_ || in_first(arcs, i) == (p == 0)) paper_seen.push_back(ring[i]);
    }
    for (std::size_t i = 0; i < frame_cells; ++i) {
      if (part(frame()[i].x, frame()[i].y) == p) print_seen.push_back(cells_of_frame[i]);
    }
    const auto paper = median(paper_seen);
    if (!paper) return false;
    levels_[p].paper = *paper;
    print[p] = median(print_seen);
  }
  if (!print[0] && !print[1]) return false;
  // A part without frame: print is as much darker than paper as in the other.
  const double step = print[0] ? levels_[0].paper - *print[0] : levels_[1].paper - *print[1];
  for (std::size_t p = 0; p < (two_ ? 2U : 1U); ++p) {
    levels_[p].print = print[p].value_or(levels_[p].paper - step);
    if (levels_[p].paper - levels_[p].print < least_contrast) return false;
  }
  return true;
}

/// A few places may be hidden by fingers.
bool Light::agrees(const Ring& ring, const Arcs& arcs, const std::array<double, frame_cells>& cells_of_frame) const {
  int wrong_ring = 0;
  for (std::size_t i = 0; i < ring_places; ++i) {
    const std::size_t p = two_ && !in_first(arcs, i) ? 1 : 0;
    if (ring[i] < levels_[p].middle()) ++wrong_ring;
  }
  int wrong_frame = 0;
  for (std::size_t i = 0; i < frame_cells; ++i) {
    if (cells_of_frame[i] > levels_[part(frame()[i].x, frame()[i].y)].middle()) ++wrong_frame;
  }
  return wrong_ring <= 6 && wrong_frame <= 2;
}

std::optional<Light> Light::on(const Grey& log, const Square& square) {
  Ring ring;
  for (std::size_t i = 0; i < ring_places; ++i) ring[i] = ring_brightness(log, square, i);
  std::array<double, frame_cells> cells_of_frame;
  for (std::size_t i = 0; i < frame_cells; ++i) cells_of_frame[i] = cell_brightness(log, square, frame()[i].x, frame()[i].y);
  const Arcs arcs = arcs_of(ring);
  Light out;
  if (arcs.length > 0) out.part_at(arcs);
  if (!out.measure(ring, arcs, cells_of_frame) || !out.agrees(ring, arcs, cells_of_frame)) return std::nullopt;
  return out;
}

double Light::of_cell(const Grey& log, const Square& square, double u, double v) const {
  return levels_[part(u, v)].scaled(cell_brightness(log, square, u, v));
}

std::optional<double> Light::by_other_part(double brightness, double u, double v) const {
  constexpr double near = 0.5;
  if (!two_ || std::fabs(distance(u, v)) >= near) return std::nullopt;
  const std::size_t own = part(u, v);
  const double seen = brightness * (levels_[own].paper - levels_[own].print) / 2 + levels_[own].middle();
  return levels_[1 - own].scaled(seen);
}

}  // namespace selami::vision
