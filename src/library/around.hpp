#pragma once
/// @file Names around a teacher that should not go out with a text.

#include "library_core/names.hpp"
#include "people/access.hpp"

namespace selami::library {

/// The school's, and those of the pupils whom the actor teaches today. No access check: the school is the actor's.
std::vector<Name> names_around(Call& call, const SchoolId& school);

}  // namespace selami::library
