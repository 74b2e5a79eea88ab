#include "reflection_core/prompts.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <set>

namespace selami::reflection {
namespace {

Age of_size(int size, int each) {
  Age out;
  out.each = each;
  for (int i = 0; i < size; ++i) out.prompts.push_back({std::string(1, static_cast<char>('a' + i)), "", ""});
  return out;
}
std::string ids(const std::vector<Prompt>& prompts) {
  std::string out;
  for (const Prompt& one : prompts) out += one.id;
  return out;
}

TEST(Prompts, ThreeOfFourLeaveAnotherOutEachTime) {
  const Age age = of_size(4, 3);
  EXPECT_EQ(ids(asked_in(age, 0)), "abc");
  EXPECT_EQ(ids(asked_in(age, 1)), "abd");
  EXPECT_EQ(ids(asked_in(age, 2)), "acd");
  EXPECT_EQ(ids(asked_in(age, 3)), "bcd");
  EXPECT_EQ(ids(asked_in(age, 4)), "abc") << "and from the beginning";
}

TEST(Prompts, ThatAreFewerThanAskedForComeAll) {
  EXPECT_EQ(ids(asked_in(of_size(2, 3), 7)), "ab");
  EXPECT_TRUE(asked_in(of_size(0, 3), 7).empty());
}

RC_GTEST_PROP(Prompts, EachComesWithinAsManyLessonsAsTheListNeeds, ()) {
  const int size = *rc::gen::inRange(1, 12);
  const int each = *rc::gen::inRange(1, 5);
  const int before = *rc::gen::inRange(0, 400);
  const Age age = of_size(size, each);
  std::set<std::string> seen;
  for (int i = 0; i < (size + each - 1) / each; ++i) {
    const auto asked = asked_in(age, before + i);
    RC_ASSERT(static_cast<int>(asked.size()) == std::min(size, each));
    for (const Prompt& one : asked) seen.insert(one.id);
  }
  RC_ASSERT(static_cast<int>(seen.size()) == size);
}

TEST(Prompts, FollowTheLevelAndThePhaseOfTheMembership) {
  std::vector<Age> ages(3);
  ages[0].id = "tk", ages[0].levels = {"tk"};
  ages[1].id = "awal", ages[1].levels = {"sd", "slb"}, ages[1].phases = {"A"};
  ages[2].id = "lanjut", ages[2].levels = {"sd", "sma"};
  EXPECT_EQ(age_of(ages, "tk", "fondasi").id, "tk");
  EXPECT_EQ(age_of(ages, "sd", "A").id, "awal");
  EXPECT_EQ(age_of(ages, "sd", "B").id, "lanjut");
  EXPECT_EQ(age_of(ages, "slb", "A").id, "awal") << "an SLB goes by the pupil's phase";
  EXPECT_EQ(age_of(ages, "slb", "D").id, "lanjut") << "the last one, where none fits";
}

}  // namespace
}  // namespace selami::reflection
