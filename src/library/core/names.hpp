#pragma once
/// @file Names that a plan should not carry out of its school. Pure.

#include <string>
#include <vector>

#include "plan/plan.hpp"

namespace selami::library {

/// A name to look for, in one part or several: "Dina Contoh".
struct Name {
  std::string text;
  bool school = false;
};
/// Where it stands.
struct NameFound {
  std::string place;  ///< JSON pointer
  std::string word;   ///< as it is written there
  bool school = false;
};

/// Names in a plan's texts. A school is named by its whole name; a pupil by any part of the name that has at least `part_min` letters,
/// begins with a capital letter and does not begin a sentence, or by the whole name. One finding a place and name.
inline constexpr std::size_t part_min = 4;
std::vector<NameFound> names_in(const plan::Plan& plan, const std::vector<Name>& names);

}  // namespace selami::library
