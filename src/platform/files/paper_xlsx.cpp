#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <map>
#include <string_view>

#include "base/letters.hpp"
#include "files/paper.hpp"
#include "files/xlsx_file.hpp"

namespace selami::files {
namespace {

constexpr int excel_a4 = 9;
constexpr int excel_folio = 14;  // 8.5 × 13 inches: what printers' drivers call F4
constexpr double mm_a_digit = 1.9;  // Excel counts the width of columns in digits
constexpr double line_pt = 15;      // a row's height, if nothing is said of it
constexpr double point_inch = 72;
constexpr double side_inch = 0.5;   // margins: left, right, above
constexpr double foot_inch = 0.7;   // and below, where the foot stands

/// Of a sheet as it lies in the printer, in inches.
struct Face {
  double width = 0;
  double height = 0;
};
Face face_of(const Paper& paper) {
  const Face upright = paper.sheet == Sheet::f4 ? Face{8.5, 13} : Face{8.27, 11.69};
  return paper.landscape ? Face{upright.height, upright.width} : upright;
}

/// A count: digits without a leading zero, so that a NISN stays as it is.
bool is_count(const std::string& text) {
  if (text.empty() || text.size() > 9 || (text.size() > 1 && text[0] == '0')) return false;
  return std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

double digits_of(const Column& column) { return std::max((column.width_mm > 0 ? column.width_mm : 60) / mm_a_digit, 4.0); }

/// How many lines a text takes in a cell so many digits wide: said in the file, for some programs do not find it out.
std::size_t lines_of(std::string_view text, double digits) {
  constexpr double letters_a_digit = 1.15;
  const double letters = digits * letters_a_digit;
  std::size_t lines = 1;
  double used = 0;
  for (std::size_t at = 0; at <= text.size();) {
    const std::size_t end = std::min(text.find_first_of(" \n", at), text.size());
    const auto word = static_cast<double>(letters_in(text.substr(at, end - at)));
    if (used > 0 && used + 1 + word > letters) {
      ++lines;
      used = 0;
    }
    used += (used > 0 ? 1 : 0) + word;
    for (; used > letters; used -= letters) ++lines;
    if (end < text.size() && text[end] == '\n') {
      ++lines;
      used = 0;
    }
    at = end + 1;
  }
  return lines;
}

std::vector<std::string> lines_in(const std::string& text) {
  std::vector<std::string> out(1);
  for (const char c : text) {
    if (c == '\n') out.emplace_back();
    else out.back() += c;
  }
  return out;
}

/// For a header or footer, where "&" begins a code.
std::string plain_foot(const std::string& text) {
  std::string out;
  for (const char c : text) out += c == '&' ? std::string("&&") : std::string(1, c);
  return out;
}

class Book {
 public:
  explicit Book(const Paper& paper) : paper_(paper) {
    strong_ruled_ = format(true, true, Align::center);
    format_set_align(strong_ruled_, LXW_ALIGN_VERTICAL_CENTER);
    for (const Align align : {Align::left, Align::center, Align::right}) {
      ruled_.push_back(format(false, true, align));
      sums_.push_back(format(true, true, align));
      counts_.push_back(format(false, true, align));
      format_set_num_format(counts_.back(), "#,##0");
    }
  }

  std::string write() {
    begin(paper_.title, 0);
    for (std::size_t i = 0; i < paper_.blocks.size(); ++i) {
      if (const auto* page = std::get_if<NewPage>(&paper_.blocks[i])) begin(page->sheet, i + 1);
      else std::visit(*this, paper_.blocks[i]);
    }
    finish();
    return file_.bytes();
  }

  void operator()(const Words& words) {
    lxw_format* look = format(words.strong, false, words.align);
    format_set_text_wrap(look);
    format_set_align(look, LXW_ALIGN_VERTICAL_TOP);
    if (words.size_pt > 11) format_set_font_size(look, words.size_pt);
    across(words.text, look);
  }
  void operator()(const Facts& facts) {
    for (const auto& [name, value] : facts.rows) put(row_++, 0, name + ": " + value, nullptr);
    ++row_;
  }
  void operator()(const Grid& grid) {
    set_widths(grid);
    const lxw_row_t first = row_;
    heading(grid);
    if (!headed_) {
      check_xlsx(worksheet_repeat_rows(sheet_, first, row_ - 1));
      worksheet_freeze_panes(sheet_, row_, 0);
      for (lxw_row_t row = first; row < row_; ++row) repeated_pt_ += height_of(row);
    }
    headed_ = true;
    for (const auto& row : grid.rows) cells(grid, row, ruled_, counts_);
    if (grid.rows.empty()) put(row_++, 0, grid.empty, nullptr);
    for (const auto& row : grid.sums) cells(grid, row, sums_, sums_);
    ++row_;
  }
  /// Side by side, with room for the hands.
  void operator()(const Signatures& signatures) {
    constexpr lxw_row_t room = 3;
    std::size_t most = 0;
    ++row_;
    for (const Signer& signer : signatures.signers) most = std::max(most, lines_in(signer.above).size());
    keep_together(most + room + 2);
    for (std::size_t i = 0; i < signatures.signers.size(); ++i) {
      const Signer& signer = signatures.signers[i];
      const std::size_t column = column_at(static_cast<double>(i) / static_cast<double>(signatures.signers.size()));
      const std::vector<std::string> above = lines_in(signer.above);
      for (std::size_t line = 0; line < above.size(); ++line) {
        put(row_ + static_cast<lxw_row_t>(most - above.size() + line), column, above[line], nullptr);
      }
      put(row_ + static_cast<lxw_row_t>(most) + room, column, signer.name, nullptr);
      put(row_ + static_cast<lxw_row_t>(most) + room + 1, column, signer.below, nullptr);
    }
    row_ += static_cast<lxw_row_t>(most) + room + 3;
  }
  void operator()(const Code& code) {
    for (const Words& words : code.beside) (*this)(words);
  }
  void operator()(const Cards& cards) {
    for (const Cards::Card& card : cards.cards) {
      for (const Words& words : card.words) (*this)(words);
      std::string names;
      for (const Drawing& drawing : card.drawings) names += (names.empty() ? "" : ", ") + drawing.word;
      put(row_, 0, names, nullptr);
      row_ += 2;
    }
  }
  void operator()(const Image&) {}
  void operator()(const Plates&) {}
  void operator()(const Ruled&) {}
  void operator()(const Cut&) { ++row_; }
  void operator()(const NewPage&) {}  // write() has it: a sheet must know what follows

 private:
  lxw_format* format(bool strong, bool ruled, Align align) {
    lxw_format* out = workbook_add_format(file_.book());
    if (strong) format_set_bold(out);
    format_set_align(out, align == Align::center  ? LXW_ALIGN_CENTER
                          : align == Align::right ? LXW_ALIGN_RIGHT
                                                  : LXW_ALIGN_LEFT);
    if (ruled) {
      format_set_border(out, LXW_BORDER_THIN);
      format_set_text_wrap(out);
      format_set_align(out, LXW_ALIGN_VERTICAL_TOP);
      if (align == Align::right) format_set_indent(out, 1);
    }
    return out;
  }

  /// A new sheet, as wide as the first table that stands on it.
  void begin(const std::string& name, std::size_t block) {
    finish();
    sheet_ = file_.add_sheet(name, sheets_++);
    row_ = 0;
    headed_ = false;
    repeated_pt_ = 0;
    heights_.clear();
    breaks_.clear();
    widths_.clear();
    for (; block < paper_.blocks.size() && widths_.empty() && !std::holds_alternative<NewPage>(paper_.blocks[block]); ++block) {
      const auto* grid = std::get_if<Grid>(&paper_.blocks[block]);
      if (grid == nullptr) continue;
      for (const Column& column : grid->columns) widths_.push_back(digits_of(column));
    }
    worksheet_set_paper(sheet_, paper_.sheet == Sheet::f4 ? excel_folio : excel_a4);
    if (paper_.landscape) worksheet_set_landscape(sheet_);
    worksheet_set_margins(sheet_, side_inch, side_inch, side_inch, foot_inch);
    worksheet_set_print_scale(sheet_, scale());
    set_foot();
  }

  /// Page breaks are said once a sheet.
  void finish() {
    if (breaks_.empty()) return;
    breaks_.push_back(0);  // the end of the list
    check_xlsx(worksheet_set_h_pagebreaks(sheet_, breaks_.data()));
  }

  /// In per cent: as wide as the paper, and never larger than it is. Said as a number, for Excel minds no page break where it fits pages
  /// by itself.
  std::uint16_t scale() const {
    constexpr double pixels_inch = 96;
    constexpr double room = 0.92;  // LibreOffice lays columns out 4 % wider
    double pixels = 0;
    for (const double digits : widths_) pixels += std::floor(digits * 7 + 5);
    if (pixels == 0) return 100;
    const double fits = 100 * room * (face_of(paper_).width - 2 * side_inch) * pixels_inch / pixels;
    return static_cast<std::uint16_t>(std::clamp(fits, 10.0, 100.0));
  }

  /// What comes next, so many rows high, stands on one page: where the page before has no room for it, a new one begins.
  void keep_together(std::size_t rows) {
    constexpr double spare_pt = 2 * line_pt;  // a program may lay out rows a little higher
    const double page_pt = (face_of(paper_).height - side_inch - foot_inch) * point_inch * 100 / scale();
    const double needed_pt = static_cast<double>(rows) * line_pt;
    if (used_of(page_pt) + needed_pt > page_pt || used_of(page_pt - spare_pt) + needed_pt > page_pt - spare_pt) breaks_.push_back(row_);
  }

  /// How much of its page is full where the next row will stand.
  double used_of(double page_pt) const {
    double used_pt = 0;
    for (lxw_row_t row = 0; row < row_; ++row) {
      const double height = height_of(row);
      const bool asked = std::find(breaks_.begin(), breaks_.end(), row) != breaks_.end();
      if (asked || used_pt + height > page_pt) used_pt = repeated_pt_;
      used_pt += height;
    }
    return used_pt;
  }

  double height_of(lxw_row_t row) const {
    const auto said = heights_.find(row);
    return said == heights_.end() ? line_pt : said->second;
  }

  void set_foot() {
    constexpr std::size_t most = 255;  // Excel's
    std::string pages = plain_foot(paper_.foot_pages);
    for (const auto& [place, code] : {std::pair{"{0}", "&P"}, std::pair{"{1}", "&N"}}) {
      const std::size_t at = pages.find(place);
      if (at != std::string::npos) pages.replace(at, 3, code);
    }
    const std::string foot = "&L&9" + plain_foot(paper_.foot) + (pages.empty() ? "" : "&R&9" + pages);
    if (paper_.foot.empty() && pages.empty()) return;
    check_xlsx(worksheet_set_footer(sheet_, (foot.size() <= most ? foot : "&R&9" + pages).c_str()));
  }

  void put(lxw_row_t row, std::size_t column, const std::string& text, lxw_format* look) {
    const auto at = static_cast<lxw_col_t>(column);
    if (text.empty() && look == nullptr) return;
    if (text.empty()) check_xlsx(worksheet_write_blank(sheet_, row, at, look));
    else if (is_count(text)) check_xlsx(worksheet_write_number(sheet_, row, at, std::strtod(text.c_str(), nullptr), look));
    else check_xlsx(worksheet_write_string(sheet_, row, at, text.c_str(), look));
  }

  void set_height(lxw_row_t row, std::size_t lines) {
    constexpr double most_pt = 409;  // Excel's
    if (lines < 2) return;
    heights_[row] = std::min(line_pt * static_cast<double>(lines), most_pt);
    check_xlsx(worksheet_set_row(sheet_, row, heights_[row], nullptr));
  }

  /// A text over the whole width of the table.
  void across(const std::string& text, lxw_format* look) {
    double all = 0;
    for (const double width : widths_) all += width;
    if (widths_.size() > 1) {
      check_xlsx(worksheet_merge_range(sheet_, row_, 0, row_, static_cast<lxw_col_t>(widths_.size() - 1), text.c_str(), look));
      set_height(row_, lines_of(text, all));
    } else {
      put(row_, 0, text, look);
    }
    ++row_;
  }

  /// The column that begins at a part of the width. Without a table columns have Excel's usual width.
  std::size_t column_at(double part) const {
    constexpr double usual_columns = 8;
    if (widths_.empty()) return static_cast<std::size_t>(part * usual_columns);
    double all = 0;
    for (const double width : widths_) all += width;
    double left = 0;
    for (std::size_t i = 0; i < widths_.size(); ++i) {
      if (left >= part * all) return i;
      left += widths_[i];
    }
    return widths_.size();
  }

  void cells(const Grid& grid, const std::vector<std::string>& row, const std::vector<lxw_format*>& looks, const std::vector<lxw_format*>& of_counts) {
    std::size_t lines = 1;
    for (std::size_t i = 0; i < grid.columns.size(); ++i) {
      const std::string text = i < row.size() ? row[i] : "";
      put(row_, i, text, (grid.columns[i].counts ? of_counts : looks)[static_cast<std::size_t>(grid.columns[i].align)]);
      lines = std::max(lines, lines_of(text, digits_of(grid.columns[i])));
    }
    set_height(row_++, lines);
  }

  void set_widths(const Grid& grid) {
    for (std::size_t i = 0; i < grid.columns.size(); ++i) {
      const auto column = static_cast<lxw_col_t>(i);
      check_xlsx(worksheet_set_column(sheet_, column, column, digits_of(grid.columns[i]), nullptr));
    }
  }

  void merge(lxw_row_t first_row, std::size_t first, lxw_row_t last_row, std::size_t last, const std::string& text) {
    check_xlsx(worksheet_merge_range(sheet_, first_row, static_cast<lxw_col_t>(first), last_row, static_cast<lxw_col_t>(last), text.c_str(), strong_ruled_));
  }

  /// One row; two where columns stand under a common word, and the others then reach over both.
  void heading(const Grid& grid) {
    const std::vector<Column>& columns = grid.columns;
    const bool grouped = std::any_of(columns.begin(), columns.end(), [](const Column& c) { return !c.group.empty(); });
    const lxw_row_t below = row_ + (grouped ? 1 : 0);
    std::size_t lines = 1;
    for (std::size_t i = 0; i < columns.size(); ++i) {
      lines = std::max(lines, lines_of(columns[i].heading, digits_of(columns[i])));
      if (grouped && columns[i].group.empty()) merge(row_, i, below, i, columns[i].heading);
      else put(below, i, columns[i].heading, strong_ruled_);
    }
    for (std::size_t i = 0; i < columns.size(); ++i) {
      std::size_t last = i;
      while (last + 1 < columns.size() && columns[last + 1].group == columns[i].group) ++last;
      if (!columns[i].group.empty() && last > i) merge(row_, i, row_, last, columns[i].group);
      else if (!columns[i].group.empty()) put(row_, i, columns[i].group, strong_ruled_);
      i = last;
    }
    set_height(below, lines);
    row_ = below + 1;
  }

  const Paper& paper_;
  XlsxFile file_;
  lxw_worksheet* sheet_ = nullptr;
  lxw_row_t row_ = 0;
  std::size_t sheets_ = 0;
  bool headed_ = false;
  double repeated_pt_ = 0;                 ///< the heading that stands again on each page
  std::map<lxw_row_t, double> heights_;    ///< rows that are not one line high
  std::vector<lxw_row_t> breaks_;          ///< rows before which a page begins
  std::vector<double> widths_;  ///< of the sheet's first table, in digits
  lxw_format* strong_ruled_ = nullptr;
  std::vector<lxw_format*> ruled_, sums_, counts_;
};

}  // namespace

std::string xlsx_of(const Paper& paper) { return Book(paper).write(); }

}  // namespace selami::files
