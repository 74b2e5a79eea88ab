#include "planning_core/name.hpp"

#include <gtest/gtest.h>

namespace selami::planning {
namespace {

TEST(Title, IsTheTopicOnOneLine) {
  plan::Plan plan;
  plan.design.topic = "  Tanah turun\n dan   rob ";
  EXPECT_EQ(title_of(plan), "Tanah turun dan rob");
}

TEST(Title, ElseTheFirstObjective) {
  plan::Plan plan;
  EXPECT_EQ(title_of(plan), "");
  plan.design.objectives = {{"t1", "Murid menjelaskan mengapa tanah turun."}, {"t2", "Lain."}};
  EXPECT_EQ(title_of(plan), "Murid menjelaskan mengapa tanah turun.");
}

TEST(Title, IsCutBetweenWordsAndNeverInsideALetter) {
  plan::Plan plan;
  for (int i = 0; i < 40; ++i) plan.design.topic += "ombak ";
  const std::string words = title_of(plan);
  EXPECT_LE(words.size(), 120U);
  EXPECT_EQ(words.substr(words.size() - 8), "ombak…");
  plan.design.topic.clear();
  for (int i = 0; i < 100; ++i) plan.design.topic += "é";
  const std::string letters = title_of(plan);
  EXPECT_LE(letters.size(), 120U);
  EXPECT_TRUE(json::is_utf8(letters));
}

TEST(FillIds, KeepsWhatThereIsAndNamesTheRest) {
  plan::Plan plan;
  plan.design.objectives = {{"", "satu"}, {"t1", "dua"}, {"t1", "tiga"}};
  plan.steps.resize(3);
  plan.steps[1].id = "s1";
  plan.steps[0].questions.resize(1);
  plan.steps[2].questions.resize(1);
  plan.assessments.resize(1);
  fill_ids(plan);
  EXPECT_EQ(plan.design.objectives[0].id, "t2");
  EXPECT_EQ(plan.design.objectives[1].id, "t1");
  EXPECT_EQ(plan.design.objectives[2].id, "t3");
  EXPECT_EQ(plan.steps[0].id, "s2");
  EXPECT_EQ(plan.steps[1].id, "s1");
  EXPECT_EQ(plan.steps[2].id, "s3");
  EXPECT_EQ(plan.steps[0].questions[0].id, "q1");
  EXPECT_EQ(plan.steps[2].questions[0].id, "q2");
  EXPECT_EQ(plan.assessments[0].id, "a1");
  const std::string before = plan::write_plan(plan);
  fill_ids(plan);
  EXPECT_EQ(plan::write_plan(plan), before);
}

}  // namespace
}  // namespace selami::planning
