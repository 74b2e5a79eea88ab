#include "auth/secrets.hpp"
#include "people/me.hpp"
#include "people/people.hpp"
#include "people/second_factor.hpp"
#include "people/session.hpp"
#include "people/sign_in.hpp"
#include "people_core/password.hpp"
#include "sign_in_sql.hpp"

namespace selami::people {
namespace {

constexpr Leniency slips_lenient{30, 2 * minute_ms};

std::string slip_hash(const Call& call, std::string_view code) {
  return keyed_hash(call.setting.secret, "slip", tidy_code(code));
}

struct FoundSlip {
  PersonId person;
  SlipView view;
};

/// Errors: auth.slip_unknown, counted by address; auth.slow_down.
Result<FoundSlip> find_slip(Call& call, const std::string& code_hash) {
  const std::string name = tries_from(call, "slip-address");
  TRY_DO(may_try(call.tx, name, call.now));
  FoundSlip out;
  call.tx.each(sql::slip_by_code{.code = code_hash}, [&](const storage::Row& row) {
    out.person = row.id<PersonId>(0);
    out.view.name = row.text(1);
    out.view.login = row.text(2);
    out.view.state = !row.null(4)                  ? SlipState::used
                     : row.instant(3) <= call.now ? SlipState::expired
                                                  : SlipState::open;
  });
  if (!out.person.empty()) return out;
  call.on_refusal = [name, at = call.now](storage::Tx& tx) { note_failure(tx, name, at, slips_lenient); };
  return fail(Fault::not_found, "auth.slip_unknown");
}

Result<FoundSlip> open_slip(Call& call, const std::string& code_hash) {
  TRY(FoundSlip found, find_slip(call, code_hash));
  if (found.view.state == SlipState::used) return fail(Fault::conflict, "auth.slip_used");
  if (found.view.state == SlipState::expired) return fail(Fault::conflict, "auth.slip_expired");
  return found;
}

}  // namespace

Result<SlipView> look_at_slip(Call& call, const SlipCode& code) {
  TRY(FoundSlip found, find_slip(call, slip_hash(call, code.code)));
  for (const GrantView& grant : me_of(call, found.person).grants) {
    if (!found.view.school.empty()) break;
    found.view.school = grant.school ? grant.school->name : grant.authority ? grant.authority->name : "";
  }
  return found.view;
}

Result<PreparedSlip> prepare_slip(Call& snapshot, const SlipUse& use) {
  TRY_DO(fit_length(use.password));
  PreparedSlip out;
  out.code_hash = slip_hash(snapshot, use.code);
  out.code = use.second.value_or("");
  const auto found = open_slip(snapshot, out.code_hash);
  // An unknown code goes on to the writer, which refuses it and counts it; a hash is not made for it.
  if (!found && found.error().code == "auth.slip_unknown") return out;
  if (!found) return fail(found.error());
  TRY_DO(good_password(use.password, found->view.login));
  out.password_hash = hash_password(use.password);
  return out;
}

Result<SignedIn<MeView>> redeem_slip(Call& call, const PreparedSlip& slip) {
  TRY(const FoundSlip found, open_slip(call, slip.code_hash));
  MeView who = me_of(call, found.person);
  if (who.grants.empty()) return fail(Fault::forbidden, "auth.no_role");
  TRY_DO(second_fits(call, found.person, slip.code, Fault::unauthorised));
  if (slip.password_hash.empty() || call.tx.run(sql::use_slip{.now = call.now, .code = slip.code_hash}) != 1) {
    return fail(Fault::conflict, "auth.slip_used");
  }
  return begin_anew(call, std::move(who), slip.password_hash);
}

void keep_slip(Call& call, const PersonId& person, const std::string& code) {
  call.tx.run(sql::end_slips_of{.now = call.now, .person = person});
  call.tx.run(sql::add_slip{.code = slip_hash(call, code),
                            .person = person,
                            .by = call.actor.person,
                            .now = call.now,
                            .expires = call.now + slip_ms});
}

}  // namespace selami::people
