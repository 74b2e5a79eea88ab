#pragma once
/// @file A round of comparisons whose truth is known: how sure it looks beside how sure it is.

#include <cstdint>
#include <vector>

namespace selami::kit {

enum class Choosing { random, closest, jittered };

struct TrialParams {
  std::size_t pieces = 500;
  std::size_t judges = 25;
  double sd = 1;  ///< of the true measures, logits
  Choosing choosing = Choosing::random;
  std::uint64_t seed = 1;
  int splits{};  ///< of the judges into halves
};

/// After so many comparisons a piece.
struct TrialPoint {
  int each = 0;
  double ssr = 0;
  double reliability = 0;  ///< empirical Bayes
  double truth = 0;        ///< squared correlation of the measures with the true ones
  double split_half = 0;  ///< 0 without splits
};

/// Judges take ten pairs at once, as phones do; estimates are made anew whenever each piece has met one more. `points` ascend.
std::vector<TrialPoint> trial(const TrialParams& params, const std::vector<int>& points);

/// The mean over trials of so many seeds.
std::vector<TrialPoint> mean_trial(TrialParams params, const std::vector<int>& points, int seeds);

}  // namespace selami::kit
