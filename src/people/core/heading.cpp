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
        "namalengkappesertadidik", "namasiswalengkap", "namaanak", "namawargabelajar", "namasantri", "pesertadidik", "siswa"}},
      {Column::nisn, {"nisn", "nonisn", "nomornisn", "nomorinduksiswanasional"}},
      {Column::nipd,
       {"nipd", "nis", "nislokal", "nonis", "noinduk", "nomorinduk", "nomorinduksiswa", "nomorindukmurid", "nomorindukpesertadidik",
        "nomorinduklokal", "noinduklokal", "nipdnis", "nisnipd", "nism", "nonism", "nomorinduksiswamadrasah"}},
      {Column::sex, {"jk", "jeniskelamin", "lp", "kelamin", "gender", "jkel", "sex"}},
      {Column::group,
       {"rombelsaatini", "rombel", "rombonganbelajar", "namarombel", "namarombonganbelajar", "tingkatrombel", "kelasrombel", "paralel",
        "kelasparalel", "rombelkelas", "rombelparalel", "kelas", "namakelas", "kelompokbelajar", "kelompok", "tingkat"}},
      {Column::grade, {"tingkat", "tingkatkelas", "kelastingkat", "kelas"}},
  };
  return words;
}

const Words& words_of_staff() {
  static const Words words = {
      {Column::name,
       {"nama", "namalengkap", "namaptk", "namagtk", "namaguru", "namapegawai", "namapendidik", "namatendik", "namalengkapguru", "namapersonal",
        "namagurudantenagakependidikan"}},
      {Column::nuptk, {"nuptk", "nonuptk", "nomornuptk"}},
      {Column::nip, {"nip", "nipbaru", "nomorindukpegawai"}},
      {Column::sex, {"jk", "jeniskelamin", "lp", "kelamin", "gender", "jkel", "sex"}},
      {Column::kind, {"jenisptk", "jenisgtk", "jabatanptk", "jabatangtk", "jabatan", "tugasutama", "tugaspokok", "jenistugas"}},
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

const Words& known_words(RosterKind kind) {
  return kind == RosterKind::pupils ? words_of_pupils() : kind == RosterKind::staff ? words_of_staff() : words_of_schools();
}

std::string_view at(const Cells& row, std::size_t column) { return column < row.size() ? std::string_view(row[column]) : std::string_view{}; }

bool is_one_of(std::string_view key, std::initializer_list<std::string_view> words) { return std::find(words.begin(), words.end(), key) != words.end(); }

bool is_name(std::string_view key) { return is_one_of(key, {"nama", "namalengkap"}); }

/// "Data Ayah", "Identitas Orang Tua": the heading above a parent's columns. "Ayah" alone is that only when a name stands below.
bool names_parent(std::string key, std::string_view below) {
  bool group = is_name(below);
  for (const std::string_view before : {"data", "identitas", "biodata"}) {
    if (key.rfind(before, 0) != 0) continue;
    key.erase(0, before.size());
    group = true;
  }
  return group && is_one_of(key, {"ayah", "ibu", "wali", "orangtua", "ortu", "orangtuawali", "ayahkandung", "ibukandung", "ayahibu"});
}

/// The place of the first parent's name: parents have a "Tahun Lahir" behind it. A child may have one there too, but then
/// it is the only one, and no other name stands before.
std::size_t parents_name(const std::vector<std::string>& keys) {
  std::vector<std::size_t> names;
  for (std::size_t c = 0; c + 1 < keys.size(); ++c) {
    if (is_name(keys[c]) && keys[c + 1] == "tahunlahir") names.push_back(c);
  }
  if (names.empty()) return keys.size();
  const bool first_name = std::none_of(keys.begin(), keys.begin() + static_cast<std::ptrdiff_t>(names[0]), is_name);
  return names.size() == 1 && first_name ? keys.size() : names[0];
}

std::vector<std::string> keys_of(const SheetRows& rows, std::size_t row) {
  std::vector<std::string> keys;
  if (row >= rows.size()) return keys;
  for (const std::string& cell : rows[row]) keys.push_back(fold_tight(cell));
  return keys;
}

/// The first column that belongs to a parent, by the words in the row, above or below it.
std::size_t parents_from(const SheetRows& rows, std::size_t row) {
  std::size_t limit = rows[row].size();
  for (std::size_t r = row == 0 ? 0 : row - 1; r <= row + 1 && r < rows.size(); ++r) {
    const auto keys = keys_of(rows, r), below = keys_of(rows, r + 1);
    if (const std::size_t name = parents_name(keys); name < keys.size()) limit = std::min(limit, name);
    for (std::size_t c = 0; c < std::min(keys.size(), limit); ++c) {
      if (names_parent(keys[c], c < below.size() ? below[c] : "")) limit = c;
    }
  }
  return limit;
}

/// A number that only staff of a madrasah have, and that is not read.
bool marks_staff(const std::string& key) { return is_one_of(key, {"pegid", "npk", "nonpk", "nomorpegid", "nrg", "idsimpatika", "pegidsimpatika"}); }

Heading match(const SheetRows& rows, std::size_t row, RosterKind kind) {
  Heading heading;
  heading.row = row;
  const std::size_t limit = kind == RosterKind::pupils ? parents_from(rows, row) : rows[row].size();
  std::vector<std::string> keys;
  for (const std::string& cell : rows[row]) keys.push_back(heading_key(cell));
  heading.marked = kind == RosterKind::staff && std::any_of(keys.begin(), keys.end(), marks_staff);
  for (const auto& [column, words] : known_words(kind)) {
    const bool anywhere = column == Column::group || column == Column::grade;
    const auto end = anywhere ? keys.end() : keys.begin() + static_cast<std::ptrdiff_t>(std::min(limit, keys.size()));
    for (const std::string_view word : words) {
      const auto found = std::find(keys.begin(), end, word);
      if (found == end) continue;
      const auto place = static_cast<std::size_t>(found - keys.begin());
      if (column == Column::grade && heading.has(Column::group) && heading.columns[Column::group] == place) continue;
      heading.columns[column] = place;
      if (column == Column::group) heading.group_with_grade = word == "tingkatrombel" || word == "kelasrombel";
      break;
    }
  }
  return heading;
}

bool enough(const Heading& heading, RosterKind kind) {
  if (!heading.has(Column::name)) return false;
  if (kind == RosterKind::schools) return heading.has(Column::npsn);
  if (kind == RosterKind::staff) return heading.has(Column::nuptk) || heading.has(Column::nip) || heading.has(Column::kind) || heading.marked;
  return heading.has(Column::nisn) || heading.has(Column::nipd) || heading.has(Column::group);
}

void note_ignored(Heading& heading, const Cells& row) {
  for (std::size_t c = 0; c < row.size(); ++c) {
    const bool read = std::any_of(heading.columns.begin(), heading.columns.end(), [&](const auto& entry) { return entry.second == c; });
    const std::string key = fold_tight(row[c]);
    if (read || is_one_of(key, {"", "no", "nomor"})) continue;
    if (std::find(heading.ignored.begin(), heading.ignored.end(), row[c]) == heading.ignored.end()) heading.ignored.push_back(row[c]);
  }
}

/// As full as a row of data, numbers among it, though nothing of it is read: somebody whose name got lost, and no second
/// row of headings, no signature.
bool is_crowded(const Heading& heading, const Cells& row) {
  const auto filled = std::count_if(row.begin(), row.end(), [](const std::string& cell) { return !cell.empty(); });
  const auto digits = std::count_if(row.begin(), row.end(), [](const std::string& cell) { return cell.find_first_of("0123456789") != std::string::npos; });
  return filled >= 4 && digits >= 2 && static_cast<std::size_t>(filled) * 2 >= heading.ignored.size();
}

}  // namespace

std::string heading_key(const std::string& cell) {
  const std::size_t open = cell.find('(');
  const std::size_t close = cell.find(')', open == std::string::npos ? 0 : open);
  if (open == std::string::npos || close == std::string::npos) return fold_tight(cell);
  const auto inside = words_of(fold(cell.substr(open, close - open)));
  const bool other = std::any_of(inside.begin(), inside.end(), [](const std::string& word) {
    return is_one_of(word, {"ayah", "ibu", "wali", "orang", "orangtua", "ortu", "suami", "istri", "pasangan"});
  });
  const std::string bare = fold_tight(cell.substr(0, open) + cell.substr(close + 1));
  return other || bare.empty() ? fold_tight(cell) : bare;
}

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
    const std::string word = heading_key(std::string(at(row, place)));
    for (const auto& [of, words] : known_words(kind)) {
      if (of == column && std::find(words.begin(), words.end(), word) == words.end()) repeated = false;
    }
    numbers = numbers && key.size() <= 3 && key.find_first_not_of("0123456789") == std::string::npos;
  }
  if (blank) return !is_crowded(heading, row);
  return repeated || (numbers && !heading.cell(row, Column::name).empty());
}

}  // namespace selami::people
