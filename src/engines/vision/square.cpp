#include "vision/square.hpp"

#include <cmath>

#include "vision/dictionary.hpp"

namespace selami::vision {

std::optional<Square> Square::over(const Quad& quad) {
  const auto& [p, q, r, s] = quad;
  const double dx1 = q.x - r.x;
  const double dx2 = s.x - r.x;
  const double dx3 = p.x - q.x + r.x - s.x;
  const double dy1 = q.y - r.y;
  const double dy2 = s.y - r.y;
  const double dy3 = p.y - q.y + r.y - s.y;
  const double area = dx1 * dy2 - dx2 * dy1;
  if (std::fabs(area) < 1e-9) return std::nullopt;
  const double g = (dx3 * dy2 - dx2 * dy3) / area;
  const double h = (dx1 * dy3 - dx3 * dy1) / area;
  constexpr double unit = 1.0 / side_cells;
  Square out;
  out.a_ = (q.x - p.x + g * q.x) * unit;
  out.b_ = (s.x - p.x + h * s.x) * unit;
  out.c_ = p.x;
  out.d_ = (q.y - p.y + g * q.y) * unit;
  out.e_ = (s.y - p.y + h * s.y) * unit;
  out.f_ = p.y;
  out.g_ = g * unit;
  out.h_ = h * unit;
  return out;
}

Point Square::cell_at(Point seen) const {
  // The adjugate of the map's matrix.
  const double u = (e_ - f_ * h_) * seen.x + (c_ * h_ - b_) * seen.y + b_ * f_ - c_ * e_;
  const double v = (f_ * g_ - d_) * seen.x + (a_ - c_ * g_) * seen.y + c_ * d_ - a_ * f_;
  const double w = (d_ * h_ - e_ * g_) * seen.x + (b_ * g_ - a_ * h_) * seen.y + a_ * e_ - b_ * d_;
  return {u / w, v / w};
}

}  // namespace selami::vision
