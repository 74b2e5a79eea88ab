#include <map>

#include "planning/access.hpp"
#include "teaching/progress.hpp"
#include "teaching_core/progress.hpp"
#include "teaching_sql.hpp"

namespace selami::teaching {

using storage::Row;

namespace {

struct PlanLesson {
  PlanId plan;
  GroupId group;
  std::string group_name;
  LessonId lesson;
  Date day;
  Held held;
  std::map<std::string, std::string> texts;  ///< by step id
};

StepHeld step_of(const Row& row) {
  StepHeld out;
  out.id = row.text(7);
  out.minutes = row.number(9);
  out.started_at = row.maybe_instant(10);
  out.ended_at = row.maybe_instant(11);
  out.paused_ms = row.integer(12);
  out.skipped = row.integer(13) != 0;
  return out;
}

/// Rows of one lesson follow each other.
std::vector<PlanLesson> newest_lessons(Call& call) {
  std::vector<PlanLesson> out;
  const std::string since = school_year(call.today()).substr(0, 4) + "-07-01";
  call.tx.each(sql::newest_of_plans{.teacher = call.actor.person, .since = since}, [&](const Row& row) {
    const auto lesson = row.id<LessonId>(3);
    if (out.empty() || out.back().lesson != lesson) {
      out.push_back({row.id<PlanId>(0), row.id<GroupId>(1), row.text(2), lesson, row.date(5), {row.number(4), !row.null(6), {}}, {}});
    }
    if (row.null(7)) return;  // a lesson without steps
    out.back().held.steps.push_back(step_of(row));
    out.back().texts[row.text(7)] = row.text(8);
  });
  return out;
}

}  // namespace

std::vector<ProgressView> progress_now(Call& call) {
  std::map<std::string, planning::PlanHead> plans;
  for (planning::PlanHead& plan : planning::own_plans(call)) plans[plan.id.text] = std::move(plan);
  std::vector<ProgressView> out;
  for (PlanLesson& one : newest_lessons(call)) {
    const auto plan = plans.find(one.plan.text);
    if (plan == plans.end()) continue;  // put away
    const Next next = after(one.held, plan->second.meetings);
    ProgressView view;
    view.plan = one.plan;
    view.title = plan->second.title;
    view.group = one.group;
    view.group_name = one.group_name;
    view.meeting = next.meeting;
    view.meetings = plan->second.meetings;
    view.step = next.step;
    if (!next.step.empty()) view.step_text = one.texts[next.step];
    view.finished = next.finished;
    if (!one.held.ended) view.running = one.lesson;
    view.last_day = one.day;
    view.left_out = next.left_out;
    out.push_back(std::move(view));
  }
  return out;
}

Result<ProgressList> progress(Call& call) { return ProgressList{progress_now(call)}; }

}  // namespace selami::teaching
