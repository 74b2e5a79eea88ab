#include "moderation/moderation.hpp"

#include <algorithm>
#include <map>

#include "auth/secrets.hpp"
#include "depth_core/agreement.hpp"
#include "moderation/pairs.hpp"
#include "moderation/remarks.hpp"
#include "moderation/store.hpp"
#include "moderation_sql.hpp"
#include "people/earnest.hpp"
#include "people/people.hpp"
#include "storage/changes.hpp"

namespace selami::moderation {
namespace {

using storage::Row;

constexpr people::Leniency codes_lenient{5};
constexpr int raters_told = 3;  ///< of fewer, counts of agreement would tell one what the other said

void add_agreement(const std::vector<Level>& levels, RoundSum& out) {
  if (out.raters < raters_told) return;
  std::vector<std::pair<int, int>> both;
  for (std::size_t i = 0; i < levels.size(); ++i) {
    for (std::size_t k = i + 1; k < levels.size() && levels[k].piece == levels[i].piece; ++k) both.emplace_back(levels[i].level, levels[k].level);
  }
  const depth::Agreement found = depth::agreement(both);
  out.same = found.same;
  out.near = found.near;
  out.far = found.far;
}

std::vector<SharedPiece> to_share(const std::vector<Piece>& pieces) {
  std::vector<SharedPiece> out;
  for (const Piece& one : pieces) out.push_back({one.id.text, one.school.text, one.giver.text});
  return out;
}

RoundSum sum_of(Call& call, const Round& round, const std::map<std::string, std::string>& schools) {
  const std::vector<Piece> pieces = pieces_of(call.tx, round.id);
  const std::vector<Rater> raters = raters_of(call, round.id);
  RoundSum out;
  out.raters = static_cast<int>(raters.size());
  out.pieces = static_cast<int>(pieces.size());
  if (round.way != Way::levels) {
    sum_pairs(call, round, out);
    return out;
  }
  std::vector<std::string> waiting;
  std::vector<Assigned> shared;
  if (round.planned_at) {
    shared = call.tx.list(sql::tasks_of_round{.round = round.id}, [](const Row& row) { return Assigned{row.text(0), row.text(1)}; });
    std::map<std::string, int> has;
    call.tx.each(sql::tasks_by_piece{.round = round.id}, [&](const Row& row) {
      has[row.text(0)] = row.number(1);
      out.tasks += row.number(1);
      out.judged += row.number(2);
    });
    for (const Piece& one : pieces) {
      if (const int lacks = raters_wanted - has[one.id.text]; lacks > 0) out.missing += lacks, waiting.push_back(one.school.text);
    }
  } else {
    Sharing planned = share_out(to_share(pieces), raters);
    out.tasks = static_cast<int>(planned.tasks.size());
    out.missing = planned.missing;
    waiting = std::move(planned.waiting);
    shared = std::move(planned.tasks);
  }
  const Reach reached = reach(shared, to_share(pieces), raters);
  out.known = reached.known;
  out.withheld = reached.withheld;
  out.lacking = reached.lacking;
  for (const auto& [id, name] : schools) {
    if (std::find(waiting.begin(), waiting.end(), id) != waiting.end()) out.waiting.push_back(name);
  }
  std::sort(out.waiting.begin(), out.waiting.end());
  const std::vector<Level> levels = levels_of(call.tx, round.id);
  out.parts = parts(levels);
  add_agreement(levels, out);
  return out;
}

RoundView line_of(Call& call, const Round& round) {
  RoundView out;
  out.round = round.id;
  out.title = round.title;
  out.question = round.question;
  out.objective = round.objective;
  out.each_max = round.each_max;
  out.way = round.way;
  out.state = state_of(round);
  out.own = round.opener == call.actor.person;
  if (!round.planned_at) out.code = round.code.substr(0, 5) + "-" + round.code.substr(5);
  out.opened_at = round.opened_at;
  out.last_day = round.last_day;
  call.tx.each(sql::own_counts{.person = call.actor.person, .round = round.id}, [&](const Row& row) {
    out.given = row.number(0);
    out.tasks = row.number(1);
    out.judged = row.number(2);
  });
  if (round.way != Way::levels) count_pairs(call, round, out);
  return out;
}

RoundView view_of(Call& call, const Round& round) {
  RoundView out = line_of(call, round);
  std::map<std::string, std::string> schools;
  call.tx.each(sql::school_names{.round = round.id}, [&](const Row& row) {
    schools[row.text(0)] = row.text(1);
    out.schools.push_back(row.text(1));
  });
  if (out.own) out.sum = sum_of(call, round, schools);
  return out;
}

/// Says who judges which piece. False where nobody can judge any.
bool plan_levels(Call& call, const RoundId& id) {
  const std::vector<Piece> pieces = pieces_of(call.tx, id);
  const Sharing sharing = share_out(to_share(pieces), raters_of(call, id));
  std::map<std::string, const Piece*> by_id;
  for (const Piece& one : pieces) by_id[one.id.text] = &one;
  std::map<std::string, int> place;
  for (const Assigned& one : sharing.tasks) {
    const Piece& piece = *by_id.at(one.piece);
    call.tx.run(sql::add_task{.piece = piece.id, .rater = one.rater, .round = id, .school = piece.school, .pupil = piece.pupil, .place = ++place[one.rater]});
  }
  return !sharing.tasks.empty();
}

}  // namespace

Result<RoundView> open_round(Call& call, const RoundId& id, const RoundIn& in) {
  if (find_round(call.tx, id)) {
    TRY(const Round before, own_round(call, id));
    return view_of(call, before);
  }
  TRY_DO(people::teaches_in_earnest(call.actor, in.school));
  call.tx.run(sql::add_round{.id = id, .code = tidy_code(new_code(call.random)), .by = call.actor.person, .school = in.school, .title = in.title,
                             .question = in.question, .objective = in.objective, .each = in.each_max, .way = enum_text(in.way), .at = call.now});
  call.tx.run(sql::add_rater{.round = id, .person = call.actor.person, .school = in.school, .at = call.now});
  storage::note_change(call.tx, "", "moderation_round", id.text, 1);
  TRY(const Round round, own_round(call, id));
  return view_of(call, round);
}

Result<RoundView> join_round(Call& call, const JoinIn& in) {
  const std::string tries = "round:" + call.actor.person.text;
  TRY_DO(people::may_try(call.tx, tries, call.now));
  const auto id = call.tx.one(sql::round_by_code{.code = tidy_code(in.code)}, [](const Row& row) { return row.id<RoundId>(0); });
  if (!id) {
    call.on_refusal = [tries, now = call.now](storage::Tx& tx) { people::note_failure(tx, tries, now, codes_lenient); };
    return fail(Fault::not_found, "round.code_unknown", "code");
  }
  const Round round = *find_round(call.tx, *id);
  if (!rater_school(call.tx, *id, call.actor.person)) {
    if (round.planned_at) return fail(Fault::conflict, "round.planned", "code");
    TRY_DO(people::teaches_in_earnest(call.actor, in.school));
    call.tx.run(sql::add_rater{.round = *id, .person = call.actor.person, .school = in.school, .at = call.now});
  }
  return view_of(call, round);
}

Result<RoundList> rounds(Call& call) {
  RoundList out;
  for (const Round& one : rounds_of(call.tx, call.actor.person)) out.rounds.push_back(line_of(call, one));
  return out;
}

Result<RoundView> read_round(Call& call, const RoundId& id) {
  TRY(const Round round, visible_round(call, id));
  return view_of(call, round);
}

Result<RoundView> plan_round(Call& call, const RoundId& id) {
  TRY(Round round, own_round(call, id));
  if (round.planned_at) return view_of(call, round);
  const bool planned = round.way == Way::levels ? plan_levels(call, id) : plan_pairs(call, round);
  if (!planned) return fail(Fault::conflict, "round.too_few", "round");
  if (round.way == Way::bedah) round.last_day = bedah_ends(call.today());
  call.tx.run(sql::set_planned{.at = call.now, .last = round.last_day, .id = id});
  storage::note_change(call.tx, "", "moderation_round", id.text, 2);
  round.planned_at = call.now;
  return view_of(call, round);
}

void end_round(storage::Tx& tx, const RoundId& id, Instant now) {
  tx.run(sql::set_closed{.at = now, .id = id});
  storage::note_change(tx, "", "moderation_round", id.text, 3);
}

void each_hour(storage::Tx& tx, Instant now, int offset_min) {
  sweep_pieces(tx);
  end_by_day(tx, local_date(now, offset_min), now);
}

Result<RoundView> close_round(Call& call, const RoundId& id) {
  TRY(Round round, own_round(call, id));
  if (!round.planned_at) return fail(Fault::conflict, "round.not_planned", "round");
  if (round.closed_at) return view_of(call, round);
  end_round(call.tx, id, call.now);
  round.closed_at = call.now;
  return view_of(call, round);
}

}  // namespace selami::moderation
