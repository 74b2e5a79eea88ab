#include "planning_core/place.hpp"

#include <gtest/gtest.h>

namespace selami::planning {
namespace {

plan::Plan two_steps() {
  plan::Plan plan;
  plan.steps.resize(2);
  plan.steps[0].id = "step_a";
  plan.steps[1].id = "b/~c";
  plan.steps[1].questions.resize(1);
  plan.steps[1].questions[0].id = "q1";
  plan.steps[1].questions[0].options.resize(2);
  plan.identity.meetings.resize(1);
  return plan;
}

TEST(Place, NamesStepsByTheirId) {
  const Places places(two_steps());
  EXPECT_EQ(places.stable("/steps/0/text"), "/steps/step_a/text");
  EXPECT_EQ(places.stable("/steps/1/questions/0/options/1/reason"), "/steps/b~1~0c/questions/q1/options/1/reason");
}

TEST(Place, KeepsWhatHasNoId) {
  const Places places(two_steps());
  EXPECT_EQ(places.stable(""), "");
  EXPECT_EQ(places.stable("/steps"), "/steps");
  EXPECT_EQ(places.stable("/identity/meetings/0/minutes"), "/identity/meetings/0/minutes");
  EXPECT_EQ(places.stable("/steps/7/text"), "/steps/7/text");
  EXPECT_EQ(places.stable("/nowhere/at/all"), "/nowhere/at/all");
  EXPECT_EQ(places.stable("not a pointer"), "");
}

TEST(Place, StaysTheSameWhenStepsMove) {
  plan::Plan plan = two_steps();
  const std::string before = Places(plan).stable("/steps/0/text");
  std::swap(plan.steps[0], plan.steps[1]);
  EXPECT_EQ(Places(plan).stable("/steps/1/text"), before);
}

TEST(Place, FindsTheTextAgainByIdOrPosition) {
  plan::Plan plan = two_steps();
  plan.steps[1].text = "Murid menyaring.";
  const Places places(plan);
  EXPECT_EQ(places.text("/steps/b~1~0c/text"), "Murid menyaring.");
  EXPECT_EQ(places.text("/steps/1/text"), "Murid menyaring.");
  EXPECT_EQ(places.text("/steps/step_a/text"), "");
  for (const char* none : {"/steps/gone/text", "/steps", "/steps/b~1~0c", "/identity/class_size", "steps", ""}) EXPECT_FALSE(places.text(none)) << none;
}

}  // namespace
}  // namespace selami::planning
