#include "moderation_core/pairs.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <set>

namespace selami::moderation {
namespace {

/// `schools` schools with two teachers each, who give `each` pieces; ids begin with the school's.
PairRound round_of(int schools, int each, measure::Policy policy = measure::Policy::adil) {
  PairRound out;
  out.policy = policy;
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

/// Everybody finds the piece with the later id deeper.
void choose_all(PairRound& round) {
  for (const HandedPair& one : round.open) round.chosen.push_back({one.rater, std::max(one.upper, one.lower), std::min(one.upper, one.lower), one.by_chance});
  round.open.clear();
}

std::map<std::string, int> times(const std::vector<HandedPair>& pairs) {
  std::map<std::string, int> out;
  for (const HandedPair& one : pairs) ++out[one.upper], ++out[one.lower];
  return out;
}

TEST(FirstPairs, EachRaterHasTenOfOtherSchoolsAndEachPieceComesAboutEquallyOften) {
  const PairRound round = round_of(4, 3);
  const std::vector<HandedPair> first = first_pairs(round, 1);
  EXPECT_EQ(first.size(), 8U * pairs_at_once);
  std::set<std::set<std::string>> seen;
  std::map<std::string, int> load;
  for (const HandedPair& one : first) {
    ++load[one.rater];
    EXPECT_NE(one.upper.substr(0, 7), one.rater.substr(0, 7));
    EXPECT_NE(one.lower.substr(0, 7), one.rater.substr(0, 7));
    EXPECT_TRUE(seen.insert({one.rater, one.upper, one.lower}).second);
    EXPECT_TRUE(one.by_chance);
  }
  for (const auto& [rater, pairs] : load) EXPECT_EQ(pairs, pairs_at_once) << rater;
  for (const auto& [piece, n] : times(first)) EXPECT_TRUE(n >= 5 && n <= 9) << piece << " " << n;
}

TEST(FirstPairs, DoNotDependOnTheOrderInWhichTheyCome) {
  PairRound round = round_of(4, 3);
  const std::vector<HandedPair> one = first_pairs(round, 7);
  std::reverse(round.pieces.begin(), round.pieces.end());
  std::rotate(round.raters.begin(), round.raters.begin() + 3, round.raters.end());
  const std::vector<HandedPair> other = first_pairs(round, 7);
  ASSERT_EQ(one.size(), other.size());
  for (std::size_t i = 0; i < one.size(); ++i) {
    EXPECT_EQ(one[i].rater, other[i].rater);
    EXPECT_EQ(one[i].upper, other[i].upper);
    EXPECT_EQ(one[i].lower, other[i].lower);
  }
}

TEST(FirstPairs, InOneSchoolNobodySeesTheOwnPieces) {
  for (const HandedPair& one : first_pairs(round_of(1, 4), 1)) {
    EXPECT_NE(one.upper.substr(0, 8), one.rater);
    EXPECT_NE(one.lower.substr(0, 8), one.rater);
  }
}

TEST(NextFor, TheRoomOfASemesterPaysForTwoPairsAPiece) {
  PairRound round = round_of(4, 3);
  Rater rater = round.raters[0];
  rater.room = 3;
  EXPECT_EQ(next_for(round, rater, pairs_at_once, 1).size(), 6U);
  rater.room = 0;
  EXPECT_TRUE(next_for(round, rater, pairs_at_once, 1).empty());
  EXPECT_EQ(pieces_for(0), 0);
  EXPECT_EQ(pieces_for(1), 1);
  EXPECT_EQ(pieces_for(20), pieces_a_semester);
}

TEST(NextFor, AfterTheDrawnRoundsNearPiecesMeetAndNoPairComesTwiceToOneRater) {
  PairRound round = round_of(4, 3);
  round.open = first_pairs(round, 1);
  std::set<std::set<std::string>> seen;
  for (const HandedPair& one : round.open) seen.insert({one.rater, one.upper, one.lower});
  choose_all(round);
  int near = 0;
  for (const Rater& rater : std::vector<Rater>(round.raters)) {
    for (const HandedPair& one : next_for(round, rater, pairs_at_once, 2)) {
      EXPECT_TRUE(seen.insert({one.rater, one.upper, one.lower}).second);
      near += one.by_chance ? 0 : 1;
      round.open.push_back(one);
    }
  }
  EXPECT_GT(near, 40);
}

TEST(NextFor, MeasuringStopsWhereMorePairsSayNothingNewAndLearningGoesOn) {
  for (const auto policy : {measure::Policy::adil, measure::Policy::belajar}) {
    PairRound round = round_of(10, 1, policy);
    for (Rater& rater : round.raters) rater.room = 50;
    for (int turn = 0; turn < 4; ++turn) {
      for (const Rater& rater : std::vector<Rater>(round.raters)) {
        for (const HandedPair& one : next_for(round, rater, pairs_at_once, static_cast<std::uint64_t>(turn))) round.open.push_back(one);
      }
      choose_all(round);
    }
    const auto enough = round.pieces.size() * comparisons_enough / 2;
    if (policy == measure::Policy::adil) EXPECT_EQ(round.chosen.size(), enough);
    else EXPECT_GT(round.chosen.size(), enough);
  }
}

}  // namespace
}  // namespace selami::moderation
