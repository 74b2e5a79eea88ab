#include "moderation_core/sharing.hpp"

#include "measure/linking.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>
#include <map>
#include <set>

namespace selami::moderation {
namespace {

/// `schools` schools with two teachers each, who give `each` pieces.
struct Round {
  std::vector<SharedPiece> pieces;
  std::vector<Rater> raters;
};
Round round_of(int schools, int each) {
  Round out;
  for (int s = 0; s < schools; ++s) {
    for (const char* teacher : {"a", "b"}) {
      const std::string school = "school" + std::to_string(s);
      const std::string id = school + teacher;
      out.raters.push_back({id, school, pieces_a_semester});
      for (int i = 0; i < each; ++i) out.pieces.push_back({id + std::to_string(i), school, id});
    }
  }
  return out;
}

/// Levels as if everybody said the same of everything: who is joined with whom is all that counts.
std::vector<Level> said(const Sharing& sharing) {
  std::vector<Level> out;
  for (const Assigned& one : sharing.tasks) out.push_back({one.piece, one.rater, 2});
  return out;
}

TEST(ShareOut, FourSchoolsJudgeEachOthersWorkAndNobodyTheOwnSchools) {
  const Round round = round_of(4, 3);
  const Sharing sharing = share_out(round.pieces, round.raters);
  EXPECT_EQ(sharing.tasks.size(), 24U * raters_wanted);
  EXPECT_EQ(sharing.missing, 0);
  EXPECT_TRUE(sharing.waiting.empty());
  EXPECT_EQ(parts(said(sharing)), 1);
  std::map<std::string, int> load;
  for (const Assigned& one : sharing.tasks) {
    EXPECT_NE(one.piece.substr(0, 7), one.rater.substr(0, 7));
    ++load[one.rater];
  }
  for (const auto& [rater, pieces] : load) EXPECT_TRUE(pieces >= 8 && pieces <= 10) << rater << " " << pieces;
}

TEST(ShareOut, WhatNobodyHasRoomForIsSaidAndForWhom) {
  Round round = round_of(2, 5);
  for (Rater& rater : round.raters) rater.room = 4;
  const Sharing sharing = share_out(round.pieces, round.raters);
  EXPECT_EQ(sharing.tasks.size(), 16U);
  EXPECT_EQ(sharing.missing, 20 * raters_wanted - 16);
  EXPECT_EQ(sharing.waiting, (std::vector<std::string>{"school0", "school1"}));
}

TEST(ShareOut, InOneSchoolNobodyJudgesTheOwnPiece) {
  const Round round = round_of(1, 3);
  for (const Assigned& one : share_out(round.pieces, round.raters).tasks) EXPECT_NE(one.piece.substr(0, 8), one.rater);
}

RC_GTEST_PROP(ShareOutLaw, NeverTheOwnSchoolNeverTwiceNeverTooManyAndInAnyOrder, ()) {
  Round round = round_of(*rc::gen::inRange(2, 7), *rc::gen::inRange(1, 6));
  for (Rater& rater : round.raters) rater.room = *rc::gen::inRange(0, pieces_a_semester + 1);
  const Sharing sharing = share_out(round.pieces, round.raters);
  std::map<std::string, int> load;
  std::set<std::pair<std::string, std::string>> seen;
  for (const Assigned& one : sharing.tasks) {
    RC_ASSERT(one.piece.substr(0, 7) != one.rater.substr(0, 7));
    RC_ASSERT(seen.insert({one.piece, one.rater}).second);
    ++load[one.rater];
  }
  for (const Rater& rater : round.raters) RC_ASSERT(load[rater.id] <= rater.room);
  RC_ASSERT(sharing.tasks.size() + static_cast<std::size_t>(sharing.missing) == round.pieces.size() * raters_wanted);
  std::rotate(round.pieces.begin(), round.pieces.begin() + *rc::gen::inRange(0, static_cast<int>(round.pieces.size())), round.pieces.end());
  std::reverse(round.raters.begin(), round.raters.end());
  const Sharing again = share_out(round.pieces, round.raters);
  RC_ASSERT(std::equal(again.tasks.begin(), again.tasks.end(), sharing.tasks.begin(), sharing.tasks.end(),
                       [](const Assigned& a, const Assigned& b) { return a.piece == b.piece && a.rater == b.rater; }));
}

TEST(Reach, ThreePiecesOfEightTeachersAreEnoughAndOneIsNot) {
  const Round round = round_of(4, 3);
  const Reach all = reach(share_out(round.pieces, round.raters).tasks, round.pieces, round.raters);
  EXPECT_EQ(all.known, 8);
  EXPECT_EQ(all.withheld, 0);
  EXPECT_EQ(all.lacking, 0);
  EXPECT_LT(all.se, 0.3);
  const Round small = round_of(4, 1);
  const Reach few = reach(share_out(small.pieces, small.raters).tasks, small.pieces, small.raters);
  EXPECT_EQ(few.withheld, 8);
  EXPECT_GT(few.lacking, 0);
  EXPECT_GT(few.se, 0.3);
  EXPECT_EQ(reach({}, {}, {}).known, 0);
}

/// Why a round is shared out by its own rule: as sure for who is known least as the engine's plan of as many pieces, and each piece is
/// seen by three (docs/decisions/0041).
TEST(Reach, AsSureAsTheEnginesPlanOfTheSameRound) {
  for (const int each : {3, 4}) {
    const Round round = round_of(4, each);
    const Reach own = reach(share_out(round.pieces, round.raters).tasks, round.pieces, round.raters);
    std::vector<measure::LinkTeacher> teachers;
    for (std::uint32_t i = 0; i < 8; ++i) teachers.push_back({i, i / 2, 0, static_cast<std::uint32_t>(each)});
    measure::LinkWish wish;
    wish.target_se = 0.05;  // all that ten pieces can do
    wish.piece_se = measure::one_level_piece_se;
    const auto plan = measure::plan_links(teachers, wish);
    ASSERT_TRUE(plan);
    double se = 0;
    for (const measure::LinkStanding& one : plan->teachers) se = std::max(se, one.se);
    EXPECT_LT(own.se, se * 1.05) << each << " pieces each; the engine's has " << plan->tasks.size() << " tasks and " << se;
  }
}

TEST(Parts, TwoIslandsAreTwo) {
  EXPECT_EQ(parts({}), 0);
  EXPECT_EQ(parts({{"p", "sari", 2}, {"p", "anto", 3}, {"q", "ratna", 1}, {"q", "budi", 1}}), 2);
  EXPECT_EQ(parts({{"p", "sari", 2}, {"p", "anto", 3}, {"q", "ratna", 1}, {"q", "anto", 1}}), 1);
}

/// Six pieces that two colleagues find 2, and one more.
std::vector<Level> beside(const std::vector<int>& own) {
  std::vector<Level> out;
  for (std::size_t i = 0; i < own.size(); ++i) {
    const std::string piece = "p" + std::to_string(i);
    out.push_back({piece, "anto", 2});
    out.push_back({piece, "ratna", 2});
    out.push_back({piece, "sari", own[i]});
  }
  return out;
}

TEST(Difference, OneLevelHigherInMostIsUsuallyHigherWithTheClearestTwo) {
  // Differences 1 1 1 0 1 2: mean 1, shrunk 6/9 of it. Their variance is 2/5 = 0.4: error sqrt(0.4/6) = 0.26.
  const Difference found = difference(beside({3, 3, 3, 2, 3, 4}), "sari");
  EXPECT_EQ(found.compared, 6);
  EXPECT_DOUBLE_EQ(found.mean, 6.0 / 9);
  EXPECT_EQ(found.side, 1);
  EXPECT_EQ(found.examples, (std::vector<std::string>{"p5", "p0"}));
}

TEST(Difference, FewOrMixedSayNothing) {
  EXPECT_EQ(difference(beside({3, 3, 3, 3}), "sari").side, 0);
  EXPECT_EQ(difference(beside({3, 1, 3, 1, 2, 2}), "sari").side, 0);
  EXPECT_EQ(difference(beside({2, 2, 2, 2, 2, 2}), "sari").side, 0);
  EXPECT_EQ(difference(beside({1, 1, 1, 1, 1}), "sari").side, -1);
  EXPECT_EQ(difference({{"p", "sari", 4}, {"p", "anto", 0}}, "sari").compared, 0);  // one other is no majority
}

}  // namespace
}  // namespace selami::moderation
