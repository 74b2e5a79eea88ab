#pragma once
/// @file What the letters and workbooks of a school's month, an office's month and its semester have in common.

#include "city_core/city_report.hpp"
#include "document/form.hpp"
#include "files/paper.hpp"
#include "growth/paper_parts.hpp"
#include "http/route.hpp"

namespace selami::city {

/// What stands above an official letter. Number and addressee are left to a hand, where they are not known.
struct LetterHead {
  std::string sender;
  std::string about;    ///< below the sender, or empty
  std::string annex;    ///< "1 berkas", or empty
  std::string subject;
  std::string to;       ///< office and place, or empty
};
void add_head(document::Form& out, const LetterHead& head);
/// A heading with lines below it.
void add_answers(document::Form& out, const std::string& heading, const std::vector<std::string>& lines);
/// Lines of dots below a heading, for what is added by hand.
void add_room(document::Form& out, const std::string& heading);
/// A box for what is added by hand; it stays with the signature below it.
void add_box(document::Form& out, const std::string& label);
document::FormTable form_table(const ReportTable& table);
/// With some room above each heading.
File letter_pdf(const growth::PaperMade& made, Instant at);

/// A workbook with a title, facts and no table yet.
files::Paper begin_sheet(const std::string& title, files::Facts facts, Instant made);
void add_grid(files::Paper& out, const ReportTable& table);
void add_sheet_lines(files::Paper& out, const std::vector<std::string>& lines);
File xlsx_file(const std::string& name, const files::Paper& sheet);

}  // namespace selami::city
