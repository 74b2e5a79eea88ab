#pragma once
/// @file Teaching's face to later slices: the only way from an id to a lesson for somebody who asks.

#include <optional>
#include <string>

#include "http/call.hpp"

namespace selami::teaching {

/// A lesson's own row.
struct LessonNow {
  SchoolId school;
  LessonId id;
  GroupId group;
  PersonId teacher;
  std::optional<PlanId> plan;
  std::optional<int> plan_version;
  int meeting = 1;
  std::string title;
  std::string subject;
  Date day;
  Instant started_at;
  Instant arrived_at;
  std::optional<Instant> ended_at;
  std::string step;
  std::optional<Instant> paused_at;
  std::int64_t version = 0;
};

/// A lesson that the actor gives. Errors: lesson.unknown (not_found), also when it is another's.
Result<LessonNow> own_lesson(Call& call, const LessonId& lesson);
/// The same, to write what belongs to it. Errors: lesson.unknown; late.closed, late.waits (held: the command waits for the operator).
Result<LessonNow> lesson_to_write(Call& call, const LessonId& lesson);
/// An own lesson, or one of a colleague with whom the actor teaches the class together (one of them is pendamping): there each
/// judges for oneself, and two judgements are no conflict. Errors: lesson.unknown.
Result<LessonNow> shared_lesson(Call& call, const LessonId& lesson);
/// A lesson that the actor gives, as its teacher or as the substitute to whom it was handed over. Errors: lesson.unknown.
Result<LessonNow> given_lesson(Call& call, const LessonId& lesson);
/// The same two, to write what belongs to the lesson. Errors: as lesson_to_write.
Result<LessonNow> shared_to_write(Call& call, const LessonId& lesson);
Result<LessonNow> given_to_write(Call& call, const LessonId& lesson);
/// The lesson in which a pupil's phone or a board has its seat. Errors: lesson.unknown (not_found).
Result<LessonNow> seat_lesson(Call& call);

}  // namespace selami::teaching
