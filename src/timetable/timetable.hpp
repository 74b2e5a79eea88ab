#pragma once
/// @file A school's hours and days, and its timetable. Errors of all that name a school: school.unknown.

#include "timetable/access.hpp"
#include "timetable/wire.hpp"

namespace selami::timetable {

// ---- hours.cpp ----

/// For operator, principal and teachers of the school.
Result<HoursView> read_hours(Call& call, const Calendar& calendar, const SchoolId& school);
/// The operator's. Errors: those of checked().
Result<HoursView> put_hours(Call& call, const Calendar& calendar, const SchoolId& school, const SchoolHours& hours);

// ---- days.cpp ----

/// The school year of today with all that differs. For operator, principal and teachers of the school.
Result<YearView> read_year(Call& call, const Calendar& calendar, const SchoolId& school);
/// Operator or principal say what a day is: holiday, rob, short, or school after all. Errors: request.wrong_type (field day).
Result<Done> put_day(Call& call, const SchoolId& school, const std::string& day, const SpecialIn& in);
/// The day is again what the calendar says.
Result<Done> drop_day(Call& call, const SchoolId& school, const std::string& day);

// ---- slots.cpp ----

/// Whoever acts: own entries in all own schools, what may be entered, who else is in the own classes.
Result<OwnTimetable> read_own(Call& call, const Calendar& calendar);
/// An entry of an own class; the same id again changes it. Errors: group.unknown, slot.unknown (it is another's),
/// slot.range, slot.subject (not among the own subjects there).
Result<SlotView> put_own_slot(Call& call, const SlotId& id, const SlotIn& in);
/// Errors: slot.unknown, also when it is another's.
Result<Done> drop_own_slot(Call& call, const SlotId& id);

/// The whole of a school, for operator and principal.
Result<SchoolSlots> read_school(Call& call, const Calendar& calendar, const SchoolId& school);
/// The operator's entry for anybody with an assignment. Errors: slot.no_assignment, slot.range, slot.subject.
Result<SlotView> put_slot(Call& call, const SchoolId& school, const SlotId& id, const SlotIn& in);
Result<Done> drop_slot(Call& call, const SchoolId& school, const SlotId& id);

/// What today and the two weeks after it are in each school of whoever acts, and the own entries.
WeekView own_week(Call& call, const Calendar& calendar);

}  // namespace selami::timetable
