#include "city_core/between.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <cmath>

#include "base/dice.hpp"
#include "city_core/normal_matrix.hpp"

namespace selami::city {
namespace {

std::vector<Place> places_drawn(Dice& dice, std::uint32_t districts, int each) {
  std::vector<Place> out;
  for (std::uint32_t d = 0; d < districts; ++d) {
    const double effect = dice.normal(0, 0.5);
    for (int i = 0; i < each; ++i) {
      Place place;
      place.district = d;
      place.size = 100 + 20 * i;
      place.seen = true;
      place.noise = 0.05 + 0.1 * dice.unit();
      place.mean = 1 + effect + dice.normal(0, 0.4) + dice.normal(0, std::sqrt(place.noise));
      out.push_back(place);
    }
  }
  return out;
}

/// The whole of the model again, as one dense system and with other steps: for σ and τ on a grid of its own, the covariance of all school
/// means, its inverse, and the predictions that follow from it.
Moments dense(const std::vector<Place>& places, const Sum& sum) {
  const std::size_t n = places.size();
  double weights = 0, first = 0, second = 0;
  for (double sigma = 0.01; sigma < 3; sigma += 0.03) {
    for (double tau = 0.01; tau < 9; tau *= 1.12) {
      std::vector<double> v(n * n, 0), of_truth(n * n, 0);
      for (std::size_t a = 0; a < n; ++a) {
        for (std::size_t b = 0; b < n; ++b) {
          of_truth[a * n + b] = (places[a].district == places[b].district ? tau * tau : 0) + (a == b ? sigma * sigma : 0);
          v[a * n + b] = of_truth[a * n + b] + (a == b ? places[a].noise : 0);
        }
      }
      const Inverted inv = inverted(v, n);
      double ones = 0, means = 0;
      for (std::size_t i = 0; i < n * n; ++i) ones += inv.inverse[i];
      for (std::size_t a = 0; a < n; ++a) {
        for (std::size_t b = 0; b < n; ++b) means += inv.inverse[a * n + b] * places[b].mean;
      }
      const double mu = means / ones;
      std::vector<double> l(n, 0), k(n, 0), ki(n, 0);
      double factors = 0, prior = 0, square = 0;
      for (const auto& [place, factor] : sum) {
        l[place] = factor;
        factors += factor;
      }
      for (std::size_t a = 0; a < n; ++a) {
        for (std::size_t b = 0; b < n; ++b) {
          k[a] += of_truth[a * n + b] * l[b];
          prior += l[a] * of_truth[a * n + b] * l[b];
          square += (places[a].mean - mu) * inv.inverse[a * n + b] * (places[b].mean - mu);
        }
      }
      double mean = factors * mu, explained = 0, left = factors;
      for (std::size_t a = 0; a < n; ++a) {
        for (std::size_t b = 0; b < n; ++b) ki[a] += inv.inverse[a * n + b] * k[b];
      }
      for (std::size_t a = 0; a < n; ++a) {
        mean += ki[a] * (places[a].mean - mu);
        explained += ki[a] * k[a];
        left -= ki[a];
      }
      const double variance = prior - explained + left * left / ones;
      const double weight = std::exp(-0.5 * (inv.log_determinant + std::log(ones) + square)) * tau;  // τ runs in steps of its own size
      weights += weight;
      first += weight * mean;
      second += weight * (variance + mean * mean);
    }
  }
  return {first / weights, second / weights - (first / weights) * (first / weights)};
}

TEST(Between, AgreesWithTheWholeModelAsOneDenseSystem) {
  Dice dice(7);
  const std::vector<Place> places = places_drawn(dice, 6, 4);
  const Between between(places, {{0, 1}}, false);
  ASSERT_TRUE(between.pooled());
  Sum city;
  for (std::uint32_t j = 0; j < places.size(); ++j) city.emplace_back(j, 1.0 / static_cast<double>(places.size()));
  for (const Sum& sum : {Sum{{3, 1.0}}, Sum{{0, 0.25}, {1, 0.25}, {2, 0.25}, {3, 0.25}}, Sum{{0, 1.0}, {20, -1.0}}, city}) {
    const Moments ours = moments_of(between.of(sum).mixture), whole = dense(places, sum);
    EXPECT_NEAR(ours.mean, whole.mean, 0.01);
    EXPECT_NEAR(std::sqrt(ours.variance), std::sqrt(whole.variance), 0.02 * std::sqrt(whole.variance) + 0.002);
  }
}

TEST(Between, WhatWasNotSeenIsGuessedFromWhatIsLikeIt) {
  Dice dice(3);
  std::vector<Place> places = places_drawn(dice, 5, 5);
  places[0].seen = false;
  places.push_back(places[1]);
  places.back().stratum = 9;  // of which nothing was seen
  places.back().seen = false;
  const Between between(places, {{0, 1}}, false);
  const Belief like = between.of({{0, 1.0}}), unlike = between.of({{25, 1.0}});
  EXPECT_FALSE(like.guessed);
  EXPECT_TRUE(unlike.guessed);
  EXPECT_GT(moments_of(like.mixture).variance, moments_of(between.of({{1, 1.0}}).mixture).variance);
}

TEST(Between, TooFewSchoolsSpeakEachForItself) {
  Dice dice(3);
  const std::vector<Place> places = places_drawn(dice, 1, 3);
  const Between between(places, {{0, 1}}, false);
  EXPECT_FALSE(between.pooled());
  const Moments own = moments_of(between.of({{2, 1.0}}).mixture);
  EXPECT_NEAR(own.mean, places[2].mean, 1e-12);
  EXPECT_NEAR(own.variance, places[2].noise, 1e-12);
}

TEST(Between, NothingIsPooledOverAHandfulOfDistricts) {
  // Three districts far apart: each keeps its level, also for a school of it that was not seen.
  Dice dice(5);
  std::vector<Place> places = places_drawn(dice, 3, 6);
  for (Place& place : places) place.mean += 10.0 * place.district;
  places[0].seen = places[6].seen = places[12].seen = false;
  const Between between(places, {{0, 1}}, false);
  for (const std::uint32_t j : {0U, 6U, 12U}) EXPECT_NEAR(moments_of(between.of({{j, 1.0}}).mixture).mean, 1 + 10.0 * places[j].district, 1.5);
}

RC_GTEST_PROP(Between, ASchoolLiesBetweenItselfAndItsGroup, ()) {
  Dice dice(*rc::gen::inRange<std::uint64_t>(1, 1000000));
  const auto districts = *rc::gen::inRange<std::uint32_t>(1, 9);
  const std::vector<Place> places = places_drawn(dice, districts, *rc::gen::inRange(5, 9));
  const Between between(places, {{0, 1}}, false);
  for (std::uint32_t j = 0; j < places.size(); ++j) {
    const Belief belief = between.of({{j, 1.0}});
    const double value = moments_of(belief.mixture).mean;
    RC_ASSERT(belief.pull >= 0 && belief.pull <= 1);
    RC_ASSERT(std::fabs(belief.own - places[j].mean) < 1e-9);
    RC_ASSERT(std::fabs(value - ((1 - belief.pull) * belief.own + belief.pull * belief.group)) < 1e-8);
  }
}

}  // namespace
}  // namespace selami::city
