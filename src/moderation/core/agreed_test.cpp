#include "moderation_core/agreed.hpp"

#include <gtest/gtest.h>

#include <algorithm>

namespace selami::moderation {
namespace {

TEST(Agreed, ThreeThatSayTheSame) {
  ASSERT_TRUE(agreed({2, 2, 2}));
  EXPECT_EQ(agreed({2, 2, 2})->level, 2);
  EXPECT_FALSE(agreed({2, 2, 2})->talk);
  EXPECT_EQ(agreed({0, 0, 0, 0})->level, 0);
}

TEST(Agreed, OneALevelApartTalksFirst) {
  for (std::vector<int> levels : std::vector<std::vector<int>>{{3, 3, 2}, {3, 3, 4}, {3, 3, 3, 4}}) {
    std::sort(levels.begin(), levels.end());
    do {
      const auto found = agreed(levels);
      ASSERT_TRUE(found);
      EXPECT_EQ(found->level, 3);
      EXPECT_TRUE(found->talk);
    } while (std::next_permutation(levels.begin(), levels.end()));
  }
}

TEST(Agreed, OtherwiseItIsNoExampleOfALevel) {
  for (const std::vector<int>& levels : std::vector<std::vector<int>>{{}, {2}, {2, 2}, {2, 2, 4}, {1, 2, 3}, {2, 2, 3, 3}, {1, 1, 1, 3}}) EXPECT_FALSE(agreed(levels)) << levels.size();
}

}  // namespace
}  // namespace selami::moderation
