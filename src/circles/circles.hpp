#pragma once
/// @file Lingkar belajar: a few teachers, one question, four phases. Read by its members alone; nobody above has a route to it, and nothing
/// counts circles, members or notes.

#include "circles/wire.hpp"

namespace selami::circles {

/// All that the actor is in, whole: a phone reads them without network.
Result<CircleList> circles(Call& call);
/// Opens a circle, or changes question and weeks of one that the actor opened. Errors: school.unknown, circle.unknown (another's id),
/// circle.names (invalid).
Result<Done> put_circle(Call& call, const CircleId& id, const CircleIn& in);
/// Comes in by a code. Errors: circle.code_unknown (not_found), circle.closed, circle.full (conflict), school.unknown, auth.slow_down.
Result<CircleJoined> join_circle(Call& call, const CircleJoinIn& in);
/// Steps out; the own words go along. The last one takes the circle with it. Errors: circle.unknown.
Result<Done> leave_circle(Call& call, const CircleId& id);
/// Says something in a part; the last word stands. Nothing said takes it away. `part`: assess, design, teach, reflect, differently.
/// Errors: circle.unknown, circle.part_unknown (not_found), circle.over (conflict), circle.names (invalid), plan.unknown, round.unknown.
Result<Done> put_note(Call& call, const CircleId& id, const std::string& part, const NoteIn& in);

/// Before a pupil is erased: takes out what teachers of the school said of the child by name.
void forget_in_circles(storage::Tx& tx, const SchoolId& school, const PupilId& pupil);

}  // namespace selami::circles
