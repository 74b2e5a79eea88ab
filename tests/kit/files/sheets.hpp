#pragma once
/// @file Sheets as Dapodik, EMIS and people make them, and the ways in which they arrive mangled.

#include <functional>
#include <map>
#include <string>
#include <vector>

#include "files/table.hpp"
#include "kit_files/school.hpp"

namespace selami::kit {

using files::Cells;
using files::Rows;

/// Dapodik's "Daftar PD": four title rows, a blank one less or more never matters, two heading rows, 66 columns.
/// Columns that Selami must not keep hold texts that begin with "RAHASIA".
Rows daftar_pd(const std::vector<KitPupil>& pupils);
/// "daftar-guru": the same pattern, 52 columns; a spouse's name and NIP stand under a heading of their own.
Rows daftar_guru(const std::vector<KitStaff>& staff);
/// A page of EMIS: one heading row, 18 columns, the class group as "Kelas 4 - Kelas 4A".
Rows emis(const std::vector<KitPupil>& pupils);
/// The same with grade and parallel in two columns ("4", "A"), with NISM, NSM and NIS Lokal.
Rows emis_two_columns(const std::vector<KitPupil>& pupils);
/// A page of EMIS about staff: PegID and NPK beside NUPTK and NIP.
Rows emis_staff(const std::vector<KitStaff>& staff);
/// Nama;NISN;NIPD;JK;Rombel
Rows plain(const std::vector<KitPupil>& pupils);
Rows schools_sheet(const std::vector<KitSchool>& schools);

/// How a workbook is written.
struct Look {
  std::string sheet = "Sheet1";
  std::vector<std::string> merges;                              ///< "B5:B6"
  std::function<bool(std::size_t row, std::size_t column)> numbers;  ///< these cells as numbers, not text
  bool inline_strings = false;
  std::string prefix;  ///< "x:" writes <x:row>
  bool no_references = false;  ///< rows and cells without r=
  bool reversed = false;       ///< the last row first
  std::size_t blank_rows = 0;  ///< so many rows of blank cells with a style behind the data
};
/// The parts of a workbook, to be spoilt and zipped.
std::map<std::string, std::string> workbook_parts(const Rows& rows, const Look& look = {});
std::string workbook(const Rows& rows, const Look& look = {});
/// The merges of two heading rows, the upper of which is `heading` (from 0): down where nothing stands below, to the right over
/// what belongs to one word.
std::vector<std::string> heading_merges(const Rows& rows, std::size_t heading);

std::string csv(const Rows& rows, char separator, bool crlf = true);
/// UTF-8 to Windows-1252; throws std::runtime_error where a letter does not exist there.
std::string windows_1252(const std::string& utf8);

Rows without_row(Rows rows, std::size_t row);
Rows without_column(Rows rows, std::size_t column);
/// What Excel does to a column of digits typed into it.
Rows without_zeros(Rows rows, std::size_t first_row, std::size_t column);
Rows with_blank_rows(Rows rows, std::size_t count);

}  // namespace selami::kit
