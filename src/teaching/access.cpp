#include "teaching/access.hpp"

#include "people/access.hpp"
#include "people_core/rights.hpp"
#include "teaching/read.hpp"

namespace selami::teaching {
namespace {

tl::unexpected<Error> unknown_lesson() { return fail(Fault::not_found, "lesson.unknown"); }

/// An own lesson in a school that the teacher has left since, to write what comes late.
std::optional<LessonNow> left_lesson(Call& call, const LessonId& id) {
  if (call.released) return std::nullopt;
  for (const SchoolId& school : people::schools_taught(call)) {
    auto found = find_lesson(call.tx, school, id);
    if (found && found->teacher == call.actor.person) return found;
  }
  return std::nullopt;
}

}  // namespace

Result<LessonNow> own_lesson(Call& call, const LessonId& id) {
  for (const SchoolId& school : people::schools_with(call.actor, Role::teacher)) {
    auto found = find_lesson(call.tx, school, id);
    if (found && people::may(call.actor, Action::lesson_teach, {school, {}, found->teacher, id})) return *std::move(found);
  }
  return unknown_lesson();
}

Result<LessonNow> lesson_to_write(Call& call, const LessonId& id) {
  auto lesson = own_lesson(call, id);
  if (!lesson) {
    if (const auto left = left_lesson(call, id)) {
      call.hold = Hold{left->school, id.text, left->group.text, left->day};
      return fail(Fault::held, "late.assignment_ended");
    }
    return people::waits_with(call, id.text, std::move(lesson).error());
  }
  TRY_DO(people::check_open(call, lesson->school, lesson->group, lesson->day, id.text));
  return lesson;
}

Result<LessonNow> seat_lesson(Call& call) {
  if (call.actor.lesson.empty()) return unknown_lesson();
  auto found = find_lesson(call.tx, call.actor.school, call.actor.lesson);
  if (!found) return unknown_lesson();
  return *std::move(found);
}

}  // namespace selami::teaching
