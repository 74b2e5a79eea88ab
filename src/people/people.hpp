#pragma once
/// @file What people does for later slices and the edges, besides access.hpp.

#include <string>

#include "http/call.hpp"
#include "people/access.hpp"
#include "people_core/pupil_key.hpp"

namespace selami::people {

/// How many failures cost nothing, and how long until one more is forgiven (0: none is before all are forgotten). What many people
/// share, an address or a login that anybody may try, forgives: a school that mistypes all morning must not be locked out by the sum of
/// it, nor one child lock out the rest for long, and a machine still gets only one guess in that time.
struct Leniency {
  int free = 0;
  std::int64_t one_each_ms = 0;
};
/// By whose network a client's guesses are counted, hidden: "door:…". Never an address in clear.
std::string tries_from(const Call& call, const std::string& what);

/// Guesses are slowed down by name ("join:lesson_…:7"): behind the free failures the wait doubles from five seconds up to fifteen
/// minutes. An hour without failures forgets them.
/// Errors: auth.slow_down (slow_down), before `name` is free again.
Result<bool> may_try(storage::Tx& tx, const std::string& name, Instant now);
/// Counts a failure. The use case that refuses because of it calls this from call.on_refusal, or it is undone.
void note_failure(storage::Tx& tx, const std::string& name, Instant now, const Leniency& leniency);
void forget_failures(storage::Tx& tx, const std::string& name);

/// What is kept of a pupil's PIN or pictures: keyed by the server's secret, for their own bits are few.
std::string pin_hash(const Setting& setting, const PupilId& pupil, const std::string& pin);
/// True when the pupil has a PIN or pictures and this is it.
bool pin_fits(Call& call, const SchoolId& school, const PupilId& pupil, const std::string& pin);
/// What the pupils of a class open a lesson with: as somebody chose, else as usual for level and grade.
struct ClassKey {
  KeyKind kind = KeyKind::pin;
  bool both = false;  ///< some have a key of the other kind still
};
ClassKey class_key(Call& call, const GroupNow& group);

/// An office person who has not come in yet.
struct FirstAdmin {
  std::string name;
  std::string login;
  std::string code;  ///< for the address …/masuk?kode=CODE
};
/// Makes the three authorities and the city's first office person. Errors: city.exists (conflict), request.missing_field.
Result<FirstAdmin> init_city(Call& call, const std::string& city, const std::string& admin);
/// The first office person of one authority, `kind` city, province or religious_affairs: each is its own, no office lets
/// another in. The same name again gets a new link; a `name` renames the authority. For the command line alone.
/// Errors: authority.unknown (there is no city yet), authority.has_office (conflict), request.missing_field.
Result<FirstAdmin> init_authority(Call& call, const std::string& kind, const std::string& name, const std::string& admin);

}  // namespace selami::people
