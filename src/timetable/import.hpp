#pragma once
/// @file The operator's timetable from a file: first it says what would change; a wrong row is named, and nothing is half kept.

#include "timetable/timetable.hpp"
#include "timetable_core/sheet.hpp"

namespace selami::timetable {

struct TimetableWish {
  bool dry_run = false;
  std::string filename;
  bool assign = false;  ///< also note the assignments that the file takes for granted
};
struct SlotLine {
  std::string teacher;
  std::string group;
  std::string subject;
  int weekday = 0;  ///< 0: of an assignment
  int first = 0;
  int last = 0;
};
struct SlotProblem {
  int row = 0;
  std::string code;
  std::string about;
};
struct TimetableReport {
  bool ready = false;
  bool applied = false;
  std::vector<SlotLine> added;
  std::vector<SlotLine> removed;
  int unchanged = 0;
  std::vector<SlotLine> missing;
  std::vector<SlotProblem> problems;
  std::vector<std::string> skipped;
};

/// Folded spellings of a subject -> its id (pack curriculum/subjects). Throws std::runtime_error when it cannot be read.
std::map<std::string, std::string> load_subjects(const std::string& packs);

struct PreparedTimetable {
  SchoolId school;
  TimetableWish wish;
  SheetReading file;
};
/// Errors: school.unknown, those of files/table.hpp, timetable.no_heading, import.no_rows.
Result<PreparedTimetable> prepare_timetable(Call& snapshot, const SchoolId& school, const Query<TimetableWish>& wish, const Upload& file);
Result<TimetableReport> import_timetable(Call& call, const std::map<std::string, std::string>& subjects, const PreparedTimetable& prepared);

}  // namespace selami::timetable

namespace selami {

template <>
struct Shape<timetable::TimetableWish> {
  using T = timetable::TimetableWish;
  static constexpr const char* name = "TimetableWish";
  static constexpr auto fields =
      std::tuple{Field{"dry_run", &T::dry_run, "true: only say what would change", loose},
                 Field{"filename", &T::filename, "helps to say what is wrong with the file", loose_at_most(200)},
                 Field{"assign", &T::assign, "true: also note the assignments that are missing", loose}};
};
template <>
struct Shape<timetable::SlotLine> {
  using T = timetable::SlotLine;
  static constexpr const char* name = "SlotLine";
  static constexpr auto fields = std::tuple{
      Field{"teacher", &T::teacher, "as in the roster"}, Field{"group", &T::group, "as in the roster"},
      Field{"subject", &T::subject, "subject id, or empty"}, Field{"weekday", &T::weekday, "1 Monday … 6 Saturday; 0: an assignment"},
      Field{"first", &T::first, "jam ke-"}, Field{"last", &T::last, "jam ke-"}};
};
template <>
struct Shape<timetable::SlotProblem> {
  using T = timetable::SlotProblem;
  static constexpr const char* name = "SlotProblem";
  static constexpr auto fields = std::tuple{Field{"row", &T::row, "as Excel counts"}, Field{"code", &T::code, "what is wrong"},
                                            Field{"about", &T::about, "the words that are not understood"}};
};
template <>
struct Shape<timetable::TimetableReport> {
  using T = timetable::TimetableReport;
  static constexpr const char* name = "TimetableReport";
  static constexpr auto fields = std::tuple{
      Field{"ready", &T::ready, "nothing is wrong, and nothing missing that was not asked for"}, Field{"applied", &T::applied, "it is kept"},
      Field{"added", &T::added, "new entries"}, Field{"removed", &T::removed, "entries of these classes that the file no longer has"},
      Field{"unchanged", &T::unchanged, "entries that stay"}, Field{"missing", &T::missing, "assignments that the file takes for granted"},
      Field{"problems", &T::problems, "rows that are not understood"}, Field{"skipped", &T::skipped, "cells that are no lessons"}};
};

}  // namespace selami
