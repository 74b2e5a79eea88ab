#include "depth_core/agreement.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace selami::depth {
namespace {

TEST(Agreement, CountsSameNearAndFar) {
  const Agreement found = agreement({{0, 0}, {3, 3}, {1, 2}, {2, 1}, {0, 2}, {4, 0}, {4, 3}});
  EXPECT_EQ(found.same, 2);
  EXPECT_EQ(found.near, 3);
  EXPECT_EQ(found.far, 2);
}

RC_GTEST_PROP(Agreement, LeavesNobodyOutAndKnowsNoFirstJudge, ()) {
  const auto level = [] { return *rc::gen::inRange(0, 5); };
  std::vector<std::pair<int, int>> all(static_cast<std::size_t>(*rc::gen::inRange(0, 40)));
  std::vector<std::pair<int, int>> turned;
  for (auto& pair : all) {
    pair = {level(), level()};
    turned.emplace_back(pair.second, pair.first);
  }
  const Agreement one = agreement(all);
  const Agreement other = agreement(turned);
  RC_ASSERT(one.same + one.near + one.far == static_cast<int>(all.size()));
  RC_ASSERT(one.same == other.same);
  RC_ASSERT(one.near == other.near);
}

}  // namespace
}  // namespace selami::depth
