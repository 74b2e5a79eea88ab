#include <algorithm>
#include <cstdlib>

#include "files/paper.hpp"
#include "files/xlsx_file.hpp"

namespace selami::files {
namespace {

constexpr int excel_a4 = 9;
constexpr int excel_folio = 14;  // 8.5 × 13 inches: what printers' drivers call F4
constexpr double mm_a_letter = 1.9;

/// A count: digits without a leading zero, so that a NISN stays as it is.
bool is_count(const std::string& text) {
  if (text.empty() || text.size() > 9 || (text.size() > 1 && text[0] == '0')) return false;
  return std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

class Book {
 public:
  explicit Book(const Paper& paper) : paper_(paper) {
    strong_ = format(true, false, Align::left);
    strong_ruled_ = format(true, true, Align::center);
    for (const Align align : {Align::left, Align::center, Align::right}) ruled_.push_back(format(false, true, align));
    begin(paper.title);
  }

  void operator()(const Words& words) {
    put(row_, 0, words.text, words.strong ? strong_ : nullptr);
    ++row_;
  }
  void operator()(const Facts& facts) {
    for (const auto& [name, value] : facts.rows) {
      put(row_, 0, name + ": " + value, nullptr);
      ++row_;
    }
    ++row_;
  }
  void operator()(const Grid& grid) {
    set_widths(grid);
    const lxw_row_t first = row_;
    heading(grid);
    if (!headed_) check_xlsx(worksheet_repeat_rows(sheet_, first, row_ - 1));
    headed_ = true;
    for (const auto& row : grid.rows) cells(grid, row, false);
    if (grid.rows.empty()) {
      put(row_, 0, grid.empty, nullptr);
      ++row_;
    }
    for (const auto& row : grid.sums) cells(grid, row, true);
    ++row_;
  }
  void operator()(const Signatures& signatures) {
    for (const Signer& signer : signatures.signers) {
      for (const std::string& text : {signer.above, signer.name, signer.below}) {
        put(row_, 0, text, nullptr);
        ++row_;
      }
      ++row_;
    }
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
  void operator()(const Cut&) { ++row_; }
  void operator()(const NewPage& page) { begin(page.sheet); }

  std::string bytes() { return file_.bytes(); }

 private:
  lxw_format* format(bool strong, bool ruled, Align align) {
    lxw_format* out = workbook_add_format(file_.book());
    if (strong) format_set_bold(out);
    if (ruled) {
      format_set_border(out, LXW_BORDER_THIN);
      format_set_text_wrap(out);
      format_set_align(out, LXW_ALIGN_VERTICAL_TOP);
      format_set_align(out, align == Align::center  ? LXW_ALIGN_CENTER
                            : align == Align::right ? LXW_ALIGN_RIGHT
                                                    : LXW_ALIGN_LEFT);
    }
    return out;
  }

  void begin(const std::string& name) {
    sheet_ = file_.add_sheet(name, sheets_++);
    row_ = 0;
    headed_ = false;
    worksheet_set_paper(sheet_, paper_.sheet == Sheet::f4 ? excel_folio : excel_a4);
    if (paper_.landscape) worksheet_set_landscape(sheet_);
    worksheet_fit_to_pages(sheet_, 1, 0);
  }

  void put(lxw_row_t row, std::size_t column, const std::string& text, lxw_format* look) {
    const auto at = static_cast<lxw_col_t>(column);
    if (text.empty() && look == nullptr) return;
    if (text.empty()) check_xlsx(worksheet_write_blank(sheet_, row, at, look));
    else if (is_count(text)) check_xlsx(worksheet_write_number(sheet_, row, at, std::strtod(text.c_str(), nullptr), look));
    else check_xlsx(worksheet_write_string(sheet_, row, at, text.c_str(), look));
  }

  void cells(const Grid& grid, const std::vector<std::string>& row, bool strong) {
    for (std::size_t i = 0; i < grid.columns.size(); ++i) {
      lxw_format* look = strong ? strong_ruled_ : ruled_[static_cast<std::size_t>(grid.columns[i].align)];
      put(row_, i, i < row.size() ? row[i] : "", look);
    }
    ++row_;
  }

  void set_widths(const Grid& grid) {
    for (std::size_t i = 0; i < grid.columns.size(); ++i) {
      const double width = grid.columns[i].width_mm > 0 ? grid.columns[i].width_mm : 60;
      const auto column = static_cast<lxw_col_t>(i);
      check_xlsx(worksheet_set_column(sheet_, column, column, std::max(width / mm_a_letter, 4.0), nullptr));
    }
  }

  void heading(const Grid& grid) {
    const bool grouped = std::any_of(grid.columns.begin(), grid.columns.end(), [](const Column& c) { return !c.group.empty(); });
    if (grouped) {
      for (std::size_t i = 0; i < grid.columns.size(); ++i) {
        const std::string& group = grid.columns[i].group;
        std::size_t last = i;
        while (!group.empty() && last + 1 < grid.columns.size() && grid.columns[last + 1].group == group) ++last;
        if (last > i) {
          check_xlsx(worksheet_merge_range(sheet_, row_, static_cast<lxw_col_t>(i), row_, static_cast<lxw_col_t>(last), group.c_str(),
                                           strong_ruled_));
        } else {
          put(row_, i, group, strong_ruled_);
        }
        i = last;
      }
      ++row_;
    }
    for (std::size_t i = 0; i < grid.columns.size(); ++i) put(row_, i, grid.columns[i].heading, strong_ruled_);
    ++row_;
  }

  const Paper& paper_;
  XlsxFile file_;
  lxw_worksheet* sheet_ = nullptr;
  lxw_row_t row_ = 0;
  std::size_t sheets_ = 0;
  bool headed_ = false;
  lxw_format* strong_ = nullptr;
  lxw_format* strong_ruled_ = nullptr;
  std::vector<lxw_format*> ruled_;
};

}  // namespace

std::string xlsx_of(const Paper& paper) {
  Book book(paper);
  for (const Block& block : paper.blocks) std::visit(book, block);
  return book.bytes();
}

}  // namespace selami::files
