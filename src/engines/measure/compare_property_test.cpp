#include <algorithm>
#include <cmath>

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "base/dice.hpp"
#include "measure/compare.hpp"

namespace selami::measure {
namespace {

struct Round {
  std::vector<Comparison> rows;
  std::uint32_t candidates = 2;
  std::uint32_t judges = 1;
  Comparisons all() const { return {rows, candidates, judges}; }
};

Round any_round() {
  Round round;
  round.candidates = *rc::gen::inRange<std::uint32_t>(2, 20);
  round.judges = *rc::gen::inRange<std::uint32_t>(1, 5);
  const int count = *rc::gen::inRange(1, 150);
  Dice dice(*rc::gen::arbitrary<std::uint64_t>());
  const auto last = static_cast<int>(round.candidates) - 1;
  for (int i = 0; i < count; ++i) {
    const auto a = static_cast<std::uint32_t>(dice.whole(0, last));
    const auto b = (a + static_cast<std::uint32_t>(dice.whole(1, last))) % round.candidates;
    round.rows.push_back({static_cast<std::uint32_t>(dice.whole(0, static_cast<int>(round.judges) - 1)), a, b});
  }
  return round;
}

double any_eps() { return *rc::gen::element(0.3, 0.1, 0.0); }

RC_GTEST_PROP(FitComparisons, OrderOfRowsMeansNothing, ()) {
  Round round = any_round();
  const double eps = any_eps();
  const CompareFit before = fit_comparisons(round.all(), {eps}).value();
  const Reliability reliable = reliability_of(round.all(), 7).value();
  Dice dice(*rc::gen::arbitrary<std::uint64_t>());
  for (std::size_t i = round.rows.size() - 1; i > 0; --i) std::swap(round.rows[i], round.rows[static_cast<std::size_t>(dice.whole(0, static_cast<int>(i)))]);
  const CompareFit after = fit_comparisons(round.all(), {eps}).value();
  for (std::size_t i = 0; i < before.candidates.size(); ++i) {
    RC_ASSERT(before.candidates[i].measure == after.candidates[i].measure);
    RC_ASSERT(before.candidates[i].se == after.candidates[i].se);
    RC_ASSERT(before.candidates[i].outfit == after.candidates[i].outfit);
  }
  for (std::size_t j = 0; j < before.judges.size(); ++j) {
    RC_ASSERT(before.judges[j].infit == after.judges[j].infit);
    RC_ASSERT(before.judges[j].outfit == after.judges[j].outfit);
  }
  RC_ASSERT(reliable.split_half == reliability_of(round.all(), 7).value().split_half);
}

RC_GTEST_PROP(FitComparisons, TurnedRoundAllMeasuresTurn, ()) {
  Round round = any_round();
  const double eps = any_eps();
  const CompareFit before = fit_comparisons(round.all(), {eps}).value();
  for (Comparison& row : round.rows) std::swap(row.chosen, row.rejected);
  const CompareFit after = fit_comparisons(round.all(), {eps}).value();
  for (std::size_t i = 0; i < before.candidates.size(); ++i) RC_ASSERT(std::abs(before.candidates[i].measure + after.candidates[i].measure) < 1e-4);
}

RC_GTEST_PROP(FitComparisons, OtherNumbersAreOtherNamesOnly, ()) {
  Round round = any_round();
  const double eps = any_eps();
  const CompareFit before = fit_comparisons(round.all(), {eps}).value();
  const auto renamed = [&](std::uint32_t piece) { return round.candidates - 1 - piece; };
  Round other = round;
  for (Comparison& row : other.rows) row = {round.judges - 1 - row.judge, renamed(row.chosen), renamed(row.rejected)};
  const CompareFit after = fit_comparisons(other.all(), {eps}).value();
  for (std::uint32_t i = 0; i < round.candidates; ++i) RC_ASSERT(std::abs(before.candidates[i].measure - after.candidates[renamed(i)].measure) < 1e-4);
}

RC_GTEST_PROP(FitComparisons, AllIsFinite, ()) {
  const Round round = any_round();
  const CompareFit once = fit_comparisons(round.all(), {0.3}).value();
  for (std::size_t i = 0; i < once.candidates.size(); ++i) {
    const CandidateFit& c = once.candidates[i];
    RC_ASSERT(std::isfinite(c.measure));
    RC_ASSERT(std::isfinite(c.se));
    RC_ASSERT(std::isfinite(c.infit));
    RC_ASSERT(std::isfinite(c.outfit));
  }
  const Reliability reliable = reliability_of(round.all(), 3).value();
  RC_ASSERT(reliable.empirical_bayes >= 0.0);
  RC_ASSERT(reliable.empirical_bayes <= 1.0);
}

}  // namespace
}  // namespace selami::measure
