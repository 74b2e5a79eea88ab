#include "people/session.hpp"

#include "auth/secrets.hpp"
#include "http/address.hpp"
#include "http/ended.hpp"
#include "people/people.hpp"
#include "people/sign_in.hpp"
#include "sign_in_sql.hpp"

namespace selami::people {
namespace {

constexpr std::int64_t session_ms = session_days * day_ms;

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

}  // namespace

Result<bool> may_guess(Call& call, const std::string& login) {
  const Names names = names_of(call, login);
  TRY_DO(may_try(call.tx, names.together, call.now));
  TRY_DO(may_try(call.tx, names.login, call.now));
  return may_try(call.tx, names.address, call.now);
}

void count_guess(Call& call, const std::string& login) {
  call.on_refusal = [names = names_of(call, login), at = call.now](storage::Tx& tx) {
    note_failure(tx, names.together, at, together_lenient);
    note_failure(tx, names.login, at, login_lenient);
    note_failure(tx, names.address, at, address_lenient);
  };
}

void forget_guesses(Call& call, const std::string& login) { forget_failures(call.tx, names_of(call, login).together); }

SignedIn<MeView> open_session(Call& call, MeView me) {
  const std::string token = new_token(call.random);
  const std::string hash = token_hash(token);
  call.tx.run(sql::add_session{.token = hash, .person = me.person.id, .now = call.now, .expires = call.now + session_ms});
  return {std::move(me), token, session_ms / second_ms};
}

SignedIn<MeView> begin_anew(Call& call, MeView me, const std::string& password_hash) {
  const PersonId& person = me.person.id;
  call.tx.run(sql::end_slips_of{.now = call.now, .person = person});
  cut_off(call, call.tx.run_returning(sql::drop_sessions_of{.person = person}, [](const storage::Row& row) { return row.text(0); }));
  call.tx.run(sql::set_password{.hash = password_hash, .now = call.now, .person = person});
  return open_session(call, std::move(me));
}

OwnAccount own_account(Call& call) {
  OwnAccount out;
  call.tx.each(sql::account_of_person{.person = call.actor.person}, [&](const storage::Row& row) {
    out = {row.text(0), row.null(1) ? std::string() : row.text(1), row.instant(2)};
  });
  return out;
}

void cut_off(Call& call, const std::vector<std::string>& sessions) {
  for (const std::string& session : sessions) call.announcements.push_back(end_of(session));
}

std::string hidden(const Call& call, const std::string& text) {
  return keyed_hash(call.setting.secret, "attempt", text).substr(0, 32);
}

}  // namespace selami::people
