#include "kit_scenes/sheet_scene.hpp"

#include <algorithm>
#include <array>
#include <cmath>

#include "kit_scenes/canvas.hpp"
#include "sheet/code.hpp"
#include "vision/dictionary.hpp"

namespace selami::kit {
namespace {

using sheet::Layout;
using sheet::Rect;
using vision::Point;

constexpr double margin = 14;       // mm of paper around the frame
constexpr double grain = 10;        // pixels of the drawn page a millimetre
constexpr double page_wide = sheet::frame_wide + 2 * margin;
constexpr double page_high = sheet::frame_high + 2 * margin;

/// The page itself, flat, as light that comes back.
class Page {
 public:
  Page() : canvas_(static_cast<int>(page_wide * grain), static_cast<int>(page_high * grain)) {
    canvas_.each([&](int x, int y) { canvas_.at(x, y) = static_cast<float>(paper); });
  }
  void fill(const Rect& rect, double light) {
    canvas_.each(px(rect.x), px(rect.y), px(rect.x + rect.wide), px(rect.y + rect.high), [&](int x, int y) { darken(x, y, light); });
  }
  void box(const Rect& rect) {
    constexpr double line = sheet::outline;
    fill({rect.x, rect.y, rect.wide, line}, print);
    fill({rect.x, rect.y + rect.high - line, rect.wide, line}, print);
    fill({rect.x, rect.y, line, rect.high}, print);
    fill({rect.x + rect.wide - line, rect.y, line, rect.high}, print);
  }
  void stroke(Point a, Point b, double wide, double light) {
    const double reach = wide / 2;
    const double length2 = (b.x - a.x) * (b.x - a.x) + (b.y - a.y) * (b.y - a.y);
    canvas_.each(px(std::min(a.x, b.x) - reach), px(std::min(a.y, b.y) - reach), px(std::max(a.x, b.x) + reach) + 1,
                 px(std::max(a.y, b.y) + reach) + 1, [&](int x, int y) {
                   const Point p{(x + 0.5) / grain - margin, (y + 0.5) / grain - margin};
                   const double t = length2 > 0 ? std::clamp(((p.x - a.x) * (b.x - a.x) + (p.y - a.y) * (b.y - a.y)) / length2, 0.0, 1.0) : 0;
                   if (std::hypot(p.x - a.x - t * (b.x - a.x), p.y - a.y - t * (b.y - a.y)) <= reach) darken(x, y, light);
                 });
  }
  /// Nothing beside the paper: negative.
  double back(Point mm) {
    const double x = (mm.x + margin) * grain;
    const double y = (mm.y + margin) * grain;
    if (x < 0 || y < 0 || x >= canvas_.width() || y >= canvas_.height()) return -1;
    return static_cast<double>(canvas_.at(static_cast<int>(x), static_cast<int>(y)));
  }

 private:
  static int px(double mm) { return static_cast<int>(std::lround((mm + margin) * grain)); }
  void darken(int x, int y, double light) { canvas_.at(x, y) = std::min(canvas_.at(x, y), static_cast<float>(light)); }
  Canvas canvas_;
};

void print_marks(Page& page, const Layout& layout) {
  for (std::size_t i = 0; i < 4; ++i) {
    for (int row = 0; row < vision::side_cells; ++row) {
      for (int column = 0; column < vision::side_cells; ++column) {
        if (!vision::is_dark(sheet::corner_numbers[i], column, row)) continue;
        const Rect& mark = layout.marks[i];
        page.fill({mark.x + column * sheet::mark_cell, mark.y + row * sheet::mark_cell, sheet::mark_cell, sheet::mark_cell}, print);
      }
    }
  }
}

void print_page(Page& page, const sheet::Form& form, const Layout& layout, Chance& chance) {
  print_marks(page, layout);
  const std::uint64_t code = sheet::code_of(form);
  const double cell = layout.code.wide / sheet::code_bits;
  for (int bit = 0; bit < sheet::code_bits; ++bit) {
    const bool one = (code >> bit & 1U) != 0;
    page.fill({layout.code.x + cell * bit, layout.code.y + (one ? 0 : cell), cell, cell}, print);
  }
  for (std::size_t row = 0; row < layout.rows.size(); ++row) {
    for (std::size_t column = 0; column < layout.columns.size(); ++column) page.box(layout.box(row, column));
    // Something like a name.
    const double end = chance.between(25, sheet::names_to);
    for (double x = sheet::names_from; x < end; x += 1.7) {
      page.fill({x, layout.rows[row] - 1.2, chance.between(0.3, 1.2), 0.35}, print);
      page.fill({x, layout.rows[row] - 1.2, 0.35, chance.between(0.6, 2.2)}, print);
    }
  }
  const auto print_ticks = [&](const sheet::Ticks& ticks) {
    for (const Rect& tick : ticks.all) page.fill(tick, print);
  };
  print_ticks(sheet::ticks_of_code(layout));
  for (const bool far : {false, true}) {
    print_ticks(sheet::ticks_of_rows(layout, far));
    print_ticks(sheet::ticks_of_columns(layout, far));
  }
}

struct Ink {
  double wide;   ///< mm
  double light;  ///< that comes back
};
Ink ink_of(Pen pen, Chance& chance) {
  switch (pen) {
    case Pen::pencil: return {chance.between(0.4, 0.8), chance.between(0.25, 0.42)};
    case Pen::marker: return {chance.between(1.0, 1.8), 0.08};
    case Pen::ballpoint: break;
  }
  return {chance.between(0.35, 0.6), chance.between(0.1, 0.28)};
}

/// A cross, a tick, a slash or scribbling, not quite in its place; its ends may run over the line.
void mark_box(Page& page, const Rect& box, Pen pen, Chance& chance) {
  const Ink ink = ink_of(pen, chance);
  const Point middle{box.middle().x + chance.either_way(0.5), box.middle().y + chance.either_way(0.5)};
  const double r = box.wide / 2 * chance.between(0.75, 1.2);
  const auto at = [&](double x, double y) { return Point{middle.x + x * r, middle.y + y * r}; };
  switch (chance.below(4)) {
    case 0:
      page.stroke(at(-0.9, -0.9), at(0.9, 0.9), ink.wide, ink.light);
      page.stroke(at(0.9, -0.9), at(-0.9, 0.9), ink.wide, ink.light);
      return;
    case 1:
      page.stroke(at(-0.8, 0), at(-0.2, 0.7), ink.wide, ink.light);
      page.stroke(at(-0.2, 0.7), at(1.0, -1.0), ink.wide, ink.light);
      return;
    case 2: page.stroke(at(-0.8, 0.9), at(0.8, -0.9), ink.wide, ink.light); return;
    default:
      for (int i = 0; i < 6; ++i) page.stroke(at(-0.8, -0.8 + 0.32 * i), at(0.8, -0.7 + 0.32 * i), ink.wide, ink.light);
  }
}

/// Rubbed out, or where the pen rested.
void smudge(Page& page, const Rect& box, Chance& chance) {
  const Point m = box.middle();
  if (chance.below(2) == 0) page.stroke({m.x - 1.2, m.y + 0.5}, {m.x + 1.1, m.y - 0.6}, 0.9, chance.between(0.74, 0.8));
  else page.stroke(m, {m.x + 0.1, m.y}, 0.25, 0.3);
}

/// In each group at most one.
std::vector<bool> chosen_by_chance(const Layout& layout, Chance& chance) {
  std::vector<bool> out;
  for (std::size_t row = 0; row < layout.rows.size(); ++row) {
    for (const sheet::Group& group : layout.groups) {
      // One in ten is absent; of five, four answer.
      const bool answers = group.kind == sheet::Kind::attendance ? chance.below(10) == 0 : chance.below(5) != 0;
      const int chosen = answers ? chance.below(group.boxes) : -1;
      for (int i = 0; i < group.boxes; ++i) out.push_back(i == chosen);
    }
  }
  return out;
}

void fill_in(Page& page, const Layout& layout, const std::vector<bool>& marked, const SheetLook& look, Chance& chance) {
  const Pen pen = look.pencil ? Pen::pencil : static_cast<Pen>(chance.below(3));
  for (std::size_t i = 0; i < marked.size(); ++i) {
    const Rect box = layout.box(i / layout.columns.size(), i % layout.columns.size());
    if (marked[i]) mark_box(page, box, pen, chance);
    else if (look.smudges && chance.below(200) == 0) smudge(page, box, chance);
  }
}

/// The phone above the sheet.
class Camera {
 public:
  Camera(const SheetLook& look, Chance& chance) : width_(look.width), height_(look.height), bow_(look.bow_mm * chance.between(0.5, 1)) {
    pitch_ = radians(chance.either_way(look.tilt_deg));
    yaw_ = radians(chance.either_way(look.tilt_deg));
    roll_ = radians(chance.either_way(look.turn_deg)) + (chance.below(4) == 0 ? pi : 0);
    focus_ = 0.85 * look.height;
    far_ = focus_ * sheet::frame_high / (look.fills * look.height);
    along_ = chance.below(2) == 0;
    while (!frame_is_inside()) far_ *= 1.03;
  }
  /// Where a place of the bowed page is seen.
  Point seen(Point mm) const {
    const double x = mm.x - sheet::frame_wide / 2;
    const double y = mm.y - sheet::frame_high / 2;
    const double t = along_ ? mm.y / sheet::frame_high : mm.x / sheet::frame_wide;
    const double z = -bow_ * std::sin(pi * std::clamp(t, -0.05, 1.05));
    const double x1 = x * std::cos(roll_) - y * std::sin(roll_);
    const double y1 = x * std::sin(roll_) + y * std::cos(roll_);
    const double x2 = x1 * std::cos(yaw_) + z * std::sin(yaw_);
    const double z2 = -x1 * std::sin(yaw_) + z * std::cos(yaw_);
    const double y3 = y1 * std::cos(pitch_) - z2 * std::sin(pitch_);
    const double far = far_ + y1 * std::sin(pitch_) + z2 * std::cos(pitch_);
    return {width_ / 2.0 + focus_ * x2 / far, height_ / 2.0 + focus_ * y3 / far};
  }
  /// The way back, found by steps: the flat page is a good first guess.
  Point page(Point px, Point guess) const {
    for (int i = 0; i < 12; ++i) {
      const Point at = seen(guess);
      const Point right = seen({guess.x + 1, guess.y});
      const Point below = seen({guess.x, guess.y + 1});
      const double a = right.x - at.x, b = below.x - at.x, c = right.y - at.y, d = below.y - at.y;
      const double det = a * d - b * c;
      const double ex = px.x - at.x, ey = px.y - at.y;
      const Point step{(d * ex - b * ey) / det, (a * ey - c * ex) / det};
      guess = {guess.x + step.x, guess.y + step.y};
      if (std::fabs(step.x) + std::fabs(step.y) < 0.005) break;
    }
    return guess;
  }

 private:
  bool frame_is_inside() const {
    constexpr double rim = 12;
    for (const double x : {-3.0, sheet::frame_wide + 3}) {
      for (const double y : {-3.0, sheet::frame_high / 2, sheet::frame_high + 3}) {
        const Point p = seen({x, y});
        if (p.x < rim || p.y < rim || p.x > width_ - rim || p.y > height_ - rim) return false;
      }
    }
    return true;
  }

  int width_, height_;
  double bow_, pitch_ = 0, yaw_ = 0, roll_ = 0, focus_ = 1, far_ = 1;
  bool along_ = true;
};

/// The page on a table that is neither light nor even.
void photograph(Canvas& canvas, Page& page, const Camera& camera) {
  canvas.each([&](int x, int y) { canvas.at(x, y) = (x / 37 + y / 211) % 2 == 0 ? 0.22F : 0.27F; });
  Point last{sheet::frame_wide / 2, sheet::frame_high / 2};
  for (int y = 0; y < canvas.height(); ++y) {
    last = camera.page({0.5, y + 0.5}, last);
    Point here = last;
    for (int x = 0; x < canvas.width(); ++x) {
      const Point next = camera.page({x + 1.5, y + 0.5}, here);
      const Point step{next.x - here.x, next.y - here.y};
      double sum = 0;
      int covered = 0;
      for (int i = 0; i < 9; ++i) {
        // A pixel is a small square of the page, too: its other side is the step turned by a quarter.
        const double right = (i % 3 - 1) / 3.0;
        const double down = (i / 3 - 1) / 3.0;
        const double light = page.back({here.x + right * step.x - down * step.y, here.y + right * step.y + down * step.x});
        if (light < 0) continue;
        sum += light;
        ++covered;
      }
      if (covered > 0) canvas.at(x, y) = static_cast<float>((sum + static_cast<double>(canvas.at(x, y)) * (9 - covered)) / 9);
      here = next;
    }
  }
}

void cast_shadow(Canvas& canvas, double takes, Chance& chance) {
  if (takes <= 0) return;
  const double angle = chance.between(0, 2 * pi);
  const double at = chance.either_way(0.25 * canvas.height());
  canvas.each([&](int x, int y) {
    const double beyond = (x - canvas.width() / 2.0) * std::cos(angle) + (y - canvas.height() / 2.0) * std::sin(angle) - at;
    if (beyond > 0) canvas.at(x, y) *= static_cast<float>(1 - takes);
  });
}

SheetScene taken(const sheet::Form& form, const SheetLook& look, const std::vector<bool>& marked, Chance& chance) {
  const Layout layout = *sheet::layout_of(form);
  Page page;
  print_page(page, form, layout, chance);
  fill_in(page, layout, marked, look, chance);
  SheetScene out{look.width, look.height, {}, form, marked};
  Canvas canvas(look.width, look.height);
  photograph(canvas, page, Camera(look, chance));
  light_room(canvas, look.darkest, chance);
  cast_shadow(canvas, look.shadow, chance);
  blur(canvas, look.blur);
  smear(canvas, look.motion, chance);
  out.pixels = expose(canvas, look.least_exposure, look.noise, chance);
  return out;
}

}  // namespace

SheetLook easy_sheet() { return {}; }

SheetLook hard_sheet() {
  SheetLook out;
  out.tilt_deg = 22;
  out.turn_deg = 25;
  out.fills = 0.7;
  out.bow_mm = 14;
  out.blur = 1.1;
  out.motion = 1;
  out.noise = 4;
  out.darkest = 0.35;
  out.least_exposure = 0.5;
  out.shadow = 0.6;
  return out;
}

SheetScene make_sheet(const sheet::Form& form, const SheetLook& look, std::uint32_t seed) {
  Chance chance(seed);
  const std::vector<bool> marked = chosen_by_chance(*sheet::layout_of(form), chance);
  return taken(form, look, marked, chance);
}

SheetScene make_sheet(const sheet::Form& form, const SheetLook& look, std::uint32_t seed, const std::vector<bool>& marked) {
  Chance chance(seed);
  return taken(form, look, marked, chance);
}

void judge(const SheetScene& scene, const tl::expected<sheet::SheetSeen, sheet::Fault>& seen, SheetScore& score) {
  ++score.sheets;
  if (!seen) {
    ++score.unread;
    return;
  }
  if (!(seen->form == scene.form) || seen->boxes.size() != scene.marked.size()) {
    ++score.misread_forms;
    return;
  }
  for (std::size_t i = 0; i < scene.marked.size(); ++i) {
    ++score.boxes;
    score.marked += scene.marked[i] ? 1 : 0;
    const sheet::Mark mark = seen->boxes[i].mark;
    if (mark == sheet::Mark::doubtful) ++score.doubtful;
    else if ((mark == sheet::Mark::marked) != scene.marked[i]) ++score.wrong;
  }
}

}  // namespace selami::kit
