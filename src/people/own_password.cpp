#include "auth/secrets.hpp"
#include "people/me.hpp"
#include "people/proofs.hpp"
#include "people/session.hpp"
#include "people/sign_in.hpp"
#include "people_core/password.hpp"

namespace selami::people {

Result<CheckedChange> check_change(Call& snapshot, const PasswordChange& change) {
  const OwnAccount account = own_account(snapshot);
  TRY_DO(may_guess(snapshot, account.login));
  TRY_DO(good_password(change.password, account.login));
  CheckedChange out{account.login, "", account.changed_at};
  if (password_fits(account.password_hash, change.current)) out.password_hash = hash_password(change.password);
  return out;
}

Result<SignedIn<MeView>> change_password(Call& call, const CheckedChange& checked) {
  TRY_DO(may_guess(call, checked.login));
  if (checked.password_hash.empty() || own_account(call).changed_at != checked.changed_at) {
    count_guess(call, checked.login);
    return fail(Fault::invalid, "auth.password_wrong", "current");  // not 401: the session is as good as before
  }
  MeView who = me_of(call, call.actor.person);
  if (who.grants.empty()) return fail(Fault::forbidden, "auth.no_role");
  forget_guesses(call, checked.login);
  // Where there is a second step, the old password proves nothing of it: what this session had proved goes on in the new one.
  const std::optional<Instant> proved = has_second(call.tx, call.actor.person) ? proved_at(call.tx, call.actor.session) : std::optional(call.now);
  SignedIn<MeView> out = begin_anew(call, std::move(who), checked.password_hash);
  keep_proof(call.tx, token_hash(out.token), proved);
  return out;
}

}  // namespace selami::people
