#pragma once
/// @file What timetable says and hears: a school's hours and days, and who teaches which class when.

#include "http/route.hpp"
#include "timetable_core/calendar.hpp"
#include "timetable_core/jams.hpp"

namespace selami::timetable {

struct SlotKind { static constexpr const char* prefix = "slot"; };
using SlotId = Id<SlotKind>;

struct DayView {
  Date day;
  DayKind kind = DayKind::school;
  Words about;
  std::string period;
  std::optional<int> jp_minutes;
  std::vector<Bell> bells;
};
/// The bells of a weekday in a week like any other.
struct WeekdayView {
  int weekday = 1;
  std::vector<Bell> bells;
};
struct HoursView {
  SchoolId school;
  std::string name;
  std::string level;
  bool usual = true;
  std::optional<int> level_minutes;
  SchoolHours hours;
  std::vector<WeekdayView> week;
};

struct SpecialIn {
  Differs kind = Differs::holiday;
  std::string about;
  std::optional<int> jp;
};
struct SpecialView {
  Date day;
  Differs kind = Differs::holiday;
  std::string about;
  std::optional<int> jp;
};
struct HolidayView {
  Date from;
  Date to;
  Words name;
};
struct SemesterView {
  int semester = 1;
  Date from;
  Date to;
};
struct YearView {
  std::string school_year;
  std::vector<SemesterView> semesters;
  std::vector<HolidayView> holidays;
  std::vector<HolidayView> periods;
  std::vector<SpecialView> special;
};

/// An entry that a teacher types for an own class, or (with staff) an operator for anybody.
struct SlotIn {
  GroupId group;
  std::optional<StaffId> staff;
  std::string subject;
  int weekday = 1;
  int first = 1;
  int last = 1;
};
struct SlotView {
  SlotId id;
  SchoolId school;
  GroupId group;
  std::string group_name;
  StaffId staff;
  std::string teacher;
  std::string subject;
  int weekday = 1;
  int first = 1;
  int last = 1;
  bool assists = false;
  bool mine = false;
};
struct CollisionView {
  Clash kind = Clash::teacher;
  SlotId one;
  SlotId other;
};
struct ChoiceView {
  GroupId group;
  std::string group_name;
  StaffId staff;
  std::vector<std::string> subjects;
};
/// A school's part of a teacher's timetable.
struct SchoolSlots {
  HoursView hours;
  std::vector<ChoiceView> choices;
  std::vector<SlotView> slots;
  std::vector<CollisionView> collisions;
};
struct OwnTimetable {
  std::vector<SchoolSlots> schools;
};
/// What a phone needs to know what is now: the next days of each own school, and the own entries.
struct SchoolDays {
  SchoolId school;
  std::string name;
  std::vector<DayView> days;
};
struct WeekView {
  std::vector<SchoolDays> schools;
  std::vector<SlotView> slots;
};

}  // namespace selami::timetable

namespace selami {

template <>
struct EnumNames<timetable::Differs> {
  using D = timetable::Differs;
  static constexpr std::pair<D, const char*> names[] = {
      {D::holiday, "holiday"}, {D::rob, "rob"}, {D::short_, "short"}, {D::school, "school"}};
};
template <>
struct EnumNames<timetable::DayKind> {
  using D = timetable::DayKind;
  static constexpr std::pair<D, const char*> names[] = {
      {D::school, "school"}, {D::home, "home"}, {D::holiday, "holiday"}, {D::weekend, "weekend"}, {D::between, "between"}};
};
template <>
struct EnumNames<timetable::Clash> {
  using C = timetable::Clash;
  static constexpr std::pair<C, const char*> names[] = {{C::teacher, "teacher"}, {C::group, "group"}};
};
template <>
struct Shape<timetable::Words> {
  using T = timetable::Words;
  static constexpr const char* name = "CalendarWords";
  static constexpr auto fields = std::tuple{Field{"id", &T::id, "Indonesian"}, Field{"en", &T::en, "English"}};
};
template <>
struct Shape<timetable::Bell> {
  using T = timetable::Bell;
  static constexpr const char* name = "Bell";
  static constexpr auto fields = std::tuple{Field{"jam", &T::jam, "jam ke-"}, Field{"from", &T::from, "minutes after midnight"},
                                            Field{"to", &T::to, "minutes after midnight"}};
};
template <>
struct Shape<timetable::Pause> {
  using T = timetable::Pause;
  static constexpr const char* name = "Pause";
  static constexpr auto fields =
      std::tuple{Field{"after", &T::after, "the jam before it", range(1, 16)}, Field{"minutes", &T::minutes, "1 to 120", range(1, 120)}};
};
template <>
struct Shape<timetable::SchoolHours> {
  using T = timetable::SchoolHours;
  static constexpr const char* name = "SchoolHours";
  static constexpr auto fields = std::tuple{Field{"week_days", &T::week_days, "5 or 6", range(5, 6)},
                                            Field{"first_bell", &T::first_bell, "minutes after midnight", range(300, 1200)},
                                            Field{"jp_minutes", &T::jp_minutes, "of one JP; null: the level's"},
                                            Field{"jp", &T::jp, "how many JP from Monday to Saturday", range(6, 6)},
                                            Field{"pauses", &T::pauses, "breaks", at_most(12)}};
};
template <>
struct Shape<timetable::WeekdayView> {
  using T = timetable::WeekdayView;
  static constexpr const char* name = "Weekday";
  static constexpr auto fields = std::tuple{Field{"weekday", &T::weekday, "1 Monday … 6 Saturday"}, Field{"bells", &T::bells, "in order"}};
};
template <>
struct Shape<timetable::HoursView> {
  using T = timetable::HoursView;
  static constexpr const char* name = "HoursPage";
  static constexpr auto fields = std::tuple{
      Field{"school", &T::school, "school_…"}, Field{"name", &T::name, "of the school"}, Field{"level", &T::level, "jenjang"},
      Field{"usual", &T::usual, "true: the school has said nothing yet"},
      Field{"level_minutes", &T::level_minutes, "a JP of this level; null: none (TK)"}, Field{"hours", &T::hours, "what holds"},
      Field{"week", &T::week, "bells by weekday, outside Ramadan"}};
};
template <>
struct Shape<timetable::DayView> {
  using T = timetable::DayView;
  static constexpr const char* name = "SchoolDay";
  static constexpr auto fields = std::tuple{Field{"day", &T::day, "local day"},
                                            Field{"kind", &T::kind, "school home holiday weekend between"},
                                            Field{"about", &T::about, "the holiday, or what the school wrote"},
                                            Field{"period", &T::period, "ramadan, or empty"},
                                            Field{"jp_minutes", &T::jp_minutes, "of one JP that day; null: none (TK)"},
                                            Field{"bells", &T::bells, "empty unless lessons are given"}};
};
template <>
struct Shape<timetable::SpecialIn> {
  using T = timetable::SpecialIn;
  static constexpr const char* name = "SpecialDayIn";
  static constexpr auto fields = std::tuple{Field{"kind", &T::kind, "holiday rob short school"},
                                            Field{"about", &T::about, "in the school's words", loose_at_most(200)},
                                            Field{"jp", &T::jp, "how many JP a short day has", range(0, 16)}};
};
template <>
struct Shape<timetable::SpecialView> {
  using T = timetable::SpecialView;
  static constexpr const char* name = "SpecialDay";
  static constexpr auto fields = std::tuple{Field{"day", &T::day, "local day"}, Field{"kind", &T::kind, "holiday rob short school"},
                                            Field{"about", &T::about, "in the school's words"}, Field{"jp", &T::jp, "of a short day, or null"}};
};
template <>
struct Shape<timetable::HolidayView> {
  using T = timetable::HolidayView;
  static constexpr const char* name = "Holiday";
  static constexpr auto fields = std::tuple{Field{"from", &T::from, "first day"}, Field{"to", &T::to, "last day"}, Field{"name", &T::name, "of it"}};
};
template <>
struct Shape<timetable::SemesterView> {
  using T = timetable::SemesterView;
  static constexpr const char* name = "Semester";
  static constexpr auto fields = std::tuple{Field{"semester", &T::semester, "1 or 2"}, Field{"from", &T::from, "first day"}, Field{"to", &T::to, "last day"}};
};
template <>
struct Shape<timetable::YearView> {
  using T = timetable::YearView;
  static constexpr const char* name = "SchoolCalendar";
  static constexpr auto fields = std::tuple{
      Field{"school_year", &T::school_year, "of today"}, Field{"semesters", &T::semesters, "of it"},
      Field{"holidays", &T::holidays, "of the city's calendar"}, Field{"periods", &T::periods, "with shorter JP"},
      Field{"special", &T::special, "this school's own days of the year"}};
};
template <>
struct Shape<timetable::SlotIn> {
  using T = timetable::SlotIn;
  static constexpr const char* name = "SlotIn";
  static constexpr auto fields = std::tuple{
      Field{"group", &T::group, "class"}, Field{"staff", &T::staff, "who; a teacher leaves it out"},
      Field{"subject", &T::subject, "subject id, or empty for guru kelas", loose_at_most(40)},
      Field{"weekday", &T::weekday, "1 Monday … 6 Saturday", range(1, 6)}, Field{"first", &T::first, "jam ke-", range(1, 16)},
      Field{"last", &T::last, "jam ke-", range(1, 16)}};
};
template <>
struct Shape<timetable::SlotView> {
  using T = timetable::SlotView;
  static constexpr const char* name = "Slot";
  static constexpr auto fields = std::tuple{
      Field{"id", &T::id, "slot_…"}, Field{"school", &T::school, "school_…"}, Field{"group", &T::group, "group_…"},
      Field{"group_name", &T::group_name, "as written"}, Field{"staff", &T::staff, "staff_…"}, Field{"teacher", &T::teacher, "as written"},
      Field{"subject", &T::subject, "subject id, or empty"}, Field{"weekday", &T::weekday, "1 Monday … 6 Saturday"},
      Field{"first", &T::first, "jam ke-"}, Field{"last", &T::last, "jam ke-"}, Field{"assists", &T::assists, "pendamping"},
      Field{"mine", &T::mine, "of whoever asks"}};
};
template <>
struct Shape<timetable::CollisionView> {
  using T = timetable::CollisionView;
  static constexpr const char* name = "Collision";
  static constexpr auto fields = std::tuple{Field{"kind", &T::kind, "teacher: in two classes; group: two subjects in one class"},
                                            Field{"one", &T::one, "slot_…"}, Field{"other", &T::other, "slot_…"}};
};
template <>
struct Shape<timetable::ChoiceView> {
  using T = timetable::ChoiceView;
  static constexpr const char* name = "SlotChoice";
  static constexpr auto fields = std::tuple{Field{"group", &T::group, "class"}, Field{"group_name", &T::group_name, "as written"},
                                            Field{"staff", &T::staff, "staff_…"}, Field{"subjects", &T::subjects, "by assignment; '' is guru kelas"}};
};
template <>
struct Shape<timetable::SchoolSlots> {
  using T = timetable::SchoolSlots;
  static constexpr const char* name = "SchoolTimetable";
  static constexpr auto fields = std::tuple{
      Field{"hours", &T::hours, "bells of the school"}, Field{"choices", &T::choices, "what may be entered"},
      Field{"slots", &T::slots, "entries"}, Field{"collisions", &T::collisions, "to look at; nothing is forbidden"}};
};
template <>
struct Shape<timetable::OwnTimetable> {
  using T = timetable::OwnTimetable;
  static constexpr const char* name = "OwnTimetable";
  static constexpr auto fields = std::tuple{Field{"schools", &T::schools, "where whoever asks teaches"}};
};
template <>
struct Shape<timetable::SchoolDays> {
  using T = timetable::SchoolDays;
  static constexpr const char* name = "SchoolDays";
  static constexpr auto fields = std::tuple{Field{"school", &T::school, "school_…"}, Field{"name", &T::name, "of the school"},
                                            Field{"days", &T::days, "today and the days after it"}};
};
template <>
struct Shape<timetable::WeekView> {
  using T = timetable::WeekView;
  static constexpr const char* name = "OwnWeek";
  static constexpr auto fields = std::tuple{Field{"schools", &T::schools, "the next days"}, Field{"slots", &T::slots, "own entries"}};
};

}  // namespace selami
