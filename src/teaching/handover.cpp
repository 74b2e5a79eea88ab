/// @file Titip kelas, from the side of those who hand over: the teacher, or for an absent one the operator and the principal.
#include <algorithm>
#include <set>

#include "auth/secrets.hpp"
#include "handover_sql.hpp"
#include "people/access.hpp"
#include "people_core/rights.hpp"
#include "planning/access.hpp"
#include "storage/changes.hpp"
#include "teaching/handover.hpp"
#include "teaching/parts.hpp"
#include "teaching/progress.hpp"
#include "teaching_sql.hpp"

namespace selami::teaching {

using storage::Row;

namespace {

tl::unexpected<Error> unknown_handover() { return fail(Fault::not_found, "handover.unknown"); }

HandoverNow handover_of(const Row& row) {
  return {row.id<SchoolId>(0), row.id<HandoverId>(1), row.id<GroupId>(2), row.text(3),   row.id<PersonId>(4),
          row.text(5),         row.date(6),           row.id<PersonId>(7), !row.null(9)};
}

std::vector<SchoolId> schools_overseen(const Actor& actor) {
  auto out = people::schools_with(actor, Role::operator_);
  for (const SchoolId& school : people::schools_with(actor, Role::principal)) out.push_back(school);
  return out;
}

bool oversees(const Actor& actor, const SchoolId& school) {
  for (const SchoolId& one : schools_overseen(actor)) {
    if (one == school) return true;
  }
  return false;
}

/// A handover that the actor may see and take back: of the own lessons, or of a school that it oversees.
Result<HandoverNow> own_handover(Call& call, const HandoverId& id) {
  for (const Grant& grant : call.actor.grants) {
    if (grant.school.empty()) continue;
    auto found = call.tx.one(sql::handover_by_id{.school = grant.school, .id = id}, handover_of);
    if (found && (found->teacher == call.actor.person || oversees(call.actor, found->school))) return *std::move(found);
  }
  return unknown_handover();
}

HandoverView view_of(Call& call, const HandoverNow& handover) {
  HandoverView out{handover.id, handover.school, handover.group, handover.group_name, handover.teacher_name, handover.day, {}, {}, ""};
  for (HandedLesson& one : handed_lessons(call.tx, handover)) {
    out.lessons.push_back({one.lesson, one.brief.title, one.brief.subject, one.started_at, one.ended_at, static_cast<int>(one.brief.steps.size())});
  }
  out.substitutes = call.tx.list(sql::substitutes_of_handover{.school = handover.school, .handover = handover.id},
                                 [](const Row& row) { return row.text(0); });
  return out;
}

struct Whose {
  people::GroupNow group;
  PersonId teacher;
};

/// Whose lessons are handed over: one's own with an own class, or those of somebody absent, by who oversees the school.
/// Errors: group.unknown, staff.unknown.
Result<Whose> whose(Call& call, const HandoverIn& in) {
  if (!in.teacher) {
    TRY(people::GroupNow own, people::own_group(call, in.group));
    return Whose{std::move(own), call.actor.person};
  }
  TRY(people::GroupNow group, people::visible_group(call, in.group));
  if (!oversees(call.actor, group.school)) return fail(Fault::not_found, "group.unknown", "group");
  TRY(PersonId teacher, people::teacher_of(call, group, *in.teacher));
  return Whose{std::move(group), std::move(teacher)};
}

/// The plans that an absent teacher's lessons of the day go on with, each part once.
class PlansOfAbsent {
 public:
  PlansOfAbsent(Call& call, const HandoverNow& handover) : call_(call), handover_(handover) {
    teacher_.person = handover.teacher;
    teacher_.grants.push_back({Role::teacher, handover.school, {}});
  }

  /// Where the class stopped in the teacher's newest plan of that subject; without a subject, in the only one. Plans are their
  /// teacher's: they are opened in the teacher's name, for today's steps alone, and who hands over sees how many those are.
  Result<bool> add_to(LessonIn& brief) {
    Call inside(call_.tx, teacher_, call_.now, call_.random, call_.setting);
    const ProgressView* newest = nullptr;
    const std::vector<ProgressView> all = progress_now(inside);
    for (const ProgressView& one : all) {
      if (one.group != handover_.group || one.finished || given_.count(one.plan.text) > 0) continue;
      const auto head = planning::own_head(inside, one.plan);
      if (!head || (!brief.subject.empty() && head->subject != brief.subject)) continue;
      if (newest && brief.subject.empty()) return true;  // two plans, and nothing says which
      if (!newest || newest->last_day < one.last_day) newest = &one;
    }
    if (!newest) return true;
    given_.insert(newest->plan.text);
    brief.plan = newest->plan;
    brief.meeting = newest->meeting;
    return copy_plan(inside, brief, newest->step);
  }

 private:
  Call& call_;
  const HandoverNow& handover_;
  Actor teacher_;
  std::set<std::string> given_;
};

/// Prepares a lesson as it will be begun, and holds it against what a phone may send: the substitute's will send it.
Result<std::string> brief_of(Call& call, const HandoverNow& handover, PlansOfAbsent& absent, const HandedIn& in) {
  LessonIn brief;
  brief.group = handover.group;
  brief.plan = in.plan;
  brief.plan_version = in.plan_version;
  brief.meeting = in.meeting;
  brief.subject = in.subject;
  brief.title = in.title;
  brief.day = handover.day;
  brief.started_at = call.now;
  TRY_DO(handover.teacher == call.actor.person ? copy_plan(call, brief) : absent.add_to(brief));
  std::string text;
  shape::write(text, brief);
  TRY_DO(from_json_text<LessonIn>(text));
  return text;
}

Result<bool> keep_lessons(Call& call, const HandoverNow& handover, const std::vector<HandedIn>& lessons) {
  PlansOfAbsent absent(call, handover);
  for (std::size_t i = 0; i < lessons.size(); ++i) {
    // What was given already has answers, and a substitute sees none of before: the rest of it is a new lesson.
    if (call.tx.one(sql::school_of_lesson{.id = lessons[i].lesson}, [](const Row&) { return true; })) {
      return fail(Fault::conflict, "handover.lesson_begun", "lessons[" + std::to_string(i) + "].lesson");
    }
    TRY(const std::string brief, brief_of(call, handover, absent, lessons[i]));
    call.tx.run(sql::add_handover_lesson{.school = handover.school, .handover = handover.id, .lesson = lessons[i].lesson,
                                         .position = static_cast<int>(i), .brief = brief, .at = call.now});
  }
  return true;
}

/// A code that is made anew; the one before is dead.
Result<HandoverView> with_new_code(Call& call, const HandoverNow& handover) {
  HandoverView out = view_of(call, handover);
  out.code = new_code(call.random);
  call.tx.run(sql::put_handover{.school = handover.school, .id = handover.id, .group = handover.group, .teacher = handover.teacher,
                                .day = handover.day, .code = handover_hash(call, out.code), .by = handover.made_by, .at = call.now});
  return out;
}

}  // namespace

std::string handover_hash(const Call& call, std::string_view code) { return keyed_hash(call.setting.secret, "handover", tidy_code(code)); }

std::vector<HandedLesson> handed_lessons(storage::Tx& tx, const HandoverNow& handover) {
  return tx.list(sql::lessons_of_handover{.school = handover.school, .handover = handover.id}, [](const Row& row) {
    HandedLesson out;
    out.lesson = row.id<LessonId>(0);
    if (auto brief = from_json_text<LessonIn>(row.text(1))) out.brief = *std::move(brief);
    out.started_at = row.maybe_instant(2);
    out.ended_at = row.maybe_instant(3);
    return out;
  });
}

std::optional<HandoverNow> handover_behind(Call& call, std::string_view code) {
  auto found = call.tx.one(sql::handover_by_code{.code = handover_hash(call, code)}, handover_of);
  if (found && (found->ended || found->day != call.today())) return std::nullopt;
  return found;
}

std::optional<HandoverNow> find_handover(storage::Tx& tx, const SchoolId& school, const HandoverId& id) {
  return tx.one(sql::handover_by_id{.school = school, .id = id}, handover_of);
}

Result<HandoverView> make_handover(Call& call, const HandoverId& id, const HandoverIn& in) {
  if (auto known = own_handover(call, id)) {
    if (known->ended || known->day != call.today()) return fail(Fault::conflict, "handover.ended");
    return with_new_code(call, *known);
  }
  TRY(const Whose owner, whose(call, in));
  // An id that somebody else's handover has here is not told apart from a strange class.
  if (find_handover(call.tx, owner.group.school, id)) return unknown_handover();
  HandoverNow made{owner.group.school, id, owner.group.id, owner.group.name, owner.teacher, "", call.today(), call.actor.person, false};
  TRY_DO(keep_lessons(call, made, in.lessons));
  TRY(HandoverView out, with_new_code(call, made));
  storage::note_change(call.tx, made.school.text, "handover", id.text, 1);
  out.teacher = name_of(call, made.teacher);
  return out;
}

Result<HandoverList> list_handovers(Call& call) {
  HandoverList out;
  const Date day = call.today();
  std::vector<std::string> seen;
  for (const Grant& grant : call.actor.grants) {
    const SchoolId& school = grant.school;
    if (school.empty() || std::find(seen.begin(), seen.end(), school.text) != seen.end()) continue;
    seen.push_back(school.text);
    const std::string teacher = oversees(call.actor, school) ? "" : call.actor.person.text;
    for (const HandoverNow& one : call.tx.list(sql::handovers_of_day{.school = school, .day = day, .teacher = teacher}, handover_of)) {
      out.handovers.push_back(view_of(call, one));
    }
  }
  return out;
}

Result<Done> end_handover(Call& call, const HandoverId& id) {
  TRY(const HandoverNow handover, own_handover(call, id));
  if (call.tx.run(sql::end_handover{.at = call.now, .school = handover.school, .id = id}) == 0) return Done{};
  storage::note_change(call.tx, handover.school.text, "handover", id.text, 2);
  return Done{};
}

}  // namespace selami::teaching
