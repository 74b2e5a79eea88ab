#include "sheet/form.hpp"

#include <algorithm>
#include <cstdint>

namespace selami::sheet {
namespace {

constexpr double boxes_from = 65;
constexpr double boxes_to = 181;
constexpr double box_pitch = 5.2;
constexpr double group_gap = 3.4;
constexpr double rows_from = 37;
constexpr double rows_to = 252;
constexpr double widest_row = 7.5;

double row_pitch(int rows) { return std::min(widest_row, (rows_to - rows_from) / rows); }

bool in_bounds(const Form& form) {
  const bool rows = form.first >= 1 && form.first <= 128 && form.rows >= 1 && form.rows <= most_rows;
  const bool questions = form.options.size() <= most_questions && form.levels >= 0 && form.levels <= most_levelled;
  const bool options = std::all_of(form.options.begin(), form.options.end(), [](int n) { return n >= 2 && n <= 6; });
  return rows && questions && options && form.tag >= 0 && form.tag < tags;
}

}  // namespace

bool Form::operator==(const Form& other) const {
  return first == other.first && rows == other.rows && attendance == other.attendance && spoke == other.spoke &&
         options == other.options && levels == other.levels && tag == other.tag;
}

int tag_of(std::string_view id) {
  std::uint32_t sum = 2166136261U;
  for (const char c : id) sum = (sum ^ static_cast<unsigned char>(c)) * 16777619U;
  return static_cast<int>((sum >> 13 ^ sum) % tags);
}

std::vector<Group> groups_of(const Form& form) {
  std::vector<Group> out;
  if (form.attendance) out.push_back({Kind::attendance, 0, 3});
  if (form.spoke) out.push_back({Kind::spoke, 0, 1});
  for (std::size_t i = 0; i < form.options.size(); ++i) out.push_back({Kind::choice, static_cast<int>(i), form.options[i]});
  for (int i = 0; i < form.levels; ++i) out.push_back({Kind::level, i, 5});
  return out;
}

std::optional<Layout> layout_of(const Form& form) {
  if (!in_bounds(form)) return std::nullopt;
  Layout out;
  out.groups = groups_of(form);
  double x = boxes_from;
  for (const Group& group : out.groups) {
    for (int i = 0; i < group.boxes; ++i) out.columns.push_back(x + box_pitch * (i + 0.5));
    x += box_pitch * group.boxes + group_gap;
  }
  if (out.groups.empty() || x - group_gap > boxes_to) return std::nullopt;
  const double far_x = frame_wide - mark_side;
  const double far_y = frame_high - mark_side;
  out.marks = {{{0, 0, mark_side, mark_side}, {far_x, 0, mark_side, mark_side}, {far_x, far_y, mark_side, mark_side}, {0, far_y, mark_side, mark_side}}};
  constexpr double cell = 2.3;
  out.code = {(frame_wide - cell * code_bits) / 2, 1, cell * code_bits, 2 * cell};
  const double pitch = row_pitch(form.rows);
  for (int row = 0; row < form.rows; ++row) out.rows.push_back(rows_from + pitch * (row + 0.5));
  out.side = std::min(4.0, 0.74 * pitch);
  out.top = rows_from - 2.6;
  out.bottom = rows_from + pitch * form.rows + 1.8;
  return out;
}

Rect Layout::box(std::size_t row, std::size_t column) const {
  return {columns[column] - side / 2, rows[row] - side / 2, side, side};
}
Ticks ticks_of_code(const Rect& strip) {
  constexpr double high = 2;
  constexpr double below = 1.4;
  const double cell = strip.wide / code_bits;
  Ticks out;
  for (int bit = 0; bit < code_bits; bit += 2) {
    out.all.push_back({strip.x + cell * bit, strip.y + strip.high + below, cell, high});
  }
  return out;
}

Ticks ticks_of_rows(const Layout& layout, bool right) {
  constexpr double wide = 3;
  constexpr double from_mark = 4.5;
  const double pitch = row_pitch(static_cast<int>(layout.rows.size()));
  const double high = std::min(2.6, 0.45 * pitch);
  const double x = right ? frame_wide - wide : 0;
  Ticks out;
  out.leads = static_cast<std::size_t>((layout.rows[0] - mark_side - from_mark) / pitch);
  double y = layout.rows[0] - pitch * static_cast<double>(out.leads);
  for (std::size_t i = 0; i < out.leads + layout.rows.size(); ++i, y += pitch) out.all.push_back({x, y - high / 2, wide, high});
  return out;
}

Ticks ticks_of_columns(const Layout& layout, bool below) {
  constexpr double wide = 2;
  constexpr double high = 2.4;
  constexpr double from = 6.5;
  const double y = (below ? layout.bottom : layout.top) - high / 2;
  Ticks out;
  out.leads = static_cast<std::size_t>((layout.columns[0] - from) / box_pitch);
  for (std::size_t i = out.leads; i > 0; --i) out.all.push_back({layout.columns[0] - box_pitch * static_cast<double>(i) - wide / 2, y, wide, high});
  for (const double x : layout.columns) out.all.push_back({x - wide / 2, y, wide, high});
  return out;
}

}  // namespace selami::sheet
