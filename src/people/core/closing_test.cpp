#include "people_core/closing.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace selami::people {
namespace {

const Semesters city = {{"2026/2027", 1, {"2026-07-13"}, {"2026-12-18"}}, {"2026/2027", 2, {"2027-01-04"}, {"2027-06-25"}}};

bool closed(const Semesters& known, const char* day, const char* today, std::optional<bool> said = {}) {
  return is_closed(span_at(known, {day}), {today}, said);
}

TEST(Closing, ASemesterClosesFourteenDaysAfterItsLastLesson) {
  EXPECT_FALSE(closed(city, "2027-05-03", "2027-07-09"));
  EXPECT_TRUE(closed(city, "2027-05-03", "2027-07-10"));
  EXPECT_FALSE(closed({}, "2026-12-18", "2027-01-14")) << "a half year, where no calendar is known";
  EXPECT_TRUE(closed({}, "2026-12-18", "2027-01-15"));
}

TEST(Closing, ButNotWhileDaysAreItsOwn) {
  EXPECT_EQ(open_until(span_at(city, {"2026-11-23"})).text, "2027-01-03") << "the fourteen days are over on 1 January";
  EXPECT_FALSE(closed(city, "2026-11-23", "2027-01-03"));
  EXPECT_TRUE(closed(city, "2026-11-23", "2027-01-04"));
}

TEST(Closing, WhatTheOperatorSaidStands) {
  EXPECT_TRUE(closed(city, "2026-12-18", "2026-12-19", true));
  EXPECT_FALSE(closed(city, "2026-12-18", "2027-05-01", false));
}

TEST(Closing, TheLastThreeSemesters) {
  std::string said;
  for (const SemesterSpan& span : recent_semesters(city, {"2027-02-03"})) said += span.stamp() + " ";
  EXPECT_EQ(said, "2026/2027-2 2026/2027-1 2025/2026-2 ");
}

/// Day by day: what is closed stays closed, today's semester is open, and all days of a semester close on one day.
RC_GTEST_PROP(ClosingLaws, ClosingComesOnceAndForAWholeSemester, ()) {
  const Semesters known = *rc::gen::arbitrary<bool>() ? city : Semesters{};
  const std::int64_t first = day_number({"2024-07-01"});
  const Date day = date_of_day(first + *rc::gen::inRange(0, 1500));
  const Date today = date_of_day(first + *rc::gen::inRange(0, 1500));
  const Date tomorrow = date_of_day(day_number(today) + 1);
  const SemesterSpan span = span_at(known, day);
  RC_ASSERT(!is_closed(span_at(known, today), today, {}));
  RC_ASSERT(!is_closed(span, today, {}) || is_closed(span, tomorrow, {}));
  RC_ASSERT(is_closed(span, today, {}) == is_closed(span_at(known, span.last), today, {}));
  RC_ASSERT(recent_semesters(known, day)[1].stamp() != span.stamp());
}

}  // namespace
}  // namespace selami::people
