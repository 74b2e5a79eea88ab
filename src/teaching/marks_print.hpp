#pragma once
/// @file What sheets and pages that a camera reads afterwards are drawn with: at places of the frame that their marks span.

#include <cstdint>
#include <string>

#include "files/paper.hpp"
#include "sheet/form.hpp"

namespace selami::teaching {

class Drawn {
 public:
  /// Where the frame begins on the paper, in mm.
  Drawn(double left, double top) : left_(left), top_(top) {}

  void fill(const sheet::Rect& rect) { plate.boxes.push_back({left_ + rect.x, top_ + rect.y, rect.wide, rect.high}); }
  void outline(const sheet::Rect& box, double thick);
  /// The square that a card of this number carries, as one small mark.
  void mark(const sheet::Rect& place, int number);
  /// A strip of bits and the ticks below it.
  void strip(const sheet::Rect& place, std::uint64_t code);
  /// A drawing around a middle.
  void draw(double x, double y, files::Plates::Mark drawing);
  void say(double x, double y, const std::string& text, bool from_left, double size_pt = files::least_pt, bool strong = false);

  files::Plates::Plate plate;

 private:
  double left_;
  double top_;
};

}  // namespace selami::teaching
