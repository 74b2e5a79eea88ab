#include "teaching/marks_print.hpp"

#include <algorithm>

#include "vision/dictionary.hpp"

namespace selami::teaching {

void Drawn::outline(const sheet::Rect& box, double thick) {
  fill({box.x, box.y, box.wide, thick});
  fill({box.x, box.y + box.high - thick, box.wide, thick});
  fill({box.x, box.y, thick, box.high});
  fill({box.x + box.wide - thick, box.y, thick, box.high});
}

void Drawn::mark(const sheet::Rect& place, int number) {
  for (int row = 0; row < vision::side_cells; ++row) {
    for (int column = 0; column < vision::side_cells;) {
      int end = column;
      while (end < vision::side_cells && vision::is_dark(number, end, row)) ++end;
      // Dark neighbours overlap by a hair: printers leave white between two that only touch.
      const double overlap = row + 1 < vision::side_cells ? 0.05 : 0;
      constexpr double cell = sheet::mark_cell;
      if (end > column) fill({place.x + column * cell, place.y + row * cell, (end - column) * cell, cell + overlap});
      column = std::max(end, column + 1);
    }
  }
}

void Drawn::strip(const sheet::Rect& place, std::uint64_t code) {
  const double cell = place.wide / sheet::code_bits;
  for (int bit = 0; bit < sheet::code_bits; ++bit) fill({place.x + cell * bit, place.y + ((code >> bit & 1U) != 0 ? 0 : cell), cell, cell});
  for (const sheet::Rect& tick : sheet::ticks_of_code(place).all) fill(tick);
}

void Drawn::draw(double x, double y, files::Plates::Mark drawing) {
  drawing.x = left_ + x;
  drawing.y = top_ + y;
  plate.marks.push_back(std::move(drawing));
}

void Drawn::say(double x, double y, const std::string& text, bool from_left, double size_pt, bool strong) {
  files::Plates::Mark mark;
  mark.x = left_ + x;
  mark.y = top_ + y;
  mark.text = text;
  mark.size_pt = size_pt;
  mark.strong = strong;
  mark.from_left = from_left;
  plate.marks.push_back(mark);
}

}  // namespace selami::teaching
