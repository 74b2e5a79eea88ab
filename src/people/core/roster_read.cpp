#include "people_core/roster_read.hpp"

#include <algorithm>

#include "base/letters.hpp"
#include "people_core/fold.hpp"

namespace selami::people {
namespace {

bool is_error(std::string_view cell) {
  for (const char* word : {"#N/A", "#REF!", "#VALUE!", "#NAME?", "#DIV/0!", "#NULL!", "#NUM!", "#SPILL!", "#CALC!"}) {
    if (cell == word) return true;
  }
  return false;
}

/// "2026-01-07" and "07-Jan": a class "7-1" that Excel has taken for a day.
bool is_day(std::string_view group) {
  const auto digits = [](std::string_view text) { return all_digits(text) && text.size() <= 2; };
  if (group.size() == 10 && group[4] == '-' && group[7] == '-') return all_digits(group.substr(0, 4)) && digits(group.substr(5, 2)) && digits(group.substr(8));
  const std::size_t dash = group.find('-');
  if (dash == std::string_view::npos || !digits(group.substr(0, dash))) return false;
  const std::string month = fold_tight(group.substr(dash + 1));
  for (const char* name : {"jan", "feb", "mar", "apr", "mei", "may", "jun", "jul", "agu", "agt", "ags", "aug", "sep", "okt", "oct", "nop", "nov", "des", "dec"}) {
    if (month == name) return true;
  }
  return false;
}

void read_group(const Heading& heading, const std::vector<std::string>& cells, PupilRow& row, RowCheck& check) {
  std::string_view group = heading.cell(cells, Column::group);
  std::string_view grade = heading.cell(cells, Column::grade);
  const std::size_t dash = heading.group_with_grade ? group.find(" - ") : std::string_view::npos;
  if (dash != std::string_view::npos) {
    grade = group.substr(0, dash);
    group.remove_prefix(dash + 3);
  }
  const bool dressed = group.size() > 1 && group.front() == '\'' && !fold_tight(group.substr(1, 1)).empty();
  if (dressed) group.remove_prefix(1);  // what keeps Excel's hands off "7-1"
  if (is_nothing(group)) return;
  if (is_day(group)) return check.add("roster.group_day", "group");
  row.group = read_text(group, "group", 60, "roster.group_long", check);
  if (!is_nothing(grade)) row.grade = read_text(bare_number(grade), "group", 40, "roster.group_long", check);
}

PupilRow read_pupil(const Heading& heading, const std::vector<std::string>& cells, RowCheck& check) {
  PupilRow row;
  row.name = read_name(heading.cell(cells, Column::name), check);
  row.nisn = read_number(heading.cell(cells, Column::nisn), {"nisn", "roster.nisn_digits", 10, 7}, check, &row.nisn_padded);
  const std::string_view nipd = heading.cell(cells, Column::nipd);
  if (digits_lost(nipd)) {
    check.add("roster.digits_lost", "nipd");
  } else if (!is_nothing(nipd)) {
    row.nipd = read_text(bare_number(nipd), "nipd", 40, "roster.name_long", check);
  }
  row.sex = read_sex(heading.cell(cells, Column::sex), check);
  read_group(heading, cells, row, check);
  const std::string_view group = heading.cell(cells, Column::group);
  // A signature below the table, a note: a name in a file full of numbers that has nothing beside it.
  const bool bare = heading.cell(cells, Column::nisn).empty() && nipd.empty() && heading.cell(cells, Column::sex).empty() && group.empty();
  if (bare && !row.name.empty() && heading.columns.size() >= 3) check.add("roster.only_name", "name");
  return row;
}

bool has_words(const std::string& folded, std::string_view words) {
  return (" " + folded + " ").find(" " + std::string(words) + " ") != std::string::npos;
}

/// Head of the school: not of a laboratory, a library or a programme, and no deputy.
bool says_principal(std::string_view text) {
  const std::string folded = fold(text);
  if (has_words(folded, "wakil") || has_words(folded, "waka") || has_words(folded, "mantan")) return false;
  for (const char* head : {"kepala sekolah", "kepala madrasah", "kepala tk", "kepala ra", "kepala paud", "kepala satuan pendidikan",
                           "kepala skb", "kepala pkbm"}) {
    if (has_words(folded, head)) return true;
  }
  return false;
}

bool says_teacher(std::string_view kind) {
  const std::string folded = fold(kind);
  for (const char* word : {"guru", "tutor", "pamong", "pendidik", "instruktur", "pengajar", "ustadz", "ustadzah"}) {
    if (has_words(folded, word)) return true;
  }
  return false;
}

StaffRow read_person(const Heading& heading, const std::vector<std::string>& cells, RowCheck& check) {
  StaffRow row;
  row.name = read_name(heading.cell(cells, Column::name), check);
  row.nuptk = read_number(heading.cell(cells, Column::nuptk), {"nuptk", "roster.nuptk_digits", 16, 14}, check, &row.nuptk_padded);
  row.nip = read_number(heading.cell(cells, Column::nip), {"nip", "roster.nip_digits", 18, 18}, check);
  row.sex = read_sex(heading.cell(cells, Column::sex), check);
  const auto words = [&](Column column, const char* field) {
    const std::string_view cell = heading.cell(cells, column);
    return is_nothing(cell) ? std::string{} : read_text(cell, field, 100, "roster.name_long", check);
  };
  row.kind = words(Column::kind, "kind");
  row.duty = words(Column::duty, "duty");
  if (!row.kind.empty() || heading.has(Column::duty)) row.principal = says_principal(row.kind) || says_principal(row.duty);
  row.operator_ = has_words(fold(row.kind), "operator") || has_words(fold(row.duty), "operator");
  row.teaches = says_teacher(row.kind);
  const bool bare = heading.cell(cells, Column::sex).empty() && row.kind.empty() && row.duty.empty() &&
                    is_nothing(heading.cell(cells, Column::nuptk)) && is_nothing(heading.cell(cells, Column::nip));
  if (bare && !row.name.empty() && heading.columns.size() >= 3) check.add("roster.only_name", "name");
  return row;
}

/// Points and commas only where thousands end: "880.000.001".
bool in_thousands(std::string_view number) {
  for (std::size_t mark = number.find_first_of(".,"); mark != std::string_view::npos; mark = number.find_first_of(".,", mark + 1)) {
    const std::size_t end = std::min(number.find_first_of(".,", mark + 1), number.size());
    if (end - mark != 4) return false;
  }
  return true;
}

}  // namespace

bool is_nothing(std::string_view cell) {
  const std::string folded = fold(cell);
  if (folded.find_first_not_of('0') == std::string::npos) return true;
  for (const char* word : {"tidak ada", "belum ada", "tdk ada", "null", "n a", "nihil", "kosong"}) {
    if (folded == word && !is_error(cell)) return true;
  }
  return false;
}

bool digits_lost(std::string_view cell) {
  const std::size_t e = cell.find_first_of("eE");
  if (e == std::string_view::npos || e == 0) return false;
  std::string_view power = cell.substr(e + 1);
  if (!power.empty() && power.front() == '+') power.remove_prefix(1);
  if (!all_digits(power) || cell.front() < '1' || cell.front() > '9') return false;
  return cell.substr(0, e).find_first_not_of("0123456789.,") == std::string_view::npos;
}

bool all_digits(std::string_view text) { return !text.empty() && text.find_first_not_of("0123456789") == std::string_view::npos; }

std::string bare_number(std::string_view cell) {
  if (cell.size() > 3 && cell.substr(0, 2) == "=\"" && cell.back() == '"') cell = cell.substr(2, cell.size() - 3);
  std::string out;
  for (const char c : cell) {
    if (c != '\'' && c != '`') out += c;
  }
  for (const std::string_view none : {".00", ".0", ",00", ",0"}) {
    const std::size_t whole = out.size() > none.size() ? out.size() - none.size() : 0;
    if (whole > 0 && std::string_view(out).substr(whole) == none && all_digits(std::string_view(out).substr(0, whole))) {
      out.resize(whole);
      break;
    }
  }
  return out;
}

std::string read_text(std::string_view cell, const char* field, std::size_t letters_max, const char* too_long, RowCheck& check) {
  if (is_error(cell)) {
    check.add("roster.cell_error", field);
    return {};
  }
  if (letters_in(cell) > letters_max) {
    check.add(too_long, field);
    return {};
  }
  return std::string(cell);
}

std::string read_name(std::string_view cell, RowCheck& check) {
  if (cell.empty()) {
    check.add("roster.name_missing", "name");
    return {};
  }
  std::string name = read_text(cell, "name", 100, "roster.name_long", check);
  const std::string folded = fold(name);
  if (!name.empty() && folded.find_first_not_of("0123456789 ") == std::string::npos) check.add("roster.name_letters", "name");
  return name;
}

std::string read_sex(std::string_view cell, RowCheck& check) {
  const std::string folded = fold(cell);
  if (folded.empty()) return {};
  for (const char* word : {"l", "lk", "laki laki", "laki", "lakilaki", "pria", "male", "1"}) {
    if (folded == word) return "L";
  }
  for (const char* word : {"p", "pr", "perempuan", "wanita", "female", "2"}) {
    if (folded == word) return "P";
  }
  check.add(is_error(cell) ? "roster.cell_error" : "roster.sex_unknown", "sex");
  return {};
}

std::string read_number(std::string_view cell, const NumberRule& rule, RowCheck& check, bool* padded) {
  if (is_error(cell)) {
    check.add("roster.cell_error", rule.field);
    return {};
  }
  if (is_nothing(cell)) return {};
  if (digits_lost(cell)) {
    check.add("roster.digits_lost", rule.field);
    return {};
  }
  const std::string written = bare_number(cell);
  std::string number = written;
  number.erase(std::remove_if(number.begin(), number.end(), [](char c) { return c == ' ' || c == '.' || c == ',' || c == '-'; }), number.end());
  bool right = all_digits(number) && number.size() <= rule.digits && number.size() >= rule.digits_at_least;
  // Excel eats all zeros in front or none: with one left, another digit is missing. "8800000.5" is no number of anybody.
  if (number.size() < rule.digits) right = right && number.front() != '0';
  if (rule.digits_at_least < rule.digits) right = right && in_thousands(written);
  if (!right) {
    check.add(rule.wrong, rule.field);
    return {};
  }
  if (padded != nullptr) *padded = number.size() < rule.digits;
  number.insert(0, rule.digits - number.size(), '0');
  return number;
}

Result<FoundHeading> find_sheet(const std::vector<SheetRows>& sheets, RosterKind kind) {
  std::optional<FoundHeading> found;
  for (std::size_t i = 0; i < sheets.size(); ++i) {
    auto heading = find_heading(sheets[i], kind);
    if (heading && found) found->others.push_back(i);
    else if (heading) found = FoundHeading{*std::move(heading), i, {}};
  }
  if (found) return *std::move(found);
  for (const RosterKind other : {RosterKind::pupils, RosterKind::staff, RosterKind::schools}) {
    for (const SheetRows& rows : sheets) {
      if (other != kind && find_heading(rows, other)) return fail(Fault::invalid, "import.other_kind", std::string(name_of(other)));
    }
  }
  return fail(Fault::invalid, "import.no_heading");
}

Result<Reading<PupilRow>> read_pupils(const std::vector<SheetRows>& sheets) {
  TRY(Reading<PupilRow> reading, read_rows<PupilRow>(sheets, RosterKind::pupils, &read_pupil));
  join_grades(reading.rows);
  return reading;
}

Result<Reading<StaffRow>> read_staff(const std::vector<SheetRows>& sheets) {
  return read_rows<StaffRow>(sheets, RosterKind::staff, &read_person);
}

}  // namespace selami::people
