#pragma once
/// @file How a person comes in: who a token belongs to, login and password, a slip's one-time code.

#include <string>

#include "auth/actor.hpp"
#include "storage/connection.hpp"

namespace selami::people {

/// Who carries this token: a person with the grants valid today, a pupil or a board within its lesson, else a guest.
Actor identify(storage::Tx& tx, const std::string& token, Instant now, int offset_min);

}  // namespace selami::people
