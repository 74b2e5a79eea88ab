#include "kit_scenes/qr_scene.hpp"

#include <cmath>

#include "kit_scenes/canvas.hpp"
#include "vision/dictionary.hpp"
#include "vision/square.hpp"

namespace selami::kit {
namespace {

constexpr double quiet = 4;          // modules of light around a code
constexpr double distance = 3;       // of the camera, in lengths of the code
constexpr double cells = vision::side_cells;

/// The corners of a square of that side, turned in space, as a camera sees them.
vision::Quad seen_corners(const QrLook& look, double side) {
  const double roll = radians(look.roll_deg);
  const double tilt = radians(look.tilt_deg);
  const double nod = radians(look.nod_deg);
  vision::Quad out;
  const double half[4][2] = {{-0.5, -0.5}, {0.5, -0.5}, {0.5, 0.5}, {-0.5, 0.5}};
  for (std::size_t i = 0; i < out.size(); ++i) {
    const double x = half[i][0] * std::cos(roll) - half[i][1] * std::sin(roll);
    const double y = half[i][0] * std::sin(roll) + half[i][1] * std::cos(roll);
    const double z = x * std::sin(tilt) + y * std::sin(nod);
    const double near = distance / (distance + z);
    out[i] = {look.width / 2.0 + side * near * x * std::cos(tilt), look.height / 2.0 + side * near * y * std::cos(nod)};
  }
  return out;
}

void draw_clutter(Canvas& canvas, Chance& chance) {
  for (int i = 0; i < 150; ++i) {
    const int x = chance.below(canvas.width());
    const int y = chance.below(canvas.height());
    const int size = 4 + chance.below(30);
    const auto light = static_cast<float>(chance.between(print, paper));
    canvas.each(x, y, x + size, y + size, [&](int at_x, int at_y) { canvas.at(at_x, at_y) = light; });
  }
}

}  // namespace

QrScene make_qr_scene(const vision::QrModules& code, const QrLook& look, std::uint32_t seed) {
  Chance chance(seed);
  Canvas canvas(look.width, look.height);
  if (look.clutter) draw_clutter(canvas, chance);
  const double whole = code.side + 2 * quiet;
  const auto place = vision::Square::over(seen_corners(look, look.side * whole / code.side));
  constexpr int within = 2;  // looks at a pixel in so many places each way
  canvas.each([&](int x, int y) {
    double light = 0;
    for (int i = 0; i < within * within; ++i) {
      const vision::Point cell = place->cell_at({x + (i % within + 0.5) / within, y + (i / within + 0.5) / within});
      const double u = cell.x / cells * whole - quiet;
      const double v = cell.y / cells * whole - quiet;
      if (u < -quiet || v < -quiet || u >= code.side + quiet || v >= code.side + quiet) light += static_cast<double>(canvas.at(x, y));
      else light += u >= 0 && v >= 0 && u < code.side && v < code.side && code.at(static_cast<int>(u), static_cast<int>(v)) ? print : paper;
    }
    canvas.at(x, y) = static_cast<float>(light / (within * within));
  });
  light_room(canvas, look.darkest, chance);
  blur(canvas, look.blur);
  QrScene out{look.width, look.height, {}};
  out.pixels = expose(canvas, 0.8, look.noise, chance);
  return out;
}

}  // namespace selami::kit
