#pragma once
/// @file What a day is for a school: in which semester, at school or not, how long a JP lasts, when the bells ring. Pure.

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "base/result.hpp"
#include "base/semesters.hpp"

namespace selami::timetable {

/// A text of a pack in both languages.
struct Words {
  std::string id;
  std::string en;
};

struct Holiday {
  Date from;
  Date to;
  Words name;
};
struct YearlyHoliday {
  int month = 1;
  int day = 1;
  Words name;
};
/// A time with another rhythm (Ramadan): shorter JP by level.
struct Period {
  std::string id;
  Date from;
  Date to;
  Words name;
  std::map<std::string, int> minutes_per_jp;
};

/// The city's calendar (pack calendar) and the JP of the levels (pack levels).
struct Calendar {
  int week_days = 6;  ///< 5: Monday to Friday, 6: to Saturday
  Semesters semesters;
  std::vector<YearlyHoliday> yearly;
  std::vector<Holiday> holidays;
  std::vector<Period> periods;
  std::map<std::string, int> minutes_per_jp;  ///< by level; tk is not in it
};

/// A break after a jam.
struct Pause {
  int after = 0;
  int minutes = 0;
};

/// What a school says of its days.
struct SchoolHours {
  int week_days = 6;             ///< 5 or 6
  int first_bell = 7 * 60;       ///< minutes after midnight
  std::optional<int> jp_minutes; ///< none: the level's
  std::vector<int> jp;           ///< how many JP from Monday to Saturday
  std::vector<Pause> pauses;
};

/// What holds until a school says otherwise. For tk there are no JP.
SchoolHours usual_hours(const Calendar& calendar, const std::string& level);
/// Errors: hours.week, hours.first_bell, hours.minutes, hours.jp, hours.pauses (each with its field), hours.past_midnight.
Result<SchoolHours> checked(SchoolHours hours);

/// How a school's day differs from the calendar: holiday; rob: lessons at home; short: fewer JP; school: no holiday after all.
enum class Differs { holiday, rob, short_, school };
struct SpecialDay {
  Differs kind = Differs::holiday;
  std::string about;      ///< as the school wrote it
  std::optional<int> jp;  ///< of a short day
};

/// school; home: learning at home (rob); holiday; weekend; between: outside the semesters.
enum class DayKind { school, home, holiday, weekend, between };

/// One JP's bells, in minutes after midnight.
struct Bell {
  int jam = 1;
  int from = 0;
  int to = 0;
};

struct DayFacts {
  Date date;
  std::string school_year;
  int semester = 0;  ///< 0: between two semesters
  DayKind kind = DayKind::school;
  Words about;                    ///< the holiday or the school's own words, or empty
  std::string period;             ///< "ramadan", or empty
  std::optional<int> jp_minutes;  ///< none for tk
  std::vector<Bell> bells;        ///< empty unless lessons are given
};

/// 1 = Monday … 7 = Sunday.
int weekday_of(const Date& date);
/// The semester that is taught on a day, of a school's: in a school year of which nothing is known, a half year. None between two
/// semesters.
std::optional<SemesterSpan> semester_of(const Semesters& of_school, const Date& date);

/// What a school is, for its days.
struct SchoolTime {
  std::string level;
  Semesters semesters;  ///< its own, else those of its level
  SchoolHours hours;
};
/// All that there is to know of a school's day.
DayFacts day_of(const Calendar& calendar, const SchoolTime& school, const std::optional<SpecialDay>& special, const Date& date);

}  // namespace selami::timetable
