#pragma once
/// @file How a person comes in: who a token belongs to, login and password, a slip's one-time code.

#include "people/wire.hpp"

namespace selami::people {

/// Who carries this token: a person with the grants valid today, a pupil or a board within its lesson, else a guest.
Actor identify(storage::Tx& tx, const std::string& token, Instant now, int offset_min);

/// How long a session lasts at most, and how long one of which nothing is heard.
inline constexpr int session_days = 180;
inline constexpr int silent_days = 14;

/// The same by a session's hash; a guest when it has ended, or nothing was heard of it on the last `silent` days.
Actor session_actor(storage::Tx& tx, const std::string& hash, Instant now, int offset_min, int silent);

/// A password compared on a worker; what the writer needs to decide.
struct CheckedLogin {
  std::string login;
  PersonId person;     ///< empty: there is no such account, or the password does not fit
  Instant changed_at;  ///< of the account when it was compared
  std::string code;    ///< of the second factor, as typed
};
/// Errors: auth.slow_down. Takes as long for an unknown login as for a wrong password.
Result<CheckedLogin> check_login(Call& snapshot, const Credentials& credentials);
/// Errors: auth.failed (unauthorised; counted), auth.slow_down, second.code_needed and second.code_wrong (unauthorised) where the person has a
/// second factor, auth.no_role (forbidden) when no role is valid today.
Result<SignedIn<MeView>> sign_in(Call& call, const CheckedLogin& checked);
Result<SignedIn<Done>> sign_out(Call& call);

/// Whose slip this is. Errors: auth.slip_unknown (not_found; counted), auth.slow_down.
Result<SlipView> look_at_slip(Call& call, const SlipCode& code);

struct PreparedSlip {
  std::string code_hash;
  std::string password_hash;
  std::string code;  ///< of the second factor, as typed: a slip replaces the password, never that
};
/// Errors: auth.password_short, auth.password_long, auth.password_easy, auth.slow_down, auth.slip_unknown, auth.slip_used, auth.slip_expired.
Result<PreparedSlip> prepare_slip(Call& snapshot, const SlipUse& use);
/// Uses the slip once: sets the password, ends all other sessions and slips of the person, signs in.
/// Errors: as prepare_slip, and auth.no_role; second.code_needed, second.code_wrong: then the slip is as good as before.
Result<SignedIn<MeView>> redeem_slip(Call& call, const PreparedSlip& slip);

/// One's own password changed by whoever knows the old one, compared on a worker.
struct CheckedChange {
  std::string login;
  std::string password_hash;  ///< of the new one; empty: the old one does not fit
  Instant changed_at;         ///< of the account when it was compared
};
/// Errors: auth.slow_down, auth.password_short, auth.password_long, auth.password_easy.
Result<CheckedChange> check_change(Call& snapshot, const PasswordChange& change);
/// Ends all sessions and slips of the person, everywhere, and opens a new one on this phone.
/// Errors: auth.password_wrong (of the field "current"; counted with the failed sign-ins), auth.slow_down, auth.no_role.
Result<SignedIn<MeView>> change_password(Call& call, const CheckedChange& checked);

/// Makes `code` a person's one-time code for 30 days; older unused ones end. Only its hash is kept.
constexpr std::int64_t slip_ms = 30 * day_ms;
void keep_slip(Call& call, const PersonId& person, const std::string& code);

}  // namespace selami::people
