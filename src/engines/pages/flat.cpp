#include "pages/flat.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>

#include "sheet/ground.hpp"

namespace selami::pages {
namespace {

using sheet::Plane;
using vision::Point;

constexpr int colours = 3;

int used_of(int channels) { return channels == 1 ? 1 : colours; }

/// Between the four nearest pixels, each channel; false beside the photo.
bool add_sample(const Photo& photo, Point at, std::array<double, colours>& sum) {
  const double x = at.x - 0.5;
  const double y = at.y - 0.5;
  if (x < 0 || y < 0 || x > photo.width - 1 || y > photo.height - 1) return false;
  const int left = std::min(static_cast<int>(x), photo.width - 2);
  const int top = std::min(static_cast<int>(y), photo.height - 2);
  const double right_share = x - left;
  const double below_share = y - top;
  const std::size_t stride = static_cast<std::size_t>(photo.width) * static_cast<std::size_t>(photo.channels);
  const std::size_t next = static_cast<std::size_t>(photo.channels);
  const std::uint8_t* p = photo.pixels + static_cast<std::size_t>(top) * stride + static_cast<std::size_t>(left) * next;
  const std::uint8_t* q = p + stride;
  for (std::size_t i = 0; i < static_cast<std::size_t>(used_of(photo.channels)); ++i) {
    const double above = p[i] + (p[next + i] - p[i]) * right_share;
    const double below = q[i] + (q[next + i] - q[i]) * right_share;
    sum[i] += above + (below - above) * below_share;
  }
  return true;
}

std::uint8_t level(double value) { return static_cast<std::uint8_t>(std::clamp(value + 0.5, 0.0, 255.0)); }

/// Source of the weights: ITU-R BT.601.
double brightness(const std::uint8_t* pixel, int channels) {
  return channels == 1 ? pixel[0] : 0.299 * pixel[0] + 0.587 * pixel[1] + 0.114 * pixel[2];
}

/// How bright bare paper is over the page, in a small picture.
sheet::Smaller paper_light(const Flat& page) {
  constexpr int shrink = 8;
  constexpr double fills_up = 1.0 / 14;   // of the page's longer side: what is thinner lies on the paper
  constexpr double darkest_paper = 0.45;  // of the brightest: what is darker is coloured in, not in the shade
  const Photo photo{page.width, page.height, page.channels, page.pixels.data()};
  const std::vector<std::uint8_t> grey = grey_of(photo);
  sheet::Smaller small = sheet::smaller({page.width, page.height, page.width, grey.data()}, shrink);
  const int half = std::max(2, static_cast<int>(fills_up * std::max(small.width, small.height)));
  small.pixels = sheet::ground_of(small.grey(), half);
  std::vector<std::uint8_t> sorted = small.pixels;
  const auto bright = sorted.begin() + static_cast<std::ptrdiff_t>(sorted.size() * 9 / 10);
  std::nth_element(sorted.begin(), bright, sorted.end());
  const std::uint8_t least = level(darkest_paper * *bright);
  for (std::uint8_t& one : small.pixels) one = std::max({one, least, std::uint8_t{1}});
  return small;
}

/// How bright what sends back a share of what bare paper does becomes, by the share's 512ths: darker strokes on paper that stays white.
constexpr double curve_steps = 512;
std::vector<std::uint8_t> curve() {
  constexpr double white = 250;
  constexpr double contrast = 1.4;
  std::vector<std::uint8_t> out;
  for (double step = 0; step <= 1.02 * curve_steps; ++step) out.push_back(level(white * std::pow(step / curve_steps, contrast)));
  return out;
}

/// What each channel of bare paper is beside its brightness.
std::array<double, colours> paper_tint(const Flat& page, const sheet::Smaller& light) {
  constexpr double nearly = 0.94;
  std::array<double, colours> sum{};
  double all = 0;
  const auto channels = static_cast<std::size_t>(page.channels);
  for (std::size_t i = 0; i * channels < page.pixels.size(); i += 7) {
    const std::uint8_t* pixel = &page.pixels[i * channels];
    const int x = static_cast<int>(i % static_cast<std::size_t>(page.width)) * light.width / page.width;
    const int y = static_cast<int>(i / static_cast<std::size_t>(page.width)) * light.height / page.height;
    const double bright = brightness(pixel, page.channels);
    if (bright < nearly * light.pixels[static_cast<std::size_t>(y * light.width + x)]) continue;
    all += bright;
    for (std::size_t c = 0; c < colours; ++c) sum[c] += pixel[c];
  }
  for (double& one : sum) one = all > 0 && one > 0 ? std::clamp(one / all, 0.7, 1.4) : 1;
  return sum;
}

}  // namespace

std::vector<std::uint8_t> grey_of(const Photo& photo) {
  const std::size_t size = static_cast<std::size_t>(photo.width) * static_cast<std::size_t>(photo.height);
  if (photo.channels == 1) return {photo.pixels, photo.pixels + size};
  std::vector<std::uint8_t> out(size);
  for (std::size_t i = 0; i < size; ++i) out[i] = level(brightness(photo.pixels + i * 4, photo.channels) - 0.5);
  return out;
}

Flat flatten(const Photo& photo, const Plane& plane, const sheet::Rect& part, int longest) {
  const double scale = longest / std::max(part.wide, part.high);
  Flat out{std::max(1, static_cast<int>(std::lround(part.wide * scale))), std::max(1, static_cast<int>(std::lround(part.high * scale))), photo.channels, {}};
  // A pixel of the page is the mean of as many places as it has pixels of the photo.
  const int places = std::clamp(static_cast<int>(std::lround(plane.scale(part.middle()) / scale)), 1, 4);
  out.pixels.reserve(static_cast<std::size_t>(out.width) * static_cast<std::size_t>(out.height) * static_cast<std::size_t>(out.channels));
  for (int y = 0; y < out.height; ++y) {
    for (int x = 0; x < out.width; ++x) {
      std::array<double, colours> sum{};
      int hits = 0;
      for (int i = 0; i < places * places; ++i) {
        const double right = x + (i % places + 0.5) / places;
        const double down = y + (i / places + 0.5) / places;
        if (add_sample(photo, plane.at({part.x + right / scale, part.y + down / scale}), sum)) ++hits;
      }
      for (std::size_t c = 0; c < static_cast<std::size_t>(used_of(out.channels)); ++c) out.pixels.push_back(hits > 0 ? level(sum[c] / hits) : 255);
      if (out.channels == 4) out.pixels.push_back(255);
    }
  }
  return out;
}

void even_light(Flat& page) {
  const sheet::Smaller light = paper_light(page);
  if (light.width < 2 || light.height < 2) return;
  const std::vector<std::uint8_t> bent = curve();
  const auto tint = page.channels == 1 ? std::array<double, colours>{1, 1, 1} : paper_tint(page, light);
  const auto channels = static_cast<std::size_t>(page.channels);
  const double shrink_x = static_cast<double>(light.width) / page.width;
  const double shrink_y = static_cast<double>(light.height) / page.height;
  std::uint8_t* pixel = page.pixels.data();
  for (int y = 0; y < page.height; ++y) {
    for (int x = 0; x < page.width; ++x, pixel += channels) {
      const double paper = vision::sample(light.grey(), {(x + 0.5) * shrink_x, (y + 0.5) * shrink_y});
      for (std::size_t c = 0; c < static_cast<std::size_t>(used_of(page.channels)); ++c) {
        const auto share = static_cast<std::size_t>(curve_steps * pixel[c] / (paper * tint[c]));
        pixel[c] = bent[std::min(share, bent.size() - 1)];
      }
    }
  }
}

}  // namespace selami::pages
