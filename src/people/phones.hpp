#pragma once
/// @file Where somebody is signed in; a lost phone's session ends, and the phone empties itself when it asks why.

#include "people/carried_wire.hpp"
#include "people/phones_wire.hpp"

namespace selami::people {

Result<PhoneList> my_phones(Call& call);
/// What kind of device this session is on, and that it has a network today.
Result<Done> my_phone(Call& call, const PhoneIn& in);
/// Errors: phone.here (conflict): that one is signed out instead; phone.unknown (not_found).
Result<PhoneList> lose_my_phone(Call& call, const LostIn& in);
/// By the operator, for whoever has a role in the school today: every phone of theirs, but the one that says it.
/// Errors: school.unknown, staff.unknown.
Result<LostDone> lose_phones_of(Call& call, const SchoolId& school, const StaffId& staff);

/// What one's own phone locks its data with when it has had no network for long. `phone`: a name that it gave itself. Whoever signs in
/// again gets the same key for the same name.
Result<SealView> my_lock(Call& call, const std::string& phone);

/// A phone whose session has ended asks whether it was said to be lost.
Result<EndView> my_end(Call& call);
/// It has emptied itself. Errors: phone.unknown, also for whoever was never lost.
Result<SignedIn<Done>> emptied(Call& call);

}  // namespace selami::people
