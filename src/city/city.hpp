#pragma once
#include "city/wire.hpp"

namespace selami::city {

/// The office's page: its own schools, and beside them what other offices share with it today. Errors: right.missing.
Result<CityOverview> overview(Call& call);
/// One school's sums for its principal or supervisor, above the bounds of a school. Errors: school.unknown.
Result<SchoolOverview> school_overview(Call& call, const SchoolId& school);

}  // namespace selami::city
