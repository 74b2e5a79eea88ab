#include "teaching_core/progress.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>

namespace selami::teaching {
namespace {

StepHeld ran(const char* id, int planned, int really) {
  return {id, planned, Instant{0}, Instant{really * minute_ms}, 0, false};
}
StepHeld open(const char* id, bool skipped = false) { return {id, 10, std::nullopt, std::nullopt, 0, skipped}; }

TEST(Progress, AMeetingThatIsDoneLeadsToTheNext) {
  const Next next = after({1, true, {ran("a", 10, 12), ran("b", 20, 20)}}, 3);
  EXPECT_EQ(next.meeting, 2);
  EXPECT_EQ(next.step, "");
  EXPECT_FALSE(next.finished);
}

TEST(Progress, AMeetingNotFinishedGoesOn) {
  EXPECT_EQ(after({2, true, {ran("a", 10, 12), open("b"), open("c")}}, 3).step, "b");
  EXPECT_EQ(after({2, true, {ran("a", 10, 12), open("b"), open("c")}}, 3).meeting, 2);
  EXPECT_EQ(after({2, true, {ran("a", 10, 3), open("b")}}, 3).step, "a");  // the bell broke it off
  EXPECT_EQ(after({2, true, {ran("a", 0, 1), open("b")}}, 3).step, "b");   // no minutes planned: begun is done
}

TEST(Progress, WhatWasLeftOutIsNotNext) {
  const Next jumped = after({1, true, {ran("a", 10, 10), open("b"), ran("c", 10, 10), open("d")}}, 3);
  EXPECT_EQ(jumped.step, "d");
  EXPECT_EQ(jumped.left_out, 1);
  EXPECT_EQ(after({1, true, {ran("a", 10, 10), open("b", true), open("c")}}, 3).step, "c");
  EXPECT_EQ(after({1, true, {ran("a", 10, 10), open("b", true)}}, 3).meeting, 2);
}

TEST(Progress, TheLastMeetingFinishesThePlan) {
  EXPECT_TRUE(after({3, true, {ran("a", 10, 10)}}, 3).finished);
  EXPECT_TRUE(after({5, true, {ran("a", 10, 10)}}, 3).finished);  // the plan has become shorter since
  EXPECT_TRUE(after({1, true, {}}, 1).finished);                 // a lesson without steps that has ended
  EXPECT_FALSE(after({1, true, {open("a")}}, 1).finished);       // begun by mistake
}

TEST(Progress, ALessonThatRunsIsWhereItIs) {
  StepHeld now = ran("a", 10, 1);
  now.ended_at.reset();
  EXPECT_EQ(after({1, false, {now, open("b")}}, 2).step, "a");
  EXPECT_EQ(after({1, false, {}}, 2).meeting, 1);
}

RC_GTEST_PROP(ProgressLaws, NothingGoesBackAndTheStepIsOneOfTheLesson, ()) {
  Held last;
  const int meetings = *rc::gen::inRange(1, 5);
  last.meeting = *rc::gen::inRange(1, 6);
  last.ended = *rc::gen::arbitrary<bool>();
  for (int i = *rc::gen::inRange(0, 6); i > 0; --i) {
    StepHeld step{"s" + std::to_string(i), *rc::gen::inRange(0, 30), std::nullopt, std::nullopt, 0, false};
    if (*rc::gen::arbitrary<bool>()) step.started_at = Instant{0}, step.ended_at = Instant{*rc::gen::inRange(0, 40) * minute_ms};
    else step.skipped = *rc::gen::arbitrary<bool>();
    last.steps.push_back(step);
  }
  const Next next = after(last, meetings);
  RC_ASSERT(next.meeting >= std::min(last.meeting, meetings));
  RC_ASSERT(next.meeting <= last.meeting + 1);
  if (next.finished) RC_ASSERT(next.step.empty() && last.meeting >= meetings);
  const bool known = std::any_of(last.steps.begin(), last.steps.end(), [&](const StepHeld& s) { return s.id == next.step; });
  RC_ASSERT(next.step.empty() || known);
}

}  // namespace
}  // namespace selami::teaching
