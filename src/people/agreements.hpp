#pragma once
/// @file Kesepakatan berbagi: an office lets another see sums over its schools, for some days. Only the owner's office makes it, shortens it
/// or takes it back; both see what there was. It gives nobody a right on a school: the table of rights knows no other office's schools, and what
/// an agreement opens are the sums that the owner's own page shows (docs/decisions: an agreement shows what its owner's page shows).

#include "people/agreements_wire.hpp"

namespace selami::people {

/// The office that the actor works for, where the table of rights lets it do this. Errors: right.missing.
Result<AuthorityId> own_office(const Call& call, Action action);

/// Those of the actor's office, running and past, and the offices that it can share with. Errors: right.missing.
Result<AgreementList> list_agreements(Call& call);
/// Shares from today or later. The same id again changes nothing.
/// Errors: right.missing, agreement.unknown (the id is another office's), agreement.no_office, those of offered().
Result<Done> put_agreement(Call& call, const AgreementId& id, const AgreementIn& in);
/// Ends an own one earlier. Errors: right.missing, agreement.unknown, agreement.over, agreement.only_shorter.
Result<Done> shorten_agreement(Call& call, const AgreementId& id, const AgreementEndIn& in);
/// Takes an own one back: from now on it gives nothing. Twice is once. Errors: right.missing, agreement.unknown, agreement.over.
Result<Done> take_back_agreement(Call& call, const AgreementId& id);

/// What an office is given today.
struct Given {
  AgreementId id;
  std::string office;  ///< the owner's name
  Agreement agreement;
};
/// Those in force today, by the owner's name. No access check: the viewer is the actor's own office.
std::vector<Given> given_to(Call& call, const AuthorityId& viewer);

}  // namespace selami::people
