#include "kit_scenes/sheet_scene.hpp"

#include <algorithm>
#include <array>
#include <cmath>

#include "kit_scenes/desk.hpp"
#include "sheet/code.hpp"

namespace selami::kit {
namespace {

using sheet::Layout;
using sheet::Rect;
using vision::Point;

void print_page(Page& page, const sheet::Form& form, const Layout& layout, Chance& chance) {
  for (std::size_t i = 0; i < 4; ++i) page.mark(layout.marks[i], sheet::corner_numbers[i]);
  page.strip(layout.code, sheet::code_of(form));
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

SheetScene photo_of(const sheet::Form& form, const SheetLook& look, const std::vector<bool>& marked, Chance& chance) {
  const Layout layout = *sheet::layout_of(form);
  Page page(sheet::frame_high);
  print_page(page, form, layout, chance);
  fill_in(page, layout, marked, look, chance);
  SheetScene out{look.width, look.height, {}, form, marked};
  Canvas canvas(look.width, look.height);
  photograph(canvas, {{&page, {0, 0}, 0}}, Camera(look, sheet::frame_high, chance));
  out.pixels = taken(canvas, look, chance);
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
  return photo_of(form, look, marked, chance);
}

SheetScene make_sheet(const sheet::Form& form, const SheetLook& look, std::uint32_t seed, const std::vector<bool>& marked) {
  Chance chance(seed);
  return photo_of(form, look, marked, chance);
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
