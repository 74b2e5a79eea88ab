#pragma once
/// @file Who opened a pupil's record, where that is nobody with an account. The others: access.hpp, note_opening.

#include <string>

#include "auth/actor.hpp"
#include "storage/connection.hpp"

namespace selami::people {

/// Leaves a trace that whoever runs the machine opened a pupil's record: "Pengelola server" in the list of openings.
void note_opening_by_machine(storage::Tx& tx, const SchoolId& school, const PupilId& pupil, const std::string& what, const Date& day, Instant now);

}  // namespace selami::people
