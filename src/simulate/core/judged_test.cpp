#include "simulate_core/judged.hpp"

#include <cmath>
#include <set>

#include <gtest/gtest.h>

namespace selami::simulate {
namespace {

double mean_score(const JudgedCity& city, std::uint32_t rater, std::uint32_t occasion) {
  double sum = 0;
  int n = 0;
  for (std::size_t i = 0; i < city.score.size(); ++i) {
    if (city.rater[i] != rater || city.occasion[i] != occasion) continue;
    sum += city.score[i];
    ++n;
  }
  return sum / n;
}

TEST(JudgedCity, IsTheSameForTheSameSeed) {
  JudgedParams params;
  params.seed = 7;
  const auto one = judged_city(params).value();
  const auto two = judged_city(params).value();
  params.seed = 8;
  EXPECT_EQ(one.score, two.score);
  EXPECT_EQ(one.rater, two.rater);
  EXPECT_NE(one.score, judged_city(params).value().score);
  EXPECT_EQ(numbered('P', 11, 2300), "P0012");
}

TEST(JudgedCity, ClassesAreJudgedByTheirOwnTeacherAndAShareByOneOfTheSameDistrict) {
  JudgedParams params;
  params.districts = 3;
  const auto city = judged_city(params).value();
  std::set<std::pair<std::uint32_t, std::uint32_t>> scripts, again;
  for (std::size_t i = 0; i < city.score.size(); ++i) {
    const std::uint32_t own = city.class_of[city.person[i]];
    EXPECT_EQ(own % 3, city.rater[i] % 3);
    (own == city.rater[i] ? scripts : again).insert({city.person[i], city.task[i]});
  }
  EXPECT_EQ(scripts.size(), 100U * 23 * 5);
  EXPECT_NEAR(static_cast<double>(again.size()) / static_cast<double>(scripts.size()), 0.08, 0.01);
}

TEST(JudgedCity, ItsFaultsAreThere) {
  JudgedParams params;
  params.occasions = 2;
  params.erratic = params.central = params.drift = 2;
  params.drift_size = 3;
  params.dif = 1;
  const auto city = judged_city(params).value();
  std::set<std::uint32_t> faulty(city.erratic.begin(), city.erratic.end());
  faulty.insert(city.central.begin(), city.central.end());
  faulty.insert(city.drift.begin(), city.drift.end());
  EXPECT_EQ(faulty.size(), 6U);
  for (const std::uint32_t rater : city.central) EXPECT_EQ(mean_score(city, rater, 0), 2);
  for (const std::uint32_t rater : city.drift) EXPECT_GT(mean_score(city, rater, 0), mean_score(city, rater, 1) + 0.5);
  EXPECT_EQ(city.dif.size(), 1U);
}

TEST(JudgedCity, NamesTheParameterThatCannotBe) {
  JudgedParams params;
  params.tasks_each = 41;
  EXPECT_EQ(judged_city(params).error().field, "tasks_each");
  params = {};
  params.halo_sd = NAN;
  EXPECT_EQ(judged_city(params).error().field, "halo_sd");
  params = {};
  params.classes = 1'000'000;
  params.pupils = 1000;
  EXPECT_EQ(judged_city(params).error().field, "judgements");
}

}  // namespace
}  // namespace selami::simulate
