#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>

#include "people_core/day_words.hpp"
#include "teaching_core/attendance.hpp"
#include "teaching_core/period.hpp"
#include "teaching_core/topic.hpp"

namespace selami::teaching {
namespace {

const Date today{"2026-11-24"};
constexpr auto H = Presence::hadir;
constexpr auto S = Presence::sakit;
constexpr auto I = Presence::izin;
constexpr auto A = Presence::alpa;

std::string span_of(const Result<Period>& period) {
  if (!period) return period.error().code + " " + period.error().field;
  return period->words + ": " + period->from.text + " to " + period->until.text;
}

TEST(Period, IsAMonthOrASemester) {
  EXPECT_EQ(span_of(read_period("2026-11", {}, today, {})), "November 2026: 2026-11-01 to 2026-11-30");
  EXPECT_EQ(span_of(read_period("2028-02", {}, today, {})), "Februari 2028: 2028-02-01 to 2028-02-29");
  EXPECT_EQ(span_of(read_period("2026-12", {}, today, {})), "Desember 2026: 2026-12-01 to 2026-12-31");
  EXPECT_EQ(span_of(read_period({}, {}, today, {})), "November 2026: 2026-11-01 to 2026-11-30");
  EXPECT_EQ(span_of(read_period({}, "2026-1", today, {})), "Semester 1, 2026/2027: 2026-07-01 to 2026-12-31");
  EXPECT_EQ(span_of(read_period({}, "2026-2", today, {})), "Semester 2, 2026/2027: 2027-01-01 to 2027-06-30");
}

TEST(Period, OfASemesterFollowsTheCalendar) {
  const Semesters city = {{"2026/2027", 1, {"2026-07-13"}, {"2026-12-18"}}, {"2026/2027", 2, {"2027-01-04"}, {"2027-06-18"}}};
  const auto first = read_period({}, "2026-1", today, city);
  EXPECT_EQ(span_of(first), "Semester 1, 2026/2027: 2026-07-01 to 2027-01-03") << "with the days between, which are its own";
  EXPECT_EQ(months_of(*first).front() + " " + months_of(*first).back(), "2026-07 2026-12") << "no column of a month without lessons";
  EXPECT_EQ(span_of(read_period({}, "2026-2", today, city)), "Semester 2, 2026/2027: 2027-01-04 to 2027-06-30");
  EXPECT_EQ(span_of(read_period("2027-01", {}, today, city)), "Januari 2027: 2027-01-01 to 2027-01-31") << "a month is a month";
}

TEST(Period, RefusesWhatIsNone) {
  for (const char* text : {"", "2026", "2026-13", "2026-00", "2026-1", "26-11", "2026/11", "2026-1a", "1026-11", "2026-111"}) {
    EXPECT_EQ(span_of(read_period(text, {}, today, {})), "period.unknown month") << text;
  }
  for (const char* text : {"", "2026-3", "2026-0", "2026-11", "202a-1"}) {
    EXPECT_EQ(span_of(read_period({}, text, today, {})), "period.unknown semester") << text;
  }
}

TEST(Period, KnowsItsDaysAndMonths) {
  EXPECT_EQ(days_of(*read_period("2026-11", {}, today, {})).size(), 30u);
  EXPECT_EQ(months_of(*read_period({}, "2026-2", today, {})),
            (std::vector<std::string>{"2027-01", "2027-02", "2027-03", "2027-04", "2027-05", "2027-06"}));
  EXPECT_EQ(weekday_and_day({"2026-11-23"}), "Senin, 23-11-2026");
  EXPECT_EQ(people::plain_day({"2026-12-01"}), "1 Desember 2026");
}

TEST(DayState, OneLessonSaysItAll) {
  for (const auto& [mark, letters] : {std::pair{H, "H"}, {S, "S"}, {I, "I"}, {A, "A"}}) EXPECT_EQ(day_mark(day_state({mark})), letters);
}

TEST(DayState, WhoWasThereOnceWasAtSchool) {
  EXPECT_EQ(day_mark(day_state({H, S})), "(S)");   // went home ill
  EXPECT_EQ(day_mark(day_state({A, H})), "(A)");   // came late
  EXPECT_EQ(day_mark(day_state({A, H, S})), "(S)");
  EXPECT_EQ(day_state({A, H}).state, H);
}

TEST(DayState, ALetterThatComesLaterOutweighsAlpa) {
  EXPECT_EQ(day_mark(day_state({A, S})), "S");
  EXPECT_EQ(day_mark(day_state({A, I})), "I");
  EXPECT_EQ(day_mark(day_state({I, S, A})), "S");
}

RC_GTEST_PROP(DayState, DoesNotAskForTheOrder, ()) {
  const auto marks = *rc::gen::nonEmpty(rc::gen::container<std::vector<Presence>>(rc::gen::element(H, S, I, A)));
  auto turned = marks;
  std::reverse(turned.begin(), turned.end());
  RC_ASSERT(day_mark(day_state(marks)) == day_mark(day_state(turned)));
  const bool there = std::find(marks.begin(), marks.end(), H) != marks.end();
  RC_ASSERT((day_state(marks).state == H) == there);
}

plan::Plan two_meetings() {
  plan::Plan out;
  out.design.objectives = {{"t1", "Menjelaskan"}, {"t2", "Membandingkan"}, {"t3", "Menilai"}};
  plan::Step first;
  first.meeting = 1;
  first.objectives = {"t2"};
  plan::Step second;
  second.meeting = 2;
  plan::Question question;
  question.objective = "t3";
  second.questions = {question};
  out.steps = {first, second};
  return out;
}

TEST(Topic, IsWhatTheMeetingNames) {
  EXPECT_EQ(objectives_of(two_meetings(), 1), std::vector<std::string>{"Membandingkan"});
  EXPECT_EQ(objectives_of(two_meetings(), 2), std::vector<std::string>{"Menilai"});
  EXPECT_EQ(objectives_of(two_meetings(), 3), (std::vector<std::string>{"Menjelaskan", "Membandingkan", "Menilai"}));
  EXPECT_EQ(each_once({"a", "", "b", "a"}), (std::vector<std::string>{"a", "b"}));
}

}  // namespace
}  // namespace selami::teaching
