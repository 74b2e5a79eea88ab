#include "sheet/plane.hpp"

#include <array>
#include <cmath>
#include <cstddef>
#include <utility>

namespace selami::sheet {
namespace {

using vision::Point;
constexpr std::size_t unknowns = 8;
using Row = std::array<double, unknowns + 1>;

/// To a mean of 0 and a spread of 1.
struct Normal {
  double x = 0, y = 0, scale = 1;
  Point of(Point p) const { return {(p.x - x) * scale, (p.y - y) * scale}; }
};
template <class Which>
Normal normal_of(const std::vector<Seen>& seen, Which which) {
  const auto n = static_cast<double>(seen.size());
  Normal out;
  for (const Seen& one : seen) {
    out.x += which(one).x / n;
    out.y += which(one).y / n;
  }
  double spread = 0;
  for (const Seen& one : seen) spread += std::hypot(which(one).x - out.x, which(one).y - out.y) / n;
  out.scale = spread > 0 ? 1 / spread : 1;
  return out;
}

/// Gauss's elimination with the largest pivot; nothing when the system says too little.
std::optional<std::array<double, unknowns>> solved(std::array<Row, unknowns> a) {
  for (std::size_t i = 0; i < unknowns; ++i) {
    std::size_t best = i;
    for (std::size_t j = i + 1; j < unknowns; ++j) {
      if (std::fabs(a[j][i]) > std::fabs(a[best][i])) best = j;
    }
    if (std::fabs(a[best][i]) < 1e-9) return std::nullopt;
    std::swap(a[i], a[best]);
    for (std::size_t j = 0; j < unknowns; ++j) {
      if (j == i) continue;
      const double share = a[j][i] / a[i][i];
      for (std::size_t k = i; k <= unknowns; ++k) a[j][k] -= share * a[i][k];
    }
  }
  std::array<double, unknowns> out{};
  for (std::size_t i = 0; i < unknowns; ++i) out[i] = a[i][unknowns] / a[i][i];
  return out;
}

void add(std::array<Row, unknowns>& sums, const Row& equation) {
  for (std::size_t i = 0; i < unknowns; ++i) {
    for (std::size_t j = 0; j <= unknowns; ++j) sums[i][j] += equation[i] * equation[j];
  }
}

Point mapped(const double* m, Point p) {
  const double w = m[6] * p.x + m[7] * p.y + m[8];
  return {(m[0] * p.x + m[1] * p.y + m[2]) / w, (m[3] * p.x + m[4] * p.y + m[5]) / w};
}

void invert(const double* m, double* out) {
  out[0] = m[4] * m[8] - m[5] * m[7];
  out[1] = m[2] * m[7] - m[1] * m[8];
  out[2] = m[1] * m[5] - m[2] * m[4];
  out[3] = m[5] * m[6] - m[3] * m[8];
  out[4] = m[0] * m[8] - m[2] * m[6];
  out[5] = m[2] * m[3] - m[0] * m[5];
  out[6] = m[3] * m[7] - m[4] * m[6];
  out[7] = m[1] * m[6] - m[0] * m[7];
  out[8] = m[0] * m[4] - m[1] * m[3];
}

}  // namespace

void see_square(const Rect& page, const vision::Quad& picture, std::vector<Seen>& all) {
  const std::array<Point, 4> corners = {{{page.x, page.y}, {page.x + page.wide, page.y}, {page.x + page.wide, page.y + page.high}, {page.x, page.y + page.high}}};
  for (std::size_t i = 0; i < 4; ++i) all.push_back({corners[i], picture[i]});
}

std::optional<Plane> Plane::through(const std::vector<Seen>& seen) {
  if (seen.size() < 4) return std::nullopt;
  const Normal page = normal_of(seen, [](const Seen& one) { return one.page; });
  const Normal picture = normal_of(seen, [](const Seen& one) { return one.picture; });
  std::array<Row, unknowns> sums{};
  for (const Seen& one : seen) {
    const Point p = page.of(one.page);
    const Point q = picture.of(one.picture);
    add(sums, {p.x, p.y, 1, 0, 0, 0, -q.x * p.x, -q.x * p.y, q.x});
    add(sums, {0, 0, 0, p.x, p.y, 1, -q.y * p.x, -q.y * p.y, q.y});
  }
  const auto h = solved(sums);
  if (!h) return std::nullopt;
  // Undo both normalisations: picture⁻¹ · h · page.
  const double n[9] = {(*h)[0], (*h)[1], (*h)[2], (*h)[3], (*h)[4], (*h)[5], (*h)[6], (*h)[7], 1};
  double right[9];
  for (std::size_t row = 0; row < 3; ++row) {
    right[row * 3] = n[row * 3] * page.scale;
    right[row * 3 + 1] = n[row * 3 + 1] * page.scale;
    right[row * 3 + 2] = n[row * 3 + 2] - page.scale * (n[row * 3] * page.x + n[row * 3 + 1] * page.y);
  }
  Plane out;
  for (std::size_t i = 0; i < 3; ++i) {
    out.m_[i] = right[i] / picture.scale + picture.x * right[6 + i];
    out.m_[3 + i] = right[3 + i] / picture.scale + picture.y * right[6 + i];
    out.m_[6 + i] = right[6 + i];
  }
  invert(out.m_, out.inverse_);
  return out;
}

Point Plane::at(Point page) const { return mapped(m_, page); }
Point Plane::back(Point picture) const { return mapped(inverse_, picture); }

Plane Plane::enlarged(double n) const {
  Plane out = *this;
  for (std::size_t i = 0; i < 6; ++i) out.m_[i] *= n;
  invert(out.m_, out.inverse_);
  return out;
}

double Plane::scale(Point page) const {
  const Point here = at(page);
  const Point right = at({page.x + 1, page.y});
  const Point below = at({page.x, page.y + 1});
  return (std::hypot(right.x - here.x, right.y - here.y) + std::hypot(below.x - here.x, below.y - here.y)) / 2;
}

}  // namespace selami::sheet
