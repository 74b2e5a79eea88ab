#include "vision/image.hpp"

#include <algorithm>
#include <cmath>

namespace selami::vision {

double sample(const Grey& image, Point at) {
  const double x = std::clamp(at.x - 0.5, 0.0, static_cast<double>(image.width - 1));
  const double y = std::clamp(at.y - 0.5, 0.0, static_cast<double>(image.height - 1));
  const int left = std::min(static_cast<int>(x), image.width - 2);
  const int top = std::min(static_cast<int>(y), image.height - 2);
  const double right_share = x - left;
  const double below_share = y - top;
  const std::uint8_t* p = image.pixels + static_cast<std::ptrdiff_t>(top) * image.stride + left;
  const std::uint8_t* q = p + image.stride;
  const double above = p[0] + (p[1] - p[0]) * right_share;
  const double below = q[0] + (q[1] - q[0]) * right_share;
  return above + (below - above) * below_share;
}

}  // namespace selami::vision
