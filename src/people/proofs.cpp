#include "people/proofs.hpp"

#include <algorithm>
#include <cstdlib>

#include "auth/kept.hpp"
#include "auth/one_time.hpp"
#include "auth/secrets.hpp"
#include "people/people.hpp"
#include "people/second_factor.hpp"
#include "people/session.hpp"
#include "people_core/heavy.hpp"
#include "second_factor_sql.hpp"

namespace selami::people {
namespace {

constexpr std::int64_t proof_ms = 15 * minute_ms;
/// Three of a million codes fit at a time: five guesses, then up to a quarter of an hour for each. That is one in three thousand days.
constexpr Leniency codes_lenient{5};
constexpr std::size_t app_digits = 6;

bool of_the_app(const std::string& code) {
  return std::count_if(code.begin(), code.end(), [](char c) { return c >= '0' && c <= '9'; }) == app_digits &&
         std::all_of(code.begin(), code.end(), [](char c) { return c == ' ' || (c >= '0' && c <= '9'); });
}

/// Uses it up.
bool code_taken(Call& call, const PersonId& person, const SecondRow& factor, const std::string& code) {
  if (of_the_app(code)) {
    const auto step = step_of(call.setting, person, factor, code, call.now);
    return step && call.tx.run(sql::take_step{.step = *step, .person = person}) == 1;
  }
  if (call.tx.run(sql::use_recovery{.now = call.now, .code = recovery_hash(call.setting, person, code), .person = person}) != 1) return false;
  call.tx.run(sql::note_second{.person = person, .now = call.now, .what = "recovery", .by = person});
  return true;
}

}  // namespace

std::optional<SecondRow> find_second(storage::Tx& tx, const PersonId& person) {
  return tx.one(sql::second_of{.person = person}, [](const storage::Row& row) {
    SecondRow out{row.text(0), std::nullopt, row.integer(2)};
    if (!row.null(1)) out.confirmed_at = row.instant(1);
    return out;
  });
}

bool has_second(storage::Tx& tx, const PersonId& person) {
  const auto factor = find_second(tx, person);
  return factor && factor->confirmed_at;
}

void drop_second(storage::Tx& tx, const PersonId& person) {
  tx.run(sql::drop_recovery{.person = person});
  tx.run(sql::drop_second{.person = person});
}

void note_second(Call& call, const PersonId& person, const char* what) {
  const std::optional<PersonId> by = call.actor.person.empty() ? std::nullopt : std::optional(call.actor.person);
  call.tx.run(sql::note_second{.person = person, .now = call.now, .what = what, .by = by});
}

std::string recovery_hash(const Setting& setting, const PersonId& person, const std::string& code) {
  return keyed_hash(setting.secret, "recovery", person.text + "\n" + tidy_code(code));
}

std::optional<std::int64_t> step_of(const Setting& setting, const PersonId& person, const SecondRow& factor, const std::string& code, Instant now) {
  const auto secret = unlocked(setting.secret, second_purpose, person.text, factor.sealed);
  return secret ? step_of_code(*secret, code, now, factor.last_step) : std::nullopt;
}

std::string tries_of(const Call& call, const PersonId& person) { return "second:" + hidden(call, person.text); }

tl::unexpected<Error> wrong_code(Call& call, const PersonId& person, Fault fault) {
  call.on_refusal = [name = tries_of(call, person), at = call.now](storage::Tx& tx) { note_failure(tx, name, at, codes_lenient); };
  return fail(fault, "second.code_wrong", "code");
}

Result<bool> second_fits(Call& call, const PersonId& person, const std::string& code, Fault fault) {
  const auto factor = find_second(call.tx, person);
  if (!factor || !factor->confirmed_at) return true;
  if (code.empty()) return fail(fault, "second.code_needed", "code");
  TRY_DO(may_try(call.tx, tries_of(call, person), call.now));
  if (!code_taken(call, person, *factor, code)) return wrong_code(call, person, fault);
  forget_failures(call.tx, tries_of(call, person));
  return true;
}

std::optional<Instant> proved_at(storage::Tx& tx, const std::string& session) {
  return tx.one(sql::session_proof{.token = session}, [](const storage::Row& row) { return row.instant(0); });
}

void keep_proof(storage::Tx& tx, const std::string& session, const std::optional<Instant>& proved) {
  tx.run(sql::prove_session{.proved = proved, .token = session});
}

bool is_fresh(storage::Tx& tx, const std::string& session, Instant now) {
  const auto proved = proved_at(tx, session);
  return proved && std::abs(now - *proved) <= proof_ms;
}

Result<CheckedProof> check_proof(Call& snapshot, const ProofIn& in) {
  const OwnAccount account = own_account(snapshot);
  CheckedProof out{account.login, in.code.value_or(""), false, account.changed_at};
  if (has_second(snapshot.tx, snapshot.actor.person)) return out;
  TRY_DO(may_guess(snapshot, account.login));
  out.password_fits = password_fits(account.password_hash, in.password.value_or(""));
  return out;
}

Result<SecondView> prove(Call& call, const CheckedProof& checked) {
  if (has_second(call.tx, call.actor.person)) {
    TRY_DO(second_fits(call, call.actor.person, checked.code, Fault::invalid));
  } else {
    TRY_DO(may_guess(call, checked.login));
    if (!checked.password_fits || own_account(call).changed_at != checked.changed_at) {
      count_guess(call, checked.login);
      return fail(Fault::invalid, "auth.password_wrong", "password");
    }
    forget_guesses(call, checked.login);
  }
  keep_proof(call.tx, call.actor.session, call.now);
  return read_second(call);
}

bool take_off(Call& call, const PersonId& person) {
  if (!has_second(call.tx, person)) return false;
  drop_second(call.tx, person);
  note_second(call, person, "taken_off");
  return true;
}

Result<Done> take_off_login(Call& call, const std::string& login) {
  const auto person = call.tx.one(sql::person_of_login{.login = login}, [](const storage::Row& row) { return row.id<PersonId>(0); });
  if (!person) return fail(Fault::not_found, "account.unknown", login);
  if (!take_off(call, *person)) return fail(Fault::conflict, "second.is_off", login);
  return Done{};
}

bool wants_second(storage::Tx& tx, const Actor& actor) {
  if (!actor.has(Role::office) && !actor.has(Role::operator_)) return false;
  return tx.one(sql::second_policy{}, [](const storage::Row& row) { return row.text(0) == "offices"; }).value_or(false);
}

std::optional<Error> held_back(storage::Tx& tx, const Actor& actor, const Route& route, bool command, Instant now) {
  if (actor.person.empty()) return std::nullopt;
  const bool to_themselves = route.action == Action::me_read || route.action == Action::me_change || route.action == Action::anyone ||
                             route.action == Action::sign_in || route.action == Action::sign_out || route.action == Action::erasure_read ||
                             route.action == Action::late_read;
  if (!to_themselves && wants_second(tx, actor) && by_desk_alone(actor, route.action) && !has_second(tx, actor.person)) {
    return Error{command ? Fault::unauthorised : Fault::forbidden, "second.first", ""};
  }
  if (is_heavy(route.method, route.path) && !is_fresh(tx, actor.session, now)) return Error{Fault::forbidden, "proof.needed", ""};
  return std::nullopt;
}

}  // namespace selami::people
