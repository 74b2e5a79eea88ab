#include "vision/line.hpp"

#include <cmath>

namespace selami::vision {

Line line_through(const std::vector<Point>& points) {
  const auto n = static_cast<double>(points.size());
  Point mean;
  for (const Point& p : points) {
    mean.x += p.x / n;
    mean.y += p.y / n;
  }
  double xx = 0;
  double xy = 0;
  double yy = 0;
  for (const Point& p : points) {
    xx += (p.x - mean.x) * (p.x - mean.x);
    xy += (p.x - mean.x) * (p.y - mean.y);
    yy += (p.y - mean.y) * (p.y - mean.y);
  }
  const double angle = 0.5 * std::atan2(2 * xy, xx - yy);
  const double a = -std::sin(angle);
  const double b = std::cos(angle);
  return {a, b, a * mean.x + b * mean.y};
}

std::optional<Point> crossing(const Line& p, const Line& q) {
  const double d = p.a * q.b - q.a * p.b;
  if (std::fabs(d) < 0.1) return std::nullopt;
  return Point{(p.c * q.b - q.c * p.b) / d, (p.a * q.c - q.a * p.c) / d};
}

double turn_of(Point a, Point b, Point c) { return (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x); }

}  // namespace selami::vision
