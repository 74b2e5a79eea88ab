#include "teaching_core/lesson.hpp"

#include <gtest/gtest.h>
#include <rapidcheck.h>
#include <rapidcheck/gtest.h>

#include <algorithm>

namespace selami::teaching {
namespace {

constexpr Instant start{1'795'393'800'000};

Playing three_steps() {
  Playing out;
  for (const char* id : {"awal", "inti", "penutup"}) out.steps.push_back({id, {}, {}, 0, false});
  return out;
}

bool same(const Playing& a, const Playing& b) {
  return a.step == b.step && a.paused_at == b.paused_at && a.ended_at == b.ended_at &&
         std::equal(a.steps.begin(), a.steps.end(), b.steps.begin(), b.steps.end(), [](const StepPlayed& x, const StepPlayed& y) {
           return x.started_at == y.started_at && x.ended_at == y.ended_at && x.paused_ms == y.paused_ms && x.skipped == y.skipped;
         });
}

TEST(Lesson, TheStepLeftBehindEnds) {
  auto lesson = move(three_steps(), "awal", false, start);
  lesson = move(*lesson, "inti", false, start + 10 * minute_ms);
  EXPECT_EQ(lesson->step, "inti");
  EXPECT_EQ(lesson->steps[0].started_at, start);
  EXPECT_EQ(lesson->steps[0].ended_at, start + 10 * minute_ms);
  EXPECT_EQ(lesson->steps[1].started_at, start + 10 * minute_ms);
  EXPECT_FALSE(lesson->steps[1].ended_at);
}

TEST(Lesson, APauseIsNoTimeOfTheStep) {
  auto lesson = move(three_steps(), "awal", false, start);
  lesson = move(*lesson, "awal", true, start + 3 * minute_ms);
  EXPECT_EQ(lesson->paused_at, start + 3 * minute_ms);
  lesson = move(*lesson, "awal", false, start + 5 * minute_ms);
  EXPECT_FALSE(lesson->paused_at);
  EXPECT_EQ(lesson->steps[0].paused_ms, 2 * minute_ms);
}

TEST(Lesson, AStepComeBackToRunsAgain) {
  auto lesson = move(three_steps(), "awal", false, start);
  lesson = move(*lesson, "inti", false, start + 60'000);
  lesson = move(*lesson, "awal", false, start + 90'000);
  EXPECT_EQ(lesson->steps[0].started_at, start);
  EXPECT_FALSE(lesson->steps[0].ended_at);
}

TEST(Lesson, ALateNoteOfAnEndedLessonIsKeptAndNothingRuns) {
  auto lesson = move(three_steps(), "awal", false, start);
  lesson = end(*lesson, start + 60'000);
  lesson = move(*lesson, "inti", true, start + 30'000);
  EXPECT_EQ(lesson->steps[1].started_at, start + 30'000);
  EXPECT_EQ(lesson->steps[1].ended_at, start + 30'000);
  EXPECT_TRUE(lesson->step.empty());
  EXPECT_FALSE(lesson->paused_at);
  EXPECT_EQ(lesson->ended_at, start + 60'000);
}

TEST(Lesson, AStepComeBackToDidNotRunMeanwhile) {
  Playing lesson = *move(three_steps(), "awal", false, start);
  lesson = *move(lesson, "inti", false, start + 60'000);
  lesson = *move(lesson, "awal", false, start + 360'000);
  EXPECT_FALSE(lesson.steps[0].ended_at);
  EXPECT_EQ(lesson.steps[0].paused_ms, 300'000) << "five minutes were another step's";
  lesson = *move(lesson, "penutup", false, start + 420'000);
  lesson = *move(lesson, "awal", false, start + 419'000);
  EXPECT_EQ(lesson.steps[0].paused_ms, 300'000) << "with a clock that was set back it stood for no time";
}

TEST(Lesson, RefusesAStepOfAnotherPlan) {
  EXPECT_EQ(move(three_steps(), "lain", false, start).error().code, "step.unknown");
  EXPECT_EQ(set_step(three_steps(), {"lain", {}, {}, 0, true}).error().code, "step.unknown");
}

TEST(Lesson, WhatReallyHappenedHasItsOrder) {
  EXPECT_EQ(set_step(three_steps(), {"awal", start, start + -1, 0, false}).error().code, "step.order");
  EXPECT_EQ(set_step(three_steps(), {"awal", {}, start, 0, false}).error().code, "step.order");
  const auto skipped = set_step(three_steps(), {"awal", {}, {}, 0, true});
  ASSERT_TRUE(skipped);
  EXPECT_TRUE(skipped->steps[0].skipped);
}

TEST(Lesson, ADayBetweenEventAndArrivalIsFlagged) {
  EXPECT_FALSE(is_skewed(start, start + day_ms));
  EXPECT_TRUE(is_skewed(start, start + (day_ms + 1)));
  EXPECT_TRUE(is_skewed(start + (day_ms + 1), start));
  EXPECT_FALSE(is_late_mark(start, start + day_ms));
  EXPECT_TRUE(is_late_mark(start, start + (day_ms + 1)));
  EXPECT_FALSE(is_late_mark(start + (day_ms + 1), start)) << "what comes before the lesson is not late";
}

/// Any taps, with a clock that jumps back and forth.
Playing any_lesson() {
  Playing lesson = three_steps();
  const auto taps = *rc::gen::container<std::vector<int>>(rc::gen::inRange(0, 9));
  for (const int tap : taps) {
    const Instant at = start + *rc::gen::inRange(-1000, 1000000);
    if (tap == 8) lesson = end(lesson, at);
    else lesson = *move(lesson, tap / 2 == 3 ? "" : lesson.steps[static_cast<std::size_t>(tap / 2)].id, tap % 2 == 1, at);
  }
  return lesson;
}

RC_GTEST_PROP(LessonProperty, TimesNeverRunBackwards, ()) {
  for (const StepPlayed& step : any_lesson().steps) {
    RC_ASSERT(step.paused_ms >= 0);
    if (step.ended_at) RC_ASSERT(step.started_at && !(*step.ended_at < *step.started_at));
  }
}

RC_GTEST_PROP(LessonProperty, OnlyTheStepThatIsNowRuns, ()) {
  const Playing lesson = any_lesson();
  for (const StepPlayed& step : lesson.steps) {
    if (step.started_at && !step.ended_at) RC_ASSERT(step.id == lesson.step);
  }
  if (lesson.ended_at) RC_ASSERT(lesson.step.empty() && !lesson.paused_at);
}

RC_GTEST_PROP(LessonProperty, TheSameTapTwiceChangesNothing, ()) {
  const Playing lesson = any_lesson();
  const bool paused = *rc::gen::arbitrary<bool>();
  const Instant at = start + *rc::gen::inRange(0, 1000000);
  const Playing once = *move(lesson, "inti", paused, at);
  RC_ASSERT(same(once, *move(once, "inti", paused, at)));
  RC_ASSERT(same(end(once, at), end(end(once, at), at + 5)));
}

}  // namespace
}  // namespace selami::teaching
