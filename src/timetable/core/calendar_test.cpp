#include "timetable_core/calendar.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace selami::timetable {
namespace {

Calendar city() {
  Calendar out;
  out.semesters = {{"2026/2027", 1, {"2026-07-13"}, {"2026-12-18"}}, {"2026/2027", 2, {"2027-01-04"}, {"2027-06-18"}}};
  out.yearly = {{8, 17, {"Hari Kemerdekaan", "Independence Day"}}};
  out.holidays = {{{"2027-03-06"}, {"2027-03-20"}, {"Libur Idulfitri", "Eid"}}};
  out.periods = {{"ramadan", {"2027-02-08"}, {"2027-03-09"}, {"Ramadan", "Ramadan"}, {{"sd", 30}, {"smp", 35}}}};
  out.minutes_per_jp = {{"sd", 35}, {"smp", 40}, {"sma", 45}, {"smk", 45}, {"slb", 30}, {"pkbm", 35}};
  return out;
}
SchoolTime school_with(const SchoolHours& hours, const std::string& level = "sd") { return {level, semesters_of(city().semesters, level), hours}; }
DayFacts day(const char* date, const std::string& level = "sd", std::optional<SpecialDay> special = std::nullopt) {
  return day_of(city(), school_with(usual_hours(city(), level), level), special, {date});
}

TEST(Days, AMondayOfASixDaySchool) {
  const DayFacts monday = day("2026-11-23");
  EXPECT_EQ(monday.kind, DayKind::school);
  EXPECT_EQ(monday.school_year, "2026/2027");
  EXPECT_EQ(monday.semester, 1);
  EXPECT_EQ(monday.jp_minutes, 35);
  ASSERT_EQ(monday.bells.size(), 7u);
  EXPECT_EQ(monday.bells[2].from, 8 * 60 + 10);  // jam ke-3: 08.10-08.45
  EXPECT_EQ(monday.bells[2].to, 8 * 60 + 45);
  EXPECT_EQ(monday.bells[3].from, 9 * 60);  // after a break of 15 minutes
  EXPECT_EQ(day("2026-11-27").bells.size(), 5u);  // Friday is shorter
  EXPECT_EQ(day("2026-11-29").kind, DayKind::weekend);
}

TEST(Days, FiveDaysEndOnFriday) {
  SchoolHours hours = usual_hours(city(), "sd");
  hours.week_days = 5;
  EXPECT_EQ(day_of(city(), school_with(hours), std::nullopt, {"2026-11-28"}).kind, DayKind::weekend);
  EXPECT_EQ(day("2026-11-28").kind, DayKind::school);
}

TEST(Days, AnEveningClassRingsFromSeven) {
  SchoolHours hours = usual_hours(city(), "pkbm");
  hours.first_bell = 19 * 60;
  hours.jp = {3, 3, 3, 3, 3, 0};
  hours.pauses = {};
  ASSERT_TRUE(checked(hours));
  const DayFacts tuesday = day_of(city(), school_with(hours, "pkbm"), std::nullopt, {"2026-11-24"});
  ASSERT_EQ(tuesday.bells.size(), 3u);
  EXPECT_EQ(tuesday.bells.front().from, 19 * 60);
  EXPECT_EQ(tuesday.bells.back().to, 20 * 60 + 45);
  EXPECT_TRUE(day_of(city(), school_with(hours, "pkbm"), std::nullopt, {"2026-11-28"}).bells.empty());
}

TEST(Days, HolidaysHaveNoBells) {
  EXPECT_EQ(day("2026-08-17").kind, DayKind::holiday);
  EXPECT_EQ(day("2026-08-17").about.id, "Hari Kemerdekaan");
  EXPECT_TRUE(day("2027-03-10").bells.empty());
  EXPECT_EQ(day("2026-12-22").kind, DayKind::between);
  EXPECT_EQ(day("2026-12-22").semester, 0);
}

TEST(Days, RamadanIsShorter) {
  EXPECT_EQ(day("2027-02-09").jp_minutes, 30);
  EXPECT_EQ(day("2027-02-09").period, "ramadan");
  EXPECT_EQ(day("2027-02-09", "pkbm").jp_minutes, 35);  // the pack says nothing of it
}

TEST(Days, KindergartenHasNoJp) {
  EXPECT_FALSE(day("2026-11-23", "tk").jp_minutes);
  EXPECT_TRUE(day("2026-11-23", "tk").bells.empty());
  EXPECT_EQ(day("2026-11-23", "tk").kind, DayKind::school);
}

TEST(Days, ASchoolKnowsBetterThanTheCalendar) {
  EXPECT_EQ(day("2026-11-23", "sd", SpecialDay{Differs::holiday, "Banjir", {}}).kind, DayKind::holiday);
  const DayFacts rob = day("2026-11-23", "sd", SpecialDay{Differs::rob, "", {}});
  EXPECT_EQ(rob.kind, DayKind::home);
  EXPECT_EQ(rob.bells.size(), 7u);  // learning goes on at home: the timetable still holds
  EXPECT_EQ(day("2026-11-23", "sd", SpecialDay{Differs::short_, "Rapat", 2}).bells.size(), 2u);
  EXPECT_EQ(day("2026-08-17", "sd", SpecialDay{Differs::school, "", {}}).kind, DayKind::school);
}

TEST(Days, AYearThatNoCalendarKnowsIsTakenWhole) {
  EXPECT_EQ(day("2028-02-07").semester, 2);
  EXPECT_EQ(day("2028-02-07").school_year, "2027/2028");
  EXPECT_EQ(day("2028-02-07").kind, DayKind::school);
}

TEST(Hours, AreHeldWithinADay) {
  SchoolHours hours = usual_hours(city(), "sd");
  EXPECT_TRUE(checked(hours));
  hours.first_bell = 20 * 60;
  EXPECT_EQ(checked(hours).error().code, "hours.past_midnight");
  hours.first_bell = 4 * 60;
  EXPECT_EQ(checked(hours).error().code, "hours.first_bell");
  hours = usual_hours(city(), "sd");
  hours.jp = {7};
  EXPECT_EQ(checked(hours).error().code, "hours.jp");
  hours.week_days = 7;
  EXPECT_EQ(checked(hours).error().code, "hours.week");
  hours = usual_hours(city(), "sd");
  hours.jp_minutes = 0;
  EXPECT_EQ(checked(hours).error().code, "hours.minutes");
  hours.jp_minutes = 30;
  hours.pauses = {{0, 15}};
  EXPECT_EQ(checked(hours).error().code, "hours.pauses");
}

int between(int low, int high) { return *rc::gen::inRange(low, high + 1); }
std::string any_level() { return *rc::gen::elementOf(std::vector<std::string>{"tk", "sd", "smp", "sma", "smk", "slb", "pkbm"}); }

SchoolHours any_hours() {
  SchoolHours out;
  out.week_days = between(5, 6);
  out.first_bell = between(300, 900);
  if (between(0, 1) == 1) out.jp_minutes = between(15, 60);
  for (int i = 0; i < 6; ++i) out.jp.push_back(between(0, 12));
  for (int i = between(0, 3); i > 0; --i) out.pauses.push_back({between(1, 12), between(1, 40)});
  return out;
}
Date any_date() { return date_of_day(day_number({"2026-06-01"}) + between(0, 900)); }

RC_GTEST_PROP(DayLaws, BellsNeverOverlapAndStayInTheDay, ()) {
  const auto hours = checked(any_hours());
  if (!hours) return;
  const DayFacts facts = day_of(city(), school_with(*hours, any_level()), std::nullopt, any_date());
  int last = 0;
  for (const Bell& bell : facts.bells) {
    RC_ASSERT(bell.from >= last && bell.from < bell.to && bell.to < 24 * 60);
    last = bell.to;
  }
}

RC_GTEST_PROP(DayLaws, APeriodNeverMakesAJpLonger, ()) {
  const SchoolHours hours = any_hours();
  const std::string level = any_level();
  const Date date = any_date();
  Calendar without = city();
  without.periods.clear();
  const auto with_period = day_of(city(), school_with(hours, level), std::nullopt, date).jp_minutes;
  const auto usual = day_of(without, school_with(hours, level), std::nullopt, date).jp_minutes;
  RC_ASSERT(with_period.has_value() == usual.has_value());
  if (usual) RC_ASSERT(*with_period <= *usual);
}

RC_GTEST_PROP(DayLaws, ADateIsInAtMostOneSemester, ()) {
  const Date date = any_date();
  const Calendar calendar = city();
  int in = 0;
  for (const Semester& one : calendar.semesters) in += !(date < one.from) && !(one.to < date) ? 1 : 0;
  RC_ASSERT(in <= 1);
  const auto found = semester_of(semesters_of(calendar.semesters, "sd"), date);
  if (in == 1) RC_ASSERT(found.has_value() && found->school_year == school_year(date));
  if (found) RC_ASSERT(!(date < found->from) && !(found->to < date));
}

RC_GTEST_PROP(DayLaws, NoLessonsNoBells, ()) {
  const DayFacts facts = day_of(city(), school_with(any_hours(), any_level()), std::nullopt, any_date());
  if (facts.kind != DayKind::school) RC_ASSERT(facts.bells.empty());
}

}  // namespace
}  // namespace selami::timetable
