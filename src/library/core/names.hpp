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

/// A name in a text: bytes from `at` on.
struct NameSpan {
  std::size_t at = 0;
  std::size_t size = 0;
  bool school = false;
};
/// Names in what a pupil wrote, in the order of the text, by the same rules, but parts count from `answer_part_min` letters on (Ayu, Eko). With `heads` a part of a name counts at the head of a sentence,
/// too: answers are short and often begin with somebody.
inline constexpr std::size_t answer_part_min = 3;
std::vector<NameSpan> names_in_answer(const std::string& answer, const std::vector<Name>& names, bool heads);

}  // namespace selami::library
