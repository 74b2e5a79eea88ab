#include "depth_core/levels.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace selami::depth {
namespace {

Standing standing(const char* objective, const char* pupil, int level, std::int64_t at) {
  return {objective, std::string("text of ") + objective, PupilId{pupil}, level, Instant{at}, "q1", ""};
}

TEST(Distributions, CountEachPupilOnceByTheNewestJudgement) {
  const auto rows = distributions({standing("t1", "dina", 1, 10), standing("t1", "rafi", 2, 10), standing("t2", "dina", 4, 10),
                                   standing("t1", "dina", 3, 20), standing("t1", "dina", 0, 5)});
  ASSERT_EQ(rows.size(), 2U);
  EXPECT_EQ(rows[0].objective, "t1");
  EXPECT_EQ(rows[0].pupils, (std::array<int, 5>{0, 0, 1, 1, 0}));
  EXPECT_EQ(rows[0].judged, 2);
  EXPECT_EQ(rows[1].pupils, (std::array<int, 5>{0, 0, 0, 0, 1}));
}

TEST(Distributions, CountAGroupsAnswerOnceAndNeverAsItsMembersOwn) {
  const auto of = [](const char* question, const char* team, const char* pupil, int level) {
    return Standing{"t1", "text of t1", PupilId{pupil}, level, Instant{10}, question, team};
  };
  const auto rows = distributions({of("q1", "A", "dina", 4), of("q1", "A", "rafi", 4), of("q1", "B", "putri", 2), of("q2", "A", "dina", 3), of("q3", "", "dina", 1)});
  ASSERT_EQ(rows.size(), 1U);
  EXPECT_EQ(rows[0].pupils, (std::array<int, 5>{0, 1, 0, 0, 0})) << "Dina alone";
  EXPECT_EQ(rows[0].judged, 1);
  EXPECT_EQ(rows[0].teams, (std::array<int, 5>{0, 0, 1, 1, 1}));
  EXPECT_EQ(rows[0].teams_judged, 3);
}

TEST(Distributions, TellObjectivesOfTwoPlansApartThoughBothAreT1) {
  const auto of = [](const char* text, const char* pupil, int level) { return Standing{"t1", text, PupilId{pupil}, level, Instant{10}, "q1", ""}; };
  const auto rows = distributions({of("menjelaskan sebab rob", "dina", 1), of("membandingkan dua pecahan", "dina", 4), of("menjelaskan sebab rob", "rafi", 2)});
  ASSERT_EQ(rows.size(), 2U);
  EXPECT_EQ(rows[0].text, "menjelaskan sebab rob");
  EXPECT_EQ(rows[0].pupils, (std::array<int, 5>{0, 1, 1, 0, 0}));
  EXPECT_EQ(rows[1].pupils, (std::array<int, 5>{0, 0, 0, 0, 1}));
}

TEST(Distributions, OfNothingAreNone) { EXPECT_TRUE(distributions({}).empty()); }

TEST(Levels, AreZeroToFour) {
  EXPECT_TRUE(check_level(0));
  EXPECT_TRUE(check_level(4));
  EXPECT_TRUE(check_level(std::nullopt));
  EXPECT_EQ(check_level(5).error().code, "judgement.level");
  EXPECT_EQ(check_level(-1).error().code, "judgement.level");
}

RC_GTEST_PROP(Distributions, SumToTheJudgedPupils, ()) {
  std::vector<Standing> all;
  const int size = *rc::gen::inRange(0, 60);
  for (int i = 0; i < size; ++i) {
    all.push_back(standing(*rc::gen::element("t1", "t2", "t3"), *rc::gen::element("a", "b", "c", "d"), *rc::gen::inRange(0, 5),
                           *rc::gen::inRange(0, 9)));
  }
  for (const Distribution& row : distributions(all)) {
    int sum = 0;
    for (const int n : row.pupils) sum += n;
    RC_ASSERT(sum == row.judged);
    RC_ASSERT(row.judged >= 1 && row.judged <= 4);
  }
}

}  // namespace
}  // namespace selami::depth
