#pragma once
/// @file The days on which a school has lessons, for what counts in school days.

#include <vector>

#include "timetable/access.hpp"

namespace selami::timetable {

/// Of a span, in order, with lessons at school or at home. By the hours of today: a school that went over to five days a week since is taken to have had
/// them all along. No access check: the school came from an own class.
std::vector<Date> school_days(Call& call, const Calendar& calendar, const SchoolId& school, const Date& from, const Date& to);

}  // namespace selami::timetable
