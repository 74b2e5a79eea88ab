/// @file A pupil's own goal, and what became of it lesson by lesson.
#include <map>

#include "journal_sql.hpp"
#include "people/access.hpp"
#include "reflection/form.hpp"
#include "storage/changes.hpp"
#include "teaching_core/join.hpp"

namespace selami::reflection {

using storage::Row;

namespace {

GoalView goal_of(const Row& row) {
  GoalView out;
  out.id = row.id<GoalId>(0);
  out.pupil = row.id<PupilId>(1);
  out.text = row.text(2);
  out.day = row.date(3);
  out.until = row.date(4);
  return out;
}

/// Lays what was said of goals on them; who has reached or changed one has it no more.
void add_look(std::vector<GoalView>& goals, const Row& row) {
  for (GoalView& goal : goals) {
    if (goal.id.text != row.text(0)) continue;
    goal.looks.push_back({row.date(1), enum_value<GoalState>(row.text(2)).value_or(GoalState::berjalan), row.text(3)});
    goal.runs = goal.looks.back().state == GoalState::berjalan;
  }
}

std::vector<GoalView> goals_with(Call& call, const SchoolId& school, const PersonId& teacher, const PupilId& pupil) {
  auto out = call.tx.list(sql::goals_of_pupil{.school = school, .pupil = pupil, .teacher = teacher}, goal_of);
  call.tx.each(sql::looks_at_goals_of_pupil{.school = school, .pupil = pupil, .teacher = teacher}, [&](const Row& row) { add_look(out, row); });
  return out;
}

struct Said {
  PupilId pupil;
  const char* source;
};

Result<GoalView> seen(Call& call, const teaching::LessonNow& lesson, const PupilId& pupil, const GoalId& id) {
  for (GoalView& goal : goals_with(call, lesson.school, lesson.teacher, pupil)) {
    if (goal.id == id) return std::move(goal);
  }
  return fail(Fault::not_found, "goal.unknown");
}

Result<GoalView> set(Call& call, const teaching::LessonNow& lesson, const Said& by, const GoalId& id, const GoalTextIn& in) {
  const std::string words = teaching::tidy_name(in.text);
  if (words.empty()) return fail(Fault::invalid, "goal.empty", "text");
  const std::int64_t days = day_number(in.until) - day_number(lesson.day);
  if (days < 0 || days > goal_days_max) return fail(Fault::invalid, "goal.day", "until");
  const auto versions = call.tx.run_returning(sql::put_goal{.school = lesson.school, .id = id, .lesson = lesson.id, .pupil = by.pupil, .words = words,
                                                            .until = in.until, .source = by.source, .at = in.at, .arrived = call.now},
                                              [](const Row& row) { return row.integer(0); });
  if (versions.empty()) return fail(Fault::conflict, "goal.not_fit", "goal");
  storage::note_change(call.tx, lesson.school.text, "goal", id.text, versions[0]);
  call.announce("lesson:" + lesson.id.text, "journal", "{}");
  return seen(call, lesson, by.pupil, id);
}

Result<GoalView> look(Call& call, const teaching::LessonNow& lesson, const Said& by, const GoalId& id, const GoalLookIn& in) {
  const bool there = call.tx
                         .one(sql::goal_of{.school = lesson.school, .id = id, .pupil = by.pupil, .group = lesson.group, .teacher = lesson.teacher},
                              [](const Row&) { return true; })
                         .has_value();
  if (!there) return fail(Fault::not_found, "goal.unknown");
  call.tx.run(sql::put_goal_look{.school = lesson.school, .goal = id, .lesson = lesson.id, .pupil = by.pupil, .state = enum_text(in.state),
                                 .words = teaching::tidy_name(in.text), .source = by.source, .at = in.at, .arrived = call.now});
  storage::note_change(call.tx, lesson.school.text, "goal", id.text, call.now.ms);
  call.announce("lesson:" + lesson.id.text, "journal", "{}");
  return seen(call, lesson, by.pupil, id);
}

/// The lesson to write in, for a pupil of its class.
Result<teaching::LessonNow> for_pupil(Call& call, const LessonId& id, const PupilId& pupil) {
  TRY(teaching::LessonNow lesson, teaching::lesson_to_write(call, id));
  TRY(const people::GroupNow group, people::own_group_on(call, lesson.group, lesson.day));
  TRY_DO(people::member(call, group, pupil));
  return lesson;
}

}  // namespace

std::vector<GoalView> running_goals(Call& call, const teaching::LessonNow& lesson) {
  auto all = call.tx.list(sql::goals_of_group{.school = lesson.school, .group = lesson.group, .teacher = lesson.teacher}, goal_of);
  call.tx.each(sql::looks_at_goals_of_group{.school = lesson.school, .group = lesson.group, .teacher = lesson.teacher},
               [&](const Row& row) { add_look(all, row); });
  std::map<std::string, bool> has;
  std::vector<GoalView> out;
  for (GoalView& goal : all) {
    if (goal.runs && !std::exchange(has[goal.pupil.text], true)) out.push_back(std::move(goal));
  }
  return out;
}

std::optional<GoalView> running_goal(Call& call, const teaching::LessonNow& lesson, const PupilId& pupil) {
  for (GoalView& goal : running_goals(call, lesson)) {
    if (goal.pupil == pupil) return std::move(goal);
  }
  return std::nullopt;
}

Result<GoalView> set_own_goal(Call& call, const GoalId& id, const GoalTextIn& in) {
  TRY(const teaching::LessonNow lesson, teaching::seat_lesson(call));
  return set(call, lesson, {call.actor.pupil, "phone"}, id, in);
}

Result<GoalView> set_goal_for(Call& call, const LessonId& lesson_id, const PupilId& pupil, const GoalId& id, const GoalTextIn& in) {
  TRY(const teaching::LessonNow lesson, for_pupil(call, lesson_id, pupil));
  return set(call, lesson, {pupil, "teacher"}, id, in);
}

Result<GoalView> look_at_own_goal(Call& call, const GoalId& id, const GoalLookIn& in) {
  TRY(const teaching::LessonNow lesson, teaching::seat_lesson(call));
  return look(call, lesson, {call.actor.pupil, "phone"}, id, in);
}

Result<GoalView> look_at_goal_for(Call& call, const LessonId& lesson_id, const PupilId& pupil, const GoalId& id, const GoalLookIn& in) {
  TRY(const teaching::LessonNow lesson, for_pupil(call, lesson_id, pupil));
  return look(call, lesson, {pupil, "teacher"}, id, in);
}

Result<GoalList> pupil_goals(Call& call, const GroupId& id, const PupilId& pupil) {
  TRY(const people::GroupNow group, people::own_group(call, id));
  TRY_DO(people::member(call, group, pupil));
  people::note_opening(call, group.school, pupil, "journals");
  return GoalList{goals_with(call, group.school, call.actor.person, pupil)};
}

}  // namespace selami::reflection
