#include "people/second_factor.hpp"

#include <algorithm>

#include "auth/kept.hpp"
#include "auth/one_time.hpp"
#include "auth/secrets.hpp"
#include "files/qr.hpp"
#include "people/people.hpp"
#include "people/proofs.hpp"
#include "people/session.hpp"
#include "second_factor_sql.hpp"
#include "sign_in_sql.hpp"

namespace selami::people {
namespace {

constexpr std::size_t secret_bytes = 20;  // as long as its hash (RFC 4226, section 4)
constexpr int printed_codes = 10;

std::vector<std::string> new_codes(Random& random) {
  std::vector<std::string> out;
  for (int i = 0; i < printed_codes; ++i) out.push_back(new_code(random));
  return out;
}

void keep_codes(Call& call, const std::vector<std::string>& codes) {
  const PersonId& person = call.actor.person;
  call.tx.run(sql::drop_recovery{.person = person});
  for (const std::string& code : codes) call.tx.run(sql::add_recovery{.code = recovery_hash(call.setting, person, code), .person = person});
}

void end_other_sessions(Call& call) {
  cut_off(call, call.tx.run_returning(sql::drop_other_sessions{.person = call.actor.person, .own = call.actor.session},
                                      [](const storage::Row& row) { return row.text(0); }));
}

}  // namespace

Result<SecondView> read_second(Call& call) {
  const PersonId& person = call.actor.person;
  SecondView out;
  if (const auto factor = find_second(call.tx, person); factor && factor->confirmed_at) {
    out.on = true;
    out.since = local_date(*factor->confirmed_at, call.setting.offset_min);
    out.codes_left = static_cast<int>(call.tx.one(sql::recovery_left{.person = person}, [](const storage::Row& row) { return row.integer(0); }).value_or(0));
  }
  out.wanted = wants_second(call.tx, call.actor);
  out.fresh = is_fresh(call.tx, call.actor.session, call.now);
  out.events = call.tx.list(sql::second_events{.person = person}, [&](const storage::Row& row) {
    SecondEvent event{row.text(0), local_date(row.instant(1), call.setting.offset_min), std::nullopt};
    if (!row.null(2)) event.by = row.text(2);
    return event;
  });
  return out;
}

Result<SecondDraft> draft_second(Call& snapshot) {
  std::string secret(secret_bytes, '\0');
  snapshot.random.fill(reinterpret_cast<unsigned char*>(secret.data()), secret.size());
  const std::string login = snapshot.tx.one(sql::account_of_person{.person = snapshot.actor.person}, [](const storage::Row& row) { return row.text(0); }).value_or("");
  SecondDraft out;
  out.sealed = lock_away(snapshot.setting.secret, second_purpose, snapshot.actor.person.text, secret, snapshot.random);
  out.shown.secret = base32(secret);
  out.shown.address = otpauth("Selami", login, secret);
  const files::Qr qr = files::qr_of(out.shown.address);
  out.shown.qr = {qr.size, qr.path};
  return out;
}

Result<SecondSetUp> begin_second(Call& call, const SecondDraft& draft) {
  if (call.tx.run(sql::begin_second{.person = call.actor.person, .sealed = draft.sealed, .now = call.now}) != 1) return fail(Fault::conflict, "second.is_on");
  return draft.shown;
}

Result<CodesDraft> draft_first_codes(Call& snapshot, const SecondCode& in) { return CodesDraft{in.code, new_codes(snapshot.random)}; }
Result<CodesDraft> draft_new_codes(Call& snapshot) { return CodesDraft{{}, new_codes(snapshot.random)}; }

Result<SecondCodes> confirm_second(Call& call, const CodesDraft& draft) {
  const PersonId& person = call.actor.person;
  const auto factor = find_second(call.tx, person);
  if (!factor) return fail(Fault::conflict, "second.is_off");
  if (factor->confirmed_at) return fail(Fault::conflict, "second.is_on");
  TRY_DO(may_try(call.tx, tries_of(call, person), call.now));
  const auto step = step_of(call.setting, person, *factor, draft.code, call.now);
  if (!step) return wrong_code(call, person, Fault::invalid);
  call.tx.run(sql::confirm_second{.now = call.now, .step = *step, .person = person});
  keep_codes(call, draft.codes);
  end_other_sessions(call);
  keep_proof(call.tx, call.actor.session, call.now);
  note_second(call, person, "on");
  TRY(SecondView second, read_second(call));
  return SecondCodes{draft.codes, std::move(second)};
}

Result<SecondCodes> renew_codes(Call& call, const CodesDraft& draft) {
  if (!has_second(call.tx, call.actor.person)) return fail(Fault::conflict, "second.is_off");
  keep_codes(call, draft.codes);
  note_second(call, call.actor.person, "codes");
  TRY(SecondView second, read_second(call));
  return SecondCodes{draft.codes, std::move(second)};
}

Result<SecondView> end_second(Call& call) {
  const PersonId& person = call.actor.person;
  if (!has_second(call.tx, person)) return fail(Fault::conflict, "second.is_off");
  if (wants_second(call.tx, call.actor)) return fail(Fault::conflict, "second.wanted");
  drop_second(call.tx, person);
  note_second(call, person, "off");
  return read_second(call);
}

}  // namespace selami::people
