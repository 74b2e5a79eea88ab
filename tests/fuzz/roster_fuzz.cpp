/// Any text that somebody calls a roster or a timetable: a clear error, or rows whose every field is what it says.
#include <set>

#include "files/table.hpp"
#include "fuzz.hpp"
#include "people_core/roster.hpp"
#include "timetable_core/sheet.hpp"

namespace {

using namespace selami;

bool is_number(const std::string& text, std::size_t digits) {
  return text.empty() || (text.size() == digits && text.find_first_not_of("0123456789") == std::string::npos);
}

template <class T>
bool is_clear(const Result<T>& reading) {
  return reading || reading.error().code.rfind("import.", 0) == 0 || reading.error().code == "timetable.no_heading";
}

void check_pupils(const std::vector<people::SheetRows>& sheets) {
  const auto reading = people::read_pupils(sheets);
  fuzz::holds(is_clear(reading), "an error of pupils is one of the importer's");
  if (!reading) return;
  const people::PupilPlan plan = people::plan_pupils({"sd", {{"g", "4A"}}, {{"p", "DINA", "0880000001", "7", "P", "4A", "g"}}, {}}, *reading);
  std::set<std::string> seen;
  for (const people::PupilRow& row : plan.added) {
    fuzz::holds(!row.name.empty() && row.name.size() <= 400, "a pupil has a name");
    fuzz::holds(is_number(row.nisn, 10), "a NISN has ten digits");
    fuzz::holds(row.sex.empty() || row.sex == "L" || row.sex == "P", "a sex is L or P");
    fuzz::holds(row.nisn.empty() || seen.insert(row.nisn).second, "a NISN comes once");
  }
  for (const people::RowProblem& problem : plan.problems) {
    fuzz::holds(problem.row >= 1 && problem.row <= static_cast<int>(sheets[reading->sheet].size()), "a problem names a row of the file");
  }
}

void check_staff(const std::vector<people::SheetRows>& sheets) {
  const auto reading = people::read_staff(sheets);
  fuzz::holds(is_clear(reading), "an error of staff is one of the importer's");
  if (!reading) return;
  for (const people::StaffRow& row : people::plan_staff({}, *reading).added) {
    fuzz::holds(!row.name.empty() && is_number(row.nuptk, 16) && is_number(row.nip, 18), "numbers of staff are whole");
  }
}

void check_timetable(const std::vector<people::SheetRows>& sheets) {
  const auto reading = timetable::read_timetable(sheets);
  fuzz::holds(is_clear(reading), "an error of a timetable is one of the importer's");
  if (!reading) return;
  const timetable::SchoolNow now = {{{"g", "4A"}}, {{"s", "Sari Ombak"}}, {{"s", "g", "", false}}, {}, {{"ipas", "ipas"}}};
  for (const timetable::Slot& slot : timetable::plan_timetable(now, *reading).added) {
    fuzz::holds(slot.weekday >= 1 && slot.weekday <= 6 && slot.jams.first >= 1 && slot.jams.first <= slot.jams.last, "an entry has its place");
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  files::TableLimits limits;
  limits.rows = 500;
  limits.cells = 20'000;
  const auto table = files::read_csv(fuzz::text_of(data, size), limits);
  if (!table) return 0;
  const std::vector<people::SheetRows> sheets = {table->rows};
  check_pupils(sheets);
  check_staff(sheets);
  fuzz::holds(is_clear(people::read_schools(sheets)), "an error of schools is one of the importer's");
  check_timetable(sheets);
  return 0;
}
