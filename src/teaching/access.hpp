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
/// The lesson in which a pupil's phone or a board has its seat. Errors: lesson.unknown (not_found).
Result<LessonNow> seat_lesson(Call& call);

}  // namespace selami::teaching
