#pragma once
/// @file Days of the week. Pure.

#include "base/time.hpp"

namespace selami {

/// 0 on a Monday … 6 on a Sunday. 1970-01-01, day 0, was a Thursday.
inline int days_since_monday(const Date& day) { return static_cast<int>(((day_number(day) + 3) % 7 + 7) % 7); }

/// The Monday of a day's week.
inline Date monday_of(const Date& day) { return date_of_day(day_number(day) - days_since_monday(day)); }

}  // namespace selami
