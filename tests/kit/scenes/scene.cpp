#include "kit_scenes/scene.hpp"

#include <algorithm>
#include <cmath>

#include "simulate_core/dice.hpp"
#include "vision/dictionary.hpp"
#include "vision/square.hpp"

namespace selami::kit {
namespace {

using vision::Point;
using vision::Quad;

constexpr double paper = 0.85;  // of the light comes back
constexpr double print = 0.06;
constexpr double paper_half = 4.85;  // cells from the middle to the paper's rim
constexpr double square_half = 3.5;
constexpr double pi = 3.14159265358979323846;

class Chance {
 public:
  explicit Chance(std::uint64_t seed) : dice_(seed) {}
  double between(double low, double high) { return low + (high - low) * dice_.unit(); }
  int below(int n) { return dice_.whole(0, n - 1); }
  double either_way(double most) { return between(-most, most); }
  double normal() { return dice_.normal(0, 1); }

 private:
  simulate::Dice dice_;
};

double radians(double degrees) { return degrees * pi / 180; }

/// Light that comes back from each pixel, 0 to 1.
class Canvas {
 public:
  Canvas(int width, int height) : width_(width), height_(height), light_(static_cast<std::size_t>(width * height), 0.35F) {}
  int width() const { return width_; }
  int height() const { return height_; }
  float& at(int x, int y) { return light_[static_cast<std::size_t>(y) * static_cast<std::size_t>(width_) + static_cast<std::size_t>(x)]; }
  float near(int x, int y) { return at(std::clamp(x, 0, width_ - 1), std::clamp(y, 0, height_ - 1)); }
  template <class Each>
  void each(int left, int top, int right, int bottom, const Each& each) {
    for (int y = std::max(0, top); y < std::min(height_, bottom); ++y) {
      for (int x = std::max(0, left); x < std::min(width_, right); ++x) each(x, y);
    }
  }
  template <class Each>
  void each(const Each& all) {
    each(0, 0, width_, height_, all);
  }
  void swap(Canvas& other) { light_.swap(other.light_); }

 private:
  int width_;
  int height_;
  std::vector<float> light_;
};

/// Boards, stripes, chequers, frames and writing.
void add_clutter(Canvas& canvas, Chance& chance) {
  for (int i = 0; i < 140; ++i) {
    const auto shade = static_cast<float>(chance.between(0.04, 0.9));
    const int left = static_cast<int>(chance.between(-100, canvas.width()));
    const int top = static_cast<int>(chance.between(-100, canvas.height()));
    const int width = static_cast<int>(std::exp(chance.between(2.5, 6)));
    const int height = static_cast<int>(std::exp(chance.between(2.5, 6)));
    const int kind = chance.below(5);
    const int period = 4 + chance.below(18);
    canvas.each(left, top, left + width, top + height, [&](int x, int y) {
      float& pixel = canvas.at(x, y);
      const bool rim = x - left < 3 || y - top < 3 || left + width - x < 4 || top + height - y < 4;
      if (kind == 0 || (kind == 1 && (x / period) % 2 != 0) || (kind == 2 && (x / period + y / period) % 2 != 0) || (kind == 3 && rim)) {
        pixel = shade;
      } else if (kind == 4) {
        pixel = chance.below(8) == 0 ? 0.08F : 0.85F;
      }
    });
  }
}

struct Finger {
  double u, v, wide, high, shade;
};
std::vector<Finger> fingers_on(Chance& chance) {
  std::vector<Finger> out;
  for (int i = 0; i < 4; ++i) {
    const int rim = chance.below(4);
    const double along = chance.either_way(square_half);
    const double in = paper_half + 1.2 - chance.between(0.1, 1.35);  // up to the dark square
    const double shade = chance.between(0.25, 0.5);
    if (rim % 2 == 0) out.push_back({along, rim == 0 ? -in : in, 0.55, 1.2, shade});
    else out.push_back({rim == 1 ? in : -in, along, 1.2, 0.55, shade});
  }
  return out;
}

/// A card in the room: what of the light comes back from a place on its paper, in cells from its middle.
struct Card {
  CardTruth truth;
  std::vector<Finger> fingers;
  double shadow = 0, shadow_angle = 0, shadow_at = 0, shadow_soft = 0;

  /// Nothing beside the paper: negative.
  double back(double u, double v) const {
    double out = -1;
    for (const Finger& one : fingers) {
      const double a = (u - one.u) / one.wide;
      const double b = (v - one.v) / one.high;
      if (a * a + b * b < 1) out = one.shade;
    }
    if (out < 0) {
      if (std::fabs(u) > paper_half || std::fabs(v) > paper_half) return -1;
      const bool inside = std::fabs(u) < square_half && std::fabs(v) < square_half;
      const bool dark = inside && vision::is_dark(truth.number, static_cast<int>(u + square_half), static_cast<int>(v + square_half));
      out = dark ? print : paper;
    }
    if (shadow <= 0) return out;
    const double beyond = u * std::cos(shadow_angle) + v * std::sin(shadow_angle) - shadow_at;
    const double share = shadow_soft > 0 ? std::clamp(beyond / shadow_soft + 0.5, 0.0, 1.0) : (beyond > 0 ? 1.0 : 0.0);
    return out * (1 - shadow * share);
  }
};

/// Each pixel from 4 × 4 places in it.
void draw(Canvas& canvas, const Card& card, const vision::Square& square) {
  constexpr double rim = paper_half + 1;
  Point low{1e9, 1e9};
  Point high{-1e9, -1e9};
  for (const double u : {-rim, rim}) {
    for (const double v : {-rim, rim}) {
      const Point p = square.at(u + square_half, v + square_half);
      low = {std::min(low.x, p.x), std::min(low.y, p.y)};
      high = {std::max(high.x, p.x), std::max(high.y, p.y)};
    }
  }
  const auto pixel = [&](int x, int y) {
    double sum = 0;
    int covered = 0;
    for (int i = 0; i < 16; ++i) {
      const Point at = square.cell_at({x + (i % 4 + 0.5) / 4, y + (i / 4 + 0.5) / 4});
      const double light = card.back(at.x - square_half, at.y - square_half);
      if (light < 0) continue;
      sum += light;
      ++covered;
    }
    if (covered > 0) canvas.at(x, y) = static_cast<float>((sum + static_cast<double>(canvas.at(x, y)) * (16 - covered)) / 16);
  };
  canvas.each(static_cast<int>(low.x) - 1, static_cast<int>(low.y) - 1, static_cast<int>(high.x) + 2, static_cast<int>(high.y) + 2, pixel);
}

/// Where a card's square is seen that stands turned at a place of the room.
struct Stand {
  double x, y;  ///< px of its middle
  double far_m;
  double yaw, pitch, roll;
};
Quad seen_from(const Look& look, const Stand& stand, int side) {
  const double focus = look.width / 2.0 / std::tan(radians(look.view_deg) / 2);
  const double turn = stand.roll - side * pi / 2;  // that side up
  const double half = look.square_m / 2;
  const double room_x = (stand.x - look.width / 2.0) / focus * stand.far_m;
  const double room_y = (stand.y - look.height / 2.0) / focus * stand.far_m;
  const std::array<Point, 4> corners = {{{-half, -half}, {half, -half}, {half, half}, {-half, half}}};
  Quad out;
  for (std::size_t i = 0; i < 4; ++i) {
    const double x = corners[i].x * std::cos(turn) - corners[i].y * std::sin(turn);
    const double y = corners[i].x * std::sin(turn) + corners[i].y * std::cos(turn);
    const double x2 = x * std::cos(stand.yaw);
    const double z2 = -x * std::sin(stand.yaw);
    const double y3 = y * std::cos(stand.pitch) - z2 * std::sin(stand.pitch);
    const double z3 = y * std::sin(stand.pitch) + z2 * std::cos(stand.pitch);
    const double far = stand.far_m + z3;
    out[i] = {look.width / 2.0 + focus * (room_x + x2) / far, look.height / 2.0 + focus * (room_y + y3) / far};
  }
  return out;
}

std::vector<int> shuffled_numbers(int count, Chance& chance) {
  std::vector<int> out;
  for (int i = 1; i <= count; ++i) out.push_back(i);
  for (int i = count - 1; i > 0; --i) std::swap(out[static_cast<std::size_t>(i)], out[static_cast<std::size_t>(chance.below(i + 1))]);
  return out;
}

/// The far rows first: who sits in front hides who sits behind.
std::vector<CardTruth> add_cards(Canvas& canvas, const Look& look, Chance& chance) {
  constexpr int in_a_row = 8;
  const int rows = (look.cards + in_a_row - 1) / in_a_row;
  const std::vector<int> numbers = shuffled_numbers(look.cards, chance);
  std::vector<CardTruth> out;
  for (int i = look.cards - 1; i >= 0; --i) {
    const double depth = rows > 1 ? static_cast<double>(i / in_a_row) / (rows - 1) : 0.5;
    Stand stand{};
    stand.far_m = look.near_m + (look.far_m - look.near_m) * depth + chance.either_way(0.15);
    stand.x = look.width * (0.06 + 0.88 * (i % in_a_row + 0.5) / in_a_row + chance.either_way(0.02));
    stand.y = look.height * (0.86 - 0.74 * depth + chance.either_way(0.02));
    stand.yaw = radians(chance.either_way(look.yaw_deg));
    stand.pitch = radians(chance.either_way(look.pitch_deg));
    stand.roll = radians(chance.either_way(look.roll_deg));
    Card card;
    card.truth = {numbers[static_cast<std::size_t>(i)], chance.below(4), {}};
    card.truth.corners = seen_from(look, stand, card.truth.side);
    if (look.fingers) card.fingers = fingers_on(chance);
    card.shadow = look.shadow;
    card.shadow_angle = chance.between(0, 2 * pi);
    card.shadow_at = chance.either_way(2.2);
    card.shadow_soft = look.shadow_soft_m / (look.square_m / vision::side_cells);
    draw(canvas, card, *vision::Square::over(card.truth.corners));
    const bool whole = std::all_of(card.truth.corners.begin(), card.truth.corners.end(), [&](Point p) {
      return p.x > 2 && p.y > 2 && p.x < look.width - 2 && p.y < look.height - 2;
    });
    if (whole) out.push_back(card.truth);
  }
  return out;
}

void light_room(Canvas& canvas, double darkest, Chance& chance) {
  const double angle = chance.between(0, 2 * pi);
  canvas.each([&](int x, int y) {
    const double along = (x - canvas.width() / 2.0) * std::cos(angle) + (y - canvas.height() / 2.0) * std::sin(angle);
    const double share = std::clamp(along / (canvas.width() * 0.6) + 0.5, 0.0, 1.0);
    canvas.at(x, y) *= static_cast<float>(darkest + (1 - darkest) * share);
  });
}

void blur(Canvas& canvas, double sigma, bool across) {
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

/// As a camera writes it: exposed, on sRGB's curve, with noise.
std::vector<std::uint8_t> expose(Canvas& canvas, const Look& look, Chance& chance) {
  const double exposure = chance.between(look.least_exposure, 1.15);
  std::vector<std::uint8_t> out;
  out.reserve(static_cast<std::size_t>(look.width * look.height));
  canvas.each([&](int x, int y) {
    const double light = std::min(1.0, canvas.at(x, y) * exposure);
    const double grey = 255 * (light <= 0.0031308 ? 12.92 * light : 1.055 * std::pow(light, 1 / 2.4) - 0.055);
    out.push_back(static_cast<std::uint8_t>(std::clamp(std::lround(grey + chance.normal() * look.noise), 0L, 255L)));
  });
  return out;
}

}  // namespace

Look easy_class() { return {}; }

Look hard_class() {
  Look out;
  out.yaw_deg = 35;
  out.pitch_deg = 25;
  out.roll_deg = 18;
  out.blur = 0.9;
  out.motion = 1.5;
  out.noise = 4;
  out.darkest = 0.25;
  out.least_exposure = 0.5;
  return out;
}

Scene make_scene(const Look& look, std::uint32_t seed) {
  Chance chance(seed);
  Canvas canvas(look.width, look.height);
  if (look.clutter) add_clutter(canvas, chance);
  Scene out{look.width, look.height, {}, add_cards(canvas, look, chance)};
  light_room(canvas, look.darkest, chance);
  blur(canvas, look.blur, true);
  blur(canvas, look.blur, false);
  smear(canvas, look.motion, chance);
  out.pixels = expose(canvas, look, chance);
  return out;
}

Scene one_card(int number, int side, int square_px) {
  Look look;
  look.width = look.height = 2 * square_px;
  look.cards = 0;
  look.clutter = look.fingers = false;
  look.darkest = look.least_exposure = 1;
  Chance chance(static_cast<std::uint32_t>(number));
  Canvas canvas(look.width, look.height);
  Card card;
  card.truth = {number, side, {}};
  const double low = square_px / 2.0;
  const Quad upright = {{{low, low}, {low + square_px, low}, {low + square_px, low + square_px}, {low, low + square_px}}};
  for (std::size_t i = 0; i < 4; ++i) card.truth.corners[i] = upright[(i + 4 - static_cast<std::size_t>(side)) % 4];
  draw(canvas, card, *vision::Square::over(card.truth.corners));
  return {look.width, look.height, expose(canvas, look, chance), {card.truth}};
}

void judge(const Scene& scene, const std::vector<vision::CardSeen>& seen, Score& score) {
  score.cards += static_cast<int>(scene.truth.size());
  for (const vision::CardSeen& one : seen) {
    if (one.between_sides()) {
      ++score.doubtful;
      continue;
    }
    const auto truth = std::find_if(scene.truth.begin(), scene.truth.end(), [&](const CardTruth& card) { return card.number == one.number; });
    if (truth == scene.truth.end()) ++score.ghosts;
    else ++(truth->side == one.side ? score.right : score.wrong);
  }
}

}  // namespace selami::kit
