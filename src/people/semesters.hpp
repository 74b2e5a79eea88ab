#pragma once
/// @file When semesters are taught: the pack calendar, kept where use cases and all servers of an installation find it.

#include "base/semesters.hpp"
#include "http/call.hpp"

namespace selami::people {

/// Those of a school's level, for span_at and span_of. Empty: nothing is known, each half year is one.
Semesters semesters_of_school(Call& call, const SchoolId& school);
/// Makes them those of the pack. At a server's start; writes nothing when they are.
void keep_semesters(storage::Tx& tx, const Semesters& of_pack);

}  // namespace selami::people
