#pragma once
/// @file Saving a plan: made, saved on top of what its phone saw, or merged with what came meanwhile.

#include "planning/wire.hpp"

namespace selami::planning {

/// Makes or saves the actor's plan. Where the newest text is not the one that the phone had seen, both are merged: the text
/// as it came is kept as a version of its own, the answer names the places where it lost.
/// Errors: school.unknown, plan.unknown (the id is somebody else's).
Result<PlanSaved> save_plan(Call& call, const PlanId& id, const PlanIn& in);

}  // namespace selami::planning
