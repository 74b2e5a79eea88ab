// Ingat lagi against classes that forget by three theories of memory, none of which is its own: bench/README.md has the figures of many seeds.
#include <gtest/gtest.h>

#include "kit_forgetting/forgetting.hpp"

namespace selami::kit {
namespace {

constexpr std::uint64_t seeds = 8;

std::vector<Kept> played(Truth truth, Policy policy) {
  std::vector<Kept> out;
  for (std::uint64_t seed = 1; seed <= seeds; ++seed) out.push_back(play(truth, policy, {}, seed));
  return out;
}

/// How far ahead Ingat lagi is of another way to choose, in points, seed by seed.
Figure ahead(const std::vector<Kept>& ours, const std::vector<Kept>& theirs, double Kept::*of) {
  std::vector<double> out;
  for (std::size_t i = 0; i < ours.size(); ++i) out.push_back(100 * (ours[i].*of - theirs[i].*of));
  return figure(out);
}

class AgainstTruth : public testing::TestWithParam<Truth> {};
INSTANTIATE_TEST_SUITE_P(Revisit, AgainstTruth, testing::ValuesIn(truths), [](const auto& one) { return std::string(name(one.param)); });

TEST_P(AgainstTruth, MoreIsKeptThanByChanceOrOfTheLatest) {
  const auto ours = played(GetParam(), Policy::revisit);
  for (const Policy other : {Policy::none, Policy::chance, Policy::latest}) {
    const auto theirs = played(GetParam(), other);
    const Figure end = ahead(ours, theirs, &Kept::at_end);
    EXPECT_GT(end.mean - end.half, 0) << name(other);
    const Figure weakest = ahead(ours, theirs, &Kept::weakest);
    EXPECT_GT(weakest.mean - weakest.half, 0) << name(other);
  }
}

TEST_P(AgainstTruth, WhatIsRememberedLeastIsKeptBetterThanByFixedGaps) {
  const auto ours = played(GetParam(), Policy::revisit);
  const auto theirs = played(GetParam(), Policy::fixed);
  const Figure weakest = ahead(ours, theirs, &Kept::weakest);
  EXPECT_GT(weakest.mean - weakest.half, 0);
  EXPECT_GT(ahead(ours, theirs, &Kept::at_end).mean, -1) << "and all together hardly worse, where at all";
}

TEST_P(AgainstTruth, TakesNoMoreTimeThanTheOthers) {
  const Kept ours = play(GetParam(), Policy::revisit, {}, 1);
  const Kept chance = play(GetParam(), Policy::chance, {}, 1);
  EXPECT_LE(ours.asked, chance.asked);
  EXPECT_GT(ours.asked, chance.asked * 9 / 10) << "what is compared is the choice, not idleness";
  EXPECT_EQ(ours.most_a_day, 2) << "also on the day after the holidays";
}

TEST(Forgetting, IsTheSameForTheSameSeed) {
  EXPECT_EQ(play(Truth::power, Policy::revisit, {}, 3).at_end, play(Truth::power, Policy::revisit, {}, 3).at_end);
  EXPECT_NE(play(Truth::power, Policy::revisit, {}, 3).at_end, play(Truth::power, Policy::revisit, {}, 4).at_end);
}

}  // namespace
}  // namespace selami::kit
