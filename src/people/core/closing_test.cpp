#include "people_core/closing.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace selami::people {
namespace {

TEST(Closing, ASemesterClosesFourteenDaysAfterItsLast) {
  const Date taught{"2026-12-18"};
  EXPECT_EQ(semester_of(taught), "2026/2027-1");
  EXPECT_FALSE(is_closed(taught, {"2026-12-18"}, {}));
  EXPECT_FALSE(is_closed(taught, {"2027-01-14"}, {}));
  EXPECT_TRUE(is_closed(taught, {"2027-01-15"}, {}));
  EXPECT_FALSE(is_closed({"2027-06-30"}, {"2027-07-14"}, {}));
  EXPECT_TRUE(is_closed({"2027-06-30"}, {"2027-07-15"}, {}));
}

TEST(Closing, WhatTheOperatorSaidStands) {
  EXPECT_TRUE(is_closed({"2026-12-18"}, {"2026-12-19"}, true));
  EXPECT_FALSE(is_closed({"2026-12-18"}, {"2027-05-01"}, false));
}

TEST(Closing, TheLastThreeSemesters) {
  std::string said;
  for (const Date& day : recent_semesters({"2027-02-03"})) said += semester_of(day) + " ";
  EXPECT_EQ(said, "2026/2027-2 2026/2027-1 2025/2026-2 ");
}

/// Day by day: what is closed stays closed, today's semester is open, and all days of a semester close on one day.
RC_GTEST_PROP(ClosingLaws, ClosingComesOnceAndForAWholeSemester, ()) {
  const std::int64_t first = day_number({"2024-07-01"});
  const Date day = date_of_day(first + *rc::gen::inRange(0, 1500));
  const Date today = date_of_day(first + *rc::gen::inRange(0, 1500));
  const Date tomorrow = date_of_day(day_number(today) + 1);
  RC_ASSERT(!is_closed(today, today, {}));
  RC_ASSERT(!is_closed(day, today, {}) || is_closed(day, tomorrow, {}));
  RC_ASSERT(is_closed(day, today, {}) == is_closed(semester_end(day), today, {}));
  RC_ASSERT(semester_of(day) == semester_of(semester_end(day)));
  RC_ASSERT(semester_of(recent_semesters(day)[1]) != semester_of(day));
}

}  // namespace
}  // namespace selami::people
