#include "asking/turns.hpp"

#include <gtest/gtest.h>

#include <map>

namespace selami::asking {
namespace {

using List = std::vector<Candidate>;

TEST(Pick, FavoursTheUnheard) {
  const List all = {{"adi", 2}, {"bima", 0}, {"citra", 1}, {"dewi", 0}};
  std::map<std::string, int> seen;
  for (int i = 0; i < 100; ++i) ++seen[pick(all, {}, i / 100.0).value()];
  EXPECT_EQ(seen, (std::map<std::string, int>{{"bima", 50}, {"dewi", 50}}));
}

TEST(Pick, WhoPassesIsLeftOutAsLongAsSomebodyElseIsThere) {
  const List all = {{"adi", 2}, {"bima", 0}};
  EXPECT_EQ(pick(all, {"bima"}, 0.99), "adi");
  EXPECT_EQ(pick(all, {"bima", "adi"}, 0), "bima") << "when all have passed the round begins anew";
  EXPECT_EQ(pick({}, {}, 0.5), std::nullopt);
}

TEST(Pick, TakesAnyDraw) {
  const List all = {{"adi", 0}, {"bima", 0}};
  EXPECT_EQ(pick(all, {}, 1.0), "bima");
  EXPECT_EQ(pick(all, {}, -3), "adi");
}

TEST(Spread, CountsWhoSpoke) {
  const List all = {{"adi", 6}, {"bima", 3}, {"citra", 3}, {"dewi", 1}, {"eka", 0}, {"fajar", 0}};
  const Spread told = spread(all, {}, {});
  EXPECT_EQ(told.present, 6);
  EXPECT_EQ(told.heard, 4);
  EXPECT_EQ(told.turns, 13);
  EXPECT_EQ(told.most, 3);
  EXPECT_EQ(told.most_turns, 12);
}

TEST(Spread, SaysNothingOfFewTurns) {
  EXPECT_EQ(spread({{"adi", 1}, {"bima", 1}, {"citra", 1}, {"dewi", 1}}, {}, {}).most, 0);
  EXPECT_EQ(spread({{"adi", 4}, {"bima", 3}, {"citra", 1}, {"dewi", 0}}, {}, {}).most, 0) << "three of three is no news";
  EXPECT_EQ(spread({}, {}, {}).present, 0);
}

TEST(Spread, TellsTheMiddleWait) {
  const Spread told = spread({{"adi", 1}}, {3000, 1000, 5000}, {2000, 4000, 0, -5, 90'000});
  EXPECT_EQ(told.after_question.count, 3);
  EXPECT_EQ(told.after_question.median_ms, 3000);
  EXPECT_EQ(told.after_answer.count, 2);
  EXPECT_EQ(told.after_answer.median_ms, 3000);
}

}  // namespace
}  // namespace selami::asking
