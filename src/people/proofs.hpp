#pragma once
/// @file The second factor's rows and what fits them. Not for other slices.

#include <optional>
#include <string>

#include "http/call.hpp"

namespace selami::people {

/// What its secret is locked for.
inline constexpr const char* second_purpose = "second-factor";

struct SecondRow {
  std::string sealed;
  std::optional<Instant> confirmed_at;  ///< none: it guards nothing yet
  std::int64_t last_step = 0;
};
std::optional<SecondRow> find_second(storage::Tx& tx, const PersonId& person);
/// A confirmed one.
bool has_second(storage::Tx& tx, const PersonId& person);
void drop_second(storage::Tx& tx, const PersonId& person);
/// Somebody did something about `person`'s second factor.
void note_second(Call& call, const PersonId& person, const char* what);

std::string recovery_hash(const Setting& setting, const PersonId& person, const std::string& code);
/// Which thirty seconds the app's code is of; nothing when it does not fit, or was taken already.
std::optional<std::int64_t> step_of(const Setting& setting, const PersonId& person, const SecondRow& factor, const std::string& code, Instant now);

/// Guesses of a person's codes are counted together, from wherever they come: whoever guesses here knows the password already.
std::string tries_of(const Call& call, const PersonId& person);
/// second.code_wrong, counted.
tl::unexpected<Error> wrong_code(Call& call, const PersonId& person, Fault fault);

/// When whoever uses this session proved who they are; nothing: never.
std::optional<Instant> proved_at(storage::Tx& tx, const std::string& session);
void keep_proof(storage::Tx& tx, const std::string& session, const std::optional<Instant>& proved);
/// Whether that was within the last minutes.
bool is_fresh(storage::Tx& tx, const std::string& session, Instant now);

}  // namespace selami::people
