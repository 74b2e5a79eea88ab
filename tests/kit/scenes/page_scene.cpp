#include "kit_scenes/page_scene.hpp"

#include <algorithm>
#include <cmath>

namespace selami::kit {
namespace {

using pages::Layout;
using sheet::Rect;
using vision::Point;

constexpr double dot_side = 3;
constexpr double clear_around = 9;  // mm around a dot where nothing else is drawn

std::vector<Point> dots_of(const Rect& work) {
  constexpr double rim = 12;
  const double right = work.x + work.wide - rim;
  const double low = work.y + work.high - rim;
  return {{work.x + rim, work.y + rim}, {right, work.y + rim}, work.middle(), {work.x + rim, low}, {right, low}};
}

bool is_clear(const std::vector<Point>& dots, Point a, Point b) {
  return std::all_of(dots.begin(), dots.end(), [&](Point dot) {
    const bool beside = std::max(a.x, b.x) < dot.x - clear_around || std::min(a.x, b.x) > dot.x + clear_around;
    const bool over = std::max(a.y, b.y) < dot.y - clear_around || std::min(a.y, b.y) > dot.y + clear_around;
    return beside || over;
  });
}

/// Lines of something like handwriting in pencil, also a little beside the area.
void write(Page& page, const Rect& work, const std::vector<Point>& dots, Chance& chance) {
  const double light = chance.between(0.3, 0.5);
  for (double y = work.y + 6; y < work.y + work.high; y += chance.between(8, 11)) {
    const double end = work.x + work.wide * chance.between(0.4, 1.01);
    for (double x = work.x + chance.between(-1, 12); x < end; x += chance.between(1.5, 4)) {
      const Point a{x, y - chance.between(0, 4)};
      const Point b{x + chance.between(0.5, 2.5), y + chance.either_way(1)};
      if (is_clear(dots, a, b)) page.stroke(a, b, 0.5, light);
    }
  }
}

void draw(Page& page, const Rect& work, const std::vector<Point>& dots, Chance& chance) {
  for (int i = 0; i < 12; ++i) {
    const Point a{work.x + chance.between(0, work.wide - 50), work.y + chance.between(0, work.high - 45)};
    const Point b{a.x + chance.between(15, 50), a.y + chance.between(15, 45)};
    if (is_clear(dots, a, b)) page.fill({a.x, a.y, b.x - a.x, b.y - a.y}, chance.between(0.2, 0.55));
  }
}

void print_marks(Page& page, const pages::Form& form, const Layout& layout) {
  for (std::size_t i = 0; i < 4; ++i) page.mark(layout.marks[i], pages::mark_number(form, i));
  page.strip(layout.above, pages::code_of(form));
  page.strip(layout.below, pages::code_of(form));
}

void wear(Page& page, double high, Chance& chance) {
  for (int i = 0; i < 250; ++i) {
    const double size = chance.between(0.1, 0.45);
    page.fill({chance.between(-10, sheet::frame_wide + 10), chance.between(-10, high + 10), size, size}, print);
  }
}

Page page_of(const pages::Form& form, const PageLook& look, Chance& chance) {
  const Layout layout = pages::layout_of(form.size);
  const double high = pages::frame_high(form.size);
  const std::vector<Point> dots = dots_of(layout.work);
  Page out(high);
  print_marks(out, form, layout);
  // Something like a name.
  for (double x = 40; x < 90; x += 2) out.stroke({x, 20}, {x + 1, 17 + chance.either_way(1)}, 0.5, 0.3);
  if (look.drawing) draw(out, layout.work, dots, chance);
  write(out, layout.work, dots, chance);
  for (const Point dot : dots) out.fill({dot.x - dot_side / 2, dot.y - dot_side / 2, dot_side, dot_side}, print);
  if (look.copied) wear(out, high, chance);
  return out;
}

/// The middle of what is dark around a place of the straightened page; how far it is from that place, mm.
double dot_off(const pages::Flat& page, double scale, Point place) {
  constexpr double reach = 6;
  double weight = 0;
  Point sum{};
  for (double y = -reach; y <= reach; y += 0.25) {
    for (double x = -reach; x <= reach; x += 0.25) {
      const double dark = std::max(0.0, 140 - vision::sample(page.grey(), {(place.x + x) * scale, (place.y + y) * scale}));
      weight += dark;
      sum = {sum.x + dark * x, sum.y + dark * y};
    }
  }
  return weight > 0 ? std::hypot(sum.x / weight, sum.y / weight) : reach;
}

}  // namespace

PageLook easy_page() { return {}; }

PageLook hard_page() {
  PageLook out;
  out.tilt_deg = 20;
  out.turn_deg = 30;
  out.fills = 0.72;
  out.bow_mm = 9;
  out.blur = 1.1;
  out.motion = 1;
  out.noise = 4;
  out.darkest = 0.4;
  out.least_exposure = 0.5;
  out.shadow = 0.5;
  return out;
}

PageScene make_page(const pages::Form& form, const PageLook& look, std::uint32_t seed, const std::vector<Beside>& others) {
  Chance chance(seed);
  const double high = pages::frame_high(form.size);
  std::vector<Page> drawn;
  drawn.reserve(others.size() + 2);
  std::vector<Lying> lying;
  const auto add = [&](bool above) {
    for (const Beside& one : others) {
      if (one.above != above) continue;
      drawn.push_back(page_of(one.form, look, chance));
      lying.push_back({&drawn.back(), one.at, radians(one.turned_deg)});
    }
  };
  add(true);
  drawn.push_back(page_of(form, look, chance));
  lying.push_back({&drawn.back(), {0, 0}, 0});
  add(false);
  if (look.stack) {
    // Of those below only blank rims are in sight.
    drawn.emplace_back(high);
    lying.push_back({&drawn.back(), {chance.either_way(5), chance.either_way(5)}, radians(chance.either_way(1.5))});
  }
  PageScene out{look.width, look.height, {}, form, dots_of(pages::layout_of(form.size).work)};
  Canvas canvas(look.width, look.height);
  photograph(canvas, lying, Camera(look, high, chance));
  out.pixels = taken(canvas, look, chance);
  return out;
}

PageScene make_bare_page(int number, const PageLook& look, std::uint32_t seed) {
  Chance chance(seed);
  Page page(sheet::frame_high);
  page.mark(pages::layout_of(pages::Size::a4).marks[0], number);
  PageScene out{look.width, look.height, {}, {}, dots_of(pages::layout_of(pages::Size::a4).work)};
  out.form.number = number;
  for (const Point dot : out.dots) page.fill({dot.x - dot_side / 2, dot.y - dot_side / 2, dot_side, dot_side}, print);
  Canvas canvas(look.width, look.height);
  photograph(canvas, {{&page, {0, 0}, 0}}, Camera(look, sheet::frame_high, chance));
  out.pixels = taken(canvas, look, chance);
  return out;
}

void judge(const PageScene& scene, const tl::expected<pages::PageSeen, pages::Fault>& seen, PageScore& score) {
  ++score.pages;
  if (!seen) {
    ++score.refused;
    return;
  }
  if (seen->doubt != pages::Doubt::none) {
    ++score.asked;
    return;
  }
  if (seen->number != scene.form.number || !seen->form || !(*seen->form == scene.form)) {
    ++score.misfiled;
    return;
  }
  ++score.filed;
  constexpr int longest = 1000;
  const Rect whole{0, 0, sheet::frame_wide, pages::frame_high(seen->size)};
  const double scale = longest / std::max(whole.wide, whole.high);
  pages::Flat flat = pages::flatten(scene.photo(), seen->plane, whole, longest);
  pages::even_light(flat);
  for (const Point dot : scene.dots) score.off_mm = std::max(score.off_mm, dot_off(flat, scale, dot));
}

}  // namespace selami::kit
