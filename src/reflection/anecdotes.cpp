#include "people/access.hpp"
#include "reflection/reflection.hpp"
#include "reflection_sql.hpp"
#include "storage/changes.hpp"
#include "teaching/access.hpp"

namespace selami::reflection {

using storage::Row;

Result<AnecdoteView> put_anecdote(Call& call, const LessonId& lesson_id, const AnecdoteId& id, const AnecdoteIn& in) {
  TRY(const teaching::LessonNow lesson, teaching::lesson_to_write(call, lesson_id));
  TRY(const people::GroupNow group, people::own_group_on(call, lesson.group, lesson.day));
  TRY_DO(people::member(call, group, in.pupil));
  const auto place = call.tx.one(sql::place_of_anecdote{.school = lesson.school, .id = id}, [](const Row& row) {
    return std::pair(row.text(0), row.text(1));
  });
  if (place && (place->first != lesson.id.text || place->second != in.pupil.text)) {
    return fail(Fault::conflict, "anecdote.not_fit", "anecdote");
  }
  const auto version_of = [](const Row& row) { return row.integer(0); };
  const bool blank = in.text.find_first_not_of(" \n\r\t") == std::string::npos;
  const auto versions = blank ? call.tx.run_returning(sql::drop_anecdote{.school = lesson.school, .id = id}, version_of)
                              : call.tx.run_returning(sql::put_anecdote{.school = lesson.school, .id = id, .lesson = lesson.id,
                                                                        .pupil = in.pupil, .words = in.text, .by = call.actor.person,
                                                                        .at = in.at, .arrived = call.now},
                                                      version_of);
  for (const std::int64_t version : versions) storage::note_change(call.tx, lesson.school.text, "anecdote", id.text, version);
  call.announce("lesson:" + lesson.id.text, "journal", "{}");
  return AnecdoteView{id, in.pupil, blank ? "" : in.text, in.at};
}

Result<AnecdoteList> lesson_anecdotes(Call& call, const LessonId& lesson_id) {
  TRY(const teaching::LessonNow lesson, teaching::own_lesson(call, lesson_id));
  return AnecdoteList{call.tx.list(sql::anecdotes_of_lesson{.school = lesson.school, .lesson = lesson.id}, [](const Row& row) {
    return AnecdoteView{row.id<AnecdoteId>(0), row.id<PupilId>(1), row.text(2), row.instant(3)};
  })};
}

Result<PupilAnecdotes> pupil_anecdotes(Call& call, const GroupId& id, const PupilId& pupil) {
  TRY(const people::GroupNow group, people::own_group(call, id));
  TRY_DO(people::member(call, group, pupil));
  people::note_opening(call, group.school, pupil, "anecdotes");
  return PupilAnecdotes{
      call.tx.list(sql::anecdotes_of_pupil{.school = group.school, .pupil = pupil, .teacher = call.actor.person}, [](const Row& row) {
        return PupilAnecdote{row.id<AnecdoteId>(0), row.id<LessonId>(1), row.date(2), row.text(3), row.text(4), row.instant(5)};
      })};
}

}  // namespace selami::reflection
