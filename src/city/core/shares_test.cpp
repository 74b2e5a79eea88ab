#include "city_core/shares.hpp"

#include <gtest/gtest.h>

#include "base/dice.hpp"

namespace selami::city {
namespace {

/// Wilson's interval of 81 of 263 is a worked example of Newcombe (1998), Statistics in Medicine 17, 857-872: 0.2553 to 0.3662.
TEST(Shares, KnowTheIntervalOfAShare) {
  const Ends ends = ends_of({81, 263});
  EXPECT_NEAR(ends.low, 0.2553, 5e-5);
  EXPECT_NEAR(ends.high, 0.3662, 5e-5);
  EXPECT_EQ(ends_of({29, 29}).high, 1);
  EXPECT_NEAR(ends_of({29, 29}).low, 0.8830, 5e-5) << "all of a few is not certain";
}

/// 56 of 70 against 48 of 80 is that of the second paper: 0.0524 to 0.3339.
TEST(Shares, KnowTheIntervalOfAChange) {
  const Ends ends = ends_of_change({48, 80}, {56, 70});
  EXPECT_NEAR(ends.low, 0.0524, 5e-5);
  EXPECT_NEAR(ends.high, 0.3339, 5e-5);
}

/// Teachers differ, and each one's plans fall by chance: of so many made-up months the interval holds what lies behind those teachers' plans.
TEST(Shares, HoldWhatLiesBehindTheTeachersOfAMonth) {
  Dice dice(7);
  int inside = 0;
  constexpr int months = 2000;
  for (int m = 0; m < months; ++m) {
    double behind = 0;
    int yes = 0, of = 0;
    for (int t = 0; t < 20; ++t) {
      const double own = 0.2 + 0.6 * dice.unit();
      for (int p = dice.whole(1, 5); p > 0; --p) {
        behind += own;
        yes += dice.chance(own) ? 1 : 0;
        ++of;
      }
    }
    const Ends ends = ends_of({yes, of});
    inside += ends.low <= behind / of && behind / of <= ends.high ? 1 : 0;
  }
  EXPECT_GE(inside, months * 93 / 100);
  EXPECT_LE(inside, months * 99 / 100) << "an interval that holds everything says nothing";
}

}  // namespace
}  // namespace selami::city
