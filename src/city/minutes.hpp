#pragma once
/// @file Minutes a week that Selami takes teachers: kept for the teacher, told of many.

#include <set>

#include "city/minutes_wire.hpp"

namespace selami::city {

/// A teacher's own weeks, and whether they are counted.
Result<OwnMinutes> my_minutes(Call& call);
/// A phone's count of a week so far. Errors: school.unknown (not_found) where the actor does not teach in earnest,
/// request.wrong_type.
Result<MinutesTaken> put_minutes(Call& call, const SchoolId& school, const std::string& week, const MinutesIn& in);
/// Switching off also forgets what is not told yet.
Result<Done> switch_minutes(Call& call, const MinutesSwitch& in);

/// The spread of one school's teachers. No access check.
MinutesSpread minutes_of_school(Call& call, const SchoolId& school);
/// Over these schools, from three of them on. No access check.
MinutesSpread minutes_of_schools(Call& call, const std::set<SchoolId>& schools);

}  // namespace selami::city
