#include <algorithm>

#include "people_core/fold.hpp"
#include "people_core/roster_plan.hpp"
#include "people_core/roster_read.hpp"

/// Class groups of a file that has grade and parallel in two columns, as EMIS does.
namespace selami::people {
namespace {

bool names_grade(const std::string& text) { return !guess_group(text, "pkbm").grade.empty() || !guess_group(text, "smk").grade.empty(); }

/// "Kelas VII" -> "vii", "Tingkat 4" -> "4".
std::string core_of(const std::string& text) {
  std::string out;
  for (const std::string& word : words_of(fold(text))) {
    if (word != "kelas" && word != "kls" && word != "tingkat" && word != "rombel" && word != "kelompok" && word != "paralel") out += word;
  }
  return out;
}

/// "A", "2": it needs the grade beside it. "I" to "X" may be both and count as short.
bool is_short(const std::string& core) { return core.size() == 1 || all_digits(core); }

/// "4" and "A" -> "4A"; "VII" and "B" -> "VII B"; "7" and "Abu Bakar" -> "7 Abu Bakar".
std::string joined(const std::string& grade, const std::string& group) {
  const bool letter = group.size() == 1 && !all_digits(group);
  const bool digit = !grade.empty() && grade.back() >= '0' && grade.back() <= '9';
  return grade + (letter && digit ? "" : " ") + group;
}

bool both(const PupilRow& row) { return !row.grade.empty() && !row.group.empty(); }

/// The group's name says its grade already: "4A" beside "4".
bool is_whole(const PupilRow& row) { return names_grade(row.group) && !is_short(core_of(row.group)); }

/// The grade's column says the whole name: "4A" beside "A".
bool is_told(const PupilRow& row) { return core_of(row.grade) == guess_group(row.grade, "pkbm").grade + core_of(row.group); }

/// "4" beside "4", "IV" beside "4".
bool repeats(const PupilRow& row) {
  const std::string grade = guess_group(row.grade, "pkbm").grade;
  return core_of(row.grade) == core_of(row.group) || (!grade.empty() && grade == guess_group(row.group, "pkbm").grade && is_short(core_of(row.group)));
}

}  // namespace

void join_grades(std::vector<PupilRow>& rows) {
  // A column of groups that only repeats the grades from top to bottom says no parallel.
  if (std::all_of(rows.begin(), rows.end(), [](const PupilRow& row) { return !both(row) || repeats(row); })) return;
  for (PupilRow& row : rows) {
    if (!both(row) || is_whole(row)) continue;
    if (!names_grade(row.grade) && !is_short(core_of(row.group))) continue;  // RA: "Kelompok B" beside "Melati"
    row.group = is_told(row) ? row.grade : joined(row.grade, row.group);
    row.group_joined = true;
  }
}

Reading<PupilRow> named_as_here(const PupilsNow& now, Reading<PupilRow> file) {
  for (PupilRow& row : file.rows) {
    if (!row.group_joined) continue;
    const RosterGroup* known = nullptr;
    bool several = false;
    for (const RosterGroup& group : now.groups) {
      if (core_of(group.name) != core_of(row.group)) continue;
      several = several || known != nullptr;
      known = &group;
    }
    if (known != nullptr && !several) row.group = known->name;
  }
  return file;
}

}  // namespace selami::people
