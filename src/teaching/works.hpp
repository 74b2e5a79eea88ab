#pragma once
/// @file Photographed pages of pupils: kept where a guardian allows it, shown beside the lesson.

#include "files/media_store.hpp"
#include "http/route.hpp"
#include "teaching/works_wire.hpp"

namespace selami::teaching {

/// Phones make 60 kB of a page (web/src/lib/pages/squeeze.ts). Those before 29 November 2026 stopped at the worst quality instead: what
/// they still hold is taken, for a refusal would cost the page.
constexpr std::size_t work_bytes_max = 150'000;

/// A page whose file is on disk and whose row is still to come.
struct PreparedWork {
  LessonId lesson;
  PupilId pupil;
  WorkId id;
  pages::Kind page = pages::Kind::work;
  std::string sha256;
  std::string kind;
  std::int64_t size = 0;
};
/// Looks at the picture and puts it on disk. Only an own lesson's, of a pupil of its class whose guardian allows it.
/// Errors: lesson.unknown, pupil.unknown, work.no_consent, work.too_large, picture.kind, picture.broken, picture.metadata, work.no_room.
Result<PreparedWork> prepare_work(Call& snapshot, const files::MediaStore& store, const LessonId& lesson, const PupilId& pupil, const WorkId& id,
                                  const Query<WorkQuery>& query, const Upload& upload);
/// Errors: the same, as things are by then; work.taken, work.full, late.closed.
Result<Done> keep_work(Call& call, const files::MediaStore& store, const PreparedWork& work);
/// Errors: lesson.unknown, work.unknown.
Result<Done> drop_work(Call& call, const LessonId& lesson, const WorkId& work);

/// Errors: lesson.unknown.
Result<WorkList> lesson_works(Call& call, const LessonId& lesson);
/// Those of own lessons; leaves a trace. Errors: group.unknown, pupil.unknown.
Result<WorkList> pupil_works(Call& call, const GroupId& group, const PupilId& pupil);
/// Leaves a trace that the pupil's work was opened. Errors: lesson.unknown, work.unknown.
Result<File> work_picture(Call& call, const files::MediaStore& store, const LessonId& lesson, const WorkId& work);

}  // namespace selami::teaching
