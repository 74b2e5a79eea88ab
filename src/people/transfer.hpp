#pragma once
/// @file Moves between schools of the city. The old school's operator offers, the new one's accepts or declines; neither can
/// look into the other's lists. Name, NISN and sex travel; consents do not (the next school asks anew), and what was judged
/// stays with the school where it was made.

#include "people/transfer_wire.hpp"

namespace selami::people {

/// Days after which an offer that nobody answered lapses.
constexpr int offer_days = 30;

/// Offers a pupil to the school with this NPSN. The same id again changes nothing.
/// Errors: school.unknown (also field npsn), pupil.unknown, transfer.same_school, transfer.open (one is open already).
Result<Done> put_transfer(Call& call, const SchoolId& school, const TransferId& id, const TransferIn& in);
/// Takes an own offer back. Errors: school.unknown, transfer.unknown, transfer.answered.
Result<Done> withdraw_transfer(Call& call, const SchoolId& school, const TransferId& id);
/// Answers an offer to this school: into a class group of this year, or no. The pupil leaves the old school by a yes.
/// Errors: school.unknown, transfer.unknown (also lapsed or withdrawn), transfer.answered, group.unknown.
Result<Done> answer_transfer(Call& call, const SchoolId& school, const TransferId& id, const AnswerIn& in);
/// Own offers of the last months, and open ones to this school. Errors: school.unknown.
Result<TransferList> list_transfers(Call& call, const SchoolId& school);
/// How many offers to a school wait for an answer.
int arrivals_wait(Call& call, const SchoolId& school);

}  // namespace selami::people
