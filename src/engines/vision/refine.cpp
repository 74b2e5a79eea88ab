#include <algorithm>
#include <cmath>
#include <optional>

#include "vision/line.hpp"
#include "vision/outline.hpp"

namespace selami::vision {
namespace {

/// One place on a side and the way out of the shape.
struct Across {
  Point at;
  double nx = 0;
  double ny = 0;
  double reach = 0;
};

/// Where it becomes light on the way out, as the centre of the squared rise; nothing where nothing rises.
std::optional<Point> edge_across(const Grey& image, const Across& across) {
  constexpr double step = 0.5;
  const auto at = [&](double d) { return Point{across.at.x + across.nx * d, across.at.y + across.ny * d}; };
  double weight = 0;
  double sum = 0;
  double before = sample(image, at(-across.reach));
  for (double d = -across.reach + step; d <= across.reach + 1e-9; d += step) {
    const double now = sample(image, at(d));
    const double rise = now - before;
    before = now;
    if (rise <= 0) continue;
    weight += rise * rise;
    sum += rise * rise * (d - step / 2);
  }
  if (weight < 9) return std::nullopt;
  return at(sum / weight);
}

/// Twice without what lies far off: a finger, a cell's corner.
Line sturdy_line(const std::vector<Point>& points) {
  Line out = line_through(points);
  for (int round = 0; round < 2; ++round) {
    std::vector<double> off;
    for (const Point& p : points) off.push_back(std::fabs(out.distance(p)));
    const auto middle = off.begin() + static_cast<std::ptrdiff_t>(off.size() / 2);
    std::nth_element(off.begin(), middle, off.end());
    const double most = std::max(0.25, 2.5 * *middle);
    std::vector<Point> kept;
    for (const Point& p : points) {
      if (std::fabs(out.distance(p)) <= most) kept.push_back(p);
    }
    if (kept.size() < 4) break;
    out = line_through(kept);
  }
  return out;
}

std::optional<Line> refined_side(const Grey& image, Point from, Point to, Point opposite) {
  const double length = std::hypot(to.x - from.x, to.y - from.y);
  Across across;
  across.nx = (to.y - from.y) / length;
  across.ny = -(to.x - from.x) / length;
  const double depth = std::fabs((opposite.x - from.x) * across.nx + (opposite.y - from.y) * across.ny);
  across.reach = std::clamp(depth / 9, 1.5, 5.0);  // short of the next cell
  const int places = std::clamp(static_cast<int>(length / 1.5), 6, 40);
  std::vector<Point> points;
  for (int i = 0; i < places; ++i) {
    const double t = 0.06 + 0.88 * i / (places - 1);
    across.at = {from.x + (to.x - from.x) * t, from.y + (to.y - from.y) * t};
    if (const auto edge = edge_across(image, across)) points.push_back(*edge);
  }
  if (points.size() < 4) return std::nullopt;
  return sturdy_line(points);
}

}  // namespace

Quad refined(const Grey& image, const Quad& quad) {
  constexpr double most = 6;  // px a corner may move: else it was another line
  std::array<Line, 4> lines;
  for (std::size_t i = 0; i < 4; ++i) {
    const auto line = refined_side(image, quad[i], quad[(i + 1) % 4], quad[(i + 2) % 4]);
    if (!line) return quad;
    lines[i] = *line;
  }
  Quad out;
  for (std::size_t i = 0; i < 4; ++i) {
    const std::size_t corner = (i + 1) % 4;
    const auto at = crossing(lines[i], lines[corner]);
    if (!at || std::hypot(at->x - quad[corner].x, at->y - quad[corner].y) > most) return quad;
    out[corner] = *at;
  }
  return out;
}

}  // namespace selami::vision
