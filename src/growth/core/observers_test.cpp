#include "growth_core/observers.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <utility>

#include "kit_observing/observing.hpp"

namespace selami::growth {
namespace {

using kit::Held;
using kit::observed_town;
using kit::ObservedTown;
using kit::TownWish;

void add(Held& held, const ObservedTown& made) {
  const auto figures = fair_figures(made.given);
  ASSERT_TRUE(figures) << figures.error().code;
  hold(held, made, *figures);
}

// 96 teachers of 12 schools, and 32 of 4 with observers who differ more; more seeds and towns: bench/observers_bench.
TEST(Observers, CorrectedFiguresAreNearerToTheTruthThanWhatWasGivenAndTheirIntervalsHoldIt) {
  Held many, few;
  for (std::uint64_t seed = 1; seed <= 4; ++seed) add(many, observed_town(seed, {3, 1, 0.8, 12}));
  for (std::uint64_t seed = 1; seed <= 10; ++seed) add(few, observed_town(seed, {3, 2, 1.2, 4}));
  for (const Held& held : {many, few}) {
    EXPECT_GT(held.share_shown(), 0.8);
    EXPECT_LT(std::sqrt(held.fair), 0.85 * std::sqrt(held.raw)) << std::sqrt(held.fair / held.shown) << " against " << std::sqrt(held.raw / held.shown);
    EXPECT_GE(held.share_covered(), 0.93) << held.covered << " of " << held.shown;
    EXPECT_LE(held.share_covered(), 0.99) << "an interval so wide says nothing";
  }
}

/// Of a school's teachers how far they lie from the truth on average, corrected and as given.
std::pair<double, double> off(const ObservedTown& made, const Figures& figures, const std::string& school) {
  std::pair<double, double> out;
  int n = 0;
  for (const auto& [practice, figure] : figures) {
    if (practice.school != school || figure.fairness != Fairness::shown) continue;
    out.first += figure.span.middle - made.truth.at(practice);
    out.second += made.raw.at(practice) - made.truth.at(practice);
    ++n;
  }
  return {out.first / n, out.second / n};
}

TEST(Observers, AStrictHeadDoesNotLowerTheTeachersOfTheSchool) {
  TownWish wish{3, 1};
  wish.strict_head = 2;
  const ObservedTown made = observed_town(5, wish);
  const auto figures = fair_figures(made.given);
  ASSERT_TRUE(figures) << figures.error().code;
  const auto [fair, raw] = off(made, *figures, "sd0");
  EXPECT_LT(raw, -0.25) << "as given they stand far too low";
  EXPECT_GT(fair, raw / 2);
}

/// Every practice with its reason, how often.
std::map<Fairness, int> reasons(const std::vector<Given>& given) {
  const auto figures = fair_figures(given);
  EXPECT_TRUE(figures);
  std::map<Fairness, int> out;
  for (const auto& [practice, figure] : *figures) ++out[figure.fairness];
  return out;
}

TEST(Observers, NothingIsSaidWhereNothingLinksThem) {
  EXPECT_EQ(reasons(observed_town(1, {4, 0}).given), (std::map<Fairness, int>{{Fairness::few_observers, 96}})) << "each head alone";
  EXPECT_EQ(reasons(observed_town(1, {1, 1}).given), (std::map<Fairness, int>{{Fairness::few_visits, 96}})) << "never from one or two visits";
  EXPECT_EQ(reasons(observed_town(1, {3, 1, 0.8, 3}).given), (std::map<Fairness, int>{{Fairness::not_linked, 24}})) << "24 teachers seen by two";
  // Whoever comes from outside is another one in each school: schools of two observers that nobody joins.
  std::vector<Given> apart = observed_town(1, {3, 1}).given;
  for (Given& one : apart) one.observer = one.practice.school + (one.observer.front() == 'k' ? " kepala" : " rekan");
  EXPECT_EQ(reasons(apart), (std::map<Fairness, int>{{Fairness::not_linked, 96}}));
}

TEST(Observers, ASchoolThatNobodyElseSeesIsWithheldBesideOthersThatAreShown) {
  std::vector<Given> given = observed_town(1, {3, 1}).given;
  for (Given& one : given) {
    if (one.practice.school == "sd0") one.observer = one.observer.front() == 'k' ? "kepala0" : "rekan0";
  }
  const auto figures = fair_figures(given);
  ASSERT_TRUE(figures);
  for (const auto& [practice, figure] : *figures) {
    if (practice.school != "sd0") continue;
    EXPECT_EQ(figure.fairness, Fairness::not_linked);
    EXPECT_EQ(figure.span.high, 0) << "no figure beside the reason";
  }
  EXPECT_GT(reasons(given)[Fairness::shown], 60);
}

TEST(Observers, WhatIsSaidInWordsHoldsWhatLiesBetween) {
  const auto ends = [](double low, double high) {
    const StepEnds found = nearest_steps({low, (low + high) / 2, high});
    return std::pair<int, int>(found.low, found.high);
  };
  EXPECT_EQ(ends(0.8, 1.7), (std::pair(1, 2)));
  EXPECT_EQ(ends(0.6, 1.4), (std::pair(1, 1)));
  EXPECT_EQ(ends(0.0, 0.3), (std::pair(0, 0)));
  EXPECT_EQ(ends(1.6, 2.0), (std::pair(2, 2)));
  EXPECT_EQ(ends(0.5, 1.5), (std::pair(1, 2))) << "one step wide";
  const auto figures = fair_figures(observed_town(1, {3, 1, 0.8, 5}).given);
  ASSERT_TRUE(figures);
  for (const auto& [practice, figure] : *figures) {
    if (figure.fairness != Fairness::shown) continue;
    const auto [low, high] = ends(figure.span.low, figure.span.high);
    EXPECT_LE(low, high);
    EXPECT_LE(high - low, 1) << "between neighbours, or it says nothing";
  }
}

TEST(Observers, TheSameInAnyOrder) {
  std::vector<Given> given = observed_town(3, {3, 1, 0.8, 5}).given;
  const auto figures = fair_figures(given);
  std::reverse(given.begin(), given.end());
  const auto other = fair_figures(given);
  ASSERT_TRUE(figures && other);
  for (const auto& [practice, figure] : *figures) {
    EXPECT_EQ(figure.span.middle, other->at(practice).span.middle) << "to the bit";
    EXPECT_EQ(figure.span.low, other->at(practice).span.low);
  }
}

TEST(Observers, NothingGivenOrAllAlikeSaysNothing) {
  EXPECT_TRUE(fair_figures({})->empty());
  ObservedTown made = observed_town(2, {3, 1, 0.8, 5});
  for (Given& one : made.given) one.step = 2;
  EXPECT_EQ(reasons(made.given), (std::map<Fairness, int>{{Fairness::unsure, 40}}));
}

}  // namespace
}  // namespace selami::growth
