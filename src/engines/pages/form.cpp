#include "pages/form.hpp"

#include "sheet/strip.hpp"

namespace selami::pages {
namespace {

using sheet::frame_wide;
using sheet::mark_side;

constexpr int version = 2;  // 1 says a class sheet (sheet/code.cpp)
constexpr double cell = 2.3;
constexpr double strip_wide = cell * sheet::code_bits;

}  // namespace

Paper paper_of(Size size) {
  switch (size) {
    case Size::a4: return {210, 297};
    case Size::f4: return {215, 330};
    case Size::half_a4: return {210, 148.5};
    case Size::half_f4: break;
  }
  return {215, 165};
}

double frame_high(Size size) {
  switch (size) {
    case Size::a4: return sheet::frame_high;
    case Size::f4: return 302;
    case Size::half_a4: return 124;
    case Size::half_f4: break;
  }
  return 141;
}

Layout layout_of(Size size) {
  constexpr double ticks = 3.4;    // mm that a strip's ticks take below it
  constexpr double head = 25;      // marker, strip, and the line for name and date
  constexpr double foot = 15;
  const double high = frame_high(size);
  const double far_x = frame_wide - mark_side;
  const double far_y = high - mark_side;
  Layout out;
  out.marks = {{{0, 0, mark_side, mark_side}, {far_x, 0, mark_side, mark_side}, {far_x, far_y, mark_side, mark_side}, {0, far_y, mark_side, mark_side}}};
  out.above = {(frame_wide - strip_wide) / 2, 1, strip_wide, 2 * cell};
  out.below = {out.above.x, high - 1 - ticks - 2 * cell, strip_wide, 2 * cell};
  out.work = {0, head, frame_wide, high - head - foot};
  return out;
}

int mark_number(const Form& form, std::size_t corner) { return corner == 0 ? form.number : sheet::corner_numbers[corner]; }

std::uint64_t code_of(const Form& form) {
  sheet::Bits out;
  out.put(version, 3);
  out.put(static_cast<std::uint64_t>(form.size), 3);
  out.put(static_cast<std::uint64_t>(form.kind), 3);
  out.put(static_cast<std::uint64_t>(form.number - 1), 7);
  out.put(static_cast<std::uint64_t>(form.tag), 13);
  return sheet::with_sum(out.all());
}

std::optional<Form> form_in(std::uint64_t code) {
  const auto said = sheet::said_in(code);
  if (!said) return std::nullopt;
  sheet::Bits in(*said);
  if (in.take(3) != version) return std::nullopt;
  const int size = in.take(3);
  const int kind = in.take(3);
  if (size >= static_cast<int>(sizes.size()) || kind > static_cast<int>(Kind::journal)) return std::nullopt;
  Form out;
  out.size = static_cast<Size>(size);
  out.kind = static_cast<Kind>(kind);
  out.number = in.take(7) + 1;
  out.tag = in.take(13);
  // Bits that mean nothing yet were not written by us.
  if (out.number > vision::last_card || code_of(out) != code) return std::nullopt;
  return out;
}

}  // namespace selami::pages
