#include "city_core/curve.hpp"

#include <gtest/gtest.h>

namespace selami::city {
namespace {

TEST(Curve, OneBellIsTheNormalCurve) {
  const Ends ends = middle({{1, 2, 9}});
  EXPECT_NEAR(ends.low, 2 - 3 * 1.959963985, 1e-6);
  EXPECT_NEAR(ends.high, 2 + 3 * 1.959963985, 1e-6);
}

TEST(Curve, MixtureOfTwoFarBells) {
  // Nine tenths around 0 and one tenth around 100, both narrow: 97.5 % lies a quarter into the far one from its upper end.
  const std::vector<Bell> mixture = {{0.9, 0, 1}, {0.1, 100, 1}};
  EXPECT_NEAR(quantile(mixture, 0.975), 100 + 0.67449, 1e-4);  // 0.025 of 0.1 lies above
  const Moments moments = moments_of(mixture);
  EXPECT_DOUBLE_EQ(moments.mean, 10);
  EXPECT_NEAR(moments.variance, 1 + 0.9 * 100 + 0.1 * 8100, 1e-9);
}

TEST(Curve, WhereNothingVariesBothEndsAreTheMean) {
  const Ends ends = middle({{0.5, 3, 0}, {0.5, 3, 0}});
  EXPECT_EQ(ends.low, 3);
  EXPECT_EQ(ends.high, 3);
}

TEST(BetaBelow, KnownValues) {
  EXPECT_NEAR(beta_below(0.3, 1, 1), 0.3, 1e-12);
  EXPECT_NEAR(beta_below(0.5, 2, 2), 0.5, 1e-12);
  EXPECT_NEAR(beta_below(0.2, 2, 3), 0.1808, 1e-10);  // 6x² - 8x³ + 3x⁴
  EXPECT_NEAR(beta_below(0.5, 0.5, 0.5), 0.5, 1e-10);  // 2/π · asin(√x)
  EXPECT_EQ(beta_below(0, 2, 3), 0);
  EXPECT_EQ(beta_below(1, 2, 3), 1);
}

TEST(MiddleOfShare, StaysBetweenNothingAndAllAndLeansAsAShareDoes) {
  const Ends ends = middle_of_share({0.04, 0.0009});
  EXPECT_GT(ends.low, 0);
  EXPECT_GT(ends.high - 0.04, 0.04 - ends.low);
  EXPECT_NEAR(beta_below(ends.low, 0.04 * 41.6666667, 0.96 * 41.6666667), 0.025, 1e-5);
  const Ends any = middle_of_share({0.5, 0.3});
  EXPECT_EQ(any.low, 0);
  EXPECT_EQ(any.high, 1);
  const Ends sure = middle_of_share({1, 0});
  EXPECT_EQ(sure.low, 1);
}

}  // namespace
}  // namespace selami::city
