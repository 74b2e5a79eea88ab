#include <algorithm>
#include <array>

#include "people/desk.hpp"
#include "planning/examples.hpp"
#include "planning/saving.hpp"
#include "simulate/parts.hpp"
#include "teaching/teaching.hpp"
#include "timetable/timetable.hpp"

namespace selami::simulate {
namespace {

constexpr std::array<const char*, 7> of_a_class_teacher = {"bahasa-indonesia", "matematika", "ipas", "pancasila", "seni", "bahasa-indonesia", "matematika"};
constexpr int friday = 5;

void enter(Call& call, const SchoolId& school, const people::AssignmentView& one, const std::string& subject, int weekday, int first) {
  timetable::SlotIn in{one.group, one.staff, subject, weekday, first, first + 1};
  must(timetable::put_slot(call, school, call.make_id<timetable::SlotKind>(), in), "slot");
}

/// A PKBM's evenings: from seven on, three jams, for who works in the day.
timetable::SchoolHours evenings(timetable::SchoolHours hours) {
  hours.first_bell = 19 * 60;
  hours.jp = {3, 3, 3, 3, 3, 0};
  hours.pauses = {};
  return hours;
}

/// A class teacher has the class from the first jam on, six jams a day (in the evening two); a subject teacher twice a week.
void fill(Call& call, const SchoolId& school, const std::vector<people::AssignmentView>& assignments, bool evening) {
  int number = 0;
  for (const people::AssignmentView& one : assignments) {
    ++number;
    if (!one.subject.empty()) {
      for (const int day : {number % 5 + 1, (number + 2) % 5 + 1}) enter(call, school, one, one.subject, day, 1 + 2 * (number % 2));
      continue;
    }
    for (int weekday = 1; weekday <= 6; ++weekday) {
      const int blocks = evening ? (weekday < 6 ? 1 : 0) : weekday == friday ? 2 : 3;
      for (int block = 0; block < blocks; ++block) {
        enter(call, school, one, of_a_class_teacher[static_cast<std::size_t>(weekday + block * 2) % of_a_class_teacher.size()], weekday, 1 + 2 * block);
      }
    }
  }
}

/// A plan that a class has begun: its first meeting stopped after the second step.
void begin_plan(const Stage& stage, const std::string& packs, const teaching::VoicePack& voices, const Placed& placed, std::size_t group, Instant at) {
  const auto examples = planning::load_examples(packs);
  const auto example = std::find_if(examples.begin(), examples.end(), [](const auto& one) { return one.example.id == "sd5-tanah-turun"; });
  if (example == examples.end()) return;
  const ClassGroup& made = placed.school->groups[group];
  const Actor teacher = staff_actor(placed.persons[made.teacher], Role::teacher, placed.id);
  Call call = stage.call(teacher, at);
  planning::PlanIn plan;
  plan.school = placed.id;
  plan.body = example->body;
  plan.adapted_from = example->example.id;
  const PlanId id = call.make_id<PlanKind>();
  must(planning::save_plan(call, id, plan), "plan");
  teaching::LessonIn in;
  in.group = placed.groups[group];
  in.plan = id;
  in.title = example->example.title.id;
  in.subject = "ipas";
  in.day = call.today();
  in.started_at = at;
  const LessonId lesson = call.make_id<LessonKind>();
  const auto begun = must(teaching::start_lesson(call, voices, lesson, in), "lesson of the plan");
  Instant step_at = at;
  for (std::size_t i = 0; i < begun.steps.size() && i < 2; ++i) {
    const Instant ends = step_at + begun.steps[i].minutes * minute_ms;
    must(teaching::play_step(call, lesson, begun.steps[i].id, {step_at, ends, false}), "step of the plan");
    step_at = ends;
  }
  must(teaching::end_lesson(call, lesson, {step_at}), "end of the plan's lesson");
}

}  // namespace

void demonstrate_time(const Stage& stage, const Wish& wish, const teaching::VoicePack& voices, const std::vector<Placed>& all, const Actor& office) {
  const timetable::Calendar calendar = timetable::load_calendar(wish.packs);
  for (const Placed& placed : all) {
    if (placed.school->level == "tk") continue;
    const Actor desk = staff_actor(office.person, Role::operator_, placed.id);
    Call call = stage.call(desk, wish.now);
    timetable::SchoolHours hours = timetable::usual_hours(calendar, placed.school->level);
    hours.pauses = {{2, 15}, {4, 15}};
    const bool evening = placed.school->form == "PKBM";
    if (evening) hours = evenings(hours);
    must(timetable::put_hours(call, calendar, placed.id, hours), "hours");
    fill(call, placed.id, must(people::list_assignments(call, placed.id), "assignments").assignments, evening);
  }
  const auto sd = std::find_if(all.begin(), all.end(), [](const Placed& p) { return p.school->form == "SD"; });
  constexpr std::size_t fifth = 4;
  const Instant yesterday = wish.now + -day_ms;
  const bool first_day = school_year(local_date(yesterday, stage.setting.offset_min)) != school_year(wish.params.today);
  if (sd != all.end()) begin_plan(stage, wish.packs, voices, *sd, fifth, first_day ? wish.now + -2 * hour_ms : yesterday);
}

}  // namespace selami::simulate
