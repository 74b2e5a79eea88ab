#include "measure/scale_link.hpp"

#include <cmath>
#include <vector>

#include <gtest/gtest.h>

#include "base/dice.hpp"

namespace selami::measure {
namespace {

/// Pearson's data with York's weights: the case on which such programs are tried. York and others (2004), table II.
TEST(LinkScales, PearsonsDataWithYorksWeights) {
  const double x[] = {0.0, 0.9, 1.8, 2.6, 3.3, 4.4, 5.2, 6.1, 6.5, 7.4}, x_weight[] = {1000, 1000, 500, 800, 200, 80, 60, 20, 1.8, 1.0};
  const double y[] = {5.9, 5.4, 4.4, 4.6, 3.5, 3.7, 2.8, 2.8, 2.4, 1.5}, y_weight[] = {1.0, 1.8, 4.0, 8.0, 20, 20, 70, 70, 100, 500};
  constexpr double wider = 1.5;  // of all errors alike: the same line, and no scatter besides
  std::vector<Exemplar> exemplars;
  for (int i = 0; i < 10; ++i) exemplars.push_back({x[i], wider / std::sqrt(x_weight[i]), y[i], wider / std::sqrt(y_weight[i])});
  const ScaleLink link = link_scales(exemplars).value();
  EXPECT_NEAR(link.a, 5.47991, 1e-5);
  EXPECT_NEAR(link.b, -0.480533, 1e-6);
  EXPECT_EQ(link.scatter, 0);
  EXPECT_NEAR(link.a_se / wider, 0.29497, 5e-4);
  EXPECT_NEAR(link.b_se / wider, 0.05799, 5e-5);
}

struct Found {
  double slope = 0, inside = 0, level_inside = 0;
};

/// Many rounds with the same truth: level = 0.4 + 0.7 compared, errors on both sides.
Found many_rounds(double other_cause) {
  constexpr int rounds = 400, pieces = 25;
  Found found;
  Dice dice(31);
  for (int round = 0; round < rounds; ++round) {
    std::vector<Exemplar> exemplars;
    for (int i = 0; i < pieces; ++i) {
      const double truth = dice.normal(0, 1.5), compared_se = 0.3 + 0.4 * dice.unit(), levelled_se = 0.3 + 0.3 * dice.unit();
      exemplars.push_back({truth + dice.normal(0, compared_se), compared_se, 0.4 + 0.7 * truth + dice.normal(0, other_cause) + dice.normal(0, levelled_se), levelled_se});
    }
    const ScaleLink link = link_scales(exemplars).value();
    found.slope += link.b / rounds;
    found.inside += std::abs(link.b - 0.7) < 1.96 * link.b_se ? 1.0 / rounds : 0;
    found.level_inside += std::abs(link.level(1) - 1.1) < 1.96 * link.level_se(1, 0) ? 1.0 / rounds : 0;
  }
  return found;
}

TEST(LinkScales, FindsTheTruthWithErrorsOnBothSides) {
  const Found found = many_rounds(0);
  EXPECT_NEAR(found.slope, 0.7, 0.02);  // a line by least squares would have 0.62
  EXPECT_GT(found.inside, 0.91);
  EXPECT_GT(found.level_inside, 0.91);
}

TEST(LinkScales, TakesWhatLevelsHaveOfTheirOwnIntoAccount) {
  const Found found = many_rounds(0.5);
  EXPECT_NEAR(found.slope, 0.7, 0.03);
  EXPECT_GT(found.inside, 0.87);  // the scatter itself is estimated from 25 pieces
}

TEST(LinkScales, SaysWhatItCannotTake) {
  const auto refused = [](const std::vector<Exemplar>& exemplars) {
    const auto link = link_scales(exemplars);
    return link ? std::string("taken") : link.error().code + " " + link.error().field;
  };
  EXPECT_EQ(refused({{0, 1, 0, 1}, {1, 1, 1, 1}}), "measure.too_few exemplars");
  EXPECT_EQ(refused({{0, 1, 0, 1}, {1, 1, 1, 1}, {2, 0, 2, 1}}), "measure.out_of_range exemplars[2]");
  EXPECT_EQ(refused({{0, 1, 0, 1}, {std::nan(""), 1, 1, 1}, {2, 1, 2, 1}}), "measure.out_of_range exemplars[1]");
  EXPECT_EQ(refused({{1, 1, 0, 1}, {1, 1, 1, 1}, {1, 1, 2, 1}}), "measure.no_line exemplars");
}

}  // namespace
}  // namespace selami::measure
