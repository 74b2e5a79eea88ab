#pragma once
/// @file Ingat lagi: which ideas a class of the asking teacher meets again, in which questions, and what the teacher wants of an idea.
/// What is known of pupils is read, serves the choice, and is kept and answered nowhere.

#include "reflection/revisits_wire.hpp"
#include "timetable/access.hpp"

namespace selami::reflection {

/// Of an own class, out of the actor's own lessons with it. Errors: group.unknown.
Result<RevisitsView> read_revisits(Call& call, const timetable::Calendar& calendar, const GroupId& group);
/// Sets an idea aside, brings it forward, or lets it come as usual. Errors: group.unknown, revisit.idea (no such id).
Result<Done> set_wish(Call& call, const GroupId& group, const std::string& idea, const WishIn& in);

}  // namespace selami::reflection
