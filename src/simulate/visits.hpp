#pragma once
#include "simulate/parts.hpp"

namespace selami::simulate {

/// Class visits to the demonstration's teacher, and a step that has become usual.
void demonstrate_visits(const Stage& stage, const Wish& wish, const std::vector<Placed>& all);

}  // namespace selami::simulate
