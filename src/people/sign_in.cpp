#include "people/sign_in.hpp"

#include <cctype>

#include "auth/secrets.hpp"
#include "http/address.hpp"
#include "people/me.hpp"
#include "people/people.hpp"
#include "people/session.hpp"
#include "sign_in_sql.hpp"

namespace selami::people {
namespace {

/// How many failures cost nothing. A school's teachers share one address, so an address may fail more often.
constexpr Leniency together_lenient{5};
constexpr Leniency login_lenient{20, 2 * minute_ms};
constexpr Leniency address_lenient{50, 2 * minute_ms};

struct Names {
  std::string together, login, address;
};
Names names_of(const Call& call, const std::string& login) {
  return {"sign-in:" + hidden(call, login + "\n" + network_of(call.address)), "sign-in-login:" + hidden(call, login),
          tries_from(call, "sign-in-address")};
}

Result<bool> may_sign_in(Call& call, const std::string& login) {
  const Names names = names_of(call, login);
  TRY_DO(may_try(call.tx, names.together, call.now));
  TRY_DO(may_try(call.tx, names.login, call.now));
  return may_try(call.tx, names.address, call.now);
}

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
  TRY_DO(may_sign_in(snapshot, out.login));
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
  TRY_DO(may_sign_in(call, checked.login));
  const Names names = names_of(call, checked.login);
  const auto now = call.tx.one(sql::account_of_person{.person = checked.person},
                               [](const storage::Row& row) { return row.instant(2); });
  if (!now || *now != checked.changed_at) {
    call.on_refusal = [names, at = call.now](storage::Tx& tx) {
      note_failure(tx, names.together, at, together_lenient);
      note_failure(tx, names.login, at, login_lenient);
      note_failure(tx, names.address, at, address_lenient);
    };
    return fail(Fault::unauthorised, "auth.failed");
  }
  MeView who = me_of(call, checked.person);
  if (who.grants.empty()) return fail(Fault::forbidden, "auth.no_role");
  forget_failures(call.tx, names.together);
  return open_session(call, std::move(who));
}

Result<SignedIn<Done>> sign_out(Call& call) {
  call.tx.run(sql::drop_session{.token = call.actor.session});
  return SignedIn<Done>{{}, "", 0};
}

}  // namespace selami::people
