#pragma once
/// @file The office's months side by side. Reads what was told, and nothing else.

#include "city/series_wire.hpp"

namespace selami::city {

/// Of the actor's office alone, as `questions` is. Errors: right.missing.
Result<CityMonths> months_beside(Call& call, const Query<MonthsQuery>& query);

}  // namespace selami::city
