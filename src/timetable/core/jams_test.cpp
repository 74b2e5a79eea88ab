#include "timetable_core/jams.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace selami::timetable {
namespace {

/// Jam ke-1 to 6 of 35 minutes from 07.00, a quarter of an hour's break after the third.
std::vector<Bell> bells() {
  std::vector<Bell> out;
  for (int jam = 1; jam <= 6; ++jam) {
    const int from = 7 * 60 + (jam - 1) * 35 + (jam > 3 ? 15 : 0);
    out.push_back({jam, from, from + 35});
  }
  return out;
}
int at(int hour, int minute) { return hour * 60 + minute; }

TEST(JamsAt, IsTheRangeThatRunsOrBeginsSoon) {
  const std::vector<Jams> ranges = {{1, 2}, {5, 6}};
  EXPECT_EQ(jams_at(ranges, bells(), at(7, 5)), (Jams{1, 2}));
  EXPECT_EQ(jams_at(ranges, bells(), at(6, 45)), (Jams{1, 2}));  // before the bell
  EXPECT_EQ(jams_at(ranges, bells(), at(8, 10)), std::nullopt);  // over, and the next is far
  EXPECT_EQ(jams_at(ranges, bells(), at(9, 10)), (Jams{5, 6}));  // 25 minutes before
  EXPECT_EQ(jams_at(ranges, bells(), at(12, 0)), std::nullopt);
  EXPECT_EQ(jams_at({{7, 8}}, bells(), at(11, 0)), std::nullopt);  // a day that has no seventh jam
  EXPECT_EQ(jams_at({}, bells(), at(8, 0)), std::nullopt);
}

TEST(SpanOf, GoesFromBellToBell) {
  const auto span = span_of(bells(), {3, 4});
  ASSERT_TRUE(span);
  EXPECT_EQ(span->from, at(8, 10));
  EXPECT_EQ(span->to, at(9, 35));  // the break lies in it
  EXPECT_EQ(span_of(bells(), {6, 8})->to, at(10, 45));  // a short day ends it
  EXPECT_FALSE(span_of(bells(), {7, 8}));
}

std::vector<Collision> of(std::vector<Slot> slots) { return collisions(slots); }

TEST(Collisions, AreShownForTeachersAndClasses) {
  const Slot sari{"s", 1, {1, 2}, "4A", "sari", "ipas", false};
  EXPECT_TRUE(of({sari, {"t", 2, {1, 2}, "4B", "sari", "ipas", false}}).empty());  // another day
  EXPECT_TRUE(of({sari, {"t", 1, {3, 4}, "4B", "sari", "ipas", false}}).empty());
  const auto twice = of({sari, {"t", 1, {2, 3}, "4B", "sari", "ipas", false}});
  ASSERT_EQ(twice.size(), 1u);
  EXPECT_EQ(twice[0].kind, Clash::teacher);
  const auto both = of({sari, {"t", 1, {2, 3}, "4A", "anto", "pjok", false}});
  ASSERT_EQ(both.size(), 1u);
  EXPECT_EQ(both[0].kind, Clash::group);
  EXPECT_TRUE(of({sari, {"t", 1, {1, 2}, "4A", "anto", "", true}}).empty());       // a pendamping
  EXPECT_TRUE(of({sari, {"t", 1, {1, 2}, "4A", "anto", "ipas", false}}).empty());  // two who teach one lesson
}

Slot any_slot(int number) {
  const auto pick = [](std::vector<std::string> texts) { return *rc::gen::elementOf(std::move(texts)); };
  const int first = *rc::gen::inRange(1, 7);
  return {std::to_string(number), *rc::gen::inRange(1, 3), {first, first + *rc::gen::inRange(0, 3)}, pick({"4A", "4B"}), pick({"sari", "anto"}),
          pick({"ipas", "pjok"}), *rc::gen::arbitrary<bool>()};
}

RC_GTEST_PROP(CollisionLaws, TheOrderOfTheTimetableDoesNotMatter, ()) {
  std::vector<Slot> slots;
  for (int i = *rc::gen::inRange(0, 7); i > 0; --i) slots.push_back(any_slot(i));
  std::vector<Slot> turned(slots.rbegin(), slots.rend());
  RC_ASSERT(collisions(slots).size() == collisions(turned).size());
}

RC_GTEST_PROP(JamLaws, OnlyARangeOfTheTimetableIsFound, ()) {
  std::vector<Jams> ranges;
  for (int i = *rc::gen::inRange(0, 4); i > 0; --i) {
    const int first = *rc::gen::inRange(1, 8);
    ranges.push_back({first, first + *rc::gen::inRange(0, 3)});
  }
  const auto found = jams_at(ranges, bells(), *rc::gen::inRange(0, 1440));
  if (found) RC_ASSERT(std::find(ranges.begin(), ranges.end(), *found) != ranges.end());
}

}  // namespace
}  // namespace selami::timetable
