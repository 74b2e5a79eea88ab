#pragma once
/// @file What happens to a table on its way from a school: rows and columns more or less, odd letters in its cells, odd
/// files around it. All of it keeps the meaning; who tests says by `Choose` what happens.

#include <functional>
#include <set>
#include <string>

#include "kit_files/sheets.hpp"

namespace selami::kit {

/// One of `count` things, from 0. 0 is always the plain way, so that a failing case shrinks to a plain file.
using Choose = std::function<std::size_t(std::size_t count)>;

/// A table and which of its rows is the heading.
struct Sheet {
  Rows rows;
  std::size_t heading = 0;
  std::size_t first = 1;             ///< row of data
  std::set<std::string> needed;      ///< headings, as written, of the columns that are read
  std::set<std::string> numbers;     ///< those of them that hold digits which must not be lost
  std::string nisn = "NISN";         ///< whose zeros may be lost
};
Sheet sheet_of_pd(const std::vector<KitPupil>& pupils);
Sheet sheet_of_guru(const std::vector<KitStaff>& staff);
/// EMIS: PegID and NPK beside NUPTK and NIP.
Sheet sheet_of_emis_staff(const std::vector<KitStaff>& staff);
Sheet sheet_of_schools(const std::vector<KitSchool>& schools);
/// Hari;Jam;Kelas;Mapel;Guru
Sheet sheet_of_timetable(const std::vector<Cells>& lessons);
Sheet sheet_of_plain(const std::vector<KitPupil>& pupils);
/// EMIS: Nama Lengkap … with grade and parallel in two columns ("Tingkat", "Rombel"), NISM and NSM.
Sheet sheet_of_emis(const std::vector<KitPupil>& pupils);

/// Spoils row `i` of the data so that its meaning is lost; returns the field that is then wrong ("nisn" …).
std::string spoil(Sheet& sheet, std::size_t i, const Choose& choose);

/// Title rows and columns more or less, headings and cells written otherwise.
Sheet mangled(Sheet sheet, const Choose& choose);
/// The sheet as bytes: a workbook or a text file, as one of many programs would have written it. `about` says which.
std::string mangled_file(const Sheet& sheet, const Choose& choose, std::string* about = nullptr);

/// UTF-16 with its mark, as Excel saves "Unicode text".
std::string utf16(const std::string& utf8, bool little);

}  // namespace selami::kit
