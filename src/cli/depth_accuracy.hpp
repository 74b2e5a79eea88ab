#pragma once
/// @file `selami depth accuracy`: what an estimator makes of made-up cities whose true values are known, over several seeds.

#include <cstdint>
#include <functional>
#include <iosfwd>
#include <string>
#include <vector>

#include "base/result.hpp"
#include "measure/facets.hpp"
#include "measure/flags.hpp"
#include "simulate_core/judged.hpp"

namespace selami::cli {

/// Estimates of one kind beside the truth, after both have the same mean: the origin of a scale is free.
struct Recovery {
  std::size_t n = 0;
  double cover = 0;        ///< share of truths within 1.96 standard errors
  double slope = 0;        ///< of estimates on truths: 1 where estimates are not shrunken
  double calibration = 0;  ///< of truths on estimates: 1 where shrinking is right
  double rmse = 0;
};

struct FlagCount {
  std::size_t planted = 0;  ///< faults
  std::size_t found = 0;    ///< of them, by their own kind
  std::size_t wrong = 0;    ///< flags on levels without a fault
  std::size_t sound = 0;    ///< levels without a fault that were looked at, for each kind of flag
};

struct Accuracy {
  std::uint64_t seed = 0;
  std::size_t judgements = 0;
  Recovery persons, groups, raters, tasks, steps;
  measure::Summary summary;
  FlagCount flags;
  double cpu_seconds = 0;
};

/// A city's judgements as the engine takes them; facets: task, criterion, rater and, where there are several, occasion.
measure::Ratings ratings_of(const simulate::JudgedCity& city);

/// Errors: those of judged_city and measure::fit.
Result<Accuracy> accuracy_of(const simulate::JudgedParams& params, const measure::Options& options);

/// How the flags of a fit agree with the faults of the city. Needs Fit::rows.
FlagCount count_flags(const simulate::JudgedCity& city, const measure::Ratings& ratings, const measure::Fit& fit);

/// A table in Markdown: a line a seed, then the means.
std::string accuracy_table(const std::vector<Accuracy>& all);

struct DepthAccuracy {
  simulate::JudgedParams params;
  measure::Options options;
  int seeds = 8;
};
/// Seeds params.seed, +1 …; prints the table. Returns 0, or 1 when the parameters are refused.
int depth_accuracy(const DepthAccuracy& wish, const std::function<std::string(const Error&)>& told, std::ostream& out, std::ostream& err);

}  // namespace selami::cli
