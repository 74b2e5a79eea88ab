#include "teaching/works.hpp"

#include "auth/digest.hpp"
#include "files/picture.hpp"
#include "people/access.hpp"
#include "people/media.hpp"
#include "teaching/access.hpp"
#include "works_sql.hpp"

namespace selami::teaching {
namespace {

using storage::Row;

/// Who writes must give the lesson, and the pupil be of its class.
Result<LessonNow> for_pupil(Call& call, const LessonId& id, const PupilId& pupil) {
  TRY(const LessonNow lesson, own_lesson(call, id));
  TRY(const people::GroupNow group, people::own_group_on(call, lesson.group, lesson.day));
  TRY_DO(people::member(call, group, pupil));
  if (!people::may_keep(call, lesson.school, pupil)) return fail(Fault::forbidden, "work.no_consent", "pupil");
  return lesson;
}

WorkView work_of(const Row& row) {
  return {row.id<WorkId>(0),  row.id<LessonId>(1), row.text(2), row.date(3), row.id<PupilId>(4), enum_value<pages::Kind>(row.text(5)).value_or(pages::Kind::work),
          row.integer(6)};
}

}  // namespace

Result<PreparedWork> prepare_work(Call& snapshot, const files::MediaStore& store, const LessonId& lesson, const PupilId& pupil, const WorkId& id,
                                  const Query<WorkQuery>& query, const Upload& upload) {
  TRY_DO(for_pupil(snapshot, lesson, pupil));
  if (upload.bytes.size() > work_bytes_max) return fail(Fault::too_large, "work.too_large");
  TRY(const std::string kind, files::bare_picture(upload.bytes));
  PreparedWork out{lesson, pupil, id, query->page.value_or(pages::Kind::work), sha256_hex(upload.bytes), kind, static_cast<std::int64_t>(upload.bytes.size())};
  if (!store.put(out.sha256, upload.bytes)) return fail(Fault::unavailable, "work.no_room");
  return out;
}

Result<Done> keep_work(Call& call, const files::MediaStore& store, const PreparedWork& work) {
  TRY(const LessonNow lesson, for_pupil(call, work.lesson, work.pupil));
  TRY_DO(lesson_to_write(call, work.lesson));
  // The same bytes as of a page that was given up may have been taken away since: the phone sends again.
  if (!store.has(work.sha256)) return fail(Fault::unavailable, "work.no_room");
  return people::keep_media(call, lesson.school, {work.id.text, work.pupil, work.lesson, enum_text(work.page), work.sha256, work.kind, work.size});
}

Result<Done> drop_work(Call& call, const LessonId& id, const WorkId& work) {
  TRY(const LessonNow lesson, own_lesson(call, id));
  if (!people::drop_media(call, lesson.school, id, work.text)) return fail(Fault::not_found, "work.unknown");
  return Done{};
}

Result<WorkList> lesson_works(Call& call, const LessonId& id) {
  TRY(const LessonNow lesson, shared_lesson(call, id));
  WorkList out;
  out.works = call.tx.list(sql::works_of_lesson{.school = lesson.school, .lesson = id}, &work_of);
  out.keeps = people::kept_pupils(call, lesson.school, lesson.group, lesson.day);
  return out;
}

Result<WorkList> pupil_works(Call& call, const GroupId& id, const PupilId& pupil) {
  TRY(const people::GroupNow group, people::own_group(call, id));
  TRY_DO(people::member(call, group, pupil));
  people::note_opening(call, group.school, pupil, "work");
  WorkList out;
  out.works = call.tx.list(sql::works_of_pupil{.school = group.school, .pupil = pupil, .teacher = call.actor.person}, &work_of);
  if (people::may_keep(call, group.school, pupil)) out.keeps.push_back(pupil);
  return out;
}

Result<File> work_picture(Call& call, const files::MediaStore& store, const LessonId& id, const WorkId& work) {
  TRY(const LessonNow lesson, shared_lesson(call, id));
  struct Found {
    PupilId pupil;
    std::string sha256;
    std::string kind;
  };
  const auto found = call.tx.one(sql::file_of_work{.school = lesson.school, .lesson = id, .id = work},
                                 [](const Row& row) { return Found{row.id<PupilId>(0), row.text(1), row.text(2)}; });
  auto bytes = found ? store.get(found->sha256) : std::nullopt;
  if (!bytes) return fail(Fault::not_found, "work.unknown");
  people::note_opening(call, lesson.school, found->pupil, "work");
  return File{"karya." + found->kind.substr(found->kind.find('/') + 1), found->kind, *std::move(bytes)};
}

}  // namespace selami::teaching
