#include "teaching/sheet_print.hpp"

#include <algorithm>

#include "people/access.hpp"
#include "sheet/code.hpp"
#include "teaching/marks_print.hpp"

namespace selami::teaching {
namespace {

using files::Plates;
using sheet::Kind;
using sheet::Layout;
using sheet::Rect;

// The frame in the middle of an A4.
constexpr double page_wide = 210;
constexpr double page_high = 297;
constexpr double left = (page_wide - sheet::frame_wide) / 2;
constexpr double top = (page_high - sheet::frame_high) / 2;

void draw_for_the_camera(Drawn& out, const sheet::Form& form, const Layout& layout) {
  for (std::size_t i = 0; i < layout.marks.size(); ++i) out.mark(layout.marks[i], sheet::corner_numbers[i]);
  out.strip(layout.code, sheet::code_of(form));
  const auto ticks = [&](const sheet::Ticks& all) {
    for (const Rect& tick : all.all) out.fill(tick);
  };
  for (const bool far : {false, true}) {
    ticks(sheet::ticks_of_rows(layout, far));
    ticks(sheet::ticks_of_columns(layout, far));
  }
}

/// What stands over a box: the letters of the absence, of an answer, a level.
std::string over_box(Kind kind, int box) {
  if (kind == Kind::attendance) return std::string(1, "SIA"[box]);
  if (kind == Kind::spoke) return "";
  return kind == Kind::choice ? std::string(1, static_cast<char>('A' + box)) : std::to_string(box);
}
std::string over_group(const sheet::Group& group) {
  switch (group.kind) {
    case Kind::attendance: return "Tak hadir";
    case Kind::spoke: return "Bicara";
    case Kind::choice: return "Soal " + std::to_string(group.question + 1);
    case Kind::level: break;
  }
  return "Tingkat " + std::to_string(group.question + 1);
}

void draw_headings(Drawn& out, const Layout& layout) {
  constexpr double over = 26.2;
  constexpr double letters = 30.2;
  std::size_t column = 0;
  for (const sheet::Group& group : layout.groups) {
    const auto boxes = static_cast<std::size_t>(group.boxes);
    out.say((layout.columns[column] + layout.columns[column + boxes - 1]) / 2, over, over_group(group), false, files::least_pt, true);
    for (int box = 0; box < group.boxes; ++box, ++column) {
      const std::string letter = over_box(group.kind, box);
      if (!letter.empty()) out.say(layout.columns[column], letters, letter, false);
    }
  }
}

void draw_rows(Drawn& out, const sheet::Form& form, const Layout& layout, const std::vector<SheetRow>& all) {
  for (std::size_t row = 0; row < layout.rows.size(); ++row) {
    const int number = form.first + static_cast<int>(row);
    const auto pupil = std::find_if(all.begin(), all.end(), [&](const SheetRow& one) { return one.number == number; });
    out.say(sheet::names_from + 1, layout.rows[row], std::to_string(number), true);
    constexpr double names = sheet::names_from + 8;
    out.say(names, layout.rows[row], pupil == all.end() ? "–" : pupil->name, true);
    out.plate.marks.back().most_mm = layout.box(row, 0).x - names - 1;  // ink in a box is an answer
    for (std::size_t column = 0; column < layout.columns.size(); ++column) out.outline(layout.box(row, column), sheet::outline);
  }
}

Plates::Plate page_of(const SheetOrder& order, const sheet::Form& form, const Layout& layout) {
  Drawn out(left, top);
  draw_for_the_camera(out, form, layout);
  out.say(sheet::frame_wide / 2, 14, "Lembar kelas · " + order.class_name, false, 12, true);
  out.say(sheet::frame_wide / 2, 20, "Tanggal ........................   Pelajaran ................................................................", false);
  draw_headings(out, layout);
  draw_rows(out, form, layout, order.rows);
  constexpr double under = sheet::frame_high - 8;
  out.say(sheet::frame_wide / 2, under, "Beri tanda X di kotak, pulpen apa saja. Hadir: biarkan kosong.", false);
  out.say(sheet::frame_wide / 2, under + 5, "Foto seluruh lembar, keempat sudutnya terlihat. Yang meragukan akan ditanyakan.", false);
  return out.plate;
}

/// "4,4"
std::optional<std::vector<int>> options_in(const std::string& text) {
  std::vector<int> out;
  if (text == "0") return out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool digit = i % 2 == 0 && text[i] >= '2' && text[i] <= '6';
    const bool comma = i % 2 == 1 && text[i] == ',';
    if (!digit && !comma) return std::nullopt;
    if (digit) out.push_back(text[i] - '0');
  }
  if (text.size() % 2 == 0) return std::nullopt;
  return out;
}

}  // namespace

Result<files::Paper> sheet_paper(const SheetOrder& order) {
  int last = 0;
  for (const SheetRow& row : order.rows) last = std::max(last, row.number);
  if (last == 0) return fail(Fault::conflict, "sheet.none");
  files::Paper out;
  out.title = "Lembar kelas " + order.class_name;
  out.sheet = order.sheet;
  out.made = order.made;
  Plates plates;
  plates.width_mm = page_wide;
  plates.height_mm = page_high;
  plates.cut = false;
  for (int first = 1; first <= last; first += sheet::most_rows) {
    sheet::Form form = order.form;
    form.first = first;
    form.rows = std::min(sheet::most_rows, last - first + 1);
    const auto layout = sheet::layout_of(form);
    if (!layout) return fail(Fault::invalid, "sheet.too_wide", "questions");
    plates.plates.push_back(page_of(order, form, *layout));
  }
  out.blocks.push_back(std::move(plates));
  return out;
}

Result<SheetOrder> sheet_order(Call& call, const GroupId& id, const SheetQuery& query) {
  TRY(const people::GroupNow group, people::visible_group(call, id));
  const auto options = options_in(query.questions.value_or("4,4"));
  if (!options) return fail(Fault::invalid, "sheet.questions", "questions");
  SheetOrder out;
  out.form.options = *options;
  out.form.levels = query.levels.value_or(1);
  out.form.attendance = query.attendance.value_or(true);
  out.form.spoke = query.spoke.value_or(false);
  out.form.tag = sheet::tag_of(group.id.text);
  for (const people::MemberNow& member : people::members(call, group)) out.rows.push_back({member.number, member.name});
  out.class_name = group.name;
  out.sheet = query.sheet.value_or(files::Sheet::a4);
  out.made = call.now;
  return out;
}

Result<File> class_sheet(Call& call, const GroupId& group, const Query<SheetQuery>& query) {
  TRY(const SheetOrder order, sheet_order(call, group, query.value));
  TRY(const files::Paper paper, sheet_paper(order));
  return File{files::file_name("Lembar kelas " + order.class_name, "pdf"), "application/pdf", files::pdf_of(paper)};
}

}  // namespace selami::teaching
