#include "people/sign_in.hpp"

#include <cctype>

#include "auth/secrets.hpp"
#include "people/me.hpp"
#include "people/people.hpp"
#include "people/second_factor.hpp"
#include "people/session.hpp"
#include "sign_in_sql.hpp"

namespace selami::people {
namespace {

std::string tidy_login(std::string_view typed) {
  std::string out;
  for (const char c : typed) {
    if (!std::isspace(static_cast<unsigned char>(c))) out += static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
  }
  return out;
}

/// So that an unknown login takes as long as a wrong password.
const std::string& nobodys_hash() {
  static const std::string hash = hash_password("nobody");
  return hash;
}

}  // namespace

Result<CheckedLogin> check_login(Call& snapshot, const Credentials& credentials) {
  CheckedLogin out;
  out.login = tidy_login(credentials.login);
  out.code = credentials.code.value_or("");
  TRY_DO(may_guess(snapshot, out.login));
  std::string hash;
  PersonId person;
  snapshot.tx.each(sql::account_by_login{.login = out.login}, [&](const storage::Row& row) {
    person = row.id<PersonId>(0);
    hash = row.text(1);
    out.changed_at = row.instant(2);
  });
  if (password_fits(hash.empty() ? nobodys_hash() : hash, credentials.password) && !hash.empty()) out.person = person;
  return out;
}

Result<SignedIn<MeView>> sign_in(Call& call, const CheckedLogin& checked) {
  TRY_DO(may_guess(call, checked.login));
  const auto now = call.tx.one(sql::account_of_person{.person = checked.person},
                               [](const storage::Row& row) { return row.instant(2); });
  if (!now || *now != checked.changed_at) {
    count_guess(call, checked.login);
    return fail(Fault::unauthorised, "auth.failed");
  }
  TRY_DO(second_fits(call, checked.person, checked.code, Fault::unauthorised));
  MeView who = me_of(call, checked.person);
  if (who.grants.empty()) return fail(Fault::forbidden, "auth.no_role");
  forget_guesses(call, checked.login);
  return open_session(call, std::move(who));
}

Result<SignedIn<Done>> sign_out(Call& call) {
  call.tx.run(sql::drop_session{.token = call.actor.session});
  cut_off(call, {call.actor.session});
  return SignedIn<Done>{{}, "", 0};
}

}  // namespace selami::people
