#pragma once
/// @file A page for work or journal of one pupil: the pupil's small marker in its upper left corner, the class sheet's marks in the
/// other three, and the same number once more in a strip at its upper and one at its lower edge.
///
/// Printer and reader go by this one description. Places are in millimetres inside the frame that the outer edges of the four
/// corner marks span, y downwards; a printer may shrink it and put it on any paper (docs/decisions/0018).

#include <array>
#include <cstdint>
#include <optional>

#include "sheet/form.hpp"

namespace selami::pages {

enum class Size { a4, f4, half_a4, half_f4 };  ///< of the paper; a half lies on its side
constexpr std::array<Size, 4> sizes = {Size::a4, Size::f4, Size::half_a4, Size::half_f4};
enum class Kind {
  work,    ///< an empty area
  journal  ///< lines
};

struct Form {
  int number = 1;  ///< in class: 1 to vision::last_card
  Size size = Size::f4;
  Kind kind = Kind::work;
  int tag = 0;     ///< of the class (sheet::tag_of)

  bool operator==(const Form& other) const { return number == other.number && size == other.size && kind == other.kind && tag == other.tag; }
};

struct Paper {
  double wide = 0;
  double high = 0;
};
Paper paper_of(Size size);
double frame_high(Size size);

/// What stands on every page of a size.
struct Layout {
  std::array<sheet::Rect, 4> marks;  ///< clockwise from the upper left, the pupil's own
  sheet::Rect above;                 ///< strips; their ticks lie below each
  sheet::Rect below;
  sheet::Rect work;                  ///< the pupil's: no name, number or mark of ours is in it
};
Layout layout_of(Size size);
/// What the mark in this corner carries.
int mark_number(const Form& form, std::size_t corner);

/// The strip's 64 bits; a form within bounds.
std::uint64_t code_of(const Form& form);
/// Nothing when the sum does not fit, for a strip of something else, or a form out of bounds.
std::optional<Form> form_in(std::uint64_t code);

}  // namespace selami::pages
