#include "people_core/heading.hpp"

#include <algorithm>

#include "people_core/fold.hpp"

namespace selami::people {
namespace {

using Cells = std::vector<std::string>;

/// The words for each column, folded; an earlier word is preferred to a later one wherever both stand.
/// Dapodik, EMIS, ARKAS and what schools write themselves.
using Words = std::vector<std::pair<Column, std::vector<std::string_view>>>;

const Words& words_of_pupils() {
  static const Words words = {
      {Column::name,
       {"nama", "namalengkap", "namapesertadidik", "namapd", "namasiswa", "namamurid", "namalengkapsiswa", "namalengkapmurid",
        "namalengkappesertadidik", "namaanak", "namawargabelajar", "namasantri"}},
      {Column::nisn, {"nisn", "nonisn", "nomornisn", "nomorinduksiswanasional"}},
      {Column::nipd,
       {"nipd", "nis", "nislokal", "nonis", "noinduk", "nomorinduk", "nomorinduksiswa", "nomorindukmurid", "nomorindukpesertadidik", "nism"}},
      {Column::sex, {"jk", "jeniskelamin", "lp", "kelamin", "gender"}},
      {Column::group,
       {"rombelsaatini", "rombel", "rombonganbelajar", "namarombel", "namarombonganbelajar", "tingkatrombel", "kelasrombel", "kelas",
        "kelompokbelajar", "kelompok"}},
  };
  return words;
}

const Words& words_of_staff() {
  static const Words words = {
      {Column::name,
       {"nama", "namalengkap", "namaptk", "namagtk", "namaguru", "namapegawai", "namapendidik", "namatendik", "namalengkapguru",
        "namagurudantenagakependidikan"}},
      {Column::nuptk, {"nuptk", "nonuptk", "nomornuptk"}},
      {Column::nip, {"nip", "nipbaru", "nomorindukpegawai"}},
      {Column::sex, {"jk", "jeniskelamin", "lp", "kelamin", "gender"}},
      {Column::kind, {"jenisptk", "jenisgtk", "jabatanptk", "jabatangtk", "jabatan", "tugasutama"}},
      {Column::duty, {"tugastambahan", "jabatantambahan"}},
  };
  return words;
}

const Words& words_of_schools() {
  static const Words words = {
      {Column::npsn, {"npsn", "nonpsn", "nomorpokoksekolahnasional"}},
      {Column::name,
       {"namasatuanpendidikan", "namasekolah", "namasp", "namamadrasah", "namalembaga", "satuanpendidikan", "sekolah", "nama"}},
      {Column::form, {"bentukpendidikan", "bentuk", "bp", "jenissekolah", "jenjang", "jenjangpendidikan"}},
      {Column::status, {"status", "statussekolah", "negeriswasta"}},
      {Column::district, {"kecamatan", "kec", "namakecamatan"}},
      {Column::village, {"kelurahan", "desakelurahan", "kelurahandesa", "desa", "namakelurahan"}},
      {Column::authority, {"kewenangan", "naungan", "pembina", "kementerianpembina", "otoritas"}},
  };
  return words;
}

const Words& words_of(RosterKind kind) {
  return kind == RosterKind::pupils ? words_of_pupils() : kind == RosterKind::staff ? words_of_staff() : words_of_schools();
}

std::string_view at(const Cells& row, std::size_t column) { return column < row.size() ? std::string_view(row[column]) : std::string_view{}; }

/// The first column that belongs to a parent: "Data Ayah" and its like in the row, above or below it, or the "Tahun
/// Lahir" (only parents have one) behind a parent's name.
std::size_t parents_from(const SheetRows& rows, std::size_t row) {
  std::size_t limit = rows[row].size();
  const std::size_t first = row == 0 ? 0 : row - 1;
  for (std::size_t r = first; r <= row + 1 && r < rows.size(); ++r) {
    for (std::size_t c = 0; c < std::min(rows[r].size(), limit); ++c) {
      const std::string key = fold_tight(rows[r][c]);
      const bool parent = key.rfind("dataayah", 0) == 0 || key.rfind("dataibu", 0) == 0 || key.rfind("datawali", 0) == 0 ||
                          key.rfind("dataorangtua", 0) == 0;
      if (parent) limit = std::min(limit, c);
      if (key == "tahunlahir") limit = std::min(limit, c == 0 ? 0 : c - 1);
    }
  }
  return limit;
}

Heading match(const SheetRows& rows, std::size_t row, RosterKind kind) {
  Heading heading;
  heading.row = row;
  const std::size_t limit = kind == RosterKind::pupils ? parents_from(rows, row) : rows[row].size();
  std::vector<std::string> keys;
  for (const std::string& cell : rows[row]) keys.push_back(fold_tight(cell));
  for (const auto& [column, words] : words_of(kind)) {
    const auto end = column == Column::group ? keys.end() : keys.begin() + static_cast<std::ptrdiff_t>(std::min(limit, keys.size()));
    for (const std::string_view word : words) {
      const auto found = std::find(keys.begin(), end, word);
      if (found == end) continue;
      heading.columns[column] = static_cast<std::size_t>(found - keys.begin());
      if (column == Column::group) heading.group_with_grade = word == "tingkatrombel";
      break;
    }
  }
  return heading;
}

bool enough(const Heading& heading, RosterKind kind) {
  if (!heading.has(Column::name)) return false;
  if (kind == RosterKind::schools) return heading.has(Column::npsn);
  if (kind == RosterKind::staff) return heading.has(Column::nuptk) || heading.has(Column::nip) || heading.has(Column::kind);
  return heading.has(Column::nisn) || heading.has(Column::nipd) || heading.has(Column::group);
}

void note_ignored(Heading& heading, const Cells& row) {
  for (std::size_t c = 0; c < row.size(); ++c) {
    const bool read = std::any_of(heading.columns.begin(), heading.columns.end(), [&](const auto& entry) { return entry.second == c; });
    const std::string key = fold_tight(row[c]);
    if (read || key.empty() || key == "no" || key == "nomor") continue;
    if (std::find(heading.ignored.begin(), heading.ignored.end(), row[c]) == heading.ignored.end()) heading.ignored.push_back(row[c]);
  }
}

}  // namespace

std::string_view name_of(RosterKind kind) {
  return kind == RosterKind::pupils ? "pupils" : kind == RosterKind::staff ? "staff" : "schools";
}

std::string_view Heading::cell(const Cells& cells, Column column) const {
  const auto found = columns.find(column);
  return found == columns.end() ? std::string_view{} : at(cells, found->second);
}

std::optional<Heading> find_heading(const SheetRows& rows, RosterKind kind) {
  constexpr std::size_t rows_looked_at = 40;
  std::optional<Heading> best;
  for (std::size_t r = 0; r < rows.size() && r < rows_looked_at; ++r) {
    Heading heading = match(rows, r, kind);
    if (enough(heading, kind) && (!best || heading.columns.size() > best->columns.size())) best = std::move(heading);
  }
  if (best) note_ignored(*best, rows[best->row]);
  return best;
}

bool is_heading_row(const Heading& heading, const Cells& row, RosterKind kind) {
  bool repeated = true;
  bool numbers = true;
  bool blank = true;
  for (const auto& [column, place] : heading.columns) {
    const std::string key = fold_tight(at(row, place));
    if (key.empty()) continue;
    blank = false;
    for (const auto& [of, words] : words_of(kind)) {
      if (of == column && std::find(words.begin(), words.end(), key) == words.end()) repeated = false;
    }
    numbers = numbers && key.size() <= 3 && key.find_first_not_of("0123456789") == std::string::npos;
  }
  return blank || repeated || (numbers && !heading.cell(row, Column::name).empty());
}

}  // namespace selami::people
