#include "moderation_core/boxes.hpp"

#include <gtest/gtest.h>

#include <climits>

namespace selami::moderation {
namespace {

TEST(Boxes, LieInsideThePictureAndHaveAnArea) {
  EXPECT_TRUE(are_boxes({}));
  EXPECT_TRUE(are_boxes({0, 0, 1000, 1000}));
  EXPECT_TRUE(are_boxes({999, 999, 1, 1, 100, 200, 300, 40}));
  for (const std::vector<int>& bad : std::vector<std::vector<int>>{{0, 0, 10}, {-1, 0, 10, 10}, {0, 0, 0, 10}, {991, 0, 10, 10}, {0, 500, 10, 501}, {1, 1, INT_MAX, 1}, {INT_MAX, 1, 1, 1}}) {
    EXPECT_FALSE(are_boxes(bad)) << boxes_text(bad);
  }
  std::vector<int> many;
  for (int i = 0; i < boxes_most; ++i) many.insert(many.end(), {i, i, 10, 10});
  EXPECT_TRUE(are_boxes(many));
  many.insert(many.end(), {0, 0, 10, 10});
  EXPECT_FALSE(are_boxes(many));
}

TEST(Boxes, AreKeptAsTheyWereSaid) {
  const std::vector<int> two{0, 12, 1000, 88, 500, 500, 1, 500};
  EXPECT_EQ(boxes_text(two), "0 12 1000 88 500 500 1 500");
  EXPECT_EQ(boxes_of(boxes_text(two)), two);
  EXPECT_EQ(boxes_text({}), "");
  EXPECT_TRUE(boxes_of("").empty());
  EXPECT_TRUE(boxes_of("1 2 3").empty()) << "half a box is none";
}

}  // namespace
}  // namespace selami::moderation
