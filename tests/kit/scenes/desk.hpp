#pragma once
/// @file Printed pages on a table and the phone that photographs them.

#include <cmath>
#include <cstdint>
#include <vector>

#include "kit_scenes/canvas.hpp"
#include "sheet/form.hpp"

namespace selami::kit {

/// How a page was photographed. Angles in degrees, blur in pixels (sigma), noise in grey levels.
struct Shot {
  int width = 1500;
  int height = 2000;
  double fills = 0.86;       ///< share of the picture's height that the frame takes
  double tilt_deg = 12;      ///< at most, of the phone
  double turn_deg = 8;       ///< at most, of the page in the picture
  double bow_mm = 0;         ///< how far the middle of the paper lifts off the table
  double blur = 0.8;
  double motion = 0;
  double noise = 2;
  double darkest = 0.6;
  double least_exposure = 0.8;
  double shadow = 0;         ///< how much of the light the phone's own shadow takes, with a hard edge
};

/// A printed page, flat, as light that comes back; millimetres inside its frame, around which `margin` of paper goes on.
class Page {
 public:
  explicit Page(double frame_high)
      : canvas_(static_cast<int>((sheet::frame_wide + 2 * margin) * grain), static_cast<int>((frame_high + 2 * margin) * grain)) {
    canvas_.each([&](int x, int y) { canvas_.at(x, y) = static_cast<float>(paper); });
  }
  void fill(const sheet::Rect& rect, double light) {
    canvas_.each(px(rect.x), px(rect.y), px(rect.x + rect.wide), px(rect.y + rect.high), [&](int x, int y) { darken(x, y, light); });
  }
  void box(const sheet::Rect& rect) {
    constexpr double line = sheet::outline;
    fill({rect.x, rect.y, rect.wide, line}, print);
    fill({rect.x, rect.y + rect.high - line, rect.wide, line}, print);
    fill({rect.x, rect.y, line, rect.high}, print);
    fill({rect.x + rect.wide - line, rect.y, line, rect.high}, print);
  }
  void stroke(vision::Point a, vision::Point b, double wide, double light) {
    const double reach = wide / 2;
    const double length2 = (b.x - a.x) * (b.x - a.x) + (b.y - a.y) * (b.y - a.y);
    canvas_.each(px(std::min(a.x, b.x) - reach), px(std::min(a.y, b.y) - reach), px(std::max(a.x, b.x) + reach) + 1,
                 px(std::max(a.y, b.y) + reach) + 1, [&](int x, int y) {
                   const vision::Point p{(x + 0.5) / grain - margin, (y + 0.5) / grain - margin};
                   const double t = length2 > 0 ? std::clamp(((p.x - a.x) * (b.x - a.x) + (p.y - a.y) * (b.y - a.y)) / length2, 0.0, 1.0) : 0;
                   if (std::hypot(p.x - a.x - t * (b.x - a.x), p.y - a.y - t * (b.y - a.y)) <= reach) darken(x, y, light);
                 });
  }
  /// The square of a card, as corners carry it.
  void mark(const sheet::Rect& place, int number);
  /// A strip of bits and its ticks.
  void strip(const sheet::Rect& place, std::uint64_t code);
  /// Nothing beside the paper: negative.
  double back(vision::Point mm) {
    const double x = (mm.x + margin) * grain;
    const double y = (mm.y + margin) * grain;
    if (x < 0 || y < 0 || x >= canvas_.width() || y >= canvas_.height()) return -1;
    return static_cast<double>(canvas_.at(static_cast<int>(x), static_cast<int>(y)));
  }

 private:
  static constexpr double margin = 14;
  static constexpr double grain = 10;  // pixels of the drawn page a millimetre
  static int px(double mm) { return static_cast<int>(std::lround((mm + margin) * grain)); }
  void darken(int x, int y, double light) { canvas_.at(x, y) = std::min(canvas_.at(x, y), static_cast<float>(light)); }
  Canvas canvas_;
};

/// The phone above the sheet.
class Camera {
 public:
  Camera(const Shot& look, double frame_high, Chance& chance)
      : width_(look.width), height_(look.height), high_(frame_high), bow_(look.bow_mm * chance.between(0.5, 1)) {
    pitch_ = radians(chance.either_way(look.tilt_deg));
    yaw_ = radians(chance.either_way(look.tilt_deg));
    roll_ = radians(chance.either_way(look.turn_deg)) + (chance.below(4) == 0 ? pi : 0);
    focus_ = 0.85 * look.height;
    far_ = focus_ * high_ / (look.fills * look.height);
    along_ = chance.below(2) == 0;
    while (!frame_is_inside()) far_ *= 1.03;
  }
  /// Where a place of the bowed page is seen.
  vision::Point seen(vision::Point mm) const {
    const double x = mm.x - sheet::frame_wide / 2;
    const double y = mm.y - high_ / 2;
    const double t = along_ ? mm.y / high_ : mm.x / sheet::frame_wide;
    const double z = -bow_ * std::sin(pi * std::clamp(t, -0.05, 1.05));
    const double x1 = x * std::cos(roll_) - y * std::sin(roll_);
    const double y1 = x * std::sin(roll_) + y * std::cos(roll_);
    const double x2 = x1 * std::cos(yaw_) + z * std::sin(yaw_);
    const double z2 = -x1 * std::sin(yaw_) + z * std::cos(yaw_);
    const double y3 = y1 * std::cos(pitch_) - z2 * std::sin(pitch_);
    const double far = far_ + y1 * std::sin(pitch_) + z2 * std::cos(pitch_);
    return {width_ / 2.0 + focus_ * x2 / far, height_ / 2.0 + focus_ * y3 / far};
  }
  vision::Point middle() const { return {sheet::frame_wide / 2, high_ / 2}; }
  /// The way back, found by steps: the flat page is a good first guess.
  vision::Point page(vision::Point px, vision::Point guess) const {
    for (int i = 0; i < 12; ++i) {
      const vision::Point at = seen(guess);
      const vision::Point right = seen({guess.x + 1, guess.y});
      const vision::Point below = seen({guess.x, guess.y + 1});
      const double a = right.x - at.x, b = below.x - at.x, c = right.y - at.y, d = below.y - at.y;
      const double det = a * d - b * c;
      const double ex = px.x - at.x, ey = px.y - at.y;
      const vision::Point step{(d * ex - b * ey) / det, (a * ey - c * ex) / det};
      guess = {guess.x + step.x, guess.y + step.y};
      if (std::fabs(step.x) + std::fabs(step.y) < 0.005) break;
    }
    return guess;
  }

 private:
  bool frame_is_inside() const {
    constexpr double rim = 12;
    for (const double x : {-3.0, sheet::frame_wide + 3}) {
      for (const double y : {-3.0, high_ / 2, high_ + 3}) {
        const vision::Point p = seen({x, y});
        if (p.x < rim || p.y < rim || p.x > width_ - rim || p.y > height_ - rim) return false;
      }
    }
    return true;
  }

  int width_, height_;
  double high_, bow_, pitch_ = 0, yaw_ = 0, roll_ = 0, focus_ = 1, far_ = 1;
  bool along_ = true;
};

/// A page on the table, by where its frame's upper left corner lies in the frame that the camera looks at, and how it is turned.
struct Lying {
  Page* page = nullptr;
  vision::Point at;
  double turned = 0;  ///< radians, clockwise
};
/// Those that lie above others first; the table is neither light nor even.
void photograph(Canvas& canvas, const std::vector<Lying>& pages, const Camera& camera);
/// Light, the phone's shadow, blur and noise: the picture.
std::vector<std::uint8_t> taken(Canvas& canvas, const Shot& shot, Chance& chance);

}  // namespace selami::kit
