#pragma once
/// @file What a lesson was about, as a journal says it. Pure.

#include <string>
#include <vector>

#include "plan/plan.hpp"

namespace selami::teaching {

/// The objectives of one meeting: those that its steps and their questions name; where they name none, all of the plan.
std::vector<std::string> objectives_of(const plan::Plan& plan, int meeting);

/// The same texts, each once, none empty, in the order of their first use.
std::vector<std::string> each_once(const std::vector<std::string>& texts);

}  // namespace selami::teaching
