#pragma once
/// @file Where the columns are. Found by their words, never by their place: downloads lose rows and columns, and each
/// system has words of its own.

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"

namespace selami::people {

/// Cells as text, row 0 is the file's row 1. The shape that `files` reads into.
using SheetRows = std::vector<std::vector<std::string>>;

enum class RosterKind { schools, staff, pupils };
/// "schools", "staff", "pupils".
std::string_view name_of(RosterKind kind);

enum class Column { name, nisn, nipd, sex, group, grade, nuptk, nip, kind, duty, npsn, form, status, district, village, authority };

struct Heading {
  std::size_t row = 0;  ///< from 0; data may begin in the next
  std::map<Column, std::size_t> columns;
  bool group_with_grade = false;     ///< EMIS: "Kelas 4 - Kelas 4A" in the group's column
  bool marked = false;               ///< a column that is not read says whom the file is about: PegID, NPK
  std::vector<std::string> ignored;  ///< headings that are not read, as written, for the page to say so

  bool has(Column column) const { return columns.count(column) != 0; }
  /// The cell of a column in a row, or empty.
  std::string_view cell(const std::vector<std::string>& cells, Column column) const;
};

/// A heading's words folded, without what stands in brackets behind them ("JK (L/P)", "Mapel (wajib)"), unless that names
/// somebody else: "Nama (Ayah)".
std::string heading_key(const std::string& cell);

/// Looks at the first 40 rows. Pupils need a name and one of NISN, NIPD, class group; staff a name and one of NUPTK, NIP,
/// kind, or a number that only staff of a madrasah have; schools NPSN and name. Columns of parents ("Data Ayah" …) are
/// never taken.
std::optional<Heading> find_heading(const SheetRows& rows, RosterKind kind);

/// A row that is no data: blank in all columns that are read (and nearly so in the others), the heading again, or the
/// numbers of the columns.
bool is_heading_row(const Heading& heading, const std::vector<std::string>& row, RosterKind kind);

}  // namespace selami::people
