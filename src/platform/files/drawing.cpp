#include <cstdlib>
#include <stdexcept>

#include "files/paper_layout.hpp"

namespace selami::files {
namespace {

constexpr double square = 64;
constexpr double pen = 3.5;

/// Walks along "M 1 2 L 3 4 C 1 2 3 4 5 6 Z".
class Walk {
 public:
  Walk(cairo_t* to, const std::string& path) : to_(to), at_(path.c_str()) {}

  void go() {
    for (char step = next(); step != 0; step = next()) one(step);
  }

 private:
  char next() {
    while (*at_ == ' ') ++at_;
    return *at_ == 0 ? '\0' : *at_++;
  }
  double number() {
    char* end = nullptr;
    const double out = std::strtod(at_, &end);
    if (end == at_) throw std::invalid_argument("drawing: a number is missing");
    at_ = end;
    return out;
  }
  void one(char step) {
    if (step == 'Z') return lib().cairo_close_path(to_);
    if (step != 'M' && step != 'L' && step != 'C') throw std::invalid_argument(std::string("drawing: no step ") + step);
    const double x = number();
    const double y = number();
    if (step == 'M') return lib().cairo_move_to(to_, x, y);
    if (step == 'L') return lib().cairo_line_to(to_, x, y);
    const double x2 = number();
    const double y2 = number();
    const double x3 = number();
    lib().cairo_curve_to(to_, x, y, x2, y2, x3, number());
  }

  cairo_t* to_;
  const char* at_;
};

}  // namespace

void draw_picture(cairo_t* to, const Drawing& drawing, double side) {
  lib().cairo_save(to);
  lib().cairo_scale(to, side / square, side / square);
  lib().cairo_set_line_width(to, pen);
  lib().cairo_set_line_cap(to, CAIRO_LINE_CAP_ROUND);
  lib().cairo_set_line_join(to, CAIRO_LINE_JOIN_ROUND);
  Walk(to, drawing.lines).go();
  lib().cairo_stroke(to);
  Walk(to, drawing.solid).go();
  lib().cairo_fill(to);
  lib().cairo_restore(to);
}

}  // namespace selami::files
