#include "measure/flags.hpp"

#include <cmath>

#include <gtest/gtest.h>

#include "measure/bridge.hpp"

namespace selami::measure {
namespace {

TEST(Flags, MeanSquareAsADeviate) {
  EXPECT_NEAR(mean_square_z(1, 0.02), std::sqrt(0.02) / 3, 1e-12);
  // A chi-square of 20 degrees at its 97.5 % point: 34.1696 / 20, variance 2 / 20.
  EXPECT_NEAR(mean_square_z(34.1696 / 20, 0.1), 1.96, 0.02);
  EXPECT_EQ(mean_square_z(2, 0), 0);
}

TEST(Flags, BenjaminiHochbergWorkedByHand) {
  // Sorted: 0.001 <= 0.0125, 0.02 <= 0.025, 0.03 <= 0.0375, 0.2: three are rejected.
  EXPECT_EQ(benjamini_hochberg({0.2, 0.001, 0.03, 0.02}), (std::vector<bool>{false, true, true, true}));
  EXPECT_EQ(benjamini_hochberg({0.04, 0.045, 0.06}), (std::vector<bool>{false, false, false}));
  EXPECT_TRUE(benjamini_hochberg({}).empty());
}

/// Two persons, two tasks, two ratings a script, halo and ability as said.
struct Cells {
  Ratings ratings;
  Fit fit;
  Cells(double sigma, double halo) {
    ratings.persons = 2;
    ratings.person = {0, 0, 0, 0, 1, 1};
    ratings.score = {2, 1, 0, 0, 2, 2};
    ratings.facets = {{"task", Role::task, 2, {0, 0, 1, 1, 0, 0}}, {"rater", Role::rater, 1, {0, 0, 0, 0, 0, 0}}};
    for (int i = 0; i < 6; ++i) fit.rows.push_back({1.0F, 0.5F, 0});
    fit.summary.sigma = sigma;
    fit.summary.halo_sd = halo;
  }
};

TEST(CellScores, WithoutAbilityAndHaloAreResidualsAndVariances) {
  const Cells plain(0, 0);
  const CellScores scores = cell_scores(plain.ratings, plain.fit, plain.ratings.facets[0].of, 2, 1);
  EXPECT_DOUBLE_EQ(scores.information[0], 2.0);
  EXPECT_DOUBLE_EQ(scores.score[0], -3);  // points above expectation: easier
  EXPECT_DOUBLE_EQ(scores.score[1], 2);
}

TEST(CellScores, HaloAndAbilityTakeTheirPartOfTheInformation) {
  const Cells both(1, 1);
  const CellScores scores = cell_scores(both.ratings, both.fit, both.ratings.facets[0].of, 1, 2);
  // A script's variance 1 with halo variance 1 is worth 1/2. Person 0: 1/2 - (1/2)^2 / (1/2 + 1/2 + 1); person 1: 1/2 - (1/2)^2 / (1/2 + 1).
  EXPECT_NEAR(scores.of(0, 0, 0), 3.0 / 8 + 1.0 / 3, 1e-12);
  EXPECT_NEAR(scores.of(0, 1, 1), 3.0 / 8, 1e-12);
  // Person 0 did both tasks: what ability takes of the one lowers the other.
  EXPECT_NEAR(scores.of(0, 0, 1), -1.0 / 8, 1e-12);
  EXPECT_NEAR(scores.of(0, 1, 0), -1.0 / 8, 1e-12);
}

/// Three parts: persons 0-2 by rater 0, persons 3 and 4 by rater 1, person 5 by rater 2; two criteria.
TEST(Bridges, JoinTheLargestPartsByTheLeastWork) {
  Ratings ratings;
  ratings.persons = 6;
  const std::uint32_t rater_of[] = {0, 0, 0, 1, 1, 2};
  ratings.facets = {{"rater", Role::rater, 3, {}}, {"criterion", Role::criterion, 2, {}}};
  for (std::uint32_t p = 0; p < 6; ++p) {
    for (std::uint32_t c = 0; c < 2; ++c) {
      if (p == 5 && c == 1) continue;
      ratings.person.push_back(p);
      ratings.facets[0].of.push_back(rater_of[p]);
      ratings.facets[1].of.push_back(c);
      ratings.score.push_back(p == 3 ? 4 : 2);
    }
  }
  const ConnectFacet facets[] = {{ratings.facets[0].of, 3, {}}, {ratings.facets[1].of, 2, {}}};
  const Connections parts = connections(ratings.person, 6, facets);
  ASSERT_EQ(parts.parts, 3);
  const std::vector<Bridge> found = bridges(ratings, parts, 3);
  ASSERT_EQ(found.size(), 3U);
  EXPECT_EQ(ratings.person[found[0].row], 4U);  // of part 2 the one in the middle of the scale
  EXPECT_EQ(found[0].rater, 0U);
  EXPECT_EQ(found[0].judgements, 2U);
  EXPECT_EQ(ratings.person[found[1].row], 5U);
  EXPECT_EQ(found[1].judgements, 1U);
  EXPECT_EQ(ratings.person[found[2].row], 3U);
  EXPECT_EQ(found[2].from, 2);
}

}  // namespace
}  // namespace selami::measure
