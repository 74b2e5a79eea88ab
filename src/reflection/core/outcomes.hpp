#pragma once
/// @file How an answer says that an idea was remembered. Pure. A pupil's outcome serves to choose for the class and goes nowhere else.

#include <optional>
#include <vector>

#include "plan/plan.hpp"
#include "revisit/revisit.hpp"

namespace selami::reflection {

/// A question as far as its answers depend on it.
struct Measure {
  plan::Kind kind = plan::Kind::text;
  std::vector<plan::Option> options;
  int aims = 2;  ///< SOLO level that a good answer shows
};

/// What one pupil answered, and the level that its teacher gave it.
struct Said {
  std::optional<int> choice;
  std::vector<int> choices;
  std::optional<int> level;
};

/// A level says it best: held from the one aimed at on, lost at 0, else in part. Without one: an option, ticked options or an order that
/// can be right; a step of a checklist. None where the answer does not say it (own words that nobody judged, a scale).
std::optional<revisit::Outcome> outcome_of(const Measure& question, const Said& said);

/// Of a class whose hands were counted: how many are right, of how many. None where no option is right.
struct Hands {
  int right = 0;
  int of = 0;
};
std::optional<Hands> hands_of(const Measure& question, const std::vector<int>& tally);

}  // namespace selami::reflection
