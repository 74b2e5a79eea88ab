#pragma once
/// @file Who works in a step, as its sentences say: rule 205 and the bar of minutes.

#include "checker/sheet.hpp"

namespace selami::checker {

struct Doings {
  int teacher = 0;
  int pupils = 0;
};

/// Who does what in a step; making others act is theirs, taking in is the teacher's. A question asked counts as the pupils'
/// when anybody is told to do something.
Doings doings_of(const Sheet& sheet, std::size_t step);

}  // namespace selami::checker
