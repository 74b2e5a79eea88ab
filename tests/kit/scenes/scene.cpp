#include "kit_scenes/scene.hpp"

#include <algorithm>
#include <cmath>

#include "kit_scenes/canvas.hpp"
#include "vision/dictionary.hpp"
#include "vision/square.hpp"

namespace selami::kit {
namespace {

using vision::Point;
using vision::Quad;

constexpr double paper_half = 4.85;  // cells from the middle to the paper's rim
constexpr double square_half = 3.5;

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

/// A thumb on the frame: of the corner cell and at most half a cell beyond it.
Finger over_a_corner(Chance& chance) {
  const double reach = chance.between(0.6, 1.4);
  const double u = chance.below(2) == 0 ? -1 : 1;
  const double v = chance.below(2) == 0 ? -1 : 1;
  const double out = square_half + 0.35;
  return {u * out, v * out, reach, reach, chance.between(0.25, 0.5)};
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

/// A card and how it is held, before anything moves.
struct Placed {
  Card card;
  Stand stand;
};

/// The far rows first: who sits in front hides who sits behind.
std::vector<Placed> place_cards(const Look& look, Chance& chance) {
  constexpr int in_a_row = 8;
  const int rows = (look.cards + in_a_row - 1) / in_a_row;
  const std::vector<int> numbers = shuffled_numbers(look.cards, chance);
  std::vector<Placed> out;
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
    if (look.fingers) card.fingers = fingers_on(chance);
    card.shadow = look.shadow;
    card.shadow_angle = chance.between(0, 2 * pi);
    card.shadow_at = chance.either_way(2.2);
    card.shadow_soft = look.shadow_soft_m / (look.square_m / vision::side_cells);
    if (look.corner_hands > 0 && chance.between(0, 1) < look.corner_hands) card.fingers.push_back(over_a_corner(chance));
    out.push_back({card, stand});
  }
  return out;
}

/// Draws it; adds its truth when it is wholly in the picture.
void add_card(Canvas& canvas, const Look& look, const Placed& placed, Scene& scene) {
  Card card = placed.card;
  card.truth.corners = seen_from(look, placed.stand, card.truth.side);
  draw(canvas, card, *vision::Square::over(card.truth.corners));
  const bool whole = std::all_of(card.truth.corners.begin(), card.truth.corners.end(), [&](Point p) {
    return p.x > 2 && p.y > 2 && p.x < look.width - 2 && p.y < look.height - 2;
  });
  (whole ? scene.truth : scene.rim).push_back(card.truth);
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

namespace {

/// What the camera makes of the light.
std::vector<std::uint8_t> taken(Canvas& canvas, const Look& look, Chance& room, Chance& moment) {
  light_room(canvas, look.darkest, room);
  blur(canvas, look.blur);
  smear(canvas, look.motion, moment);
  return expose(canvas, look.least_exposure, look.noise, moment);
}

}  // namespace

Scene make_scene(const Look& look, std::uint32_t seed) {
  Chance chance(seed);
  Canvas canvas(look.width, look.height);
  if (look.clutter) add_clutter(canvas, chance);
  Scene out{look.width, look.height, {}, {}, {}};
  for (const Placed& one : place_cards(look, chance)) add_card(canvas, look, one, out);
  out.pixels = taken(canvas, look, chance, chance);
  return out;
}

struct Film::Room {
  Look look;
  Sway sway;
  std::uint32_t seed;
  Canvas behind;  // wider than a picture by what the camera pans
  std::vector<Placed> cards;
};

Film::Film(const Look& look, const Sway& sway, std::uint32_t seed) {
  Chance chance(seed);
  const int more = 2 * static_cast<int>(std::ceil(sway.pan_px));
  room_ = std::make_unique<Room>(Room{look, sway, seed, Canvas(look.width + more, look.height), {}});
  if (look.clutter) add_clutter(room_->behind, chance);
  room_->cards = place_cards(look, chance);
  for (Placed& one : room_->cards) one.stand.x += (one.stand.x - look.width / 2.0) * 2 * sway.pan_px / look.width;
}
Film::~Film() = default;

std::vector<CardTruth> Film::held() const {
  std::vector<CardTruth> out;
  for (const Placed& one : room_->cards) out.push_back(one.card.truth);
  return out;
}

Scene Film::at(double second) const {
  const Look& look = room_->look;
  const Sway& sway = room_->sway;
  Chance moment((static_cast<std::uint64_t>(room_->seed) << 20) + static_cast<std::uint64_t>(std::lround(second * 1000)) + 1);
  const int pan = static_cast<int>(std::lround(-sway.pan_px * std::cos(2 * pi * second / sway.pan_s)));
  const int from = static_cast<int>(std::ceil(sway.pan_px)) + pan;
  Canvas canvas(look.width, look.height);
  canvas.each([&](int x, int y) { canvas.at(x, y) = room_->behind.at(x + from, y); });
  Scene out{look.width, look.height, {}, {}, {}};
  for (Placed one : room_->cards) {
    one.stand.x += moment.either_way(sway.hand_px) - pan;
    one.stand.y += moment.either_way(sway.hand_px);
    for (double* angle : {&one.stand.yaw, &one.stand.pitch, &one.stand.roll}) *angle += radians(moment.either_way(sway.hand_deg));
    add_card(canvas, look, one, out);
  }
  Chance room(room_->seed + 1);
  out.pixels = taken(canvas, look, room, moment);
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
  return {look.width, look.height, expose(canvas, look.least_exposure, look.noise, chance), {card.truth}, {}};
}

void judge(const Scene& scene, const std::vector<vision::CardSeen>& seen, Score& score) {
  score.cards += static_cast<int>(scene.truth.size());
  for (const vision::CardSeen& one : seen) {
    if (one.between_sides()) {
      ++score.doubtful;
      continue;
    }
    const auto is_it = [&](const CardTruth& card) { return card.number == one.number; };
    const auto truth = std::find_if(scene.truth.begin(), scene.truth.end(), is_it);
    const auto rim = std::find_if(scene.rim.begin(), scene.rim.end(), is_it);
    if (truth != scene.truth.end()) ++(truth->side == one.side ? score.right : score.wrong);
    else if (rim == scene.rim.end()) ++score.ghosts;
    else if (rim->side != one.side) ++score.wrong;
  }
}

}  // namespace selami::kit
