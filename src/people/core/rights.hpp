#pragma once
/// @file One table of rights: role × action × scope. Pure.

#include <vector>

#include "auth/actor.hpp"

namespace selami::people {

/// Has a role any business with an action at all? The first gate, before anything is read.
bool serves(Role role, Action action);
bool serves(const Actor& actor, Action action);
std::vector<Role> roles_of(Action action);

/// May this actor do this here? A person's role counts in its own school (office: its own authority) only; where the
/// scope names an owner, only the owner passes; a pupil or a board passes within its own lesson only, a substitute
/// within the lessons that were handed over.
bool may(const Actor& actor, Action action, const Scope& scope);

/// Is a school the actor's own practice school? It is nobody else's.
bool practises(const Actor& actor, const SchoolId& school);

/// The schools in which the actor has a role, in the order of the grants: a practice school last.
std::vector<SchoolId> schools_with(const Actor& actor, Role role);

}  // namespace selami::people
