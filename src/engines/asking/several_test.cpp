#include "asking/several.hpp"

#include <gtest/gtest.h>

#include <rapidcheck/gtest.h>

#include <numeric>

namespace selami::asking {
namespace {

using Choices = std::vector<int>;

TEST(Ticked, CountsWhatIsRightInEveryPart) {
  // A and C are right: AC four times, A alone twice, ABC once.
  const Several got = ticked({true, false, true}, {{{0, 2}, 4}, {{0}, 2}, {{0, 1, 2}, 1}});
  EXPECT_EQ(got.of, 7);
  EXPECT_EQ(got.exact, 4);
  EXPECT_EQ(got.common.front().choices, (Choices{0, 2}));
  EXPECT_TRUE(got.mean_place.empty());
}

TEST(Ticked, KnowsNothingExactWhereNothingOrAllIsRight) {
  EXPECT_FALSE(ticked({false, false}, {{{0}, 1}}).exact);
  EXPECT_FALSE(ticked({true, true}, {{{0, 1}, 1}}).exact);
}

TEST(Ordered, TellsTheMostCommonOrdersAndWhereEachThingStands) {
  // Shown as A B C, they belong B A C. Two say BAC, one ABC; the same answer may come in several rows.
  const Several got = ordered({2, 1, 3}, {{{1, 0, 2}, 1}, {{0, 1, 2}, 1}, {{1, 0, 2}, 1}});
  EXPECT_EQ(got.of, 3);
  EXPECT_EQ(got.exact, 2);
  ASSERT_EQ(got.common.size(), 2u);
  EXPECT_EQ(got.common[0].choices, (Choices{1, 0, 2}));
  EXPECT_EQ(got.common[0].count, 2);
  ASSERT_EQ(got.mean_place.size(), 3u);
  EXPECT_DOUBLE_EQ(got.mean_place[0], (2.0 + 2.0 + 1.0) / 3);
  EXPECT_DOUBLE_EQ(got.mean_place[1], (1.0 + 1.0 + 2.0) / 3);
  EXPECT_DOUBLE_EQ(got.mean_place[2], 3.0);
}

TEST(Ordered, TellsThreeOrdersAtMostAndNoPlaceWithoutAnswers) {
  const Several many = ordered({0, 0, 0}, {{{0, 1, 2}, 1}, {{0, 2, 1}, 1}, {{1, 0, 2}, 2}, {{2, 1, 0}, 1}});
  EXPECT_EQ(many.common.size(), orders_max);
  EXPECT_EQ(many.common[0].choices, (Choices{1, 0, 2}));
  EXPECT_EQ(many.common[1].choices, (Choices{0, 1, 2})) << "of as many the question's own order comes first";
  EXPECT_FALSE(many.exact);
  EXPECT_TRUE(ordered({1, 2, 3}, {}).mean_place.empty());
}

TEST(RightOrder, IsKnownWhereEveryPlaceIsSaidOnce) {
  EXPECT_EQ(right_order({3, 1, 2}), (Choices{1, 2, 0}));
  for (const Choices& unsaid : {Choices{0, 0, 0}, Choices{1, 1, 2}, Choices{1, 2, 4}, Choices{1, 2, 0}, Choices{-1, 1, 2}}) {
    EXPECT_TRUE(right_order(unsaid).empty());
  }
}

RC_GTEST_PROP(Ordered, PlacesAddUpWhateverIsAnswered, ()) {
  const auto size = *rc::gen::inRange<std::size_t>(3, 7);
  std::vector<Same> answers;
  for (int i = *rc::gen::inRange(1, 12); i > 0; --i) {
    Choices order(size);
    std::iota(order.begin(), order.end(), 0);
    for (std::size_t at = size - 1; at > 0; --at) std::swap(order[at], order[*rc::gen::inRange<std::size_t>(0, at + 1)]);
    answers.push_back({order, *rc::gen::inRange(1, 5)});
  }
  const Several got = ordered(Choices(size, 0), answers);
  const double sum = std::accumulate(got.mean_place.begin(), got.mean_place.end(), 0.0);
  RC_ASSERT(std::abs(sum - static_cast<double>(size * (size + 1)) / 2) < 1e-9);
}

}  // namespace
}  // namespace selami::asking
