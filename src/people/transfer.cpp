#include "people/transfer.hpp"

#include "people/access.hpp"
#include "people/places.hpp"
#include "people_core/fold.hpp"
#include "roster_sql.hpp"
#include "storage/changes.hpp"
#include "transfer_sql.hpp"

namespace selami::people {
namespace {

constexpr int shown_days = 120;

Instant lapsed_before(const Call& call) { return call.now + -offer_days * day_ms; }

Date until_of(const Call& call, Instant offered) {
  return date_of_day(day_number(local_date(offered, call.setting.offset_min)) + offer_days);
}

void settle(Call& call, const SchoolId& old_school, const TransferId& id, const char* outcome, std::optional<std::string> new_pupil) {
  call.tx.run(sql::answer_transfer{.by = call.actor.person, .now = call.now, .outcome = outcome, .new_pupil = std::move(new_pupil),
                                   .school = old_school, .id = id});
  storage::note_change(call.tx, old_school.text, "transfer", id.text, 2);
}

/// What travels with an offer.
struct Arrival {
  SchoolId old_school;
  std::string old_pupil;
  Instant offered;
  bool answered = false;
  std::string outcome;
  std::string name;
  std::optional<std::string> nisn;
  std::optional<std::string> sex;
  bool gone = false;  ///< has left the old school in the meantime
};

std::optional<Arrival> arrival_of(Call& call, const SchoolId& school, const TransferId& id) {
  return call.tx.one(sql::arrival_by_id{.school = school, .id = id}, [](const storage::Row& row) {
    return Arrival{row.id<SchoolId>(0), row.text(1), row.instant(2), !row.null(3), row.text(4), row.text(5), row.maybe_text(6), row.maybe_text(7), !row.null(8)};
  });
}

/// The pupil here: known by NISN from before, or entered by a file in the meantime; else a new one.
std::string pupil_here(Call& call, const SchoolId& school, const Arrival& arrival, Places& places) {
  std::string known;
  if (arrival.nisn) {
    call.tx.each(sql::pupil_named_nisn{.nisn = *arrival.nisn, .school = school}, [&](const storage::Row& row) {
      if (known.empty() && share_a_word(row.text(1), arrival.name)) known = row.text(0);
    });
  }
  if (known.empty()) {
    known = call.make_id<PupilKind>().text;
    call.tx.run(sql::add_pupil{.school = school, .id = known, .name = arrival.name, .nisn = arrival.nisn, .nipd = std::nullopt, .sex = arrival.sex});
    places.note("pupil", known, 1);
    return known;
  }
  for (const auto version : call.tx.run_returning(sql::pupil_back{.school = school, .id = known}, [](const storage::Row& row) { return row.integer(0); })) {
    places.note("pupil", known, version);
  }
  return known;
}

std::string state_of(const Call& call, const storage::Row& row) {
  if (!row.null(5)) return row.text(6);
  return row.instant(4) <= lapsed_before(call) ? "lapsed" : "open";
}

}  // namespace

Result<Done> put_transfer(Call& call, const SchoolId& school, const TransferId& id, const TransferIn& in) {
  TRY_DO(school_with_role(call, school, Role::operator_));
  const auto yes = [](const storage::Row&) { return true; };
  if (call.tx.one(sql::transfer_by_id{.school = school, .id = id}, yes)) return Done{};
  if (!call.tx.one(sql::pupil_to_offer{.school = school, .id = in.pupil}, yes)) return fail(Fault::not_found, "pupil.unknown", "pupil");
  const auto to = call.tx.one(sql::school_named_npsn{.npsn = in.npsn}, [](const storage::Row& row) { return row.id<SchoolId>(0); });
  if (!to) return fail(Fault::not_found, "school.unknown", "npsn");
  if (*to == school) return fail(Fault::invalid, "transfer.same_school", "npsn");
  const Instant since = lapsed_before(call);
  if (call.tx.one(sql::open_offer_of{.school = school, .pupil = in.pupil, .since = since}, yes)) return fail(Fault::conflict, "transfer.open", "pupil");
  call.tx.run(sql::add_transfer{.school = school, .id = id, .pupil = in.pupil, .to_school = *to, .by = call.actor.person, .now = call.now});
  storage::note_change(call.tx, school.text, "transfer", id.text, 1);
  return Done{};
}

Result<Done> withdraw_transfer(Call& call, const SchoolId& school, const TransferId& id) {
  TRY_DO(school_with_role(call, school, Role::operator_));
  const auto answered = call.tx.one(sql::transfer_by_id{.school = school, .id = id},
                                    [](const storage::Row& row) { return std::pair(!row.null(0), row.text(1)); });
  if (!answered) return fail(Fault::not_found, "transfer.unknown", "transfer");
  if (answered->first) {
    if (answered->second == "withdrawn") return Done{};
    return fail(Fault::conflict, "transfer.answered");
  }
  settle(call, school, id, "withdrawn", std::nullopt);
  return Done{};
}

Result<Done> answer_transfer(Call& call, const SchoolId& school, const TransferId& id, const AnswerIn& in) {
  TRY_DO(school_with_role(call, school, Role::operator_));
  const auto arrival = arrival_of(call, school, id);
  const std::string wanted = in.group ? "accepted" : "declined";
  if (!arrival || arrival->outcome == "withdrawn") return fail(Fault::not_found, "transfer.unknown", "transfer");
  if (arrival->answered) {
    if (arrival->outcome == wanted) return Done{};
    return fail(Fault::conflict, "transfer.answered");
  }
  if (arrival->offered <= lapsed_before(call) || arrival->gone) return fail(Fault::not_found, "transfer.unknown", "transfer");
  if (!in.group) {
    settle(call, arrival->old_school, id, "declined", std::nullopt);
    return Done{};
  }
  const std::string year = school_year(call.today());
  const auto group = visible_group(call, *in.group);
  if (!group || group->school != school || group->school_year != year) return fail(Fault::not_found, "group.unknown", "group");
  Places here(call, school, year);
  const std::string pupil = pupil_here(call, school, *arrival, here);
  here.enter(pupil, in.group->text);
  Places(call, arrival->old_school, year).leave_school(arrival->old_pupil, "moved");
  settle(call, arrival->old_school, id, "accepted", pupil);
  return Done{};
}

Result<TransferList> list_transfers(Call& call, const SchoolId& school) {
  TRY_DO(school_with_role(call, school, Role::operator_));
  TransferList out;
  const Instant shown = call.now + -shown_days * day_ms;
  const Instant since = lapsed_before(call);
  out.out = call.tx.list(sql::departures{.school = school, .since = shown}, [&](const storage::Row& row) {
    return DepartureView{row.id<TransferId>(0), row.id<PupilId>(1), row.text(2), row.text(3), row.instant(4), until_of(call, row.instant(4)), state_of(call, row)};
  });
  out.in = call.tx.list(sql::arrivals{.school = school, .since = since}, [&](const storage::Row& row) {
    return ArrivalView{row.id<TransferId>(0), row.text(1), row.text(2), row.text(3), row.text(4), until_of(call, row.instant(5))};
  });
  return out;
}

int arrivals_wait(Call& call, const SchoolId& school) {
  int out = 0;
  const Instant since = lapsed_before(call);
  call.tx.each(sql::arrivals{.school = school, .since = since}, [&](const storage::Row&) { ++out; });
  return out;
}

}  // namespace selami::people
