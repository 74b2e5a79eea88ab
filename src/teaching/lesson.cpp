#include <algorithm>
#include <set>

#include "people/access.hpp"
#include "planning/access.hpp"
#include "looks_sql.hpp"
#include "seat_sql.hpp"
#include "storage/changes.hpp"
#include "teaching/parts.hpp"
#include "teaching/teaching.hpp"
#include "teaching/view.hpp"
#include "teaching_core/meeting.hpp"
#include "teaching_core/teams.hpp"
#include "teaching_sql.hpp"

namespace selami::teaching {

using storage::Row;

namespace {

/// The version that the phone saw, also of a plan put away since; where there is none such, the newest one.
Result<planning::PlanText> find_plan(Call& call, const PlanId& id, std::optional<int> version) {
  if (version) {
    if (auto seen = planning::own_plan_at(call, id, *version, true)) return seen;
  }
  return planning::own_plan(call, id);
}

NewQuestion question_from(const plan::Plan& plan, const plan::Question& planned, Call& call, int position) {
  NewQuestion out;
  out.id = call.make_id<QuestionKind>();
  out.kind = planned.kind;
  out.text = planned.text;
  out.options = planned.options;
  out.objective_id = planned.objective;
  for (const plan::Objective& objective : plan.design.objectives) {
    if (objective.id == planned.objective) out.objective_text = objective.text;
  }
  out.aims = planned.aims.value_or(2);
  out.position = position;
  out.origin = planned.id;
  out.twin = planned.twin;
  out.by_team = planned.by == plan::By::group && may_be_by_team(planned.kind);
  out.sound = planned.sound;
  return out;
}

/// The steps of one meeting, from where a class stopped; all of them when the plan no longer has that step.
std::vector<const plan::Step*> steps_from(const plan::Plan& plan, int meeting, const std::string& from) {
  std::vector<const plan::Step*> out;
  for (const plan::Step& step : plan.steps) {
    if (step.meeting == meeting) out.push_back(&step);
  }
  const auto at = std::find_if(out.begin(), out.end(), [&](const plan::Step* step) { return !from.empty() && step->id == from; });
  if (at != out.end()) out.erase(out.begin(), at);
  return out;
}

/// What the plan has for one meeting. A question that is not finished in the plan is left there.
void copy_meeting(Call& call, const plan::Plan& plan, const std::string& from, LessonIn& in) {
  for (const plan::Step* step : steps_from(plan, in.meeting, from)) {
    const std::string id = step->id.empty() ? "step-" + std::to_string(in.steps.size() + 1) : step->id;
    in.steps.push_back({id, step->stage, step->text, step->minutes});
    for (const plan::Question& planned : step->questions) {
      if (!check_question(planned.kind, planned.text, planned.options.size())) continue;
      in.questions.push_back(question_from(plan, planned, call, static_cast<int>(in.questions.size())));
    }
  }
}

Result<bool> keep_steps(Call& call, const SchoolId& school, const LessonId& lesson, const std::vector<StepIn>& steps) {
  std::set<std::string> seen;
  int position = 0;
  for (const StepIn& step : steps) {
    if (!seen.insert(step.id).second) return fail(Fault::invalid, "step.twice", "steps[" + std::to_string(position) + "].id");
    call.tx.run(sql::add_lesson_step{.school = school, .lesson = lesson, .id = step.id, .position = position,
                                     .stage = enum_text(step.stage), .words = step.text, .minutes = step.minutes});
    ++position;
  }
  return true;
}

/// Writes what a move of the state machine changed.
void save(Call& call, const LessonNow& lesson, const Playing& before, const Playing& after) {
  for (std::size_t i = 0; i < after.steps.size(); ++i) {
    const StepPlayed& a = before.steps[i];
    const StepPlayed& b = after.steps[i];
    if (a.started_at == b.started_at && a.ended_at == b.ended_at && a.paused_ms == b.paused_ms && a.skipped == b.skipped) continue;
    call.tx.run(sql::set_lesson_step{.started = b.started_at, .ended = b.ended_at, .paused = b.paused_ms,
                                     .skipped = b.skipped ? 1 : 0, .school = lesson.school, .lesson = lesson.id, .id = b.id});
  }
  call.tx.run(sql::set_lesson_now{.step = after.step, .paused = after.paused_at, .ended = after.ended_at,
                                  .school = lesson.school, .id = lesson.id});
  storage::note_change(call.tx, lesson.school.text, "lesson", lesson.id.text, lesson.version + 1);
}

}  // namespace

Result<bool> copy_plan(Call& call, LessonIn& in, const std::string& from) {
  if (!in.plan) return true;
  TRY(const planning::PlanText kept, find_plan(call, *in.plan, in.plan_version));
  in.plan_version = kept.version;
  if (!in.steps.empty()) return true;
  in.questions.clear();
  copy_meeting(call, kept.body, from, in);
  return true;
}

Result<bool> add_lesson(Call& call, const Placed& where, const LessonId& id, const LessonIn& in) {
  call.tx.run(sql::add_lesson{.school = where.school, .id = id, .group = where.group, .teacher = where.teacher, .plan = in.plan,
                              .plan_version = in.plan_version, .meeting = in.meeting, .title = in.title, .subject = in.subject,
                              .day = in.day, .started = in.started_at, .arrived = call.now});
  if (in.at_home) call.tx.run(sql::note_home{.school = where.school, .lesson = id, .by = call.actor.key(), .at = call.now});
  TRY_DO(keep_steps(call, where.school, id, in.steps));
  for (const NewQuestion& question : in.questions) TRY_DO(keep_question(call, where.school, id, question.id, question));
  storage::note_change(call.tx, where.school.text, "lesson", id.text, 1);
  return true;
}

Result<LessonView> start_lesson(Call& call, const VoicePack& pack, const LessonId& id, const LessonIn& in) {
  if (!call.actor.substitute.empty()) {
    TRY(const LessonNow begun, begin_handed(call, id, in.started_at));
    return view_lesson(call, pack, begun);
  }
  const auto taken = call.tx.one(sql::school_of_lesson{.id = id}, [](const Row&) { return true; });
  if (taken) return read_lesson(call, pack, id);
  TRY(const people::GroupNow group, people::group_to_write(call, in.group, in.day, id.text));
  LessonIn copied = in;
  TRY_DO(copy_plan(call, copied));
  TRY_DO(add_lesson(call, {group.school, group.id, call.actor.person}, id, copied));
  return read_lesson(call, pack, id);
}

Result<LessonView> read_lesson(Call& call, const VoicePack& pack, const LessonId& id) {
  TRY(const LessonNow lesson, given_lesson(call, id));
  return view_lesson(call, pack, lesson);
}

Result<Done> set_now(Call& call, const LessonId& id, const NowIn& in) {
  TRY(const LessonNow lesson, given_to_write(call, id));
  const Playing before = playing_of(lesson, steps_of(call.tx, lesson));
  TRY(const Playing after, move(before, in.step, in.paused, in.at));
  save(call, lesson, before, after);
  announce_change(call, id, "now");
  return Done{};
}

Result<Done> play_step(Call& call, const LessonId& id, const std::string& step, const StepPlayedIn& in) {
  TRY(const LessonNow lesson, given_to_write(call, id));
  const Playing before = playing_of(lesson, steps_of(call.tx, lesson));
  TRY(const Playing after, set_step(before, {step, in.started_at, in.ended_at, 0, in.skipped}));
  save(call, lesson, before, after);
  announce_change(call, id, "now");
  return Done{};
}

Result<Done> end_lesson(Call& call, const LessonId& id, const AtIn& in) {
  TRY(const LessonNow lesson, given_to_write(call, id));
  if (lesson.ended_at) return Done{};
  const Playing before = playing_of(lesson, steps_of(call.tx, lesson));
  save(call, lesson, before, end(before, in.at));
  close_questions(call, lesson, "", in.at);
  call.tx.run(sql::close_doors{.at = call.now, .school = lesson.school, .lesson = lesson.id});
  close_round(call.tx, lesson.school, lesson.id, call.now);
  call.tx.run(sql::drop_dealt_of_lesson{.school = lesson.school, .lesson = lesson.id});
  announce_change(call, id, "ended");
  return Done{};
}

Result<Done> mark_attendance(Call& call, const LessonId& id, const AttendanceIn& in) {
  TRY(const LessonNow lesson, given_to_write(call, id));
  TRY_DO(check_members(call, lesson, in.marks));
  for (const AttendanceMark& mark : in.marks) {
    call.tx.run(sql::put_attendance{.school = lesson.school, .lesson = lesson.id, .pupil = mark.pupil,
                                    .state = enum_text(mark.state), .by = call.actor.key(), .at = written_at(in.at, call.now)});
  }
  touch(call, lesson);
  call.announce(lesson_topic(id), "changed", "{\"what\":\"attendance\"}");
  return Done{};
}

Result<Topic> lesson_events(Call& call, const LessonId& id) {
  TRY(const LessonNow lesson, given_lesson(call, id));
  return Topic{lesson_topic(lesson.id)};
}

}  // namespace selami::teaching
