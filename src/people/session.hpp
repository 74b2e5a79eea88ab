#pragma once
/// @file A new session, for the two ways in. Not for other slices.

#include "people/wire.hpp"

namespace selami::people {

/// Signs `me` in for `session_days`.
SignedIn<MeView> open_session(Call& call, MeView me);
/// A client's address as it is kept: never in clear.
std::string hidden(const Call& call, const std::string& text);

}  // namespace selami::people
