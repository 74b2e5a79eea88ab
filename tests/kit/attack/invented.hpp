#pragma once
/// @file Publications made up by dice, and careless ways to decide what of them is shown.

#include <cstdint>
#include <vector>

#include "city_core/publication.hpp"

namespace selami::kit {

struct Invented {
  city::Publication publication;
  std::vector<int> part;   ///< by atom: pupils of one contributor's parts are different ones
  std::vector<int> table;  ///< by figure
};

/// 5 to 20 schools in two or three classifications, each by one and some by two of them; one to three months, each its own sums or those
/// until then, in some with newcomers alone; some with shares; some with what is known outside at most. Small crowds are frequent, and some
/// have very much more than others.
Invented invented(std::uint64_t seed);

/// Hides what is too few, nothing else.
std::vector<city::Shown> too_few_only(const city::Publication& publication, const city::Bounds& bounds);

/// Decides for the figures of each number in `of` as if there were no others: tables or months apart.
std::vector<city::Shown> apart(const city::Publication& publication, const std::vector<int>& of, const city::Rule& rule);

}  // namespace selami::kit
