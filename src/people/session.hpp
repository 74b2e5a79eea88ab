#pragma once
/// @file A new session, for the ways in, and the end of old ones. Not for other slices.

#include "people/wire.hpp"

namespace selami::people {

/// Signs `me` in for `session_days`.
SignedIn<MeView> open_session(Call& call, MeView me);
/// With a new password: all other sessions and all slips of the person end at once, also what listens with them, and `me` is signed in.
SignedIn<MeView> begin_anew(Call& call, MeView me, const std::string& password_hash);
/// How the person who asks signs in.
struct OwnAccount {
  std::string login;
  std::string password_hash;  ///< empty: none chosen yet
  Instant changed_at;
};
OwnAccount own_account(Call& call);

/// Whoever listens with a session that has ended is cut off, on every node.
void cut_off(Call& call, const std::vector<std::string>& sessions);

/// Guesses of a login's password are counted together, whichever door they are made at: by login and network, by login, by network.
/// Errors: auth.slow_down.
Result<bool> may_guess(Call& call, const std::string& login);
/// Of the call that is about to be refused.
void count_guess(Call& call, const std::string& login);
void forget_guesses(Call& call, const std::string& login);

/// A client's address as it is kept: never in clear.
std::string hidden(const Call& call, const std::string& text);

}  // namespace selami::people
