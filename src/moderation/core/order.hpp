#pragma once
/// @file What order of work comparisons give, how far to trust it, and where it lies among levels. Pure. Measures stay in here: what goes
/// out is an order, levels and words about the whole.

#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "moderation_core/pairs.hpp"

namespace selami::moderation {

/// Fewer than these say nothing of an order, and of two judges one would read what the other said.
inline constexpr int judges_told = 3;
inline constexpr int pieces_told = 4;
inline constexpr double comparisons_told = 4;  ///< a piece, on average

/// yes: other judges would find about the same order. apart: pieces far from each other lie right, neighbours may not. no: not yet.
enum class Trust { thin, no, apart, yes };

/// Of a whole round. `trust` thin: the figures are not told, nor the order.
struct Signs {
  int pairs = 0;
  int judges = 0;
  Trust trust = Trust::thin;
  double reliability = 0;             ///< empirical Bayes: 0 to 1
  std::optional<double> split_half;   ///< rank correlation of two random halves of the judges
  std::optional<double> by_chance;    ///< `reliability` of the drawn pairs alone; none when these are too few
};
/// The same choices give the same signs, in whatever order they come. `pieces`: all of the round.
Signs signs_of(const std::vector<std::string>& pieces, const std::vector<Chosen>& chosen);

/// A level that several colleagues agreed on for the same answer in a round of levels: SOLO 0–4, with its error.
struct Anchor {
  double level = 0;
  double error = 0;
};
/// Their mean; none of fewer than two, or of such as lie further than one apart.
std::optional<Anchor> anchor_of(const std::vector<int>& levels);

/// Between which levels a piece lies; the same twice: at that level.
struct Between {
  int low = 0;
  int high = 0;
};
struct Placed {
  std::string piece;
  std::optional<Between> between;
};
struct Order {
  std::vector<Placed> pieces;  ///< the deepest first; what hangs together with most others
  int apart = 0;               ///< pieces that no comparison joins to these
  bool levelled = false;       ///< three agreed pieces or more lie in it, and levels rise with it
};
Order order_of(const std::vector<std::string>& pieces, const std::vector<Chosen>& chosen, const std::map<std::string, Anchor>& anchors);

/// What colleagues find of a pair so far: which they would choose, or that they are divided; none where they have said too little.
enum class Leaning { none, upper, lower, even };
/// `chosen`: those of others.
std::vector<Leaning> leanings(const std::vector<Chosen>& chosen, const std::vector<std::pair<std::string, std::string>>& pairs);

/// How a judge's choices differ from colleagues'. For that judge alone.
struct Care {
  int compared = 0;        ///< own pairs of which colleagues said enough
  int otherwise = 0;       ///< of these chosen against what colleagues found
  bool often = false;      ///< more often than near pairs explain
  std::vector<Chosen> examples;  ///< at most two, the clearest first; only when `often`
};
inline constexpr int care_min = 8;
Care care_of(const std::vector<Chosen>& chosen, const std::string& rater);

/// Time over pairs, a second sign of care: only of all judges together.
struct Pace {
  int median_ms = 0;
  int hasty = 0;  ///< choices faster than anybody reads two answers
};
inline constexpr int hasty_ms = 3000;
Pace pace_of(std::vector<int> took_ms);

}  // namespace selami::moderation
