#include "teaching_core/voices.hpp"

#include <gtest/gtest.h>
#include <rapidcheck.h>
#include <rapidcheck/gtest.h>

#include <numeric>

namespace selami::teaching {
namespace {

using V = VoiceAnswer;
using Vote = std::array<V, statements>;
constexpr Instant start{1'795'393'800'000};

VoiceBox box_of(int times, const Vote& vote) {
  VoiceBox box;
  for (int i = 0; i < times; ++i) drop_in(box, vote);
  return box;
}

TEST(Voices, UnderFiveNothingIsKept) {
  EXPECT_FALSE(publish(box_of(4, {V::ya, V::ya, V::ya})));
  ASSERT_TRUE(publish(box_of(5, {V::ya, V::ya, V::ya})));
}

TEST(Voices, AStatementThatFewAnsweredHasNoCounts) {
  VoiceBox box = box_of(4, {V::ya, V::tidak, V::biasa});
  drop_in(box, {V::biasa, V::lewati, V::ya});
  const auto kept = publish(box);
  ASSERT_TRUE(kept);
  EXPECT_EQ(kept->answered, 5);
  EXPECT_EQ(kept->by[0], (VoiceCounts{4, 1, 0}));
  EXPECT_FALSE(kept->by[1]);
  EXPECT_EQ(kept->by[2], (VoiceCounts{1, 4, 0}));
}

TEST(Hands, AreThreeRowsOfThreeAndNoMoreThanChildren) {
  const auto code = [](const std::vector<std::vector<int>>& answers, int answered) {
    const auto box = read_hands(answers, answered);
    return box ? std::string() : box.error().code + " " + box.error().field;
  };
  EXPECT_EQ(code({{20, 8, 2}, {30, 0, 0}, {10, 10, 10}}, 30), "");
  EXPECT_EQ(code({{20, 8, 3}, {30, 0, 0}, {10, 10, 10}}, 30), "voices.counts answers[0]");
  EXPECT_EQ(code({{20, 8, 2}, {30, 0}, {10, 10, 10}}, 30), "voices.counts answers[1]");
  EXPECT_EQ(code({{20, 8, 2}, {30, 0, 0}}, 30), "voices.counts answers");
  EXPECT_EQ(code({{20, 8, 2}, {30, 0, 0}, {-1, 10, 10}}, 30), "voices.counts answers[2]");
  EXPECT_EQ(code({{0, 0, 0}, {0, 0, 0}, {0, 0, 0}}, -1), "voices.counts answered");
}

TEST(Round, WithCountsIsClosedForGood) {
  const Round with_counts{start, start + 60'000, true, VoiceSource::phones};
  const Round too_few{start, start + 60'000, false, {}};
  const Round by_hands{start, start + 60'000, true, VoiceSource::hands};
  EXPECT_EQ(may_open(with_counts).error().code, "voices.closed");
  EXPECT_EQ(may_count_hands(with_counts).error().code, "voices.closed");
  EXPECT_TRUE(may_open(too_few));
  EXPECT_TRUE(may_count_hands(too_few));
  EXPECT_EQ(may_open(by_hands).error().code, "voices.closed");
  EXPECT_TRUE(may_count_hands(by_hands));
  EXPECT_TRUE(may_open({}));
}

TEST(Round, TakesVotesWhileItIsOpen) {
  EXPECT_TRUE(may_vote(Round{start, {}, false, {}}, start + voices_open_max_ms));
  EXPECT_EQ(may_vote(Round{start, {}, false, {}}, start + (voices_open_max_ms + 1)).error().code, "voices.not_open");
  EXPECT_EQ(may_vote(Round{start, start, false, {}}, start).error().code, "voices.not_open");
  EXPECT_EQ(may_vote({}, start).error().code, "voices.not_open");
}

RC_GTEST_PROP(VoicesProperty, WhatIsKeptIsNeverFewAndNeverMoreThanTookPart, ()) {
  VoiceBox box;
  const int votes = *rc::gen::inRange(0, 48);
  for (int i = 0; i < votes; ++i) {
    Vote vote;
    for (V& answer : vote) answer = *rc::gen::element(V::ya, V::biasa, V::tidak, V::lewati);
    drop_in(box, vote);
  }
  const auto kept = publish(box);
  RC_ASSERT(kept.has_value() == (votes >= voices_min));
  if (!kept) return;
  RC_ASSERT(kept->answered == votes);
  for (const auto& counts : kept->by) {
    if (!counts) continue;
    const int sum = std::accumulate(counts->begin(), counts->end(), 0);
    RC_ASSERT(sum >= voices_min && sum <= votes);
  }
}

RC_GTEST_PROP(VoicesProperty, TheOrderOfVotesIsNowhere, ()) {
  std::vector<Vote> votes;
  const int count = *rc::gen::inRange(0, 20);
  for (int i = 0; i < count; ++i) {
    votes.push_back({*rc::gen::element(V::ya, V::tidak), *rc::gen::element(V::biasa, V::lewati), *rc::gen::element(V::ya, V::tidak)});
  }
  VoiceBox one, other;
  for (const Vote& vote : votes) drop_in(one, vote);
  for (auto vote = votes.rbegin(); vote != votes.rend(); ++vote) drop_in(other, *vote);
  RC_ASSERT(one.answered == other.answered && one.by == other.by);
}

}  // namespace
}  // namespace selami::teaching
