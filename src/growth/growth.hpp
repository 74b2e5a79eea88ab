#pragma once
#include "growth/wire.hpp"

namespace selami::growth {

/// The actor's own lessons over time with voices and levels.
Result<GrowthView> my_growth(Call& call);

}  // namespace selami::growth
