#include "people/access.hpp"
#include "people_core/rights.hpp"
#include "planning/access.hpp"
#include "teaching/choices.hpp"
#include "teaching/parts.hpp"
#include "teaching/progress.hpp"
#include "teaching/teaching.hpp"
#include "teaching/view.hpp"
#include "teaching_sql.hpp"
#include "timetable/timetable.hpp"

namespace selami::teaching {

using storage::Row;

namespace {

constexpr std::size_t plans_at_hand = 50;

ClassView view_class(Call& call, const VoicePack& pack, const people::GroupNow& group) {
  ClassView out;
  out.group = view(group);
  out.members = views(people::members(call, group));
  add_last_teams(call.tx, {group.school, group.id, call.actor.person}, LessonId{}, out.members);
  add_goals(call.tx, {group.school, group.id, call.actor.person}, out.members);
  const Date day = call.today();
  out.subjects = call.tx.list(sql::subjects_taught{.school = group.school, .group = group.id, .person = call.actor.person, .today = day},
                              [](const Row& row) { return row.text(0); });
  out.statement_set = pack.of_level(group.level).id;
  out.choices = choices_waiting(call, group.school, group.id);
  return out;
}

std::vector<PlanLine> plan_lines(Call& call) {
  std::vector<PlanLine> out;
  for (const planning::PlanHead& plan : planning::own_plans(call, plans_at_hand)) {
    out.push_back({plan.id, plan.title, plan.level, plan.subject, plan.version, plan.saved_at});
  }
  return out;
}

/// A lesson of a day gone by that nobody ended is history, not what runs now.
std::optional<LessonView> running(Call& call, const VoicePack& pack, const std::string& group) {
  const Date day = call.today();
  const auto place = call.tx.one(sql::running_lesson{.teacher = call.actor.person, .since = day, .group = group, .today = day}, [](const Row& row) {
    return std::pair(row.id<SchoolId>(0), row.id<LessonId>(1));
  });
  if (!place) return std::nullopt;
  const auto lesson = find_lesson(call.tx, place->first, place->second);
  if (!lesson) return std::nullopt;
  return view_lesson(call, pack, *lesson);
}

std::vector<LessonLine> lines(Call& call, const std::string& since, const std::string& group) {
  const Date today = call.today();
  return call.tx.list(sql::lessons_of_teacher{.teacher = call.actor.person, .since = since, .group = group, .today = today}, line_of);
}

std::vector<ColleagueLine> colleagues(Call& call) {
  std::vector<ColleagueLine> out;
  const Date day = call.today();
  for (const SchoolId& school : people::schools_with(call.actor, Role::teacher)) {
    call.tx.each(sql::lessons_beside{.today = day, .person = call.actor.person, .school = school}, [&](const Row& row) {
      out.push_back({row.id<LessonId>(0), school, row.text(1), row.text(2), row.text(3), row.instant(4), row.maybe_instant(5)});
    });
  }
  return out;
}

}  // namespace

Result<TodayView> today(Call& call, const VoicePack& pack, const timetable::Calendar& calendar) {
  TodayView out;
  out.day = call.today();
  out.now = call.now;
  for (const people::GroupNow& group : people::own_groups(call)) out.classes.push_back(view_class(call, pack, group));
  out.running = running(call, pack, "");
  out.lessons = lines(call, out.day.text, "");
  out.colleagues = colleagues(call);
  out.plans = plan_lines(call);
  out.week = timetable::own_week(call, calendar);
  out.progress = progress_now(call);
  return out;
}

Result<BundleView> bundle(Call& call, const VoicePack& pack, const GroupId& id) {
  TRY(const people::GroupNow group, people::own_group(call, id));
  BundleView out;
  out.group = view_class(call, pack, group);
  out.voices = pack.of_level(group.level);
  out.running = running(call, pack, id.text);
  out.plans = plan_lines(call);
  return out;
}

Result<LessonList> lessons(Call& call, const Query<LessonsQuery>& query) {
  if (query->from) TRY_DO(parse_date(*query->from));
  return LessonList{lines(call, query->from.value_or(""), query->group.value_or(""))};
}

}  // namespace selami::teaching
