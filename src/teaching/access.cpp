#include "teaching/access.hpp"

#include "people/access.hpp"
#include "people_core/rights.hpp"
#include "teaching/read.hpp"
#include "teaching_sql.hpp"

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

/// What waits for the operator's word is held, what belongs to a closed semester, too.
Result<LessonNow> to_write(Call& call, const LessonId& id, Result<LessonNow> lesson) {
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

}  // namespace

Result<LessonNow> own_lesson(Call& call, const LessonId& id) {
  for (const SchoolId& school : people::schools_with(call.actor, Role::teacher)) {
    auto found = find_lesson(call.tx, school, id);
    if (found && people::may(call.actor, Action::lesson_teach, {school, {}, found->teacher, id})) return *std::move(found);
  }
  return unknown_lesson();
}

Result<LessonNow> lesson_to_write(Call& call, const LessonId& id) { return to_write(call, id, own_lesson(call, id)); }
Result<LessonNow> shared_to_write(Call& call, const LessonId& id) { return to_write(call, id, shared_lesson(call, id)); }
Result<LessonNow> given_to_write(Call& call, const LessonId& id) {
  return call.actor.substitute.empty() ? lesson_to_write(call, id) : given_lesson(call, id);
}

Result<LessonNow> shared_lesson(Call& call, const LessonId& id) {
  if (auto own = own_lesson(call, id)) return own;
  const Date today = call.today();
  for (const SchoolId& school : people::schools_with(call.actor, Role::teacher)) {
    auto found = find_lesson(call.tx, school, id);
    if (!found) continue;
    const auto together = call.tx.one(sql::teach_together{.school = school, .group = found->group, .person = call.actor.person,
                                                          .teacher = found->teacher, .today = today, .day = found->day, .subject = found->subject},
                                      [](const storage::Row&) { return true; });
    if (together) return *std::move(found);
  }
  return unknown_lesson();
}

Result<LessonNow> given_lesson(Call& call, const LessonId& id) {
  if (call.actor.substitute.empty()) return own_lesson(call, id);
  if (!people::may(call.actor, Action::lesson_run, {call.actor.school, {}, {}, id})) return unknown_lesson();
  auto found = find_lesson(call.tx, call.actor.school, id);
  if (!found) return unknown_lesson();
  return *std::move(found);
}

Result<LessonNow> seat_lesson(Call& call) {
  if (call.actor.lesson.empty()) return unknown_lesson();
  auto found = find_lesson(call.tx, call.actor.school, call.actor.lesson);
  if (!found) return unknown_lesson();
  return *std::move(found);
}

}  // namespace selami::teaching
