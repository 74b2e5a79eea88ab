#pragma once
/// @file How rows of the store become sums: what the names of experiences and answers are, and where each stands.

#include <algorithm>
#include <iterator>
#include <optional>
#include <string>
#include <vector>

#include "city/wire.hpp"
#include "city_core/month_data.hpp"
#include "city_core/suppress.hpp"

namespace selami::city {

/// From how many teachers and pupils on a school's own head sees its sums.
inline constexpr Bounds school_bounds{1, 5, 10};

/// Nothing: a name of another pack.
inline std::optional<std::size_t> place_of(const char* const (&names)[3], const std::string& name) {
  const auto* const found = std::find(std::begin(names), std::end(names), name);
  return found == std::end(names) ? std::nullopt : std::optional(static_cast<std::size_t>(found - std::begin(names)));
}

inline SumView empty_sum(const std::string& key) {
  SumView out;
  out.key = key;
  out.stages.assign(3, 0);
  out.voices.assign(3, std::vector<int>(3, 0));
  return out;
}

/// Into anything with `stages` and `voices`. A name of another pack has no place.
template <class Sums>
void add_stage(Sums& to, const std::string& stage, int lessons) {
  if (const auto at = place_of(stage_names, stage)) to.stages[*at] = lessons;
}
template <class Sums>
void add_voice(Sums& to, std::int64_t statement, const std::string& answer, int count) {
  const auto at = place_of(answer_names, answer);
  if (at && statement >= 1 && statement <= 3) to.voices[static_cast<std::size_t>(statement - 1)][*at] = count;
}

}  // namespace selami::city
