#include <algorithm>
#include <optional>
#include <set>

#include "people_core/fold.hpp"
#include "timetable_core/sheet.hpp"

namespace selami::timetable {
namespace {

using people::fold;
using people::fold_tight;
using people::SheetRows;
using Row = std::vector<std::string>;

constexpr std::size_t heading_rows = 40;

std::string cell(const Row& row, std::size_t column) { return column < row.size() ? row[column] : std::string(); }
bool blank(const std::string& text) { return fold_tight(text).empty(); }

bool among(const std::string& text, std::initializer_list<const char*> words) {
  const std::string key = people::heading_key(text);
  return std::any_of(words.begin(), words.end(), [&](const char* word) { return key == word; });
}
bool names_day(const std::string& text) { return among(text, {"hari", "day", "harike"}); }
bool names_jam(const std::string& text) { return among(text, {"jam", "jamke", "jampelajaran", "jampel", "jp", "jamkeberapa", "period", "les"}); }
bool names_group(const std::string& text) { return among(text, {"kelas", "kls", "rombel", "namarombel", "rombonganbelajar", "class"}); }
bool names_subject(const std::string& text) { return among(text, {"mapel", "matapelajaran", "namamapel", "mp", "pelajaran", "bidangstudi", "subject"}); }
bool names_teacher(const std::string& text) { return among(text, {"guru", "namaguru", "pengajar", "gurumapel", "gurupengajar", "gurupengampu", "pengampu", "pendidik", "teacher"}); }
/// Columns beside the lessons: clock times, numbers of rows.
bool names_other(const std::string& text) { return among(text, {"no", "nomor", "waktu", "pukul", "jamwaktu", "keterangan", "ket", "walikelas"}); }

/// What stands in a timetable and is no lesson.
bool is_no_lesson(const std::string& text) {
  const std::string words = fold(text);
  if (fold_tight(text).empty()) return true;
  for (const char* begin : {"istirahat", "ishoma", "upacara", "apel", "senam", "sholat", "salat", "shalat", "pembiasaan", "literasi", "pulang", "doa", "jumat bersih", "piket"}) {
    if (words.rfind(begin, 0) == 0) return true;
  }
  return false;
}

/// "3-4" that Excel took for a day, 3 April or March 4: which comes first does not matter, ranges ascend.
std::optional<Jams> jams_of_day(const std::string& text, int most) {
  const auto date = parse_date(text.substr(0, 10));
  if (!date) return std::nullopt;
  const int month = std::stoi(text.substr(5, 2)), day = std::stoi(text.substr(8, 2));
  if (day > most) return std::nullopt;
  return Jams{std::min(day, month), std::max(day, month)};
}

template <class Is>
std::optional<std::size_t> column_of(const Row& row, Is is) {
  const auto found = std::find_if(row.begin(), row.end(), is);
  if (found == row.end()) return std::nullopt;
  return static_cast<std::size_t>(found - row.begin());
}

class Reader {
 public:
  explicit Reader(const SheetRows& rows) : rows_(rows) {}

  bool read() {
    const std::size_t end = std::min(rows_.size(), heading_rows);
    for (std::size_t r = 0; r < end; ++r) {
      if (read_list(r) || read_columns(r) || read_rows(r)) return true;
    }
    return false;
  }
  SheetReading take() {
    out_.skipped.assign(skipped_.begin(), skipped_.end());
    return std::move(out_);
  }

 private:
  void add(std::size_t row, const std::string& day, const std::string& jam, const std::string& group, const std::string& what, const std::string& teacher) {
    if (blank(what)) return;
    if (is_no_lesson(what)) {
      skipped_.insert(what);
      return;
    }
    out_.entries.push_back({static_cast<int>(row) + 1, day, jam, group, what, teacher});
  }

  /// hari | jam | kelas | mapel | guru
  bool read_list(std::size_t heading) {
    const Row& head = rows_[heading];
    const auto day = column_of(head, names_day), jam = column_of(head, names_jam), group = column_of(head, names_group);
    const auto what = column_of(head, names_subject), teacher = column_of(head, names_teacher);
    if (!day || !jam || !group || !what) return false;
    std::string day_now;
    for (std::size_t r = heading + 1; r < rows_.size(); ++r) {
      const Row& row = rows_[r];
      if (!blank(cell(row, *day))) day_now = cell(row, *day);
      if (names_day(cell(row, *day))) continue;  // the heading again
      add(r, day_now, cell(row, *jam), cell(row, *group), cell(row, *what), teacher ? cell(row, *teacher) : std::string());
    }
    return true;
  }

  /// hari | jam | 5A | 5B …; the names of the classes may stand one row below "Kelas".
  bool read_columns(std::size_t heading) {
    const Row& head = rows_[heading];
    const auto day = column_of(head, names_day), jam = column_of(head, names_jam);
    if (!day || !jam) return false;
    std::size_t names = heading;
    const bool above = column_of(head, names_group).has_value();
    if (above && heading + 1 < rows_.size() && blank(cell(rows_[heading + 1], *jam))) names = heading + 1;
    std::vector<std::size_t> columns;
    for (std::size_t c = 0; c < rows_[names].size(); ++c) {
      const std::string& name = rows_[names][c];
      if (c == *day || c == *jam || blank(name) || names_other(name) || names_other(cell(head, c)) || names_group(name)) continue;
      columns.push_back(c);
    }
    if (columns.empty()) return false;
    std::string day_now;
    for (std::size_t r = names + 1; r < rows_.size(); ++r) {
      const Row& row = rows_[r];
      if (!blank(cell(row, *day))) day_now = cell(row, *day);
      if (names_day(cell(row, *day)) || blank(cell(row, *jam))) continue;
      for (const std::size_t c : columns) add(r, day_now, cell(row, *jam), rows_[names][c], cell(row, c), "");
    }
    return true;
  }

  /// kelas | Senin 1 2 3 … | Selasa 1 2 3 …: days above, jams in the row below.
  bool read_rows(std::size_t heading) {
    const Row& head = rows_[heading];
    const auto days = std::count_if(head.begin(), head.end(), [](const std::string& text) { return !blank(text) && weekday_named(text) > 0 && !jams_named(text); });
    if (days < 2 || heading + 1 >= rows_.size()) return false;
    const Row& jams = rows_[heading + 1];
    struct Place { std::size_t column; std::string day; };
    std::vector<Place> places;
    std::string day_now;
    for (std::size_t c = 0; c < std::max(head.size(), jams.size()); ++c) {
      if (weekday_named(cell(head, c)) > 0) day_now = cell(head, c);
      if (!day_now.empty() && jams_named(cell(jams, c))) places.push_back({c, day_now});
    }
    if (places.empty()) return false;
    const std::size_t group = column_of(head, names_group).value_or(column_of(jams, names_group).value_or(places.front().column - (places.front().column > 0 ? 1 : 0)));
    for (std::size_t r = heading + 2; r < rows_.size(); ++r) {
      if (blank(cell(rows_[r], group))) continue;
      for (const Place& place : places) add(r, place.day, cell(jams, place.column), cell(rows_[r], group), cell(rows_[r], place.column), "");
    }
    return true;
  }

  const SheetRows& rows_;
  SheetReading out_;
  std::set<std::string> skipped_;
};

}  // namespace

int weekday_named(const std::string& text) {
  static const char* const days[] = {"senin", "selasa", "rabu", "kamis", "jumat", "sabtu"};
  const std::string tight = fold_tight(text);
  if (tight.size() == 1 && tight[0] >= '1' && tight[0] <= '6') return tight[0] - '0';
  if (tight.size() < 3) return 0;
  for (int i = 0; i < 6; ++i) {
    if (tight == days[i] || tight == std::string(days[i]).substr(0, 3)) return i + 1;
  }
  return tight == "juma" || tight == "jumah" ? 5 : 0;
}

std::optional<Jams> jams_named(const std::string& text) {
  constexpr int most = 16;
  if (auto mistaken = jams_of_day(text, most)) return mistaken;
  std::vector<int> numbers;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] < '0' || text[i] > '9') continue;
    std::size_t end = i;
    int number = 0;
    while (end < text.size() && text[end] >= '0' && text[end] <= '9' && end - i < 4) number = number * 10 + (text[end++] - '0');
    const bool clock = end + 1 < text.size() && (text[end] == '.' || text[end] == ':') && text[end + 1] >= '0' && text[end + 1] <= '9';
    if (clock || number < 1 || number > most) return std::nullopt;
    numbers.push_back(number);
    i = end;
  }
  if (numbers.empty() || !std::is_sorted(numbers.begin(), numbers.end())) return std::nullopt;
  return Jams{numbers.front(), numbers.back()};
}

Result<SheetReading> read_timetable(const std::vector<SheetRows>& sheets) {
  bool heading = false;
  for (const SheetRows& rows : sheets) {
    Reader reader(rows);
    if (!reader.read()) continue;
    heading = true;
    SheetReading found = reader.take();
    if (!found.entries.empty()) return found;
  }
  return fail(Fault::invalid, heading ? "import.no_rows" : "timetable.no_heading");
}

}  // namespace selami::timetable
