#include "measure/pairing.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <set>

#include <gtest/gtest.h>

#include "base/dice.hpp"
#include "kit_judging/trial.hpp"

namespace selami::measure {
namespace {

/// Many judges take ten pairs at a time; whoever has none is asked in turn. Piece i is of the class of judge i % judges.
struct Round {
  std::size_t pieces = 0;
  std::uint32_t judges = 0;
  std::vector<OpenPair> handed{};
  std::vector<double> measures{};
  Policy policy = Policy::adil;

  std::vector<std::uint32_t> own_class(std::uint32_t judge) const {
    std::vector<std::uint32_t> out;
    for (std::uint32_t piece = 0; piece < pieces; ++piece) {
      if (piece % judges == judge) out.push_back(piece);
    }
    return out;
  }
  std::vector<Pair> ask(std::uint32_t judge, std::uint64_t seed, std::size_t count = 10) {
    const auto barred = own_class(judge);
    PairingWish wish;
    wish.policy = policy;
    wish.judge = judge;
    wish.count = count;
    wish.candidates = pieces;
    wish.open = handed;
    wish.barred = barred;
    wish.measures = measures;
    wish.seed = seed;
    const auto pairs = next_pairs(wish);
    for (const Pair& pair : pairs) handed.push_back({judge, pair});
    return pairs;
  }
};

std::vector<double> spread_measures(std::size_t pieces) {
  Dice dice(4);
  std::vector<double> out;
  for (std::size_t i = 0; i < pieces; ++i) out.push_back(dice.normal(0, 2));
  return out;
}

TEST(NextPairs, EachPieceComesAboutEquallyOftenAndNoPairTwiceForOneJudge) {
  for (const bool known : {false, true}) {
    Round round{60, 6};
    if (known) round.measures = spread_measures(60);
    for (std::uint32_t turn = 0; turn < 60; ++turn) ASSERT_EQ(round.ask(turn % 6, turn).size(), 10U);
    std::map<std::uint32_t, int> times;
    std::set<std::array<std::uint32_t, 3>> seen;
    for (const OpenPair& one : round.handed) {
      ++times[one.pair.left];
      ++times[one.pair.right];
      EXPECT_NE(one.pair.left, one.pair.right);
      EXPECT_TRUE(seen.insert({one.judge, std::min(one.pair.left, one.pair.right), std::max(one.pair.left, one.pair.right)}).second);
      EXPECT_NE(one.pair.left % 6, one.judge);  // the own class
      EXPECT_NE(one.pair.right % 6, one.judge);
    }
    for (const auto& [piece, count] : times) EXPECT_NEAR(count, 20, 3) << piece;
    EXPECT_EQ(times.size(), 60U);
  }
}

TEST(NextPairs, EndWhereNoneIsAllowedAnyMore) {
  Round round{6, 2};  // three strangers' pieces for each judge: three pairs
  EXPECT_EQ(round.ask(0, 1).size(), 3U);
  EXPECT_TRUE(round.ask(0, 2).empty());
  EXPECT_EQ(round.ask(1, 3, 2).size(), 2U);
  EXPECT_EQ(round.ask(1, 4).size(), 1U);
  Round alone{1, 1};
  EXPECT_TRUE(alone.ask(0, 1).empty());
}

TEST(NextPairs, TheSameWishGivesTheSamePairs) {
  Round one{40, 4}, two{40, 4}, other{40, 4};
  const auto as_text = [](const std::vector<Pair>& pairs) {
    std::string out;
    for (const Pair& pair : pairs) out += std::to_string(pair.left) + "-" + std::to_string(pair.right) + " ";
    return out;
  };
  const std::string first = as_text(one.ask(0, 7));
  EXPECT_EQ(first, as_text(two.ask(0, 7)));
  EXPECT_NE(first, as_text(other.ask(0, 8)));
}

TEST(NextPairs, LeftIsNoBetterThanRight) {
  Round round{60, 6, {}, spread_measures(60)};
  int better = 0;
  for (std::uint32_t turn = 0; turn < 60; ++turn) {
    for (const Pair& pair : round.ask(turn % 6, turn)) better += round.measures[pair.left] > round.measures[pair.right] ? 1 : 0;
  }
  EXPECT_NEAR(better, 300, 50);
}

/// belajar shows what is hard to tell apart; adil, by design, not only that.
TEST(NextPairs, LearnersGetCloserPairs) {
  const auto mean_distance = [](Policy policy) {
    Round round{90, 6, {}, spread_measures(90), policy};
    for (std::uint32_t turn = 0; turn < 36; ++turn) round.ask(turn % 6, turn);  // four times each
    round.handed.clear();
    for (std::uint32_t turn = 0; turn < 36; ++turn) round.ask(turn % 6, turn);
    std::vector<OpenPair> late;
    for (std::uint32_t turn = 36; turn < 72; ++turn) {
      for (const Pair& pair : round.ask(turn % 6, turn)) late.push_back({0, pair});
    }
    double sum = 0;
    for (const OpenPair& one : late) sum += std::abs(round.measures[one.pair.left] - round.measures[one.pair.right]);
    return sum / static_cast<double>(late.size());
  };
  const double learning = mean_distance(Policy::belajar), fair = mean_distance(Policy::adil);
  EXPECT_LT(learning, 0.4);
  EXPECT_GT(fair, 2 * learning);
}

/// What is told of a round's reliability is what it is: at ten comparisons a piece and at twenty-four, by chance and by jittered pairs.
TEST(Pairing, DoesNotFlatterItself) {
  for (const double sd : {1.0, 2.0}) {
    for (const kit::Choosing choosing : {kit::Choosing::random, kit::Choosing::jittered}) {
      const auto points = kit::mean_trial({300, 20, sd, choosing}, {10, 24}, 3);
      EXPECT_NEAR(points[0].reliability, points[0].truth, 0.08) << sd;
      EXPECT_NEAR(points[1].reliability, points[1].truth, 0.03) << sd;
      for (const kit::TrialPoint& point : points) EXPECT_LE(point.reliability, point.truth + 0.03) << sd;
    }
  }
}

/// The negative control: with closest pairs the usual figure is far above the truth; the one that we report is not.
TEST(Pairing, ClosestPairsFlatterTheUsualFigureOnly) {
  // Over many rounds: in one of them chance says more than the rule.
  const kit::TrialPoint closest = kit::mean_trial({150, 20, 1, kit::Choosing::closest}, {10}, 12)[0];
  EXPECT_GT(closest.ssr, closest.truth + 0.15);
  EXPECT_LE(closest.reliability, closest.truth + 0.03);
}

}  // namespace
}  // namespace selami::measure
