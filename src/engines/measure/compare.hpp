#pragma once
/// @file Comparative judgement: from "this piece shows more than that one" to one scale (Bradley & Terry). Pure, no threads.
///
/// The same comparisons give the same bits, in whatever order they come.
/// Errors of all functions: measure.too_few (no comparison; field "rows"), measure.same_piece (a piece compared with itself; "rows[17]"),
/// measure.unknown (a candidate or judge that is not numbered; "rows[17]").

#include <cstdint>
#include <optional>
#include <vector>

#include "base/result.hpp"
#include "measure/comparison.hpp"

namespace selami::measure {

struct CompareOptions {
  /// > 0: no prior; each score s of N comparisons counts as eps + (N - 2 eps) / N s, so that a piece that won all has a measure.
  /// 0: a normal prior whose variance is estimated from the comparisons (empirical Bayes); measures are shrunken. Range 0 to 0.5.
  double eps = 0.3;
};

struct CandidateFit {
  double measure = 0;  ///< logits; 0 is the mean of its part
  double se = 0;
  double infit = 0;   ///< mean squares, about 1 when judged as the model says
  double outfit = 0;
  std::uint32_t n = 0;
  std::uint32_t won = 0;
  std::uint32_t part = 0;  ///< what hangs together by comparisons; 0 is the largest. Measures of two parts cannot be compared.
};

struct JudgeFit {
  double infit = 0;  ///< 0 with n 0
  double outfit = 0;
  std::uint32_t n = 0;
};

struct CompareFit {
  std::vector<CandidateFit> candidates;
  std::vector<JudgeFit> judges;
  std::vector<std::uint32_t> parts;  ///< candidates per part, never compared ones as parts of 1
  double ssr = 0;                    ///< scale separation reliability, 1 - mean se^2 / variance of measures; flattered by adaptive pairing
  double sd = 0;                     ///< of the prior (eps 0), else of the measures
  bool held = false;          ///< with eps: parts hang on so little that only a weak prior (sd 10) kept their measures finite
  int iterations = 0;
};

/// Measures, standard errors and fit. With eps > 0 as sirt's btm(fix.eta = 0, ignore.ties = TRUE) has them: se is 1 / sqrt(own information).
/// Errors: those above, measure.out_of_range (field "eps").
/// Source  Bradley & Terry (1952), Biometrika 39, 324-345; Wright & Masters (1982) for infit and outfit. Golden values: compare_test.cpp.
Result<CompareFit> fit_comparisons(const Comparisons& comparisons, const CompareOptions& options);

/// What the comparisons say about how well they order the pieces.
struct Reliability {
  /// 1 - mean posterior variance / prior variance: an estimate of the squared correlation with the truth that closest pairing does not flatter.
  double empirical_bayes = 0;
  double prior_sd = 0;
  /// Spearman correlation of the measures by two random halves of the judges, mean over `splits`; none with fewer than two judges.
  std::optional<double> split_half;
  int splits = 0;
};

/// `splits`: how often judges are halved; less often where there are very many comparisons. Errors: those above.
constexpr int splits_usual = 20;
Result<Reliability> reliability_of(const Comparisons& comparisons, std::uint64_t seed, int splits = splits_usual);

/// Both: what they have in common is done once.
struct Compared {
  CompareFit fit;
  Reliability reliability;
};
Result<Compared> compare_all(const Comparisons& comparisons, const CompareOptions& options, std::uint64_t seed);

/// Measures with a prior alone: what pairing needs between two judgements. Never compared pieces have 0.
Result<std::vector<double>> shrunken_measures(const Comparisons& comparisons);

/// Rank correlation with mean ranks for ties; 0 when one side has no spread. Both have the same length.
double spearman(const std::vector<double>& a, const std::vector<double>& b);

}  // namespace selami::measure
