#pragma once
/// @file How two judges of the same work agree, in counts. Pure. No coefficient: of a class's answers to one question it would say less
/// than the list of those where they differ.

#include <utility>
#include <vector>

namespace selami::depth {

struct Agreement {
  int same = 0;
  int near = 0;  ///< one level apart
  int far = 0;   ///< two levels apart or more
};

/// Of the levels of two judges, one pair a piece of work that both judged.
Agreement agreement(const std::vector<std::pair<int, int>>& levels);

}  // namespace selami::depth
