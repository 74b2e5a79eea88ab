#include "city_core/minutes.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>

#include "base/week.hpp"
#include "city_core/period.hpp"

namespace selami::city {
namespace {

Date plus(const Date& day, int days) { return date_of_day(day_number(day) + days); }

std::vector<Use> weeks_of(std::initializer_list<int> minutes) {
  std::vector<Use> out;
  for (const int one : minutes) out.push_back({one, 1});
  return out;
}

TEST(Block, IsFourWholeWeeksThatMeetTheNext) {
  const Block block = block_of(Date{"2026-11-25"});
  EXPECT_EQ(monday_of(block.from), block.from);
  EXPECT_EQ(day_number(block.to) - day_number(block.from), 27);
  EXPECT_EQ(block_of(plus(block.to, 1)).from, plus(block.to, 1));
  EXPECT_EQ(block_of(block.from).from, block.from);
  EXPECT_EQ(block_of(block.to).from, block.from);
}

TEST(Block, OfAWeekIsItsMonday) {
  EXPECT_EQ(monday_of(Date{"2026-11-23"}).text, "2026-11-23");
  EXPECT_EQ(monday_of(Date{"2026-11-29"}).text, "2026-11-23");
  EXPECT_EQ(monday_of(Date{"2026-11-30"}).text, "2026-11-30");
  EXPECT_EQ(monday_of(Date{"1969-12-30"}).text, "1969-12-29");
}

RC_GTEST_PROP(ToldBlock, IsOverForAWeekAndStaysForFour, ()) {
  const Date today = date_of_day(*rc::gen::inRange(20000, 21000));
  const Block told = told_block(today);
  const auto since = day_number(last_sunday(today)) - day_number(told.to);
  RC_ASSERT(since >= late_days);
  RC_ASSERT(since < late_days + 7 * block_weeks);
  const Block tomorrow = told_block(plus(today, 1));
  // The same, or nothing in common.
  RC_ASSERT(tomorrow.from == told.from || told.to < tomorrow.from);
}

RC_GTEST_PROP(StillTaken, NeverAddsToWhatIsTold, ()) {
  const Date today = date_of_day(*rc::gen::inRange(20000, 21000));
  const Date monday = monday_of(date_of_day(*rc::gen::inRange(19900, 21100)));
  if (still_taken(monday, today)) {
    RC_ASSERT(told_block(today).to < monday);
    RC_ASSERT(monday < today || monday == today);
  }
  RC_ASSERT(still_taken(monday_of(today), today));
  RC_ASSERT(!still_taken(plus(monday_of(today), 7), today));
}

TEST(SpreadOf, RaisesQuartersToWholeSteps) {
  const Spread spread = spread_of(weeks_of({1, 6, 11, 14, 40}));
  EXPECT_EQ(spread.low, 10);
  EXPECT_EQ(spread.middle, 15);
  EXPECT_EQ(spread.high, 15);
  EXPECT_EQ(spread.within, 75) << "four of five are 80 percent";
  EXPECT_EQ(spread.within_step, 25);
}

TEST(SpreadOf, IsOfAnAverageWeek) {
  // 40 minutes in four weeks are ten each; 41 are more than ten.
  EXPECT_EQ(spread_of(std::vector<Use>(5, Use{40, 4})).middle, 10);
  EXPECT_EQ(spread_of(std::vector<Use>(5, Use{41, 4})).middle, 15);
}

TEST(SpreadOf, SaysMoreAboveTheMostAndFiveForNothing) {
  EXPECT_EQ(spread_of(weeks_of({61, 70, 80, 90, 5000})).middle, most_min + step_min);
  EXPECT_EQ(spread_of(weeks_of({0, 0, 0, 0, 0})).high, step_min);
}

TEST(SpreadOf, FewerThanFiveIsNothing) {
  const Spread none = spread_of(weeks_of({10, 10, 10, 10}));
  EXPECT_EQ(none.low + none.middle + none.high + none.within + none.within_step, 0);
}

TEST(SpreadOf, TensOfPercentFromTwentyOn) {
  std::vector<Use> teachers(14, Use{10, 1});
  teachers.resize(20, Use{30, 1});
  EXPECT_EQ(spread_of(teachers).within, 70);
  EXPECT_EQ(spread_of(teachers).within_step, 10);
}

/// Whether all but one, or all, are below the goal looks the same; and so for none or one.
RC_GTEST_PROP(SpreadOf, NeverSaysAllNorNone, ()) {
  const std::size_t n = *rc::gen::inRange<std::size_t>(5, 60);
  const auto with_over = [&](std::size_t over) {
    std::vector<Use> teachers(n, Use{goal_min, 1});
    std::fill_n(teachers.begin(), over, Use{most_min, 1});
    return spread_of(teachers);
  };
  RC_ASSERT(with_over(0).within == with_over(1).within);
  RC_ASSERT(with_over(n).within == with_over(n - 1).within);
  RC_ASSERT(with_over(0).within < 100);
}

/// One teacher's minutes may be anything: what the least or the busiest one did is not told, and one who changes moves each figure no
/// further than the neighbours' figures.
RC_GTEST_PROP(SpreadOf, DoesNotTellTheExtremes, ()) {
  auto minutes = *rc::gen::container<std::vector<int>>(*rc::gen::inRange<std::size_t>(5, 40), rc::gen::inRange(0, 90));
  std::sort(minutes.begin(), minutes.end());
  const auto all = [&] {
    std::vector<Use> out;
    for (const int one : minutes) out.push_back({one, 1});
    return spread_of(out);
  };
  const Spread before = all();
  minutes.front() = 0;
  minutes.back() = 9000;
  const Spread after = all();
  RC_ASSERT(before.low == after.low && before.middle == after.middle && before.high == after.high);
}

}  // namespace
}  // namespace selami::city
