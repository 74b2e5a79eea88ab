#include "teaching_core/join.hpp"

#include <gtest/gtest.h>
#include <rapidcheck.h>
#include <rapidcheck/gtest.h>

namespace selami::teaching {
namespace {

std::string code(const Joining& joining) {
  const auto may = may_join(joining);
  return may ? "" : may.error().code;
}

TEST(Join, TheRightPinOpens) { EXPECT_EQ(code({true, true, 0}), ""); }
TEST(Join, TheFifthTryMayStillBeRight) { EXPECT_EQ(code({true, true, 4}), ""); }
TEST(Join, AWrongPinCounts) {
  EXPECT_EQ(code({true, false, 0}), "join.pin_wrong");
  EXPECT_TRUE(is_try("join.pin_wrong"));
}
TEST(Join, AfterFiveEvenTheRightPinIsRefused) {
  EXPECT_EQ(code({true, true, 5}), "join.locked");
  EXPECT_FALSE(is_try("join.locked"));
}
TEST(Join, WithoutConsentTheAnswerIsThatOfAWrongNumber) {
  EXPECT_EQ(code({false, true, 0}), "join.number_unknown");
  EXPECT_EQ(code({false, false, 9}), "join.number_unknown");
  EXPECT_FALSE(is_try("join.number_unknown"));
}
TEST(Join, ChildrenAreGreetedByTheirFirstWord) {
  EXPECT_EQ(first_word("Dina Ayu Lestari"), "Dina");
  EXPECT_EQ(first_word("  Rafi"), "Rafi");
  EXPECT_EQ(first_word(" "), "");
}

RC_GTEST_PROP(JoinProperty, NobodyGuessesMoreThanFiveTimes, (std::vector<bool> pins)) {
  int failures = 0, looked = 0;
  for (const bool fits : pins) {
    const auto may = may_join({true, fits, failures});
    if (may) break;
    if (may.error().code == "join.pin_wrong") ++looked;
    if (is_try(may.error().code)) ++failures;
  }
  RC_ASSERT(looked <= tries_max);
}

}  // namespace
}  // namespace selami::teaching
