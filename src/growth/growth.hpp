#pragma once
#include "growth/wire.hpp"

namespace selami::growth {

/// The actor's own lessons over time with voices and levels.
Result<GrowthView> my_growth(Call& call);
/// Before a pupil is erased: takes out what the school's visits and steps say of the child by name.
void forget_in_growth(storage::Tx& tx, const SchoolId& school, const PupilId& pupil);

}  // namespace selami::growth
