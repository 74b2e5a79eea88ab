#pragma once
/// @file Two who try to work out what a publication hides, by different means and without a line of the engine.

#include <limits>
#include <string>
#include <vector>

#include "city_core/publication.hpp"

namespace selami::kit {

/// A set of atoms that is too small to be shown, and contributors whose atoms the attacker knows beforehand.
struct Target {
  std::vector<int> atoms;
  std::vector<int> known;  ///< contributors
};

/// The distinct people behind a set: parts of a contributor add up, months of it do not.
/// `part` has one number an atom.
city::Crowd crowd_behind(const city::Publication& publication, const std::vector<int>& part, const std::vector<int>& atoms);

/// Every hidden figure that is too few, each contributor, each of its atoms, and pairs and triples drawn by `seed`; each also with another contributor
/// known. Only sets which are small, with what is known.
std::vector<Target> targets(const city::Publication& publication, const std::vector<int>& part, const std::vector<city::Shown>& shown, const city::Bounds& bounds,
                            std::uint64_t seed);

/// What is wrong, in words; empty when nothing is.
using Finding = std::string;

/// Linear programming: places each target between the least and the most that fits everything shown, in each measure.
Finding by_programming(const city::Publication& publication, const std::vector<city::Shown>& shown, const city::Rule& rule, const std::vector<Target>& targets);

/// Rank over a prime field: is there any combination of what is shown that speaks of the target's atoms alone?
Finding by_rank(const city::Publication& publication, const std::vector<city::Shown>& shown, const std::vector<Target>& targets);

/// Bounds handed from sum to sum, also over differences of sums that lie within each other, until none gets closer.
Finding by_bounds(const city::Publication& publication, const std::vector<city::Shown>& shown, const city::Rule& rule, const std::vector<Target>& targets);

}  // namespace selami::kit
