#include "sheet/grid.hpp"

#include <algorithm>
#include <cmath>

#include "vision/outline.hpp"

namespace selami::sheet {
namespace {

using vision::Point;

constexpr double least_print = 0.6 * vision::steps_a_doubling;
constexpr double reach = 2.3;  // mm around where a tick is awaited; less than half of the way to the next
constexpr double grain = 0.2;  // mm between the places looked at

struct Tick {
  Point off;       ///< from its place on the page, mm
  double ink = 0;
};

/// What is dark in a window of the page: its area and middle.
struct Blot {
  double area = 0;
  Point middle;
  double ink = 0;  ///< of its darkest place
};
Blot blot_in(const Ink& ink, const Plane& plane, Point centre, double half_x, double half_y) {
  std::vector<std::pair<Point, double>> all;
  Blot out;
  for (double y = -half_y; y <= half_y; y += grain) {
    for (double x = -half_x; x <= half_x; x += grain) {
      const Point page{centre.x + x, centre.y + y};
      all.emplace_back(page, ink.at(plane.at(page)));
      out.ink = std::max(out.ink, all.back().second);
    }
  }
  double weight = 0;
  for (const auto& [page, dark] : all) {
    if (dark < out.ink / 2) continue;
    out.area += grain * grain;
    weight += dark;
    out.middle.x += page.x * dark;
    out.middle.y += page.y * dark;
  }
  if (weight > 0) out.middle = {out.middle.x / weight, out.middle.y / weight};
  return out;
}

std::optional<Tick> tick_near(const Ink& ink, const Plane& plane, const Rect& tick, Point awaited_off) {
  const Point place = tick.middle();
  const Point awaited{place.x + awaited_off.x, place.y + awaited_off.y};
  const Blot rough = blot_in(ink, plane, awaited, reach, reach);
  if (rough.ink < least_print) return std::nullopt;
  const Blot blot = blot_in(ink, plane, rough.middle, tick.wide / 2 + 0.6, tick.high / 2 + 0.6);
  const double area = tick.wide * tick.high;
  if (blot.ink < least_print || blot.area < 0.45 * area || blot.area > 1.8 * area) return std::nullopt;
  return Tick{{blot.middle.x - place.x, blot.middle.y - place.y}, blot.ink};
}

using Found = std::vector<std::optional<Tick>>;

/// Those hidden lie between their neighbours.
Trail filled(const Found& found, const std::vector<std::size_t>& seen, std::size_t leads) {
  Trail out;
  for (std::size_t i = leads; i < found.size(); ++i) {
    const auto after = std::lower_bound(seen.begin(), seen.end(), i);
    const std::size_t high = after == seen.end() ? seen.back() : *after;
    const std::size_t low = after == seen.begin() || high == i ? high : *(after - 1);
    const double share = high == low ? 0 : static_cast<double>(i - low) / static_cast<double>(high - low);
    const Tick& a = *found[low];
    const Tick& b = *found[high];
    out.off.push_back({a.off.x + (b.off.x - a.off.x) * share, a.off.y + (b.off.y - a.off.y) * share});
    out.ink.push_back(a.ink + (b.ink - a.ink) * share);
  }
  return out;
}

/// Another tick one row further: then these are not the rows they were taken for.
bool goes_on(const Ink& ink, const Plane& plane, const Layout& layout, const Ticks& ticks, const Trail& trail) {
  if (layout.rows.size() < 2) return false;
  const Rect& last = ticks.all.back();
  const double pitch = layout.rows[1] - layout.rows[0];
  const Point beyond{last.middle().x + trail.off.back().x, last.middle().y + pitch + trail.off.back().y};
  const Blot blot = blot_in(ink, plane, beyond, last.wide / 2, last.high / 2);
  return blot.ink > 0.7 * trail.ink.back() && blot.area > 0.7 * last.wide * last.high;
}

}  // namespace

std::optional<Trail> follow(const Ink& ink, const Plane& plane, const Ticks& ticks, Point start) {
  Found found;
  std::vector<std::size_t> seen;
  Point off = start;
  for (const Rect& tick : ticks.all) {
    found.push_back(tick_near(ink, plane, tick, off));
    if (!found.back()) continue;
    off = found.back()->off;
    seen.push_back(found.size() - 1);
  }
  if (seen.empty() || 3 * seen.size() < 2 * ticks.all.size()) return std::nullopt;
  return filled(found, seen, ticks.leads);
}

std::optional<Grid> Grid::on(const Ink& ink, const Plane& plane, const Layout& layout) {
  const Ticks left = ticks_of_rows(layout, false);
  const Ticks right = ticks_of_rows(layout, true);
  const auto left_trail = follow(ink, plane, left, {0, 0});
  const auto right_trail = follow(ink, plane, right, {0, 0});
  if (!left_trail || !right_trail) return std::nullopt;
  if (goes_on(ink, plane, layout, left, *left_trail) || goes_on(ink, plane, layout, right, *right_trail)) return std::nullopt;
  const auto above = follow(ink, plane, ticks_of_columns(layout, false), left_trail->off.front());
  const auto below = follow(ink, plane, ticks_of_columns(layout, true), left_trail->off.back());
  if (!above || !below) return std::nullopt;
  Grid out(plane, layout);
  out.left_ = *left_trail;
  out.right_ = *right_trail;
  out.above_ = *above;
  out.below_ = *below;
  return out;
}

/// Coons' patch over the four rows of ticks. Source: Coons, Surfaces for Computer-Aided Design of Space Forms (1967).
Point Grid::bend(std::size_t row, std::size_t column) const {
  const double u = layout_->columns[column] / frame_wide;
  const double v = (layout_->rows[row] - layout_->top) / (layout_->bottom - layout_->top);
  const auto mix = [&](double Point::*axis) {
    const double sides = (1 - u) * (left_.off[row].*axis) + u * (right_.off[row].*axis);
    const double ends = (1 - v) * (above_.off[column].*axis) + v * (below_.off[column].*axis);
    const double upper = (1 - u) * (left_.off.front().*axis) + u * (right_.off.front().*axis);
    const double lower = (1 - u) * (left_.off.back().*axis) + u * (right_.off.back().*axis);
    return sides + ends - ((1 - v) * upper + v * lower);
  };
  return {mix(&Point::x), mix(&Point::y)};
}

Point Grid::at(std::size_t row, std::size_t column, double dx, double dy) const {
  const Point off = bend(row, column);
  return plane_.at({layout_->columns[column] + off.x + dx, layout_->rows[row] + off.y + dy});
}

}  // namespace selami::sheet
