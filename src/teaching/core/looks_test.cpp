#include "teaching_core/looks.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <set>

namespace selami::teaching {
namespace {

std::vector<std::string> pupils(int n) {
  std::vector<std::string> out;
  for (int i = 0; i < n; ++i) out.push_back("murid " + std::to_string(i));
  return out;
}

std::string code(const Result<bool>& result) { return result ? "" : result.error().code; }

TEST(Looks, AreAtWrittenAnswersOfOnesOwnAndNeverInATk) {
  EXPECT_EQ(code(check_looks(plan::Kind::text, false, "sd", 3)), "");
  EXPECT_EQ(code(check_looks(plan::Kind::text, false, "sd", 2)), "look.few");
  EXPECT_EQ(code(check_looks(plan::Kind::text, true, "sd", 9)), "look.kind");
  EXPECT_EQ(code(check_looks(plan::Kind::text, false, "tk", 9)), "look.kind");
  for (const plan::Kind kind : {plan::Kind::photo, plan::Kind::drawing, plan::Kind::voice, plan::Kind::choice, plan::Kind::tap}) {
    EXPECT_EQ(code(check_looks(kind, false, "sma", 9)), "look.kind");
  }
}

/// Whatever the class and the dice: nobody's own answer, none twice, each as many as there are to have, all answers about equally often.
TEST(Looks, AreDealtFairly) {
  for (int n = 2; n <= 40; ++n) {
    for (std::uint64_t seed = 1; seed <= 5; ++seed) {
      Dice dice(seed);
      const auto looks = deal_looks(pupils(n), pupils(n), {}, 2, dice);
      std::map<std::string, std::set<std::string>> by;
      std::map<std::string, int> of;
      for (const Look& look : looks) {
        EXPECT_NE(look.by, look.of);
        EXPECT_TRUE(by[look.by].insert(look.of).second) << "twice";
        ++of[look.of];
      }
      for (const std::string& one : pupils(n)) {
        EXPECT_EQ(by[one].size(), static_cast<std::size_t>(std::min(2, n - 1)));
        EXPECT_GE(of[one], 1) << n << " pupils, seed " << seed;
        EXPECT_LE(of[one], 4) << n << " pupils, seed " << seed;
      }
    }
  }
}

TEST(Looks, StayWhereTheyWereAndComeForWhoAnsweredLate) {
  Dice dice(7);
  const auto first = deal_looks(pupils(5), pupils(5), {}, 1, dice);
  ASSERT_EQ(first.size(), 5U);
  EXPECT_TRUE(deal_looks(pupils(5), pupils(5), first, 1, dice).empty()) << "said twice";
  const auto later = deal_looks(pupils(6), pupils(6), first, 1, dice);
  ASSERT_EQ(later.size(), 1U);
  EXPECT_EQ(later[0].by, "murid 5");
  EXPECT_EQ(deal_looks(pupils(5), pupils(5), first, 9, dice).size(), 5U) << "never more than two";
}

TEST(Looks, AreAtAnswersOnPaperToo) {
  Dice dice(3);
  const auto looks = deal_looks({"dina"}, {"dina", "rafi", "putri"}, {}, 2, dice);
  ASSERT_EQ(looks.size(), 2U);
  for (const Look& look : looks) EXPECT_EQ(look.by, "dina");
}

TEST(Looks, AreTheSameForTheSameDice) {
  auto backwards = pupils(9);
  std::reverse(backwards.begin(), backwards.end());
  Dice one(4), two(4);
  const auto a = deal_looks(pupils(9), pupils(9), {}, 2, one);
  const auto b = deal_looks(backwards, backwards, {}, 2, two);
  ASSERT_EQ(a.size(), b.size());
  for (std::size_t i = 0; i < a.size(); ++i) EXPECT_EQ(a[i].by + a[i].of, b[i].by + b[i].of);
}

}  // namespace
}  // namespace selami::teaching
