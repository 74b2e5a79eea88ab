#pragma once
/// @file What the parts of timetable share.

#include "auth/actor.hpp"
#include "timetable/timetable.hpp"

namespace selami::timetable {

/// A school where whoever acts is operator, principal or teacher. Errors: school.unknown.
Result<SchoolId> school_of_staff(Call& call, const SchoolId& school);
/// A school where whoever acts is operator or principal. Errors: school.unknown.
Result<SchoolId> overseen_school(Call& call, const SchoolId& school);
HoursView view_hours(Call& call, const Calendar& calendar, const SchoolId& school);
/// When today began: what was typed since tells of no earlier day.
Instant midnight_of(const Call& call);
std::optional<SpecialDay> special_day(Call& call, const SchoolId& school, const Date& day);
std::vector<SpecialView> special_days(Call& call, const SchoolId& school, const Date& from, const Date& to);
DayView view_day(const DayFacts& facts);
/// Errors: slot.range.
Result<Jams> jams_in(const SlotIn& in);
/// An entry is none any more from today on; the days before keep it. Errors: slot.unknown.
Result<Done> remove_slot(Call& call, const SchoolId& school, const SlotId& id);
void keep_slot(Call& call, const SchoolId& school, const SlotId& id, const StaffId& staff, const SlotIn& in);

}  // namespace selami::timetable
