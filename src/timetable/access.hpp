#pragma once
/// @file Timetable's face to later slices: what day it is for a school, and which jam a lesson fills.

#include <optional>
#include <string>

#include "http/call.hpp"
#include "timetable_core/calendar.hpp"
#include "timetable_core/jams.hpp"

namespace selami::timetable {

/// Pack calendar with the levels' JP. Throws std::runtime_error that names the file when it cannot be read.
Calendar load_calendar(const std::string& packs);

/// A school as it was for a day's bells: its level, its semesters, and the hours that it said then, or the usual. No access check: the
/// school came from an own class.
SchoolTime school_on(Call& call, const Calendar& calendar, const SchoolId& school, const Date& day);
/// A school's day: semester, school day or not, a JP's minutes, the bells.
DayFacts day_at(Call& call, const Calendar& calendar, const SchoolId& school, const Date& day);

/// Which jam ke- a lesson of a teacher with a class fills, by the entries that were valid on that day; none when none fits.
std::optional<Jams> jams_of_lesson(Call& call, const Calendar& calendar, const SchoolId& school, const GroupId& group,
                                   const PersonId& teacher, const Date& day, Instant started_at);

}  // namespace selami::timetable
