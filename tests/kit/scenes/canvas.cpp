#include "kit_scenes/canvas.hpp"

#include <cmath>

namespace selami::kit {
namespace {

/// out += weight · the row `from` moved by `dx`; beyond its ends it goes on as they are.
void add_row(float* out, const float* from, int width, int dx, float weight) {
  const int begin = std::clamp(-dx, 0, width);
  const int end = std::clamp(width - dx, begin, width);
  for (int x = 0; x < begin; ++x) out[x] += weight * from[0];
  for (int x = begin; x < end; ++x) out[x] += weight * from[x + dx];
  for (int x = end; x < width; ++x) out[x] += weight * from[width - 1];
}

/// Each pixel the weighted sum of those around it.
struct Tap {
  int dx, dy;
  float weight;
};
void spread(Canvas& canvas, const std::vector<Tap>& taps) {
  Canvas out(canvas.width(), canvas.height());
  for (int y = 0; y < canvas.height(); ++y) {
    float* const row = &out.at(0, y);
    std::fill(row, row + canvas.width(), 0.0F);
    for (const Tap& tap : taps) add_row(row, &canvas.at(0, std::clamp(y + tap.dy, 0, canvas.height() - 1)), canvas.width(), tap.dx, tap.weight);
  }
  canvas.swap(out);
}

void blur_along(Canvas& canvas, double sigma, bool across) {
  if (sigma <= 0) return;
  const int reach = static_cast<int>(std::ceil(3 * sigma));
  std::vector<Tap> taps;
  float sum = 0;
  for (int i = -reach; i <= reach; ++i) {
    taps.push_back({across ? i : 0, across ? 0 : i, static_cast<float>(std::exp(-i * i / (2 * sigma * sigma)))});
    sum += taps.back().weight;
  }
  for (Tap& tap : taps) tap.weight /= sum;
  spread(canvas, taps);
}

/// sRGB's curve in steps fine enough for grey levels.
constexpr int curve_steps = 32768;
const std::vector<float>& srgb_curve() {
  static const std::vector<float> all = [] {
    std::vector<float> out;
    for (int i = 0; i <= curve_steps; ++i) {
      const double light = static_cast<double>(i) / curve_steps;
      out.push_back(static_cast<float>(255 * (light <= 0.0031308 ? 12.92 * light : 1.055 * std::pow(light, 1 / 2.4) - 0.055)));
    }
    return out;
  }();
  return all;
}

/// Drawn once, then picked from by chance: a picture has two million.
constexpr int noise_stock = 65536;
const std::vector<float>& noises() {
  static const std::vector<float> all = [] {
    Chance chance(1);
    std::vector<float> out;
    for (int i = 0; i < noise_stock; ++i) out.push_back(static_cast<float>(chance.normal()));
    return out;
  }();
  return all;
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
  std::vector<Tap> taps;
  for (int i = 0; i < places; ++i) {
    const double d = length * (static_cast<double>(i) / (places - 1) - 0.5);
    taps.push_back({static_cast<int>(std::lround(d * std::cos(angle))), static_cast<int>(std::lround(d * std::sin(angle))), 1.0F / static_cast<float>(places)});
  }
  spread(canvas, taps);
}

std::vector<std::uint8_t> expose(Canvas& canvas, double least_exposure, double noise, Chance& chance) {
  const auto exposure = static_cast<float>(chance.between(least_exposure, 1.15));
  const auto most = static_cast<float>(noise);
  const std::vector<float>& curve = srgb_curve();
  const std::vector<float>& stock = noises();
  std::vector<std::uint8_t> out;
  out.reserve(static_cast<std::size_t>(canvas.width() * canvas.height()));
  canvas.each([&](int x, int y) {
    const float light = std::min(1.0F, canvas.at(x, y) * exposure);
    const float grey = curve[static_cast<std::size_t>(light * curve_steps)] + most * stock[static_cast<std::size_t>(chance.below(noise_stock))];
    out.push_back(static_cast<std::uint8_t>(std::clamp(grey + 0.5F, 0.0F, 255.0F)));
  });
  return out;
}

}  // namespace selami::kit
