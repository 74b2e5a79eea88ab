#pragma once
/// @file Single cells of a roster, for the three readers. Not for others.

#include <string>
#include <string_view>
#include <vector>

#include "people_core/roster.hpp"

namespace selami::people {

/// Collects what is wrong in one row.
class RowCheck {
 public:
  RowCheck(int row, std::string_view name, std::vector<RowProblem>& problems) : row_(row), name_(name), problems_(problems) {}
  void add(const char* code, const char* field) { problems_.push_back({row_, code, field, std::string(name_), 0}); }

 private:
  int row_;
  std::string_view name_;
  std::vector<RowProblem>& problems_;
};

/// "-", "0", "tidak ada": what people write for nothing.
bool is_nothing(std::string_view cell);
/// "1.98607E+17" and "1,98607E+17": digits that Excel has thrown away.
bool digits_lost(std::string_view cell);
/// Only the digits of a number cell, without the dress that keeps Excel's hands off: '0012 and ="0012"; and without the
/// ".0" that other programs put behind whole numbers.
std::string bare_number(std::string_view cell);
bool all_digits(std::string_view text);

/// The cell, or empty and a problem when it is one of Excel's errors or longer than `letters_max`.
std::string read_text(std::string_view cell, const char* field, std::size_t letters_max, const char* too_long, RowCheck& check);
std::string read_name(std::string_view cell, RowCheck& check);
std::string read_sex(std::string_view cell, RowCheck& check);

struct NumberRule {
  const char* field;
  const char* wrong;           ///< the problem's code
  std::size_t digits;          ///< how many it has
  std::size_t digits_at_least; ///< fewer than `digits`, but so many: Excel has eaten zeros in front
};
/// The number, or empty when there is none or it is wrong (then a problem is noted).
std::string read_number(std::string_view cell, const NumberRule& rule, RowCheck& check, bool* padded = nullptr);

/// Makes whole names of groups where grade and parallel stand in two columns.
void join_grades(std::vector<PupilRow>& rows);

/// The first sheet with a heading of this kind. Errors: import.no_heading, import.other_kind.
struct FoundHeading {
  Heading heading;
  std::size_t sheet = 0;
  std::vector<std::size_t> others;  ///< sheets that have one too
};
Result<FoundHeading> find_sheet(const std::vector<SheetRows>& sheets, RosterKind kind);

/// Calls read(cells, check) -> Row for each row of data.
template <class Row, class Read>
Result<Reading<Row>> read_rows(const std::vector<SheetRows>& sheets, RosterKind kind, Read read) {
  TRY(const FoundHeading found, find_sheet(sheets, kind));
  Reading<Row> reading;
  reading.sheet = found.sheet;
  reading.unread_sheets = found.others;
  reading.ignored_columns = found.heading.ignored;
  const SheetRows& rows = sheets[found.sheet];
  for (std::size_t r = found.heading.row + 1; r < rows.size(); ++r) {
    if (is_heading_row(found.heading, rows[r], kind)) continue;
    RowCheck check(static_cast<int>(r) + 1, found.heading.cell(rows[r], Column::name), reading.problems);
    Row row = read(found.heading, rows[r], check);
    row.row = static_cast<int>(r) + 1;
    reading.rows.push_back(std::move(row));
    constexpr std::size_t rows_max = 20'000;  // of a school or a city's schools; comparing is not made for more
    if (reading.rows.size() > rows_max) return fail(Fault::too_large, "import.too_big", "row " + std::to_string(r + 1));
  }
  if (reading.rows.empty()) return fail(Fault::invalid, "import.no_rows");
  return reading;
}

}  // namespace selami::people
