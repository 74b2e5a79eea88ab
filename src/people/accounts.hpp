#pragma once
/// @file Persons, their logins and their roles, for the imports. Not for other slices.

#include <optional>
#include <string>

#include "http/call.hpp"

namespace selami::people {

/// A person with a login and no password yet.
PersonId new_person(Call& call, const std::string& name);
/// Gives a role in a school from today on; nothing happens when the person has it. True when it is new.
bool give_role(Call& call, const PersonId& person, Role role, const SchoolId& school);
/// Takes it from today on. True when there was something to take.
bool take_role(Call& call, const PersonId& person, Role role, const SchoolId& school);
void give_office(Call& call, const PersonId& person, const AuthorityId& authority);
/// The day before today.
Date yesterday(const Call& call);

}  // namespace selami::people
