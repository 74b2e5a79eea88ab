#pragma once
/// @file The published plan that a plan is still nearly the same as: what PM802 speaks of. Who looks for it: likeness.hpp.

#include <string>
#include <vector>

#include "base/shape.hpp"

namespace selami::checker {

struct Copied {
  std::string title;
  std::string author;               ///< empty: not told
  int percent = 0;                  ///< of the plan's own text that stands there word for word
  std::vector<std::string> texts;   ///< whole parts of the plan that do: what is changed since is not said again
};

}  // namespace selami::checker

namespace selami {

template <>
struct Shape<checker::Copied> {
  using T = checker::Copied;
  static constexpr const char* name = "CopiedText";
  static constexpr auto fields = std::tuple{Field{"title", &T::title, "of the published plan", loose},
                                            Field{"author", &T::author, "empty when not told", loose},
                                            Field{"percent", &T::percent, "of the own text that stands there word for word", loose_at_most(100)},
                                            Field{"texts", &T::texts, "whole parts that do", loose}};
};

}  // namespace selami
