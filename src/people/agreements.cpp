#include "people/agreements.hpp"

#include <algorithm>

#include "agreements_sql.hpp"
#include "people/desk.hpp"
#include "people_core/rights.hpp"
#include "storage/changes.hpp"

namespace selami::people {
namespace {

using storage::Row;

/// The columns that every statement here begins with.
Agreement agreement_of(const Row& row) {
  Agreement out{row.id<AuthorityId>(1), row.id<AuthorityId>(2), kinds_of(row.text(3)), levels_of(row.text(4)), Date{row.text(5)}, std::nullopt, !row.null(7)};
  if (!row.null(6)) out.until = Date{row.text(6)};
  return out;
}

/// One of the own office. "None" and "another's" look alike, also to the office that is given it.
Result<Agreement> own_agreement(Call& call, const AgreementId& id) {
  TRY(const AuthorityId office, own_office(call, Action::school_import));
  auto found = call.tx.one(sql::agreement_by_id{.id = id}, agreement_of);
  if (!found || found->owner != office) return fail(Fault::not_found, "agreement.unknown", "agreement");
  return *std::move(found);
}

void note(Call& call, const AgreementId& id, const std::vector<std::int64_t>& versions) {
  for (const std::int64_t version : versions) storage::note_change(call.tx, "", "sharing_agreement", id.text, version);
}

std::int64_t version_of(const Row& row) { return row.integer(0); }

AgreementView view_of(const Row& row, bool own, const Date& today) {
  const Agreement agreement = agreement_of(row);
  AgreementView out;
  out.id = row.id<AgreementId>(0);
  out.office = own ? OfficeName{agreement.viewer, row.text(9)} : OfficeName{agreement.owner, row.text(8)};
  out.what = agreement.what;
  out.levels = agreement.levels;
  out.since = agreement.since;
  out.until = agreement.until;
  if (!row.null(10)) out.agreed_until = Date{row.text(10)};
  out.state = state_on(agreement, today);
  if (!row.null(11)) out.made_at = row.instant(11);
  if (own) out.made_by = row.maybe_text(12).value_or("");  // the other office deals with an office, not with a person
  if (!row.null(7)) out.taken_back_at = row.instant(7);
  return out;
}

}  // namespace

Result<AuthorityId> own_office(const Call& call, Action action) {
  for (const Grant& grant : call.actor.grants) {
    if (grant.role != Role::office) continue;
    if (may(call.actor, action, {.school = {}, .authority = grant.authority, .owner = {}, .lesson = {}})) return grant.authority;
  }
  return fail(Fault::forbidden, "right.missing");
}

Result<AgreementList> list_agreements(Call& call) {
  TRY(const AuthorityId office, own_office(call, Action::city_overview));
  const Date today = call.today();
  AgreementList out;
  call.tx.each(sql::office_names{}, [&](const Row& row) {
    const OfficeName one{row.id<AuthorityId>(0), row.text(1)};
    if (one.id == office) out.office = one;
    else out.offices.push_back(one);
  });
  call.tx.each(sql::agreements_of{.office = office}, [&](const Row& row) {
    const bool own = row.id<AuthorityId>(1) == office;
    (own ? out.given : out.received).push_back(view_of(row, own, today));
  });
  out.year_end = year_end(school_year(today));
  return out;
}

Result<Done> put_agreement(Call& call, const AgreementId& id, const AgreementIn& in) {
  TRY(const AuthorityId office, own_office(call, Action::school_import));
  if (call.tx.one(sql::agreement_by_id{.id = id}, agreement_of)) {
    TRY_DO(own_agreement(call, id));
    return Done{};
  }
  bool known = false;
  call.tx.each(sql::office_names{}, [&](const Row& row) { known = known || row.id<AuthorityId>(0) == in.viewer; });
  if (!known) return fail(Fault::not_found, "agreement.no_office", "viewer");
  const Date today = call.today();
  const auto standing = call.tx.list(sql::agreements_between{.owner = office, .viewer = in.viewer}, agreement_of);
  const Date since = in.since.value_or(today);
  const Agreement wish{office, in.viewer, in.what, in.levels, since, in.until.value_or(year_end(school_year(since))), false};
  TRY(const Agreement made, offered(wish, standing, today));
  call.tx.run(sql::add_agreement{.id = id, .owner = office, .viewer = made.viewer, .what = kinds_text(made.what), .levels = levels_text(made.levels),
                                 .since = made.since, .until = *made.until, .by = call.actor.person, .now = call.now});
  note(call, id, {1});
  return Done{};
}

Result<Done> shorten_agreement(Call& call, const AgreementId& id, const AgreementEndIn& in) {
  TRY(const Agreement agreement, own_agreement(call, id));
  if (agreement.until == in.until) return Done{};  // the same again
  const Date today = call.today();
  TRY(const Date until, shortened(agreement, in.until, today));
  note(call, id, call.tx.run_returning(sql::shorten_agreement{.until = until, .by = call.actor.person, .now = call.now, .id = id}, version_of));
  return Done{};
}

Result<Done> take_back_agreement(Call& call, const AgreementId& id) {
  TRY(const Agreement agreement, own_agreement(call, id));
  if (agreement.taken_back) return Done{};
  TRY_DO(taken_back_on(agreement, call.today()));
  note(call, id, call.tx.run_returning(sql::take_back_agreement{.by = call.actor.person, .now = call.now, .id = id}, version_of));
  return Done{};
}

std::vector<Given> given_to(Call& call, const AuthorityId& viewer) {
  const Date today = call.today();
  std::vector<Given> out;
  call.tx.each(sql::agreements_to{.viewer = viewer}, [&](const Row& row) {
    Agreement agreement = agreement_of(row);
    if (in_force(agreement, today)) out.push_back({row.id<AgreementId>(0), row.text(8), std::move(agreement)});
  });
  return out;
}

}  // namespace selami::people
