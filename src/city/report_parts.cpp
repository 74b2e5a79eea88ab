#include "city/report_parts.hpp"

#include <algorithm>

#include "files/zip.hpp"
#include "planning/form_print.hpp"

namespace selami::city {
namespace {

using document::Tone;
using growth::add_lines;

constexpr const char* dots = "…………………………";

document::FormRow form_row(const std::vector<std::string>& texts, bool label) {
  document::FormRow out;
  for (const std::string& text : texts) {
    if (text.empty() && !out.empty()) ++out.back().span;
    else out.push_back(growth::cell(text, label));
  }
  return out;
}

}  // namespace

void add_head(document::Form& out, const LetterHead& head) {
  out.blocks.emplace_back(document::FormTitle{head.sender});
  if (!head.about.empty()) add_lines(out, head.about, Tone::name);
  add_lines(out, std::string("Nomor: ") + dots, Tone::name);
  if (!head.annex.empty()) add_lines(out, "Lampiran: " + head.annex, Tone::name);
  add_lines(out, "Hal: " + head.subject, Tone::name);
  add_lines(out, "Yth. " + (head.to.empty() ? "" : head.to + " ") + dots, Tone::name);
}

void add_answers(document::Form& out, const std::string& heading, const std::vector<std::string>& lines) {
  out.blocks.emplace_back(document::FormHeading{heading});
  for (const std::string& line : lines) add_lines(out, line);
}

void add_room(document::Form& out, const std::string& heading) {
  const std::string line = std::string(dots) + dots + dots;
  add_answers(out, heading, {line, line});
}

void add_box(document::Form& out, const std::string& label) {
  document::FormCell room;
  for (int line = 0; line < 3; ++line) room.lines.push_back({"\u00a0", Tone::plain});  // an empty one has no height on every paper
  document::FormTable box;
  box.widths = {150, 850};
  box.rows.push_back({growth::cell(label, true), std::move(room)});
  out.blocks.emplace_back(std::move(box));
}

document::FormTable form_table(const ReportTable& table) {
  document::FormTable out;
  out.widths = table.widths;
  out.headings = 1;
  out.rows.push_back(form_row(table.headings, true));
  for (const std::vector<std::string>& row : table.rows) {
    const bool names_group = row.size() > 1 && std::count(row.begin() + 1, row.end(), "") == static_cast<std::ptrdiff_t>(row.size()) - 1;
    out.rows.push_back(form_row(row, names_group));
  }
  return out;
}

File letter_pdf(const growth::PaperMade& made, Instant at) {
  constexpr double above_mm = 2, above_table_mm = 1.5;
  files::Paper paper = planning::form_paper(made.form, made.foot, at);
  files::Words* before = nullptr;
  for (files::Block& block : paper.blocks) {
    auto* words = std::get_if<files::Words>(&block);
    if (words && words->strong && before) before->below_mm = std::max(before->below_mm, above_mm);
    if (before && std::holds_alternative<files::Ruled>(block)) before->below_mm = std::max(before->below_mm, above_table_mm);
    before = words;
  }
  return {files::file_name(made.name, "pdf"), "application/pdf", files::pdf_of(paper)};
}

files::Paper begin_sheet(const std::string& title, files::Facts facts, Instant made) {
  files::Paper out;
  out.title = title;
  out.sheet = files::Sheet::a4;
  out.landscape = true;
  out.made = made;
  out.blocks.emplace_back(files::Words{title, 13, true});
  out.blocks.emplace_back(std::move(facts));
  return out;
}

void add_grid(files::Paper& out, const ReportTable& table) {
  files::Grid grid;
  for (std::size_t i = 0; i < table.headings.size(); ++i) {
    const double width_mm = i < table.widths.size() ? table.widths[i] : 0;
    const files::Align align = i < table.texts ? files::Align::left : files::Align::right;
    grid.columns.push_back({table.headings[i], width_mm, align, i < table.groups.size() ? table.groups[i] : "", i >= table.texts});
  }
  grid.rows = table.rows;
  out.blocks.emplace_back(std::move(grid));
}

void add_sheet_lines(files::Paper& out, const std::vector<std::string>& lines) {
  for (const std::string& line : lines) out.blocks.emplace_back(files::Words{line});
}

File xlsx_file(const std::string& name, const files::Paper& sheet) {
  return {files::file_name(name, "xlsx"), "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", files::xlsx_of(sheet)};
}

}  // namespace selami::city
