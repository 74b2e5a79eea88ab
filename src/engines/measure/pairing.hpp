#pragma once
/// @file Which two pieces a judge sees next. Pure; the same wish gives the same pairs.

#include <cstdint>
#include <span>
#include <vector>

#include "measure/comparison.hpp"

namespace selami::measure {

/// adil: to measure. Random pairs first, then pieces whose estimates plus chance lie near each other: always the closest would make the
/// scale look surer than it is (docs/depth/pairing.md). belajar: close pairs, to learn what tells them apart; not for measuring.
enum class Policy { adil, belajar };

/// Two pieces beside each other. Which one lies left is drawn, too.
struct Pair {
  std::uint32_t left = 0;
  std::uint32_t right = 0;
  bool by_chance = false;  ///< the second was drawn among those that came least often, whatever the estimates say
};

/// A pair that a judge has and has not judged yet: on a phone without a net, perhaps.
struct OpenPair {
  std::uint32_t judge = 0;
  Pair pair;
};

struct PairingWish {
  Policy policy = Policy::adil;
  std::uint32_t judge = 0;
  std::size_t count = 10;  ///< pairs at once
  std::size_t candidates = 0;
  std::span<const Comparison> judged;
  std::span<const OpenPair> open;
  std::span<const std::uint32_t> barred;  ///< pieces that this judge must not see: those of the own class
  std::span<const double> measures;       ///< estimates so far, one a candidate (shrunken_measures); empty: all pairs are random
  std::uint64_t seed = 0;                 ///< another one for each call
  std::uint32_t random_rounds = 4;        ///< so often each piece meets another by chance alone
  double jitter = 1;                      ///< logits (sd) by which estimates are shaken with adil
};

/// Pairs in the order in which they are to be judged; fewer than wished where no more are allowed. Each piece comes about equally often, no
/// pair twice for one judge, no barred piece. Pieces and judges above what there is are not looked at.
std::vector<Pair> next_pairs(const PairingWish& wish);

}  // namespace selami::measure
