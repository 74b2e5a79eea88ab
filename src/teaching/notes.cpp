/// @file The note that a teacher adds to the journal about an own lesson.
#include "teaching/parts.hpp"
#include "teaching/teaching.hpp"
#include "teaching/view.hpp"
#include "teaching_core/join.hpp"
#include "teaching_core/meeting.hpp"
#include "teaching_core/note.hpp"
#include "teaching_sql.hpp"
#include "voices_sql.hpp"

namespace selami::teaching {

using storage::Row;

Result<Done> set_note(Call& call, const LessonId& id, const NoteIn& in) {
  TRY(const LessonNow lesson, lesson_to_write(call, id));
  const Instant at = written_at(in.at.value_or(call.now), call.now);
  const auto there = call.tx.one(sql::note_there{.school = lesson.school, .lesson = id}, [](const Row& row) { return std::pair(row.text(0), row.instant(1)); });
  const bool older = there && at < there->second;
  const std::string words = older ? both_notes(tidy_name(in.text), there->first) : tidy_name(in.text);
  if (words.empty()) {
    call.tx.run(sql::drop_note{.school = lesson.school, .lesson = id});
  } else {
    call.tx.run(sql::put_note{.school = lesson.school, .lesson = id, .words = words, .by = call.actor.person, .at = older ? there->second : at});
  }
  touch(call, lesson);
  call.announce(lesson_topic(id), "changed", "{\"what\":\"note\"}");
  return Done{};
}

std::string note_of(storage::Tx& tx, const LessonNow& lesson) {
  return tx.one(sql::note_of_lesson{.school = lesson.school, .lesson = lesson.id}, [](const Row& row) { return row.text(0); }).value_or("");
}

void forget_notes(storage::Tx& tx, const SchoolId& school, const PupilId& pupil) {
  std::vector<LessonId> about;
  tx.each(sql::notes_about{.school = school, .pupil = pupil}, [&](const Row& row) {
    if (says_name(row.text(1), row.text(2))) about.push_back(row.id<LessonId>(0));
  });
  for (const LessonId& lesson : about) tx.run(sql::drop_note{.school = school, .lesson = lesson});
  about.clear();
  tx.each(sql::choices_about{.school = school, .pupil = pupil}, [&](const Row& row) {
    if (says_name(row.text(1), row.text(2))) about.push_back(row.id<LessonId>(0));
  });
  for (const LessonId& lesson : about) tx.run(sql::drop_choice{.school = school, .lesson = lesson});
}

}  // namespace selami::teaching
