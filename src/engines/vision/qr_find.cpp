#include "vision/qr_find.hpp"

#include <algorithm>
#include <array>
#include <cmath>

#include "vision/line.hpp"
#include "vision/outline.hpp"
#include "vision/qr_code.hpp"
#include "vision/square.hpp"

namespace selami::vision {
namespace {

constexpr double finder_modules = 7;

/// A picture's dark pixels.
struct Dark {
  const std::vector<std::uint8_t>& pixels;
  int width;
  int height;

  bool inside(Point p) const { return p.x >= 0 && p.y >= 0 && p.x < width && p.y < height; }
  bool at(int x, int y) const { return pixels[static_cast<std::size_t>(y) * static_cast<std::size_t>(width) + static_cast<std::size_t>(x)] != 0; }
  bool at(Point p) const { return at(static_cast<int>(p.x), static_cast<int>(p.y)); }
};

struct Finder {
  Point middle;
  double module = 0;  ///< px
  int seen = 1;       ///< in how many rows
};

/// Are these five runs as 1 : 1 : 3 : 1 : 1?
bool like_finder(const std::array<double, 5>& runs) {
  constexpr std::array<double, 5> meant = {1, 1, 3, 1, 1};
  double all = 0;
  for (const double run : runs) all += run;
  const double module = all / finder_modules;
  for (std::size_t i = 0; i < runs.size(); ++i) {
    if (std::fabs(runs[i] - meant[i] * module) > std::max(1.0, 0.55 * meant[i] * module)) return false;
  }
  return module >= 1;
}

/// A finder cut along a line: where its middle is, and how long the cut is.
struct Cut {
  Point middle;
  double length = 0;
};
/// Through `from`, which is dark, along (dx, dy) of length 1.
std::optional<Cut> cut_along(const Dark& dark, Point from, double dx, double dy, double longest) {
  std::array<double, 5> runs{};
  std::array<double, 2> reach{};
  double core[2] = {0, 0};
  constexpr double step = 0.5;
  for (const int way : {0, 1}) {
    const double sign = way == 0 ? -1 : 1;
    double t = 0;
    for (int ring = 0; ring < 3; ++ring) {
      const double begin = t;
      for (Point p = from; t < longest; t += step) {
        p = {from.x + sign * dx * t, from.y + sign * dy * t};
        if (!dark.inside(p) || dark.at(p) != (ring % 2 == 0)) break;
      }
      if (t >= longest) return std::nullopt;
      if (ring == 0) core[way] = t - begin;
      else runs[static_cast<std::size_t>(2 + static_cast<int>(sign) * ring)] = t - begin;
    }
    reach[static_cast<std::size_t>(way)] = t;
  }
  runs[2] = core[0] + core[1];
  if (!like_finder(runs)) return std::nullopt;
  const double shift = (core[1] - core[0]) / 2;
  return Cut{{from.x + dx * shift, from.y + dy * shift}, reach[0] + reach[1]};
}

void add(std::vector<Finder>& all, const Finder& found) {
  for (Finder& one : all) {
    const double far = std::hypot(one.middle.x - found.middle.x, one.middle.y - found.middle.y);
    if (far > 2.5 * one.module) continue;
    const double n = one.seen;
    one.middle = {(one.middle.x * n + found.middle.x) / (n + 1), (one.middle.y * n + found.middle.y) / (n + 1)};
    one.module = (one.module * n + found.module) / (n + 1);
    ++one.seen;
    return;
  }
  all.push_back(found);
}

/// A middle that row, column and diagonal agree upon.
void look_at(const Dark& dark, Point at, double length, std::vector<Finder>& all) {
  const double longest = 1.5 * length;
  const auto column = cut_along(dark, at, 0, 1, longest);
  if (!column || column->length > 1.7 * length || length > 1.7 * column->length) return;
  const auto row = cut_along(dark, column->middle, 1, 0, longest);
  if (!row) return;
  const Point middle = {row->middle.x, column->middle.y};
  const double half = std::sqrt(0.5);
  if (!dark.inside(middle) || !dark.at(middle) || !cut_along(dark, middle, half, half, 1.5 * longest)) return;
  add(all, {middle, (row->length + column->length) / (2 * finder_modules), 1});
}

/// Every second row is searched for the rhythm of a finder.
std::vector<Finder> finders_in(const Dark& dark) {
  constexpr std::size_t most = 400;  // a picture full of small squares is none of ours
  std::vector<Finder> out;
  for (int y = 1; y < dark.height && out.size() < most; y += 2) {
    std::array<double, 5> runs{};
    int begin = 0;
    for (int x = 1; x <= dark.width; ++x) {
      const bool was = dark.at(x - 1, y);
      if (x < dark.width && dark.at(x, y) == was) continue;
      std::move(runs.begin() + 1, runs.end(), runs.begin());
      runs[4] = x - begin;
      begin = x;
      if (!was || runs[0] == 0 || !like_finder(runs)) continue;
      const double length = runs[0] + runs[1] + runs[2] + runs[3] + runs[4];
      const double middle = x - runs[4] - runs[3] - runs[2] / 2;
      const Point at = {middle, y + 0.5};
      if (dark.at(at)) look_at(dark, at, length, out);
    }
  }
  return out;
}

/// Three finders as they stand in a code: its top left, top right and bottom left.
struct Corners {
  Point top_left;
  Point right;
  Point below;
  double odd = 0;  ///< how unlike a square's corner
};
std::optional<Corners> corners_of(const Finder& a, const Finder& b, const Finder& c) {
  const double small = std::min({a.module, b.module, c.module});
  const double large = std::max({a.module, b.module, c.module});
  if (large > 1.8 * small) return std::nullopt;
  const auto far = [](const Finder& p, const Finder& q) { return std::hypot(p.middle.x - q.middle.x, p.middle.y - q.middle.y); };
  const double ab = far(a, b);
  const double bc = far(b, c);
  const double ca = far(c, a);
  const Finder* top = &a;
  const Finder* one = &b;
  const Finder* other = &c;
  if (ab >= bc && ab >= ca) std::swap(top, other);  // the longest side lies opposite the top left
  else if (ca >= ab && ca >= bc) std::swap(top, one);
  const double first = far(*top, *one);
  const double second = far(*top, *other);
  const double long_side = far(*one, *other);
  const double side = (first + second) / 2;
  const double odd = std::fabs(first - second) / side + std::fabs(long_side / side - std::sqrt(2.0));
  if (odd > 0.8 || side < 10 * small) return std::nullopt;
  if (turn_of(top->middle, one->middle, other->middle) < 0) std::swap(one, other);
  return Corners{top->middle, one->middle, other->middle, odd + (large / small - 1) / 2};
}

std::vector<Corners> corners_in(std::vector<Finder> finders) {
  constexpr std::size_t most_finders = 12;
  constexpr std::size_t most_tries = 8;
  std::sort(finders.begin(), finders.end(), [](const Finder& a, const Finder& b) { return a.seen > b.seen; });
  if (finders.size() > most_finders) finders.resize(most_finders);
  std::vector<Corners> out;
  for (std::size_t i = 0; i < finders.size(); ++i) {
    for (std::size_t j = i + 1; j < finders.size(); ++j) {
      for (std::size_t k = j + 1; k < finders.size(); ++k) {
        if (const auto corners = corners_of(finders[i], finders[j], finders[k])) out.push_back(*corners);
      }
    }
  }
  std::sort(out.begin(), out.end(), [](const Corners& a, const Corners& b) { return a.odd < b.odd; });
  if (out.size() > most_tries) out.resize(most_tries);
  return out;
}

/// How many modules lie between two finders: by how long the finders are along that way.
std::optional<double> modules_between(const Dark& dark, Point from, Point to) {
  const double far = std::hypot(to.x - from.x, to.y - from.y);
  const double dx = (to.x - from.x) / far;
  const double dy = (to.y - from.y) / far;
  double length = 0;
  int cuts = 0;
  for (const Point p : {from, to}) {
    if (const auto cut = cut_along(dark, p, dx, dy, far)) {
      length += cut->length;
      ++cuts;
    }
  }
  if (cuts == 0) return std::nullopt;
  return far * finder_modules * cuts / length;
}

/// The map of a code's places to the picture, by four places that are known in both.
class Grid {
 public:
  static std::optional<Grid> over(const Quad& places, const Quad& seen) {
    const auto from = Square::over(places);
    const auto to = Square::over(seen);
    if (!from || !to) return std::nullopt;
    return Grid(*from, *to);
  }
  Point at(double x, double y) const {
    const Point cell = from_.cell_at({x, y});
    return to_.at(cell.x, cell.y);
  }

 private:
  Grid(const Square& from, const Square& to) : from_(from), to_(to) {}
  Square from_;
  Square to_;
};

/// Where the last alignment pattern is seen, near where three finders say; `guess` is that.
Point alignment_near(const Grey& image, const Corners& corners, int side, Point guess) {
  const double between = side - finder_modules;
  const Point ex = {(corners.right.x - corners.top_left.x) / between, (corners.right.y - corners.top_left.y) / between};
  const Point ey = {(corners.below.x - corners.top_left.x) / between, (corners.below.y - corners.top_left.y) / between};
  const auto place = [&](Point from, double u, double v) { return Point{from.x + ex.x * u + ey.x * v, from.y + ex.y * u + ey.y * v}; };
  // Light ring less dark ring and middle.
  const auto likeness = [&](Point middle) {
    double light = 0;
    double dark = 0;
    for (int v = -2; v <= 2; ++v) {
      for (int u = -2; u <= 2; ++u) {
        const double seen = sample(image, place(middle, u, v));
        if (std::max(std::abs(u), std::abs(v)) == 1) light += seen;
        else dark += seen;
      }
    }
    return light / 8 - dark / 17;
  };
  Point best = guess;
  double reach = 3 + side / 12.0;
  for (double step = 0.5; step > 0.1; step /= 2) {
    const Point around = best;
    double most = likeness(best);
    for (double v = -reach; v <= reach; v += step) {
      for (double u = -reach; u <= reach; u += step) {
        const Point at = place(around, u, v);
        const double here = likeness(at);
        if (here > most) {
          most = here;
          best = at;
        }
      }
    }
    reach = step;
  }
  return best;
}

/// The brightness of each module, each dark when it is darker than those around it.
QrModules modules_of(const Grey& image, const Grid& grid, int side) {
  const auto size = static_cast<std::size_t>(side);
  std::vector<double> seen(size * size);
  std::vector<double> sums((size + 1) * (size + 1));
  constexpr double off = 0.2;
  for (std::size_t y = 0; y < size; ++y) {
    for (std::size_t x = 0; x < size; ++x) {
      const double u = static_cast<double>(x) + 0.5;
      const double v = static_cast<double>(y) + 0.5;
      double all = 0;
      for (const Point p : {Point{u, v}, Point{u - off, v}, Point{u + off, v}, Point{u, v - off}, Point{u, v + off}}) all += sample(image, grid.at(p.x, p.y));
      seen[y * size + x] = all / 5;
      sums[(y + 1) * (size + 1) + x + 1] = seen[y * size + x] + sums[y * (size + 1) + x + 1] + sums[(y + 1) * (size + 1) + x] - sums[y * (size + 1) + x];
    }
  }
  constexpr std::size_t around = 8;
  QrModules out{side, std::vector<std::uint8_t>(size * size)};
  for (std::size_t y = 0; y < size; ++y) {
    const std::size_t top = y < around ? 0 : y - around;
    const std::size_t bottom = std::min(size, y + around + 1);
    for (std::size_t x = 0; x < size; ++x) {
      const std::size_t left = x < around ? 0 : x - around;
      const std::size_t right = std::min(size, x + around + 1);
      const double sum = sums[bottom * (size + 1) + right] - sums[top * (size + 1) + right] - sums[bottom * (size + 1) + left] + sums[top * (size + 1) + left];
      out.dark[y * size + x] = seen[y * size + x] * static_cast<double>((bottom - top) * (right - left)) < sum ? 1 : 0;
    }
  }
  return out;
}

std::optional<Bytes> read_as(const Grey& image, const Corners& corners, int version) {
  const int side = qr_side(version);
  const double near = finder_modules / 2;
  const double far = side - near;
  const double last = version == 1 ? far : side - 6.5;
  const double part = (last - near) / (far - near);
  const Point guess = {corners.top_left.x + part * (corners.right.x + corners.below.x - 2 * corners.top_left.x),
                       corners.top_left.y + part * (corners.right.y + corners.below.y - 2 * corners.top_left.y)};
  const Point found = version == 1 ? guess : alignment_near(image, corners, side, guess);
  for (const Point fourth : {found, guess}) {
    const auto grid = Grid::over({{{near, near}, {far, near}, {last, last}, {near, far}}}, {corners.top_left, corners.right, fourth, corners.below});
    if (!grid) continue;
    if (auto said = read_qr(modules_of(image, *grid, side))) return said;
    if (version == 1) break;
  }
  return std::nullopt;
}

}  // namespace

std::optional<Bytes> QrReader::read(const Grey& image) {
  constexpr int least_side = 21;
  if (image.width < least_side || image.height < least_side) return std::nullopt;
  write_log(image, log_);
  const Grey log{image.width, image.height, image.width, log_.data()};
  mark_dark(log, {std::max(12, std::max(image.width, image.height) / 20), 8}, dark_);
  const Dark dark{dark_, image.width, image.height};
  for (const Corners& corners : corners_in(finders_in(dark))) {
    const auto across = modules_between(dark, corners.top_left, corners.right);
    const auto down = modules_between(dark, corners.top_left, corners.below);
    if (!across || !down) continue;
    const int version = static_cast<int>(std::lround(((*across + *down) / 2 + finder_modules - 17) / 4));
    for (const int off : {0, -1, 1}) {
      const int wanted = version + off;
      if (wanted < 1 || wanted > qr_versions) continue;
      if (auto said = read_as(image, corners, wanted)) return said;
    }
  }
  return std::nullopt;
}

}  // namespace selami::vision
