#include "circles/circles.hpp"

#include <algorithm>

#include "auth/secrets.hpp"
#include "circles/store.hpp"
#include "circles_sql.hpp"
#include "library/around.hpp"
#include "library/store.hpp"
#include "moderation/store.hpp"
#include "people/earnest.hpp"
#include "people/people.hpp"
#include "storage/changes.hpp"

namespace selami::circles {
namespace {

constexpr people::Leniency codes_lenient{5};
/// Read out in a meeting. Some 29 bits: tries are slowed down, and all members see who came in.
constexpr std::size_t code_letters = 6;
/// More than enough to find a free one.
constexpr int code_draws = 100;

void note_change(Call& call, const CircleId& id) { storage::note_change(call.tx, "", "circle", id.text, 1); }

Result<std::string> fresh_code(Call& call) {
  for (int i = 0; i < code_draws; ++i) {
    std::string code = tidy_code(new_code(call.random)).substr(0, code_letters);
    if (!find_by_code(call.tx, code)) return code;
  }
  return fail(Fault::unavailable, "server.busy");
}

/// A circle speaks of pupils' learning, never of a pupil: no name of those whom the actor teaches leaves the school by it.
Result<Done> without_names(Call& call, const SchoolId& school, const std::string& text, const char* field) {
  std::vector<library::Name> names = library::names_around(call, school);
  names.erase(std::remove_if(names.begin(), names.end(), [](const library::Name& one) { return one.school; }), names.end());
  if (!library::names_in_answer(text, names, false).empty()) return fail(Fault::invalid, "circle.names", field);
  return Done{};
}

/// A plan that the actor published. Errors: plan.unknown.
Result<Done> published_by_actor(Call& call, const PlanId& plan) {
  const auto found = library::find_publication(call.tx, plan);
  if (!found || found->author != call.actor.person) return fail(Fault::not_found, "plan.unknown", "plan");
  return Done{};
}

/// As the library has it: what was published to one school, or taken back, its colleagues elsewhere do not see here either.
std::optional<AttachedPlan> plan_for(Call& call, const PlanId& id) {
  const auto item = library::visible(call, id);
  if (!item) return std::nullopt;
  return AttachedPlan{id, item->title};
}

std::optional<AttachedRound> round_for(Call& call, const moderation::RoundId& id) {
  const auto found = moderation::find_round(call.tx, id);
  if (!found) return std::nullopt;
  AttachedRound out{id, found->title, found->way, moderation::state_of(*found), false, ""};
  out.inside = moderation::rater_school(call.tx, id, call.actor.person).has_value();
  if (!out.inside && !found->planned_at) out.code = found->code;
  return out;
}

CircleNote note_for(Call& call, const Note& note) {
  CircleNote out{note.part, note.text, note.at, std::nullopt, std::nullopt};
  if (note.plan) out.plan = plan_for(call, *note.plan);
  if (note.round) out.round = round_for(call, *note.round);
  return out;
}

CircleView view_of(Call& call, const Circle& circle) {
  CircleView out;
  out.circle = circle.id;
  out.question = circle.question;
  out.about = circle.about;
  out.starts = circle.starts;
  out.weeks = circle.weeks;
  for (const Phase& one : phases_of(circle.starts, circle.weeks)) out.phases.push_back({one.part, one.from, one.until});
  out.own = circle.opener == call.actor.person;
  const std::vector<Note> notes = notes_of(call.tx, circle.id);
  for (const Member& one : members_of(call.tx, circle.id)) {
    CircleMember member{one.name, one.school_name, one.person == call.actor.person, {}};
    if (member.me) out.school = one.school;
    for (const Note& note : notes) {
      if (note.person == one.person) member.notes.push_back(note_for(call, note));
    }
    out.members.push_back(std::move(member));
  }
  out.open = may_come_in(circle.starts, circle.weeks, call.today(), static_cast<int>(out.members.size()));
  if (out.open) out.code = circle.code;
  out.writable = may_write(circle.starts, circle.weeks, call.today());
  return out;
}

}  // namespace

Result<CircleList> circles(Call& call) {
  CircleList out;
  for (const Circle& one : circles_of(call)) out.circles.push_back(view_of(call, one));
  out.plans = call.tx.list(sql::plans_published_by{.person = call.actor.person}, [](const storage::Row& row) { return AttachedPlan{row.id<PlanId>(0), row.text(1)}; });
  return out;
}

Result<Done> put_circle(Call& call, const CircleId& id, const CircleIn& in) {
  if (const auto before = find_circle(call.tx, id)) {
    TRY(const Joined joined, joined_circle(call, id));
    if (before->opener != call.actor.person) return fail(Fault::not_found, "circle.unknown", "circle");
    TRY_DO(without_names(call, joined.school, in.question, "question"));
    TRY_DO(without_names(call, joined.school, in.about, "about"));
    call.tx.run(sql::change_circle{.question = in.question, .about = in.about, .starts = in.starts, .weeks = in.weeks, .id = id});
    note_change(call, id);
    return Done{};
  }
  TRY_DO(people::teaches_in_earnest(call.actor, in.school));
  TRY_DO(without_names(call, in.school, in.question, "question"));
  TRY_DO(without_names(call, in.school, in.about, "about"));
  TRY(const std::string code, fresh_code(call));
  call.tx.run(sql::add_circle{.id = id, .code = code, .by = call.actor.person, .school = in.school, .question = in.question, .about = in.about,
                              .starts = in.starts, .weeks = in.weeks, .at = call.now});
  call.tx.run(sql::add_member{.circle = id, .person = call.actor.person, .school = in.school, .at = call.now});
  note_change(call, id);
  return Done{};
}

Result<CircleJoined> join_circle(Call& call, const CircleJoinIn& in) {
  const std::string tries = "circle:" + call.actor.person.text;
  TRY_DO(people::may_try(call.tx, tries, call.now));
  const auto circle = find_by_code(call.tx, tidy_code(in.code));
  if (!circle) {
    call.on_refusal = [tries, now = call.now](storage::Tx& tx) { people::note_failure(tx, tries, now, codes_lenient); };
    return fail(Fault::not_found, "circle.code_unknown", "code");
  }
  const std::vector<Member> members = members_of(call.tx, circle->id);
  const bool there = std::any_of(members.begin(), members.end(), [&](const Member& one) { return one.person == call.actor.person; });
  if (there) return CircleJoined{circle->id};
  if (last_day(circle->starts, circle->weeks) < call.today()) return fail(Fault::conflict, "circle.closed", "code");
  if (!may_come_in(circle->starts, circle->weeks, call.today(), static_cast<int>(members.size()))) return fail(Fault::conflict, "circle.full", "code");
  TRY_DO(people::teaches_in_earnest(call.actor, in.school));
  call.tx.run(sql::add_member{.circle = circle->id, .person = call.actor.person, .school = in.school, .at = call.now});
  note_change(call, circle->id);
  return CircleJoined{circle->id};
}

Result<Done> leave_circle(Call& call, const CircleId& id) {
  TRY(const Joined joined, joined_circle(call, id));
  call.tx.run(sql::drop_notes_of{.circle = id, .person = call.actor.person});
  call.tx.run(sql::drop_member{.circle = id, .person = call.actor.person});
  if (joined.members.size() == 1) call.tx.run(sql::drop_circle{.id = id});
  else call.tx.run(sql::pass_circle_on{.id = id, .from = call.actor.person});
  note_change(call, id);
  return Done{};
}

Result<Done> put_note(Call& call, const CircleId& id, const std::string& part, const NoteIn& in) {
  TRY(const Joined joined, joined_circle(call, id));
  if (!enum_value<Part>(part)) return fail(Fault::not_found, "circle.part_unknown", "part");
  if (!may_write(joined.circle.starts, joined.circle.weeks, call.today())) return fail(Fault::conflict, "circle.over", "circle");
  if (says_nothing(in.text, in.plan.has_value(), in.round.has_value())) {
    call.tx.run(sql::drop_note{.circle = id, .person = call.actor.person, .part = part});
    note_change(call, id);
    return Done{};
  }
  TRY_DO(without_names(call, joined.school, in.text, "text"));
  if (in.plan) TRY_DO(published_by_actor(call, *in.plan));
  if (in.round) TRY_DO(moderation::school_in(call, *in.round));
  call.tx.run(sql::put_note{.circle = id, .person = call.actor.person, .school = joined.school, .part = part, .body = in.text, .plan = in.plan, .round = in.round, .at = call.now});
  note_change(call, id);
  return Done{};
}

}  // namespace selami::circles
