#include "measure/weighted.hpp"
#include "measure/facets_test.hpp"

#include <gtest/gtest.h>
#include <algorithm>
#include <cmath>
#include <numeric>

namespace selami::measure {
namespace {

/// One rater's judgements of each score that these criteria can sum to, a person a score; steps of each criterion are given.
struct Sheet {
  std::vector<std::vector<double>> steps;
  Ratings ratings;
  Fit fit;

  explicit Sheet(std::vector<std::vector<double>> of_criteria) : steps(std::move(of_criteria)) {
    const auto criteria = static_cast<std::uint32_t>(steps.size());
    ratings.facets = {{"criterion", Role::criterion, criteria, {}}};
    fit.facets.resize(1);
    for (std::uint32_t c = 0; c < criteria; ++c) {
      Level level;
      level.measure = std::accumulate(steps[c].begin(), steps[c].end(), 0.0) / static_cast<double>(steps[c].size());
      for (std::uint32_t k = 0; k < steps[c].size(); ++k) fit.steps.push_back({c, k + 1, steps[c][k] - level.measure, 0, false});
      fit.facets[0].push_back(level);
    }
    std::size_t most = 0;
    for (const auto& one : steps) most += one.size();
    for (std::size_t score = 0; score <= most; ++score) person(score);
    fit.persons.resize(ratings.persons);
  }

  void person(std::size_t score) {
    for (std::uint32_t c = 0; c < steps.size(); ++c) {
      const auto own = static_cast<std::uint8_t>(std::min(score, steps[c].size()));
      ratings.person.push_back(ratings.persons);
      ratings.facets[0].of.push_back(c);
      ratings.score.push_back(own);
      score -= own;
    }
    ++ratings.persons;
  }

  std::vector<WeightedPerson> measured() const { return weighted_persons(ratings, plain(), fit).value(); }

  /// How likely each sum is, halo integrated out by a sum of its own.
  std::vector<double> chances(double theta) const {
    std::vector<double> all(ratings.persons, 0);
    const double sd = fit.summary.halo_sd;
    double weights = 0;
    for (int node = -400; node <= 400; ++node) {
      if (!(sd > 0) && node != 0) continue;
      const double z = node / 60.0, weight = std::exp(-z * z / 2);
      std::vector<double> sums{1};
      for (const auto& one : steps) {
        std::vector<double> category{1}, next(sums.size() + one.size(), 0);
        for (const double step : one) category.push_back(category.back() * std::exp(theta + sd * z - step));
        const double total = std::accumulate(category.begin(), category.end(), 0.0);
        for (std::size_t a = 0; a < sums.size(); ++a)
          for (std::size_t b = 0; b < category.size(); ++b) next[a + b] += sums[a] * category[b] / total;
        sums = next;
      }
      for (std::size_t k = 0; k < all.size(); ++k) all[k] += weight * sums[k];
      weights += weight;
    }
    for (double& one : all) one /= weights;
    return all;
  }

  /// Where the chance of a sum is largest, by golden section; extreme sums have none within 8 logits.
  double most_likely(std::size_t score) const {
    double low = -8, high = 8;
    while (high - low > 1e-6) {
      const double a = high - 0.6180339887 * (high - low), b = low + 0.6180339887 * (high - low);
      (chances(a)[score] > chances(b)[score] ? high : low) = chances(a)[score] > chances(b)[score] ? b : a;
    }
    return (low + high) / 2;
  }
};

TEST(Weighted, equal_items_are_worked_by_hand) {
  // n equal items of difficulty d: (1 - 2p) / 2 = n p - r, so p = (r + 1/2) / (n + 1).
  const Sheet sheet({{0.7}, {0.7}, {0.7}, {0.7}, {0.7}});
  const auto persons = sheet.measured();
  for (std::size_t r = 0; r <= 5; ++r) {
    const double p = (static_cast<double>(r) + 0.5) / 6;
    EXPECT_NEAR(persons[r].measure, 0.7 + std::log(p / (1 - p)), 1e-8) << r;
    EXPECT_NEAR(persons[r].se, 1 / std::sqrt(5 * p * (1 - p)), 1e-8) << r;
  }
}

TEST(Weighted, partial_credit_meets_warms_equation) {
  const Sheet sheet({{-1.2, 0.4, 1.9}, {-0.5, 0.1}, {0.8}});
  const auto persons = sheet.measured();
  for (std::size_t r = 0; r < persons.size(); ++r) {
    double mean = 0, variance = 0, third = 0;
    const auto chance = sheet.chances(persons[r].measure);
    for (std::size_t k = 0; k < chance.size(); ++k) mean += static_cast<double>(k) * chance[k];
    for (std::size_t k = 0; k < chance.size(); ++k) {
      const double off = static_cast<double>(k) - mean;
      variance += off * off * chance[k];
      third += off * off * off * chance[k];
    }
    EXPECT_NEAR(static_cast<double>(r) - mean + third / (2 * variance), 0, 1e-7) << r;
    EXPECT_NEAR(persons[r].se, 1 / std::sqrt(variance), 1e-7) << r;
  }
}

/// The mean error over all sums that a person at `theta` may come to; of most likely measures without the extreme sums, which have none.
struct Bias {
  double weighted = 0, likely = 0;
};
Bias bias_at(const Sheet& sheet, double theta) {
  const auto chance = sheet.chances(theta);
  const auto persons = sheet.measured();
  Bias bias;
  double inner = 0;
  for (std::size_t k = 0; k < chance.size(); ++k) {
    bias.weighted += chance[k] * (persons[k].measure - theta);
    if (k == 0 || k + 1 == chance.size()) continue;
    bias.likely += chance[k] * (sheet.most_likely(k) - theta);
    inner += chance[k];
  }
  bias.likely /= inner;
  return bias;
}

TEST(Weighted, is_less_biased_than_the_most_likely_measure) {
  std::vector<std::vector<double>> items;
  for (int i = 0; i < 12; ++i) items.push_back({-1.5 + 0.1 * i, 0.1 * i, 1 + 0.1 * i});
  const Sheet sheet(items);
  for (const double theta : {-2.0, -1.5, 2.5, 3.0}) {
    const Bias bias = bias_at(sheet, theta);
    EXPECT_LT(std::abs(bias.weighted), 0.02) << theta;
    EXPECT_LT(std::abs(bias.weighted), 0.3 * std::abs(bias.likely)) << theta << " " << bias.likely;
  }
}

TEST(Weighted, halo_is_integrated_out) {
  Sheet sheet({{-1.2, 0.4, 1.9}, {-0.5, 0.1}, {0.8}});
  const auto without = sheet.measured();
  sheet.fit.summary.halo_sd = 1e-4;
  const auto hardly = sheet.measured();
  sheet.fit.summary.halo_sd = 1.1;
  const auto with = sheet.measured();
  for (std::size_t r = 0; r < with.size(); ++r) {
    EXPECT_NEAR(hardly[r].measure, without[r].measure, 1e-5) << r;
    EXPECT_GT(with[r].se, std::sqrt(without[r].se * without[r].se + 0.3)) << r;  // one script: its halo stays unknown
    EXPECT_LT(std::abs(with[r].measure), 6) << r;
  }
  // Warm's equation, the derivatives by differences.
  constexpr double h = 1e-3;
  for (const std::size_t r : {std::size_t{0}, std::size_t{3}, with.size() - 1}) {
    const auto at = sheet.chances(with[r].measure), up = sheet.chances(with[r].measure + h), down = sheet.chances(with[r].measure - h);
    double information = 0, skew = 0;
    for (std::size_t k = 0; k < at.size(); ++k) {
      const double first = (up[k] - down[k]) / (2 * h), second = (up[k] - 2 * at[k] + down[k]) / (h * h);
      information += first * first / at[k];
      skew += first * second / at[k];
    }
    EXPECT_NEAR((up[r] - down[r]) / (2 * h) / at[r] + skew / (2 * information), 0, 1e-4) << r;
    EXPECT_NEAR(with[r].se, 1 / std::sqrt(information), 1e-4) << r;
  }
}

TEST(Weighted, covers_the_pupils_of_a_city_without_shrinking_them) {
  for (const double halo : {0.0, 0.6}) {
    City city;
    city.classes = 60;
    city.halo_sd = halo;
    city.seed = 3;
    city.make();
    Options options;
    options.nodes = 8;
    const auto f = fit(city.ratings, options);
    ASSERT_TRUE(f);
    const auto persons = weighted_persons(city.ratings, options, *f);
    ASSERT_TRUE(persons);
    const auto n = static_cast<double>(city.pupil.size());
    const double place = std::accumulate(city.pupil.begin(), city.pupil.end(), 0.0) / n;
    double mean = 0, error = 0, covered = 0, cross = 0, squares = 0;
    for (const WeightedPerson& one : *persons) mean += one.measure / n;
    for (std::size_t p = 0; p < persons->size(); ++p) {
      const double off = (*persons)[p].measure - mean - (city.pupil[p] - place);
      covered += std::abs(off) < 1.96 * (*persons)[p].se ? 1 / n : 0;
      cross += ((*persons)[p].measure - mean) * (city.pupil[p] - place);
      squares += (city.pupil[p] - place) * (city.pupil[p] - place);
      error += off * off / n;
      EXPECT_TRUE(std::isfinite((*persons)[p].measure) && (*persons)[p].se > 0);
    }
    EXPECT_GT(covered, 0.92) << halo;
    EXPECT_LT(covered, 0.975) << halo;
    EXPECT_NEAR(cross / squares, 1, 0.05) << halo;  // an EAP's slope on the truth is its reliability, 0.9 here
    EXPECT_LT(error, halo > 0 ? 0.35 : 0.25) << halo;
  }
}

TEST(Weighted, order_and_threads_change_no_bit) {
  City city;
  city.classes = 8;
  city.halo_sd = 0.6;
  city.make();
  const Options options;
  const auto f = fit(city.ratings, options);
  ASSERT_TRUE(f);
  const auto once = weighted_persons(city.ratings, options, *f).value();
  Ratings turned = city.ratings;
  const auto turn = [](auto& values) { std::reverse(values.begin(), values.end()); };
  turn(turned.person);
  turn(turned.score);
  for (Facet& facet : turned.facets) turn(facet.of);
  Options backwards;
  backwards.executor = [](std::size_t count, const std::function<void(std::size_t)>& body) {
    while (count-- > 0) body(count);
  };
  const auto again = weighted_persons(turned, backwards, *f).value();
  for (std::size_t p = 0; p < once.size(); ++p) {
    EXPECT_EQ(once[p].measure, again[p].measure);
    EXPECT_EQ(once[p].se, again[p].se);
  }
}

TEST(Weighted, who_was_not_judged_has_none) {
  Sheet sheet({{0.0, 1.0}, {0.5}});
  ++sheet.ratings.persons;
  sheet.fit.persons.resize(sheet.ratings.persons);
  const auto persons = sheet.measured();
  EXPECT_TRUE(std::isnan(persons.back().measure));
  EXPECT_FALSE(std::isnan(persons.front().measure));
}

}  // namespace
}  // namespace selami::measure
