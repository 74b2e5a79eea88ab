#pragma once
/// @file A timetable from a file: a list (hari, jam, kelas, mapel, guru) or a wide grid with the classes as columns or as
/// rows. Read by its words, never by places; compared with what is there; nothing is half kept. Pure.
///
/// Errors of read_timetable: timetable.no_heading, import.no_rows.
/// Codes of a row: timetable.day, timetable.jam, timetable.group, timetable.subject, timetable.teacher,
/// timetable.teacher_which (several have that name), timetable.teacher_open (nobody or several teach this here).

#include <map>
#include <string>
#include <utility>
#include <vector>

#include "people_core/heading.hpp"
#include "timetable_core/jams.hpp"

namespace selami::timetable {

/// One cell of the file that says who teaches what, as written.
struct SheetEntry {
  int row = 0;  ///< as Excel counts
  std::string day;
  std::string jam;
  std::string group;
  std::string what;     ///< subject, in a grid perhaps with the teacher behind it
  std::string teacher;  ///< empty in a grid
};
struct SheetProblem {
  int row = 0;
  std::string code;
  std::string about;  ///< the words that are not understood
};
struct SheetReading {
  std::vector<SheetEntry> entries;
  std::vector<std::string> skipped;  ///< "Istirahat", "Upacara": no lessons, each once
};
Result<SheetReading> read_timetable(const std::vector<people::SheetRows>& sheets);

/// What a school has.
struct Person {
  std::string id;
  std::string name;
};
struct Assigned {
  std::string staff;
  std::string group;
  std::string subject;
  bool assists = false;
};
struct SchoolNow {
  std::vector<Person> groups;
  std::vector<Person> staff;
  std::vector<Assigned> assigned;
  std::vector<Slot> slots;
  std::map<std::string, std::string> subjects;  ///< folded without blanks -> subject id
};

/// What the file would change. Of the classes that it names it is the whole timetable; others stay as they are.
struct SheetPlan {
  std::vector<Slot> added;  ///< ids are empty
  std::vector<Slot> removed;
  int unchanged = 0;
  std::vector<Assigned> missing;  ///< who would teach a class without an assignment for it
  std::vector<SheetProblem> problems;
  std::vector<std::string> skipped;
  bool ready() const { return problems.empty(); }
};
SheetPlan plan_timetable(const SchoolNow& now, const SheetReading& file);

/// "V-A", "Kelas 5A", "5 a" -> "5a"; what has no grade in front stays as folded.
std::string group_key(const std::string& name);
/// "Senin", "SEN", "1" -> 1 … "Sabtu" -> 6; 0 for others.
int weekday_named(const std::string& text);
/// "3", "ke-3", "3-4", "3 s.d. 4", "3,4"; none when it is no jam.
std::optional<Jams> jams_named(const std::string& text);

}  // namespace selami::timetable
