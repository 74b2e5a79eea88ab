#include "circles_core/circle.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace selami::circles {
namespace {

const Date monday{"2026-11-02"};

TEST(Phases, AreWholeWeeksAndTeachingTakesTheRest) {
  const auto eight = phases_of(monday, 8);
  EXPECT_EQ(eight[0].from, monday);
  EXPECT_EQ(eight[0].until, Date{"2026-11-15"});
  EXPECT_EQ(eight[1].from, Date{"2026-11-16"});
  EXPECT_EQ(eight[2].part, Part::teach);
  EXPECT_EQ(eight[3].until, Date{"2026-12-27"});
  const auto six = phases_of(monday, 6);
  EXPECT_EQ(six[0].until, Date{"2026-11-08"});
  EXPECT_EQ(six[2].from, Date{"2026-11-16"});
  EXPECT_EQ(six[2].until, Date{"2026-12-06"}) << "three of six weeks";
  EXPECT_EQ(last_day(monday, 6), Date{"2026-12-13"});
}

TEST(Circle, IsComeIntoUntilItsLastDayAndWhileThereIsRoom) {
  EXPECT_TRUE(may_come_in(monday, 4, Date{"2026-10-20"}, 1)) << "before it begins";
  EXPECT_TRUE(may_come_in(monday, 4, Date{"2026-11-29"}, 1));
  EXPECT_FALSE(may_come_in(monday, 4, Date{"2026-11-30"}, 1));
  EXPECT_TRUE(may_come_in(monday, 4, monday, members_max - 1));
  EXPECT_FALSE(may_come_in(monday, 4, monday, members_max));
}

TEST(Circle, IsWrittenInUntilFourWeeksAfterItsEnd) {
  EXPECT_TRUE(may_write(monday, 4, Date{"2026-10-20"}));
  EXPECT_TRUE(may_write(monday, 4, Date{"2026-12-27"}));
  EXPECT_FALSE(may_write(monday, 4, Date{"2026-12-28"}));
}

TEST(Circle, IsReadByItsMembersWhoTeach) {
  EXPECT_TRUE(may_read({"sari", "ratna"}, "ratna", true));
  EXPECT_FALSE(may_read({"sari", "ratna"}, "ratna", false)) << "who teaches nowhere any more";
  EXPECT_FALSE(may_read({"sari", "ratna"}, "budi", true));
  EXPECT_FALSE(may_read({}, "sari", true));
}

TEST(Note, SaysNothingWhereNothingStandsAndNothingHangs) {
  EXPECT_TRUE(says_nothing(" \n", false, false));
  EXPECT_FALSE(says_nothing("", true, false));
  EXPECT_FALSE(says_nothing("", false, true));
  EXPECT_FALSE(says_nothing("Lima murid", false, false));
}

/// Every day of a circle belongs to one phase; each has a week at least; together they are the weeks that were said.
RC_GTEST_PROP(Phases, CoverEachDayOnce, ()) {
  const int weeks = *rc::gen::inRange(weeks_min, weeks_max + 1);
  const Date starts = date_of_day(day_number(monday) + *rc::gen::inRange(0, 2000));
  const auto phases = phases_of(starts, weeks);
  RC_ASSERT(phases.front().from == starts);
  std::int64_t days = 0;
  for (std::size_t i = 0; i < phases.size(); ++i) {
    const std::int64_t lasts = day_number(phases[i].until) - day_number(phases[i].from) + 1;
    RC_ASSERT(lasts >= 7);
    RC_ASSERT(lasts % 7 == 0);
    RC_ASSERT(static_cast<std::size_t>(phases[i].part) == i);
    if (i > 0) RC_ASSERT(day_number(phases[i].from) == day_number(phases[i - 1].until) + 1);
    days += lasts;
  }
  RC_ASSERT(days == weeks * 7);
  RC_ASSERT(last_day(starts, weeks) == phases.back().until);
}

/// Whoever may still come in may also write; nobody beside the members reads.
RC_GTEST_PROP(Circle, OpensNoWiderThanItSays, ()) {
  const int weeks = *rc::gen::inRange(weeks_min, weeks_max + 1);
  const Date today = date_of_day(day_number(monday) + *rc::gen::inRange(-100, 300));
  const int members = *rc::gen::inRange(0, members_max + 3);
  if (may_come_in(monday, weeks, today, members)) RC_ASSERT(may_write(monday, weeks, today));
  const auto names = *rc::gen::container<std::vector<std::string>>(rc::gen::element<std::string>("sari", "ratna", "anto"));
  RC_ASSERT(!may_read(names, "budi", true));
  for (const std::string& one : names) RC_ASSERT(may_read(names, one, true));
}

}  // namespace
}  // namespace selami::circles
