#include "measure/compare.hpp"

#include <algorithm>
#include <cmath>

#include <gtest/gtest.h>

#include "base/dice.hpp"
#include "measure/duels.hpp"

namespace selami::measure {
namespace {

/// Won and lost by two pieces of one judge.
std::vector<Comparison> duel(int won, int lost) {
  std::vector<Comparison> rows(static_cast<std::size_t>(won), {0, 0, 1});
  rows.insert(rows.end(), static_cast<std::size_t>(lost), {0, 1, 0});
  return rows;
}

/// Random pairs of pieces with these true measures.
std::vector<Comparison> judged(const std::vector<double>& truth, std::size_t count, std::uint64_t seed, std::uint32_t judges = 5) {
  Dice dice(seed);
  std::vector<Comparison> rows;
  const auto last = static_cast<int>(truth.size()) - 1;
  while (rows.size() < count) {
    const auto a = static_cast<std::uint32_t>(dice.whole(0, last)), b = static_cast<std::uint32_t>(dice.whole(0, last));
    if (a == b) continue;
    const bool won = dice.chance(chance_to_win(truth[a] - truth[b]));
    rows.push_back({static_cast<std::uint32_t>(dice.whole(0, static_cast<int>(judges) - 1)), won ? a : b, won ? b : a});
  }
  return rows;
}

std::vector<double> normal_truth(std::size_t count, double sd, std::uint64_t seed) {
  Dice dice(seed);
  std::vector<double> truth;
  for (std::size_t i = 0; i < count; ++i) truth.push_back(dice.normal(0, sd));
  return truth;
}

TEST(FitComparisons, TwoPiecesWorkedByHand) {
  // 7 of 10, eps 0.3: 0.3 + 9.4 / 10 * 7 = 6.88 of 10, so the distance is ln(6.88 / 3.12); information 10 * 0.688 * 0.312.
  const auto rows = duel(7, 3);
  const CompareFit fit = fit_comparisons({rows, 2, 1}, {}).value();
  EXPECT_NEAR(fit.candidates[0].measure, std::log(6.88 / 3.12) / 2, 1e-9);
  EXPECT_NEAR(fit.candidates[1].measure, -std::log(6.88 / 3.12) / 2, 1e-9);
  EXPECT_NEAR(fit.candidates[0].se, 1 / std::sqrt(10 * 0.688 * 0.312), 1e-9);
  // Mean of squared standardised residuals: 7 of 0.312 / 0.688, 3 of 0.688 / 0.312.
  EXPECT_NEAR(fit.candidates[0].outfit, (7 * 0.312 / 0.688 + 3 * 0.688 / 0.312) / 10, 1e-9);
  EXPECT_NEAR(fit.judges[0].infit, (7 * 0.312 * 0.312 + 3 * 0.688 * 0.688) / (10 * 0.688 * 0.312), 1e-9);
  EXPECT_EQ(fit.candidates[0].won, 7U);
  EXPECT_EQ(fit.judges[0].n, 10U);
}

TEST(FitComparisons, APieceThatWonAllHasAMeasure) {
  const auto rows = duel(4, 0);
  for (const double eps : {0.3, 0.0}) {
    const CompareFit fit = fit_comparisons({rows, 2, 1}, {eps}).value();
    EXPECT_TRUE(std::isfinite(fit.candidates[0].measure));
    EXPECT_GT(fit.candidates[0].measure, fit.candidates[1].measure);
    EXPECT_TRUE(std::isfinite(fit.candidates[0].se));
  }
}

TEST(FitComparisons, WhatWasNeverComparedIsAPartOfItsOwn) {
  // 0-1 and 2-3-4 never met; 5 met nobody.
  const std::vector<Comparison> rows{{0, 0, 1}, {0, 1, 0}, {0, 2, 3}, {0, 3, 4}, {0, 4, 2}};
  for (const double eps : {0.3, 0.0}) {
    const CompareFit fit = fit_comparisons({rows, 6, 1}, {eps}).value();
    EXPECT_EQ(fit.parts, (std::vector<std::uint32_t>{3, 2, 1}));
    EXPECT_EQ(fit.candidates[2].part, 0U);
    EXPECT_EQ(fit.candidates[0].part, 1U);
    EXPECT_EQ(fit.candidates[5].part, 2U);
    EXPECT_EQ(fit.candidates[5].n, 0U);
    EXPECT_EQ(fit.candidates[5].measure, 0);
    EXPECT_NEAR(fit.candidates[0].measure + fit.candidates[1].measure, 0, 1e-9);
  }
}

TEST(FitComparisons, SaysWhatItCannotTake) {
  const std::vector<Comparison> same{{0, 0, 1}, {0, 1, 1}}, unknown{{0, 0, 2}}, stranger{{1, 0, 1}};
  const auto refused = [](const std::vector<Comparison>& rows, double eps = 0.3) {
    const auto fit = fit_comparisons({rows, 2, 1}, {eps});
    return fit ? std::string("taken") : fit.error().code + " " + fit.error().field;
  };
  EXPECT_EQ(refused({}), "measure.too_few rows");
  EXPECT_EQ(refused(same), "measure.same_piece rows[1]");
  EXPECT_EQ(refused(unknown), "measure.unknown rows[0]");
  EXPECT_EQ(refused(stranger), "measure.unknown rows[0]");
  EXPECT_EQ(refused(duel(1, 1), 0.6), "measure.out_of_range eps");
  EXPECT_EQ(refused(duel(1, 1), std::nan("")), "measure.out_of_range eps");
}

TEST(FitComparisons, FindsTheJudgeWhoTossesACoin) {
  const auto truth = normal_truth(60, 1.5, 3);
  auto rows = judged(truth, 3000, 4, 6);
  Dice coin(9);
  for (Comparison& row : rows) {
    if (row.judge == 2 && coin.chance(0.5)) std::swap(row.chosen, row.rejected);
  }
  const CompareFit fit = fit_comparisons({rows, 60, 6}, {}).value();
  for (std::size_t j = 0; j < 6; ++j) {
    if (j == 2) EXPECT_GT(fit.judges[j].infit, 1.3);
    else EXPECT_LT(fit.judges[j].infit, 1.1);
  }
}

/// The prior's measures are what they are called: shrunken by its variance, with errors as far as the truth really lies.
TEST(FitComparisons, WithAPriorErrorsAreAsLargeAsTheySay) {
  constexpr std::size_t pieces = 400;
  double inside = 0, all = 0, sds = 0;
  for (std::uint64_t seed = 1; seed <= 5; ++seed) {
    const auto truth = normal_truth(pieces, 1.2, seed);
    const CompareFit fit = fit_comparisons({judged(truth, 6000, seed + 100), pieces, 5}, {0}).value();
    double mean = 0;
    for (const double one : truth) mean += one / pieces;
    for (std::size_t i = 0; i < pieces; ++i) {
      inside += std::abs(fit.candidates[i].measure - truth[i] + mean) < 1.96 * fit.candidates[i].se ? 1 : 0;
      ++all;
    }
    sds += fit.sd / 5;
  }
  EXPECT_NEAR(inside / all, 0.95, 0.015);
  EXPECT_NEAR(sds, 1.2, 0.06);
}

/// Above some size errors come from random signs; here beside those of columns of the inverse, on either side of that size.
TEST(DuelSolver, EstimatedErrorsAreNearTheExactOnes) {
  constexpr std::size_t pieces = 900;
  const auto truth = normal_truth(pieces, 1.5, 5);
  const auto rows = judged(truth, 9500, 6);
  const Duels duels = duels_of({rows, pieces, 5});
  ASSERT_GT(pieces * duels.pairs.size(), std::size_t{8'000'000});
  std::vector<double> scores;
  for (const std::uint32_t won : duels.won) scores.push_back(won);
  DuelSolver solver(duels, scores);
  solver.solve(0.5);
  const std::vector<double> estimated = solver.inverse_diagonal(0.5);
  double squares = 0;
  for (std::uint32_t piece = 0; piece < pieces; piece += 9) {
    const double ratio = estimated[piece] / solver.inverse_column(0.5, piece)[piece];
    squares += (ratio - 1) * (ratio - 1) / 100;
  }
  EXPECT_LT(std::sqrt(squares), 0.02);
  double sum = 0;
  for (const double one : estimated) sum += one;
  EXPECT_NEAR(solver.widen(0.5) / sum, 1, 0.005);
}

TEST(Reliability, IsNearTheTruthAndNeedsTwoJudges) {
  constexpr std::size_t pieces = 300;
  const auto truth = normal_truth(pieces, 1.5, 11);
  const auto rows = judged(truth, 4500, 12, 8);
  const Reliability found = reliability_of({rows, pieces, 8}, 1).value();
  const auto measures = shrunken_measures({rows, pieces, 8}).value();
  double xy = 0, xx = 0, yy = 0, mean = 0;
  for (const double one : truth) mean += one / pieces;
  for (std::size_t i = 0; i < pieces; ++i) {
    xy += measures[i] * (truth[i] - mean);
    xx += measures[i] * measures[i];
    yy += (truth[i] - mean) * (truth[i] - mean);
  }
  EXPECT_NEAR(found.empirical_bayes, xy * xy / xx / yy, 0.03);
  EXPECT_EQ(found.splits, 20);
  EXPECT_GT(found.split_half.value(), 0.7);
  EXPECT_FALSE(reliability_of({duel(3, 2), 2, 1}, 1).value().split_half.has_value());
  // The halves are drawn from the seed alone.
  EXPECT_EQ(found.split_half, reliability_of({rows, pieces, 8}, 1).value().split_half);
  EXPECT_NE(found.split_half, reliability_of({rows, pieces, 8}, 2).value().split_half);
}

TEST(Reliability, OfNothingButChanceIsNone) {
  const auto rows = judged(std::vector<double>(100, 0.0), 1500, 21);
  EXPECT_LT(reliability_of({rows, 100, 5}, 1).value().empirical_bayes, 0.15);
}

TEST(Spearman, WorkedByHand) {
  EXPECT_DOUBLE_EQ(spearman({1, 2, 3}, {10, 20, 15}), 0.5);
  EXPECT_DOUBLE_EQ(spearman({1, 1, 2}, {5, 5, 9}), 1);
  EXPECT_DOUBLE_EQ(spearman({1, 2, 3}, {4, 4, 4}), 0);
}

TEST(PartsOf, TheLargestComesFirst) {
  UnionFind joined(6);
  EXPECT_TRUE(joined.join(3, 5));
  EXPECT_TRUE(joined.join(5, 4));
  EXPECT_FALSE(joined.join(3, 4));
  EXPECT_TRUE(joined.join(0, 2));
  const Parts parts = parts_of(joined, 6);
  EXPECT_EQ(parts.of, (std::vector<std::uint32_t>{1, 2, 1, 0, 0, 0}));
  EXPECT_EQ(parts.sizes, (std::vector<std::uint32_t>{3, 2, 1}));
}

TEST(SortNumbers, SortsAllSizes) {
  Dice dice(2);
  std::vector<std::uint64_t> numbers{0, ~0ULL, 1};
  for (int i = 0; i < 3000; ++i) numbers.push_back(dice.next() >> dice.whole(0, 63));
  std::vector<std::uint64_t> expected = numbers;
  std::sort(expected.begin(), expected.end());
  sort_numbers(numbers);
  EXPECT_EQ(numbers, expected);
}

}  // namespace
}  // namespace selami::measure
