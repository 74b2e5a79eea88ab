#pragma once
/// @file What colleagues do with one another over several schools is done in earnest: a practice school has no part in it.

#include "http/route.hpp"

namespace selami::people {

/// The actor teaches there, and it is no practice school. Errors: school.unknown.
Result<Done> teaches_in_earnest(const Actor& actor, const SchoolId& school);

}  // namespace selami::people
