#pragma once
/// @file When semesters are taught: the pack calendar, kept where use cases and all servers of an installation find it, and the dates
/// that a school has of its own.

#include "base/semesters.hpp"
#include "http/call.hpp"

namespace selami::people {

/// A school's, for span_at and span_of: its own, else the calendar's. Empty: nothing is known, each half year is one.
Semesters semesters_of_school(Call& call, const SchoolId& school);
/// What the pack calendar says for the school's level.
Semesters calendar_of_school(Call& call, const SchoolId& school);
/// What the school has set itself, of whatever year.
Semesters own_semesters_of(Call& call, const SchoolId& school);
/// Makes them those of the pack. At a server's start; writes nothing when they are.
void keep_semesters(storage::Tx& tx, const Semesters& of_pack);

}  // namespace selami::people
