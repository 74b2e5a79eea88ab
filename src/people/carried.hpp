#pragma once
/// @file Unsent work that a colleague's phone brings: locked by the owner's phone with a key of its session (auth/sealed.hpp).

#include "http/engine.hpp"
#include "people/carried_wire.hpp"

namespace selami::people {

/// Of the asking session.
Result<SealView> own_seal(Call& call);

/// Whose commands these are and what they are. Errors: carried.unreadable (invalid), carried.ended (forbidden) when the
/// session that locked them has ended.
Result<Carried> open_carried(storage::Tx& tx, const std::string& sealed, const std::string& secret, Instant now, int offset_min);

}  // namespace selami::people
