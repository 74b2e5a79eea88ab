#include "moderation/remarks.hpp"

#include "moderation/moderation.hpp"
#include "moderation/pairs.hpp"
#include "round_remarks_sql.hpp"
#include "storage/changes.hpp"
#include "teaching_core/note.hpp"

namespace selami::moderation {
namespace {

using storage::Row;

constexpr int bedah_days = 7;

}  // namespace

Date bedah_ends(const Date& today) { return date_of_day(day_number(today) + bedah_days); }

Result<Done> remark(Call& call, const RoundId& id, const RemarkIn& in) {
  TRY(const Round round, visible_round(call, id));
  TRY(const SchoolId school, school_in(call, id));
  if (round.way != Way::bedah) return fail(Fault::conflict, "round.no_remarks", "round");
  if (!round.planned_at) return fail(Fault::conflict, "round.not_planned", "round");
  if (has_names(call, school, in.words)) return fail(Fault::invalid, "shared.names", "words");
  if (in.words.empty()) call.tx.run(sql::drop_remark{.round = id, .person = call.actor.person});
  else call.tx.run(sql::put_remark{.round = id, .person = call.actor.person, .school = school, .body = in.words, .at = in.at});
  storage::note_change(call.tx, "", "moderation_remark", id.text, 1);
  if (!round.closed_at) end_when_all_have_said(call, round);
  return Done{};
}

std::string own_remark(Call& call, const RoundId& round) {
  return call.tx.one(sql::remark_of{.round = round, .person = call.actor.person}, [](const Row& row) { return row.text(0); }).value_or("");
}

std::vector<RemarkView> remarks_of(Call& call, const RoundId& round) {
  return call.tx.list(sql::remarks_of_round{.round = round}, [&](const Row& row) { return RemarkView{row.text(0), row.id<PersonId>(1) == call.actor.person}; });
}

void end_when_all_have_said(Call& call, const Round& round) {
  if (open_pairs(call, round.id) > 0) return;
  const int silent = call.tx.one(sql::raters_without_remark{.round = round.id}, [](const Row& row) { return row.number(0); }).value_or(0);
  if (silent == 0) end_round(call.tx, round.id, call.now);
}

void end_by_day(storage::Tx& tx, const Date& today, Instant now) {
  for (const RoundId& id : tx.list(sql::rounds_whose_day_is_over{.today = today}, [](const Row& row) { return row.id<RoundId>(0); })) end_round(tx, id, now);
}

void forget_in_remarks(storage::Tx& tx, const SchoolId& school, const PupilId& pupil) {
  const auto name = tx.one(sql::remarks_pupil_name{.school = school, .pupil = pupil}, [](const Row& row) { return row.text(0); });
  if (!name) return;
  struct Said {
    RoundId round;
    PersonId person;
    std::string words;
  };
  for (const Said& one : tx.list(sql::remarks_of_school{.school = school}, [](const Row& row) { return Said{row.id<RoundId>(0), row.id<PersonId>(1), row.text(2)}; })) {
    if (teaching::says_name(one.words, *name)) tx.run(sql::drop_remark{.round = one.round, .person = one.person});
  }
}

}  // namespace selami::moderation
