#include "people_core/learning.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>
#include <cstdint>
#include <map>
#include <set>

namespace selami::people {
namespace {

TEST(Learning, WhoComesKeepsTheNumberOfTheRombel) {
  const auto change = change_learning({{"dina", 1}, {"rafi", 2}}, {{"rafi", 2}, {"gita", 17}, {"gita", 17}, {"hadi", 3}}, {}, 2);
  ASSERT_EQ(change.join.size(), 2u);
  EXPECT_EQ(change.join[0].pupil, "gita");
  EXPECT_EQ(change.join[0].number, 17);
  EXPECT_EQ(change.join[1].number, 3);
  EXPECT_EQ(change.leave, (std::vector<std::string>{"dina"}));
}

TEST(Learning, ANumberThatIsOrWasAnothersIsNotGiven) {
  const std::vector<LearningSeat> ever{{"dina", 1}, {"rafi", 2}, {"eko", 5}};
  const auto change = change_learning({{"dina", 1}, {"rafi", 2}}, {{"dina", 1}, {"rafi", 2}, {"gita", 1}, {"hadi", 5}, {"indra", 9}}, ever, 6);
  ASSERT_EQ(change.join.size(), 3u);
  EXPECT_EQ(change.join[0].number, 10) << "1 is Dina's; 6 was of somebody of whom nothing is kept, and 9 is wished for";
  EXPECT_EQ(change.join[1].number, 11) << "5 was Eko's";
  EXPECT_EQ(change.join[2].number, 9);
}

TEST(Learning, WhoComesBackHasTheNumberOfTheRombelElseTheOldOne) {
  const std::vector<LearningSeat> ever{{"dina", 1}, {"gita", 10}, {"rafi", 2}};
  EXPECT_EQ(change_learning({{"dina", 1}}, {{"dina", 1}, {"gita", 1}}, ever, 10).join.at(0).number, 10);
  EXPECT_EQ(change_learning({{"dina", 1}}, {{"dina", 1}, {"rafi", 21}}, ever, 10).join.at(0).number, 21) << "Rafi moved to another rombel";
}

TEST(Learning, TheSameAgainChangesNothing) {
  const auto change = change_learning({{"dina", 1}, {"rafi", 2}}, {{"rafi", 8}, {"dina", 1}}, {{"dina", 1}, {"rafi", 2}}, 2);
  EXPECT_TRUE(change.join.empty());
  EXPECT_TRUE(change.leave.empty());
}

/// However a group is changed: it is what was wanted, no number is two pupils', no pupil's number changes while inside, and it is the
/// rombel's wherever nobody else of the group had that.
RC_GTEST_PROP(LearningProperty, NumbersAreNeverSharedNorReused, (const std::vector<std::vector<std::uint8_t>>& wishes)) {
  std::vector<LearningSeat> now;
  std::vector<LearningSeat> ever;
  std::map<int, std::string> whose;
  int highest = 0;
  for (const auto& wish : wishes) {
    std::vector<LearningWish> wanted;
    std::set<std::string> names;
    for (const auto one : wish) {
      const int pupil = one % 12;
      wanted.push_back({"p" + std::to_string(pupil), 1 + pupil % 5});  // of three rombel
      names.insert(wanted.back().pupil);
    }
    const auto change = change_learning(now, wanted, ever, highest);
    std::vector<LearningSeat> after;
    for (const LearningSeat& seat : now) {
      if (std::find(change.leave.begin(), change.leave.end(), seat.pupil) == change.leave.end()) after.push_back(seat);
    }
    for (const LearningSeat& seat : change.join) {
      const int home = 1 + std::stoi(seat.pupil.substr(1)) % 5;
      const auto of_home = whose.find(home);
      const bool anothers = of_home != whose.end() && of_home->second != seat.pupil;
      RC_ASSERT((seat.number == home) != anothers);
      const auto [place, fresh] = whose.emplace(seat.number, seat.pupil);
      RC_ASSERT(fresh || place->second == seat.pupil);
      highest = std::max(highest, seat.number);
      after.push_back(seat);
      ever.push_back(seat);
    }
    now = after;
    std::set<std::string> inside;
    for (const LearningSeat& seat : now) RC_ASSERT(inside.insert(seat.pupil).second);
    RC_ASSERT(inside == names);
  }
}

}  // namespace
}  // namespace selami::people
