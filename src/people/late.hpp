#pragma once
/// @file What came too late: it is not refused, the command waits until the operator releases or discards it. Here are the
/// operator's list and the semesters; what later slices ask before they write is in access.hpp.

#include <optional>
#include <string>

#include "people/access.hpp"
#include "people/year_wire.hpp"

namespace selami::people {

/// Keeps a command that waits, for the engine.
void keep_late(storage::Tx& tx, const HeldCommand& command, const Hold& hold, Instant now);

/// For whose word a command of a teacher waits who teaches nowhere any more: the operator's where `about` waits already, else where
/// the last class was. None: it was never a teacher's to do, or this was no teacher.
std::optional<Hold> hold_of_former(Call& call, Action action, const std::string& about);

/// What waits in a school, a line a thing, nothing of its content. Errors: school.unknown.
Result<LateList> list_late(Call& call, const SchoolId& school);
/// What waits of the actor's own.
Result<LateList> list_own_late(Call& call);
/// Releases or discards all that waits about a thing; what can't be done even now stays in the list with its reason.
/// Errors: school.unknown.
Result<LateDone> settle_late(Call& call, const SchoolId& school, const std::string& about, const LateIn& in);

/// The last three semesters and whether they are closed. Errors: school.unknown.
Result<SemesterList> list_semesters(Call& call, const SchoolId& school);
/// Closes or opens a semester of a school by hand. Errors: school.unknown, semester.unknown (only the last three).
Result<Done> put_semester(Call& call, const SchoolId& school, const std::string& semester, const SemesterIn& in);

}  // namespace selami::people
