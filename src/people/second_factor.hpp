#pragma once
/// @file A second factor beside the password (docs/decisions: a second factor): codes of an app on the own phone, printed ones for when
/// that phone is lost, and the fresh proof that heavy acts ask for.

#include <optional>

#include "people/second_factor_wire.hpp"
#include "people/wire.hpp"
#include "storage/database.hpp"

namespace selami::people {

Result<SecondView> read_second(Call& call);

/// A new secret, drawn on a worker; nothing of it is in an outcome that is kept.
struct SecondDraft {
  std::string sealed;
  SecondSetUp shown;
};
Result<SecondDraft> draft_second(Call& snapshot);
/// From here on it waits for its first code; until then it guards nothing. Errors: second.is_on (conflict).
Result<SecondSetUp> begin_second(Call& call, const SecondDraft& draft);

/// Codes to print, made on a worker. `code`: of the app, where one is asked for.
struct CodesDraft {
  std::string code;
  std::vector<std::string> codes;
};
Result<CodesDraft> draft_first_codes(Call& snapshot, const SecondCode& in);
/// Its first code: it guards from now on. Every other session of the person ends. Errors: second.is_on, second.is_off (not begun),
/// second.code_wrong (invalid), auth.slow_down.
Result<SecondCodes> confirm_second(Call& call, const CodesDraft& draft);
Result<CodesDraft> draft_new_codes(Call& snapshot);
/// New printed codes; the old ones end. Errors: second.is_off.
Result<SecondCodes> renew_codes(Call& call, const CodesDraft& draft);
/// Errors: second.is_off; second.wanted (conflict) where the city asks for it.
Result<SecondView> end_second(Call& call);

/// Proof compared on a worker.
struct CheckedProof {
  std::string login;
  std::string code;
  bool password_fits = false;
  Instant changed_at;  ///< of the account when it was compared
};
Result<CheckedProof> check_proof(Call& snapshot, const ProofIn& in);
/// Who is signed in proves it anew: by a code, or the password where no second factor is on. Errors (invalid, for the session stays as good
/// as it was): second.code_needed, second.code_wrong, auth.password_wrong; auth.slow_down.
Result<SecondView> prove(Call& call, const CheckedProof& checked);

/// Of a phone that is lost, by the operator of the place where the person's oldest role is, or by the office for an operator. Whom it
/// belonged to sees who did it. Errors: school.unknown, staff.unknown, slip.other_place, second.is_off.
Result<Done> take_off_staff(Call& call, const SchoolId& school, const StaffId& staff);
Result<Done> take_off_operator(Call& call, const SchoolId& school, const OperatorName& in);
/// By whoever holds the machine. Errors: account.unknown, second.is_off.
Result<Done> take_off_login(Call& call, const std::string& login);

/// For the ways in: true when the person has no second factor, or this is its code. Errors, of kind `fault`: second.code_needed,
/// second.code_wrong (counted for the person, whatever the address); auth.slow_down.
Result<bool> second_fits(Call& call, const PersonId& person, const std::string& code, Fault fault);
/// Takes it off `person`, with a trace. False: there was none.
bool take_off(Call& call, const PersonId& person);

/// What the city asks for: "off", or "offices" (offices and operators). Kept for the whole installation.
bool wants_second(storage::Tx& tx, const Actor& actor);
/// Why a route does not serve this actor yet, or nothing: second.first where the city asks for a second factor that is not set up,
/// proof.needed before a heavy act. `command`: it came in an envelope, where a phone keeps what it is told to bring again.
std::optional<Error> held_back(storage::Tx& tx, const Actor& actor, const Route& route, bool command, Instant now);

}  // namespace selami::people
