#include "vision/outline.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstring>
#include <optional>

#include "vision/line.hpp"

namespace selami::vision {
namespace {

constexpr double least_side = 8;     // px of a card's dark square
constexpr std::size_t least_walk = 40;  // px around it

std::array<std::uint8_t, 256> log_table() {
  std::array<std::uint8_t, 256> out{};
  constexpr double dark = 8;  // below it is the camera's noise, not print
  for (std::size_t i = 0; i < out.size(); ++i) {
    out[i] = static_cast<std::uint8_t>(std::lround(steps_a_doubling * std::log2((static_cast<double>(i) + dark) / dark)));
  }
  return out;
}

using Walk = std::vector<Point>;

/// Goes around a dark shape from its first pixel, clockwise (Moore's neighbours, until start and direction repeat); marks what
/// it has passed. Leaves `out` empty when the way is longer than `longest`.
void walk_around(std::uint8_t* dark, int width, std::size_t start, std::size_t longest, Walk& out) {
  constexpr std::array<int, 8> dx = {1, 1, 0, -1, -1, -1, 0, 1};
  constexpr std::array<int, 8> dy = {0, 1, 1, 1, 0, -1, -1, -1};
  out.clear();
  std::size_t at = start;
  int back = 4;  // the light pixel at its left
  int first = -1;
  bool too_long = false;
  for (;;) {
    dark[at] = 2;
    if (out.size() < longest) out.push_back({static_cast<double>(at % static_cast<std::size_t>(width)) + 0.5,
                                             static_cast<double>(at / static_cast<std::size_t>(width)) + 0.5});
    else too_long = true;
    int way = -1;
    for (int i = 1; i <= 8 && way < 0; ++i) {
      const int next = (back + i) & 7;
      if (dark[at + static_cast<std::size_t>(dy[static_cast<std::size_t>(next)] * width + dx[static_cast<std::size_t>(next)])] != 0) way = next;
    }
    if (way < 0) break;  // a single pixel
    if (at == start) {
      if (first == way) break;
      if (first < 0) first = way;
    }
    at += static_cast<std::size_t>(dy[static_cast<std::size_t>(way)] * width + dx[static_cast<std::size_t>(way)]);
    back = (way + 4) & 7;
  }
  if (too_long) out.clear();
}

struct Extent {
  double area = 0;  ///< negative for the inside of a hole
  Point middle;
  double width = 0;
  double height = 0;
};
Extent extent_of(const Walk& walk) {
  Extent out;
  Point low = walk[0];
  Point high = walk[0];
  const auto n = static_cast<double>(walk.size());
  for (std::size_t i = 0; i < walk.size(); ++i) {
    const Point& a = walk[i];
    const Point& b = walk[i + 1 < walk.size() ? i + 1 : 0];
    out.area += (a.x * b.y - b.x * a.y) / 2;
    out.middle.x += a.x / n;
    out.middle.y += a.y / n;
    low = {std::min(low.x, a.x), std::min(low.y, a.y)};
    high = {std::max(high.x, a.x), std::max(high.y, a.y)};
  }
  out.width = high.x - low.x;
  out.height = high.y - low.y;
  return out;
}

std::size_t farthest(const Walk& walk, Point from) {
  std::size_t out = 0;
  double best = -1;
  for (std::size_t i = 0; i < walk.size(); ++i) {
    const double d = std::hypot(walk[i].x - from.x, walk[i].y - from.y);
    if (d > best) {
      best = d;
      out = i;
    }
  }
  return out;
}

/// Douglas and Peucker's corners between two indices that run on past the end of the walk.
void add_corners(const Walk& walk, std::size_t from, std::size_t to, double near, std::vector<std::size_t>& out) {
  const Point a = walk[from % walk.size()];
  const Point b = walk[to % walk.size()];
  const double length = std::hypot(b.x - a.x, b.y - a.y) + 1e-9;
  double most = -1;
  std::size_t at = from;
  for (std::size_t i = from + 1; i < to; ++i) {
    const double d = std::fabs(turn_of(a, b, walk[i % walk.size()])) / length;
    if (d > most) {
      most = d;
      at = i;
    }
  }
  if (most <= near) return;
  add_corners(walk, from, at, near, out);
  out.push_back(at % walk.size());
  add_corners(walk, at, to, near, out);
}

std::vector<std::size_t> corners_of(const Walk& walk, Point middle) {
  const std::size_t first = farthest(walk, middle);
  const std::size_t second = farthest(walk, walk[first]);
  const std::size_t turn = second > first ? second : second + walk.size();
  const double near = std::max(1.6, 0.022 * static_cast<double>(walk.size()));
  std::vector<std::size_t> out = {first};
  add_corners(walk, first, turn, near, out);
  out.push_back(second);
  add_corners(walk, turn, first + walk.size(), near, out);
  return out;
}

/// The four longest sides in their order: a finger over a corner adds short ones.
std::vector<std::size_t> long_sides(const Walk& walk, const std::vector<std::size_t>& corners) {
  std::vector<std::size_t> out(corners.size());
  for (std::size_t i = 0; i < out.size(); ++i) out[i] = i;
  const auto length = [&](std::size_t side) {
    const Point a = walk[corners[side]];
    const Point b = walk[corners[(side + 1) % corners.size()]];
    return std::hypot(b.x - a.x, b.y - a.y);
  };
  std::sort(out.begin(), out.end(), [&](std::size_t a, std::size_t b) { return length(a) > length(b); });
  out.resize(4);
  std::sort(out.begin(), out.end());
  return out;
}

/// The line of one side without its ends, half a pixel outwards: the walk runs through the middles of the dark pixels.
std::optional<Line> line_of_side(const Walk& walk, std::size_t from, std::size_t to, Point middle) {
  const std::size_t steps = (to + walk.size() - from) % walk.size();
  const std::size_t cut = std::max<std::size_t>(1, steps / 8);
  std::vector<Point> points;
  for (std::size_t i = cut; i + cut <= steps; ++i) points.push_back(walk[(from + i) % walk.size()]);
  if (points.size() < 3) return std::nullopt;
  Line out = line_through(points);
  const double push = 0.5 * std::max(std::fabs(out.a), std::fabs(out.b));
  out.c += out.distance(middle) > 0 ? -push : push;
  return out;
}

bool is_sound(const Quad& quad, double area, int width, int height) {
  double own = 0;
  for (std::size_t i = 0; i < 4; ++i) {
    const Point a = quad[i];
    const Point b = quad[(i + 1) % 4];
    if (turn_of(a, b, quad[(i + 2) % 4]) <= 0) return false;
    if (std::hypot(a.x - b.x, a.y - b.y) < least_side) return false;
    if (a.x < -5 || a.y < -5 || a.x > width + 5 || a.y > height + 5) return false;
    own += (a.x * b.y - b.x * a.y) / 2;
  }
  return own > 0.7 * area && own < 2.2 * area;
}

std::optional<Quad> quad_of(const Walk& walk, int width, int height) {
  if (walk.size() < least_walk) return std::nullopt;
  const Extent extent = extent_of(walk);
  if (extent.area < least_side * least_side || extent.width < least_side || extent.height < least_side) return std::nullopt;
  if (extent.area < 0.25 * extent.width * extent.height) return std::nullopt;
  const std::vector<std::size_t> corners = corners_of(walk, extent.middle);
  if (corners.size() < 4 || corners.size() > 9) return std::nullopt;
  const std::vector<std::size_t> sides = long_sides(walk, corners);
  std::array<Line, 4> lines;
  for (std::size_t i = 0; i < 4; ++i) {
    const auto line = line_of_side(walk, corners[sides[i]], corners[(sides[i] + 1) % corners.size()], extent.middle);
    if (!line) return std::nullopt;
    lines[i] = *line;
  }
  Quad out;
  for (std::size_t i = 0; i < 4; ++i) {
    const auto corner = crossing(lines[i], lines[(i + 1) % 4]);
    if (!corner) return std::nullopt;
    out[(i + 1) % 4] = *corner;
  }
  if (!is_sound(out, extent.area, width, height)) return std::nullopt;
  return out;
}

}  // namespace

void write_log(const Grey& image, std::vector<std::uint8_t>& out) {
  static const std::array<std::uint8_t, 256> table = log_table();
  out.resize(static_cast<std::size_t>(image.width) * static_cast<std::size_t>(image.height));
  std::size_t to = 0;
  for (int y = 0; y < image.height; ++y) {
    const std::uint8_t* row = image.pixels + static_cast<std::ptrdiff_t>(y) * image.stride;
    for (int x = 0; x < image.width; ++x) out[to++] = table[row[x]];
  }
}

void mark_dark(const Grey& log, Around around, std::vector<std::uint8_t>& dark) {
  const int w = log.width;
  const int h = log.height;
  const int half = around.half;
  const int area = (2 * half + 1) * (2 * half + 1);
  dark.resize(static_cast<std::size_t>(w) * static_cast<std::size_t>(h));
  std::vector<std::int32_t> columns(static_cast<std::size_t>(w), 0);
  const auto row = [&](int y) { return log.pixels + static_cast<std::ptrdiff_t>(std::clamp(y, 0, h - 1)) * log.stride; };
  const auto column = [&](int x) { return columns[static_cast<std::size_t>(std::clamp(x, 0, w - 1))]; };
  const auto add = [&](int y, int sign) {
    const std::uint8_t* in = row(y);
    for (int x = 0; x < w; ++x) columns[static_cast<std::size_t>(x)] += sign * in[x];
  };
  for (int y = -half; y < half; ++y) add(y, 1);
  for (int y = 0; y < h; ++y) {
    add(y + half, 1);
    std::int32_t sum = 0;
    for (int x = -half; x < half; ++x) sum += column(x);
    const std::uint8_t* in = row(y);
    std::uint8_t* out = &dark[static_cast<std::size_t>(y) * static_cast<std::size_t>(w)];
    const auto step = [&](int x, std::int32_t enters, std::int32_t leaves) {
      sum += enters;
      out[x] = (in[x] + around.steps) * area < sum ? 1 : 0;
      sum -= leaves;
    };
    const int inner = std::min(half, w);
    const int outer = std::max(inner, w - half);
    int x = 0;
    for (; x < inner; ++x) step(x, column(x + half), column(x - half));
    for (; x < outer; ++x) step(x, columns[static_cast<std::size_t>(x + half)], columns[static_cast<std::size_t>(x - half)]);
    for (; x < w; ++x) step(x, column(x + half), column(x - half));
    out[0] = out[w - 1] = 0;
    add(y - half, -1);
  }
  std::memset(dark.data(), 0, static_cast<std::size_t>(w));
  std::memset(&dark[static_cast<std::size_t>(h - 1) * static_cast<std::size_t>(w)], 0, static_cast<std::size_t>(w));
}

std::vector<Quad> dark_quads(std::vector<std::uint8_t>& dark, int width, int height) {
  std::vector<Quad> out;
  Walk walk;
  const std::size_t longest = 4 * static_cast<std::size_t>(std::max(width, height));
  for (int y = 1; y + 1 < height; ++y) {
    const std::size_t row = static_cast<std::size_t>(y) * static_cast<std::size_t>(width);
    for (std::size_t at = row + 1; at + 1 < row + static_cast<std::size_t>(width); ++at) {
      if (dark[at] != 1 || dark[at - 1] != 0) continue;
      walk_around(dark.data(), width, at, longest, walk);
      if (const auto quad = quad_of(walk, width, height)) out.push_back(*quad);
    }
  }
  return out;
}

}  // namespace selami::vision
