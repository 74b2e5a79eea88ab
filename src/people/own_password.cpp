#include "auth/secrets.hpp"
#include "people/me.hpp"
#include "people/session.hpp"
#include "people/sign_in.hpp"
#include "people_core/password.hpp"
#include "sign_in_sql.hpp"

namespace selami::people {
namespace {

struct Account {
  std::string login, password_hash;
  Instant changed_at;
};
Account account_of(Call& call) {
  Account out;
  call.tx.each(sql::account_of_person{.person = call.actor.person}, [&](const storage::Row& row) {
    out = {row.text(0), row.null(1) ? std::string() : row.text(1), row.instant(2)};
  });
  return out;
}

}  // namespace

Result<CheckedChange> check_change(Call& snapshot, const PasswordChange& change) {
  const Account account = account_of(snapshot);
  TRY_DO(may_guess(snapshot, account.login));
  TRY_DO(good_password(change.password, account.login));
  CheckedChange out{account.login, "", account.changed_at};
  if (password_fits(account.password_hash, change.current)) out.password_hash = hash_password(change.password);
  return out;
}

Result<SignedIn<MeView>> change_password(Call& call, const CheckedChange& checked) {
  TRY_DO(may_guess(call, checked.login));
  if (checked.password_hash.empty() || account_of(call).changed_at != checked.changed_at) {
    count_guess(call, checked.login);
    return fail(Fault::invalid, "auth.password_wrong", "current");  // not 401: the session is as good as before
  }
  MeView who = me_of(call, call.actor.person);
  if (who.grants.empty()) return fail(Fault::forbidden, "auth.no_role");
  forget_guesses(call, checked.login);
  return begin_anew(call, std::move(who), checked.password_hash);
}

}  // namespace selami::people
