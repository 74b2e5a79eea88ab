#pragma once
/// @file On which level the raters of a piece agree. Pure.

#include <optional>
#include <vector>

namespace selami::moderation {

/// So many levels make an agreement; fewer are one or two opinions.
inline constexpr int agree_min = 3;

struct Agreed {
  int level = 0;
  bool talk = false;  ///< one was a level apart: the level stands once they have talked about it
};
/// All said the same, or all but one and that one a level apart. Nothing otherwise: such a piece is no example of any level.
std::optional<Agreed> agreed(const std::vector<int>& levels);

}  // namespace selami::moderation
