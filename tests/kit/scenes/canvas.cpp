#include "kit_scenes/canvas.hpp"

#include <cmath>

namespace selami::kit {
namespace {

void blur_along(Canvas& canvas, double sigma, bool across) {
  if (sigma <= 0) return;
  const int reach = static_cast<int>(std::ceil(3 * sigma));
  std::vector<float> weights;
  float sum = 0;
  for (int i = -reach; i <= reach; ++i) {
    weights.push_back(static_cast<float>(std::exp(-i * i / (2 * sigma * sigma))));
    sum += weights.back();
  }
  Canvas out(canvas.width(), canvas.height());
  out.each([&](int x, int y) {
    float light = 0;
    for (int i = -reach; i <= reach; ++i) light += weights[static_cast<std::size_t>(i + reach)] * (across ? canvas.near(x + i, y) : canvas.near(x, y + i));
    out.at(x, y) = light / sum;
  });
  canvas.swap(out);
}

}  // namespace

void light_room(Canvas& canvas, double darkest, Chance& chance) {
  const double angle = chance.between(0, 2 * pi);
  canvas.each([&](int x, int y) {
    const double along = (x - canvas.width() / 2.0) * std::cos(angle) + (y - canvas.height() / 2.0) * std::sin(angle);
    const double share = std::clamp(along / (canvas.width() * 0.6) + 0.5, 0.0, 1.0);
    canvas.at(x, y) *= static_cast<float>(darkest + (1 - darkest) * share);
  });
}

void blur(Canvas& canvas, double sigma) {
  blur_along(canvas, sigma, true);
  blur_along(canvas, sigma, false);
}

void smear(Canvas& canvas, double length, Chance& chance) {
  if (length <= 0) return;
  const double angle = chance.between(0, pi);
  const int places = static_cast<int>(std::ceil(length)) * 2 + 1;
  Canvas out(canvas.width(), canvas.height());
  out.each([&](int x, int y) {
    float light = 0;
    for (int i = 0; i < places; ++i) {
      const double d = length * (static_cast<double>(i) / (places - 1) - 0.5);
      light += canvas.near(static_cast<int>(std::lround(x + d * std::cos(angle))), static_cast<int>(std::lround(y + d * std::sin(angle))));
    }
    out.at(x, y) = light / static_cast<float>(places);
  });
  canvas.swap(out);
}

std::vector<std::uint8_t> expose(Canvas& canvas, double least_exposure, double noise, Chance& chance) {
  const double exposure = chance.between(least_exposure, 1.15);
  std::vector<std::uint8_t> out;
  out.reserve(static_cast<std::size_t>(canvas.width() * canvas.height()));
  canvas.each([&](int x, int y) {
    const double light = std::min(1.0, canvas.at(x, y) * exposure);
    const double grey = 255 * (light <= 0.0031308 ? 12.92 * light : 1.055 * std::pow(light, 1 / 2.4) - 0.055);
    out.push_back(static_cast<std::uint8_t>(std::clamp(std::lround(grey + chance.normal() * noise), 0L, 255L)));
  });
  return out;
}

}  // namespace selami::kit
