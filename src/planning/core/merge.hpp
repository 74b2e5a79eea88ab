#pragma once
/// @file Two people, or two phones of one person, changed the same plan. Pure.
///
/// Steps, objectives, questions and assessments are told apart by their ids, never by their position. What only one side
/// changed is taken over; where both changed the same field differently, what arrived first stands and the place is named,
/// so that the other text, which the caller keeps in the history, can be shown and taken back.

#include <string>
#include <vector>

#include "plan/plan.hpp"

namespace selami::planning {

struct Merged {
  plan::Plan plan;
  /// Where `incoming` lost to `stored`: JSON pointers with ids in place of positions, "/steps/step_…/text", in the order
  /// of the form. A part that one side removed and the other changed is named too; it stays.
  std::vector<std::string> conflicts;
};

/// `base` is the text that `incoming` was made from, `stored` what the server has now.
/// Properties: nothing changed on one side gives the other side; a text changed by `incoming` is in the result or its
/// place is among the conflicts; a text changed by `stored` is in the result; the same three always give the same result.
Merged merge(const plan::Plan& base, const plan::Plan& stored, const plan::Plan& incoming);

}  // namespace selami::planning
