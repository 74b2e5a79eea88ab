#include "growth_core/year.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace selami::growth {
namespace {

HalfYear half(const std::string& period, int lessons, int answered) { return {period, period, lessons, lessons, {answered > 0 ? 1 : 0, answered, {{answered, 0, 0}}}}; }

TEST(Year, TellsNothingOfASemesterWithTwoLessonsAndNoVoicesOfNine) {
  const auto out = told({half("2026-1", 2, 40), half("2026-2", 12, 9)});
  ASSERT_EQ(out.size(), 1U);
  EXPECT_EQ(out[0].period, "2026-2");
  EXPECT_EQ(out[0].lessons, 12);
  EXPECT_TRUE(out[0].heard.voices.empty());
  EXPECT_EQ(out[0].heard.lessons, 0);
}

TEST(Year, BeginsWithOwnWordsTheNewerFirstAndEndsWithAStep) {
  const std::vector<Reflection> own = {{"", "", "", "berdua-dulu"}, {"Murid menduga.", "", "", "tunggu-tiga-detik"}};
  EXPECT_EQ(first_strength(own, {"Kata rekan."}), "Murid menduga.");
  EXPECT_EQ(first_strength({{}, {}}, {"", "Kata rekan."}), "Kata rekan.");
  EXPECT_EQ(first_strength({}, {}), "");
  EXPECT_EQ(last_step("satu-mengapa", own, "sambung"), "satu-mengapa") << "what she chose on this page";
  EXPECT_EQ(last_step("", own, "sambung"), "berdua-dulu");
  EXPECT_EQ(last_step("", {}, "sambung"), "sambung") << "what she tries now";
}

RC_GTEST_PROP(Year, ToldAreSemestersInTheirOrderWithEnoughToGoBy, ()) {
  std::vector<HalfYear> halves;
  const int many = *rc::gen::inRange(0, 3);
  for (int i = 0; i < many; ++i) halves.push_back(half(std::to_string(i), *rc::gen::inRange(0, 6), *rc::gen::inRange(0, 20)));
  std::size_t next = 0;
  for (const HalfYear& one : told(halves)) {
    while (next < halves.size() && halves[next].period != one.period) ++next;
    RC_ASSERT(next < halves.size());
    RC_ASSERT(one.lessons >= lessons_told && one.lessons == halves[next].lessons);
    RC_ASSERT(one.heard.voices.empty() || one.heard.answered >= answers_published);
  }
}

}  // namespace
}  // namespace selami::growth
