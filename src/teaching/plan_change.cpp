/// A quick change of plan in class: a step that gets longer, one that is put in between, and that one taken out again.
#include <algorithm>

#include "teaching/parts.hpp"
#include "teaching/teaching.hpp"
#include "teaching_sql.hpp"

namespace selami::teaching {

namespace {

const StepView* find(const std::vector<StepView>& steps, const std::string& id) {
  const auto found = std::find_if(steps.begin(), steps.end(), [&](const StepView& step) { return step.id == id; });
  return found == steps.end() ? nullptr : &*found;
}

void changed(Call& call, const LessonNow& lesson) {
  touch(call, lesson);
  announce_change(call, lesson.id, "now");
}

}  // namespace

Result<Done> lengthen(Call& call, const LessonId& id, const std::string& step, const LongerIn& in) {
  TRY(const LessonNow lesson, given_to_write(call, id));
  if (!find(steps_of(call.tx, lesson), step)) return fail(Fault::not_found, "step.unknown", "step");
  call.tx.run(sql::set_longer{.minutes = in.minutes, .school = lesson.school, .lesson = lesson.id, .id = step});
  changed(call, lesson);
  return Done{};
}

Result<Done> insert_step(Call& call, const LessonId& id, const std::string& step, const InsertIn& in) {
  TRY(const LessonNow lesson, given_to_write(call, id));
  const std::vector<StepView> steps = steps_of(call.tx, lesson);
  if (const StepView* known = find(steps, step)) {
    if (!known->inserted) return fail(Fault::conflict, "step.planned", "step");
    return Done{};
  }
  const StepView* before = find(steps, in.after);
  if (!before && !in.after.empty()) return fail(Fault::not_found, "step.unknown", "after");
  const int position = before ? before->position + 1 : 0;
  const plan::Stage stage = before ? before->stage : plan::Stage::none;
  call.tx.run(sql::make_room{.school = lesson.school, .lesson = lesson.id, .position = position});
  call.tx.run(sql::insert_lesson_step{.school = lesson.school, .lesson = lesson.id, .id = step, .position = position,
                                      .stage = enum_text(stage), .words = in.text, .minutes = in.minutes,
                                      .inserted = enum_text(in.kind)});
  changed(call, lesson);
  return Done{};
}

Result<Done> take_out_step(Call& call, const LessonId& id, const std::string& step) {
  TRY(const LessonNow lesson, given_to_write(call, id));
  const std::vector<StepView> steps = steps_of(call.tx, lesson);
  const StepView* known = find(steps, step);
  if (!known) return Done{};  // taken out before
  if (!known->inserted) return fail(Fault::conflict, "step.planned", "step");
  if (lesson.step == step) {
    call.tx.run(sql::set_lesson_now{.step = std::string(), .paused = std::optional<Instant>(), .ended = lesson.ended_at,
                                    .school = lesson.school, .id = lesson.id});
  }
  call.tx.run(sql::drop_inserted_step{.school = lesson.school, .lesson = lesson.id, .id = step});
  changed(call, lesson);
  return Done{};
}

}  // namespace selami::teaching
