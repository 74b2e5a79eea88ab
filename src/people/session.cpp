#include "people/session.hpp"

#include "auth/secrets.hpp"
#include "people/sign_in.hpp"
#include "sign_in_sql.hpp"

namespace selami::people {
namespace {

constexpr std::int64_t session_ms = session_days * day_ms;

}  // namespace

SignedIn<MeView> open_session(Call& call, MeView me) {
  const std::string token = new_token(call.random);
  const std::string hash = token_hash(token);
  call.tx.run(sql::add_session{.token = hash, .person = me.person.id, .now = call.now, .expires = call.now + session_ms});
  return {std::move(me), token, session_ms / second_ms};
}

std::string hidden(const Call& call, const std::string& text) {
  return keyed_hash(call.setting.secret, "attempt", text).substr(0, 32);
}

}  // namespace selami::people
