#pragma once
/// @file What a class's answers look like where one answer names several options: ticked ones, or all of them in an order. Pure.
/// An order is never a score: it is told what most think, and where each thing stands on average.

#include <optional>
#include <vector>

namespace selami::asking {

constexpr std::size_t orders_max = 3;  ///< the most common ones that are told

/// An answer that so many pupils gave: options from 0, in the order in which they were put (ticked ones in that of the question).
struct Same {
  std::vector<int> choices;
  int count = 0;
};

struct Several {
  int of = 0;                      ///< answers
  std::optional<int> exact;        ///< answers that are right in every part; none where the question says no right one
  std::vector<Same> common;        ///< most pupils first, orders_max at most
  std::vector<double> mean_place;  ///< of an order: per option, from 1; empty without answers
};

/// Ticked options. `right`: whether each option of the question is right. Without a right one, or with nothing else, none is exact.
Several ticked(const std::vector<bool>& right, const std::vector<Same>& answers);

/// Orders. `places`: where each option of the question belongs, from 1. Known only where they are 1 to the number of options, each once.
Several ordered(const std::vector<int>& places, const std::vector<Same>& answers);

/// The right order as options from 0; empty where none is known.
std::vector<int> right_order(const std::vector<int>& places);

}  // namespace selami::asking
