#pragma once
/// @file Rounds in which work is compared by twos: who sees which pair. Pure. The order that comes out: core/order.

#include <cstdint>
#include <string>
#include <vector>

#include "measure/pairing.hpp"
#include "moderation_core/sharing.hpp"

namespace selami::moderation {

/// A pair is two short reads and one tap, and about half the time of a piece with its five descriptors: of ten pieces a semester each
/// pays for two pairs.
inline constexpr int pairs_a_piece = 2;
/// So many are handed out at once; the next when fewer than `pairs_low` wait. A phone without a network has enough for a break.
inline constexpr int pairs_at_once = 10;
inline constexpr int pairs_low = 4;
/// Measuring needs no more comparisons a piece (docs/depth/pairing.md: from here on hardly surer): teachers' time is dearer.
inline constexpr int comparisons_enough = 24;

struct HandedPair {
  std::string rater;
  std::string upper;
  std::string lower;
  bool by_chance = false;
};
/// A choice that stands.
struct Chosen {
  std::string rater;
  std::string chosen;
  std::string rejected;
  bool by_chance = false;
};

struct PairRound {
  measure::Policy policy = measure::Policy::adil;
  std::vector<SharedPiece> pieces;
  std::vector<Rater> raters;      ///< all of the round; `room` is in pieces
  std::vector<HandedPair> open;   ///< handed out, and not chosen yet
  std::vector<Chosen> chosen;
};
/// The next pairs of a rater, at most `count` and as many as the rater's room pays for. Never a piece of the own school; where all raters
/// are of one school, never an own piece. `seed`: another one each time.
std::vector<HandedPair> next_for(const PairRound& round, const Rater& rater, int count, std::uint64_t seed);
/// The first pairs of every rater, in an order of raters that does not depend on how they come.
std::vector<HandedPair> first_pairs(PairRound round, std::uint64_t seed);

/// Pieces' worth of a rater's semester that so many pairs take.
inline int pieces_for(int pairs) { return (pairs + pairs_a_piece - 1) / pairs_a_piece; }

}  // namespace selami::moderation
