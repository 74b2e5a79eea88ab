#pragma once
/// @file Which saran first: a teacher mends three things, not thirty.

#include <cstddef>
#include <limits>
#include <vector>

#include "checker/checker.hpp"

namespace selami::checker {

/// The findings of a plan in the order in which mending them helps: what moves understanding most for the least work
/// comes first. The first `most` of them.
///
/// 1. When an obligation is missing (an error), the first is one: without it nobody can take the plan in.
/// 2. Else and after that by worth: how much the flaw keeps understanding at the surface (a table by rule), times how
///    much of this plan it touches (a step by its share of the minutes, an objective or assessment by how few there
///    are), times how little mending asks (a tap, a field, a whole new part). What a rule said before counts less each time.
/// 3. Each three that are shown together hold at most two of one family (PM2xx) and at most two of one place (one step,
///    one objective), as long as there is something else to say.
///
/// Whole numbers only and ties as `check` has them: the phone and the server put them in the same order.
std::vector<Finding> most_useful(std::vector<Finding> findings, const plan::Plan& plan,
                                 std::size_t most = std::numeric_limits<std::size_t>::max());

}  // namespace selami::checker
