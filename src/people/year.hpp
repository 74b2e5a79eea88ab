#pragma once
/// @file The operator's desk through the year: what waits, moves inside the school, naik kelas.

#include "people/year_wire.hpp"

namespace selami::people {

/// Puts a pupil into a class group of this school year, from today on, or out of the school. The membership before ends and
/// stays readable; the same again changes nothing. Errors: school.unknown, pupil.unknown, group.unknown.
Result<Done> put_place(Call& call, const SchoolId& school, const PupilId& pupil, const PlaceIn& place);

/// Errors: school.unknown.
Result<YearView> read_year(Call& call, const SchoolId& school);

/// Naik kelas: who waits, and what is proposed. Errors: school.unknown.
Result<PromotionView> read_promotion(Call& call, const SchoolId& school);
/// Takes the named class groups over into this school year, from today on. The same id again changes nothing.
/// Errors: school.unknown, group.unknown, pupil.unknown, staff.unknown, promotion.nothing, promotion.where (a pupil stays
/// or changes, and no class group is named).
Result<Done> put_promotion(Call& call, const SchoolId& school, const PromotionId& id, const PromotionIn& in);
/// All as it was before, also the assignments that went with it. Errors: school.unknown, promotion.unknown,
/// promotion.too_late (a week has gone by), promotion.in_use (something was recorded on its class groups).
Result<Done> undo_promotion(Call& call, const SchoolId& school, const PromotionId& id);
/// How many pupils wait for naik kelas, in its season.
int promotion_waits(Call& call, const SchoolId& school);
/// How many class groups of this school year have pupils and no timetable yet. No access check.
int untimed_groups(Call& call, const SchoolId& school);
std::optional<PromotionDone> promotion_to_undo(Call& call, const SchoolId& school);

}  // namespace selami::people
