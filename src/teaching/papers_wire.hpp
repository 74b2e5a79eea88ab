#pragma once
/// @file Jurnal mengajar and the recap of attendance, as pages show them and as papers print them.

#include "files/sheet_names.hpp"
#include "http/route.hpp"

namespace selami::teaching {

/// Which days, and on what paper.
struct PaperQuery {
  std::optional<std::string> month;
  std::optional<std::string> semester;
  std::optional<files::Sheet> sheet;
  std::optional<bool> practice = std::nullopt;
};

struct JournalEntry {
  LessonId lesson;
  Date day;
  std::string hours;  ///< jam ke-; empty while no timetable says it
  GroupId group;
  std::string group_name;
  std::string subject;  ///< in words
  std::string title;
  std::vector<std::string> objectives;
  int here = 0;
  int sick = 0;
  int excused = 0;
  int unexplained = 0;
  bool late = false;       ///< it reached the server more than a day after it was held
  bool late_marks = false; ///< attendance was marked or changed more than a day after the lesson
  bool running = false;    ///< nobody has ended it
  bool at_home = false;    ///< a day of rob
  std::vector<std::string> others;  ///< who gave it in the teacher's place
  std::string note;        ///< of the teacher
  std::string choice;      ///< what the class chose to change next time
};
struct JournalOfSchool {
  SchoolId school;
  std::string name;
  std::vector<JournalEntry> entries;
};
struct JournalView {
  std::string period;
  std::string words;
  Date from;
  Date until;
  std::string teacher;
  std::vector<JournalOfSchool> schools;
};

struct RecapSums {
  int here = 0;
  int sick = 0;
  int excused = 0;
  int unexplained = 0;
};
struct RecapPupil {
  PupilId pupil;
  int number = 0;  ///< 0: no longer in the class's list
  std::string name;
  std::vector<std::string> marks;   ///< one a day of `days`: H S I A, (S) there but not in every lesson, empty
  std::vector<RecapSums> months;    ///< one a month of `months`
  RecapSums sums;
  std::vector<Date> late;           ///< days of which a mark was written down or changed late
};
struct RecapView {
  GroupId group;
  std::string group_name;
  std::string school;
  std::string period;
  std::string words;
  Date from;
  Date until;
  std::vector<Date> days;  ///< with at least one mark
  std::vector<std::string> months;
  std::vector<RecapPupil> pupils;
};

}  // namespace selami::teaching

namespace selami {

template <>
struct Shape<teaching::PaperQuery> {
  using T = teaching::PaperQuery;
  static constexpr const char* name = "PaperQuery";
  static constexpr auto fields = std::tuple{Field{"month", &T::month, "YYYY-MM; neither: this month", at_most(7)},
                                            Field{"semester", &T::semester, "YYYY-N: semester N of the school year that begins in YYYY", at_most(6)},
                                            Field{"sheet", &T::sheet, "f4 (else) or a4"},
                                            Field{"practice", &T::practice, "of a journal: true: of the practice class alone; else never of it"}};
};
template <>
struct Shape<teaching::JournalEntry> {
  using T = teaching::JournalEntry;
  static constexpr const char* name = "JournalEntry";
  static constexpr auto fields = std::tuple{
      Field{"lesson", &T::lesson, "lesson_…"}, Field{"day", &T::day, "YYYY-MM-DD"},
      Field{"hours", &T::hours, "jam ke-; empty: no timetable says it"}, Field{"group", &T::group, "group_…"},
      Field{"group_name", &T::group_name, "rombel"}, Field{"subject", &T::subject, "in words"}, Field{"title", &T::title, "of the lesson"},
      Field{"objectives", &T::objectives, "of the plan's meeting, else of the lesson's questions"}, Field{"here", &T::here, "pupils marked hadir"},
      Field{"sick", &T::sick, "sakit"}, Field{"excused", &T::excused, "izin"}, Field{"unexplained", &T::unexplained, "alpa"},
      Field{"late", &T::late, "written down more than a day later"},
      Field{"late_marks", &T::late_marks, "attendance marked or changed more than a day later"}, Field{"running", &T::running, "not ended"},
      Field{"at_home", &T::at_home, "a day of rob"}, Field{"others", &T::others, "who gave it in the teacher's place"},
      Field{"note", &T::note, "in the teacher's own words; or empty"},
      Field{"choice", &T::choice, "what the class chose to change next time; or empty"}};
};
template <>
struct Shape<teaching::JournalOfSchool> {
  using T = teaching::JournalOfSchool;
  static constexpr const char* name = "JournalOfSchool";
  static constexpr auto fields = std::tuple{Field{"school", &T::school, "school_…"}, Field{"name", &T::name, "as written"},
                                            Field{"entries", &T::entries, "by day and time"}};
};
template <>
struct Shape<teaching::JournalView> {
  using T = teaching::JournalView;
  static constexpr const char* name = "TeachingJournal";
  static constexpr auto fields = std::tuple{
      Field{"period", &T::period, "YYYY-MM or YYYY-N"}, Field{"words", &T::words, "November 2026"}, Field{"from", &T::from, "first day"},
      Field{"until", &T::until, "last day"}, Field{"teacher", &T::teacher, "own name"}, Field{"schools", &T::schools, "one a school taught in"}};
};
template <>
struct Shape<teaching::RecapSums> {
  using T = teaching::RecapSums;
  static constexpr const char* name = "AttendanceSums";
  static constexpr auto fields = std::tuple{Field{"here", &T::here, "days"}, Field{"sick", &T::sick, "days"},
                                            Field{"excused", &T::excused, "days"}, Field{"unexplained", &T::unexplained, "days"}};
};
template <>
struct Shape<teaching::RecapPupil> {
  using T = teaching::RecapPupil;
  static constexpr const char* name = "AttendanceOfPupil";
  static constexpr auto fields = std::tuple{Field{"pupil", &T::pupil, "pupil_…"}, Field{"number", &T::number, "0: not in the list of those days"},
                                            Field{"name", &T::name, "as in the roster"},
                                            Field{"marks", &T::marks, "one a day: H S I A, (S) there but not in every lesson, or empty"},
                                            Field{"months", &T::months, "one a month"}, Field{"sums", &T::sums, "of all days"},
                                            Field{"late", &T::late, "days of which something was marked or changed late"}};
};
template <>
struct Shape<teaching::RecapView> {
  using T = teaching::RecapView;
  static constexpr const char* name = "AttendanceRecap";
  static constexpr auto fields = std::tuple{
      Field{"group", &T::group, "group_…"}, Field{"group_name", &T::group_name, "rombel"}, Field{"school", &T::school, "as written"},
      Field{"period", &T::period, "YYYY-MM or YYYY-N"}, Field{"words", &T::words, "November 2026"}, Field{"from", &T::from, "first day"},
      Field{"until", &T::until, "last day"}, Field{"days", &T::days, "with at least one mark"}, Field{"months", &T::months, "YYYY-MM"},
      Field{"pupils", &T::pupils, "by number"}};
};

}  // namespace selami
