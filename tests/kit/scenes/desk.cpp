#include "kit_scenes/desk.hpp"

#include "vision/dictionary.hpp"

namespace selami::kit {
namespace {

using vision::Point;

void cast_shadow(Canvas& canvas, double takes, Chance& chance) {
  if (takes <= 0) return;
  const double angle = chance.between(0, 2 * pi);
  const double at = chance.either_way(0.25 * canvas.height());
  canvas.each([&](int x, int y) {
    const double beyond = (x - canvas.width() / 2.0) * std::cos(angle) + (y - canvas.height() / 2.0) * std::sin(angle) - at;
    if (beyond > 0) canvas.at(x, y) *= static_cast<float>(1 - takes);
  });
}

/// What lies there; negative for the table.
double light_at(const std::vector<Lying>& pages, Point mm) {
  for (const Lying& one : pages) {
    const double x = mm.x - one.at.x;
    const double y = mm.y - one.at.y;
    const double light = one.page->back({x * std::cos(one.turned) + y * std::sin(one.turned), y * std::cos(one.turned) - x * std::sin(one.turned)});
    if (light >= 0) return light;
  }
  return -1;
}

}  // namespace

void Page::mark(const sheet::Rect& place, int number) {
  for (int row = 0; row < vision::side_cells; ++row) {
    for (int column = 0; column < vision::side_cells; ++column) {
      if (!vision::is_dark(number, column, row)) continue;
      fill({place.x + column * sheet::mark_cell, place.y + row * sheet::mark_cell, sheet::mark_cell, sheet::mark_cell}, print);
    }
  }
}

void Page::strip(const sheet::Rect& place, std::uint64_t code) {
  const double cell = place.wide / sheet::code_bits;
  for (int bit = 0; bit < sheet::code_bits; ++bit) {
    const bool one = (code >> bit & 1U) != 0;
    fill({place.x + cell * bit, place.y + (one ? 0 : cell), cell, cell}, print);
  }
  for (const sheet::Rect& tick : sheet::ticks_of_code(place).all) fill(tick, print);
}

void photograph(Canvas& canvas, const std::vector<Lying>& pages, const Camera& camera) {
  canvas.each([&](int x, int y) { canvas.at(x, y) = (x / 37 + y / 211) % 2 == 0 ? 0.22F : 0.27F; });
  Point last = camera.middle();
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
        const double light = light_at(pages, {here.x + right * step.x - down * step.y, here.y + right * step.y + down * step.x});
        if (light < 0) continue;
        sum += light;
        ++covered;
      }
      if (covered > 0) canvas.at(x, y) = static_cast<float>((sum + static_cast<double>(canvas.at(x, y)) * (9 - covered)) / 9);
      here = next;
    }
  }
}

std::vector<std::uint8_t> taken(Canvas& canvas, const Shot& shot, Chance& chance) {
  light_room(canvas, shot.darkest, chance);
  cast_shadow(canvas, shot.shadow, chance);
  blur(canvas, shot.blur);
  smear(canvas, shot.motion, chance);
  return expose(canvas, shot.least_exposure, shot.noise, chance);
}

}  // namespace selami::kit
