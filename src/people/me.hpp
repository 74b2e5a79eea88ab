#pragma once
#include "people/wire.hpp"

namespace selami::people {

/// A person with the roles valid today.
MeView me_of(Call& call, const PersonId& person);
Result<MeView> me(Call& call);
/// Errors: request.out_of_range (language).
Result<MeView> change_me(Call& call, const MeChange& change);

}  // namespace selami::people
