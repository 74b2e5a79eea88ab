#include "people_core/learning.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>
#include <cstdint>
#include <map>
#include <set>

namespace selami::people {
namespace {

TEST(Learning, KeepsNumbersAndGivesTheNextOnes) {
  const auto change = change_learning({{"dina", 1}, {"rafi", 2}}, {"rafi", "gita", "gita", "hadi"}, 5);
  ASSERT_EQ(change.join.size(), 2u);
  EXPECT_EQ(change.join[0].pupil, "gita");
  EXPECT_EQ(change.join[0].number, 6) << "5 was somebody's who left";
  EXPECT_EQ(change.join[1].number, 7);
  EXPECT_EQ(change.leave, (std::vector<std::string>{"dina"}));
}

TEST(Learning, TheSameAgainChangesNothing) {
  const auto change = change_learning({{"dina", 1}, {"rafi", 2}}, {"rafi", "dina"}, 2);
  EXPECT_TRUE(change.join.empty());
  EXPECT_TRUE(change.leave.empty());
}

/// However a group is changed: it is what was wanted, no number is two pupils', and no pupil's number changes while inside.
RC_GTEST_PROP(LearningProperty, NumbersAreNeverSharedNorReused, (const std::vector<std::vector<std::uint8_t>>& wishes)) {
  std::vector<LearningSeat> now;
  std::map<int, std::string> ever;
  int highest = 0;
  for (const auto& wish : wishes) {
    std::vector<std::string> wanted;
    for (const auto one : wish) wanted.push_back("p" + std::to_string(one % 12));
    const auto change = change_learning(now, wanted, highest);
    std::vector<LearningSeat> after;
    for (const LearningSeat& seat : now) {
      if (std::find(change.leave.begin(), change.leave.end(), seat.pupil) == change.leave.end()) after.push_back(seat);
    }
    for (const LearningSeat& seat : change.join) {
      RC_ASSERT(ever.emplace(seat.number, seat.pupil).second);
      highest = std::max(highest, seat.number);
      after.push_back(seat);
    }
    now = after;
    std::set<std::string> inside;
    for (const LearningSeat& seat : now) RC_ASSERT(inside.insert(seat.pupil).second);
    RC_ASSERT(inside == std::set<std::string>(wanted.begin(), wanted.end()));
  }
}

}  // namespace
}  // namespace selami::people
