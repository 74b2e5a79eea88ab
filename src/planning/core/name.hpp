#pragma once
/// @file What a plan is called, and the ids that its parts must have. Pure.

#include <string>

#include "plan/plan.hpp"

namespace selami::planning {

/// What lists show: the topic, else the first objective's beginning. Empty when neither is written yet.
std::string title_of(const plan::Plan& plan);

/// Gives objectives, steps, questions and assessments an id of their own where one is missing or doubled ("t2", "s4",
/// "q1", "a3"): ids hold a plan's parts together when two texts are merged. The same plan gives the same ids.
void fill_ids(plan::Plan& plan);

}  // namespace selami::planning
