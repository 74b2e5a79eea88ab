#pragma once
/// @file Photographed pages of pupils, and photos, drawings and voices that are answers: kept where a guardian allows it, shown beside the
/// lesson.

#include "files/media_store.hpp"
#include "http/route.hpp"
#include "teaching/access.hpp"
#include "teaching/works_wire.hpp"

namespace selami::teaching {

/// Phones make 60 kB of a page (web/src/lib/pages/squeeze.ts). Those before 29 November 2026 stopped at the worst quality instead: what
/// they still hold is taken, for a refusal would cost the page.
constexpr std::size_t work_bytes_max = 150'000;
constexpr std::size_t voice_bytes_max = 300'000;  ///< a minute of Opus takes half of it
constexpr std::int64_t voice_ms_max = 63'000;     ///< a minute, and what a phone takes to stop

/// A page whose file is on disk and whose row is still to come.
struct PreparedWork {
  LessonId lesson;
  PupilId pupil;
  WorkId id;
  WorkPage page = WorkPage::work;
  std::string sha256;
  std::string kind;
  std::int64_t size = 0;
};
/// Looks at the picture or voice and puts it on disk. Only an own lesson's, of a pupil of its class whose guardian allows it; what is an
/// answer or of a series only after what says it.
/// Errors: lesson.unknown, pupil.unknown, work.no_consent, work.unanswered, work.too_large, picture.kind, picture.broken, picture.metadata,
/// voice.kind, voice.broken, voice.too_long, work.no_room, work.no_series (no series says it).
Result<PreparedWork> prepare_work(Call& snapshot, const files::MediaStore& store, const LessonId& lesson, const PupilId& pupil, const WorkId& id,
                                  const Query<WorkQuery>& query, const Upload& upload);
/// Errors: the same, as things are by then; work.taken, work.full, late.closed.
Result<Done> keep_work(Call& call, const files::MediaStore& store, const PreparedWork& work);
/// The same from the phone of the child whose answer it is, also when the lesson is over.
/// Errors: as above.
Result<PreparedWork> prepare_own_work(Call& snapshot, const files::MediaStore& store, const WorkId& id, const Query<OwnWorkQuery>& query,
                                      const Upload& upload);
Result<Done> keep_own_work(Call& call, const files::MediaStore& store, const PreparedWork& work);
/// The file of a work of a lesson, for whom the caller has asked about; without a trace. Errors: work.unknown.
Result<File> picture_in(Call& call, const files::MediaStore& store, const LessonNow& lesson, const WorkId& work);
/// A picture that is before the class now. Errors: lesson.unknown, work.unknown.
Result<File> board_picture(Call& call, const files::MediaStore& store, const WorkId& work);
/// A file of the pupil at its seat, from whatever lesson of its school: it is its own. Errors: lesson.unknown, work.unknown.
Result<File> own_picture(Call& call, const files::MediaStore& store, const WorkId& work);
/// Errors: lesson.unknown, work.unknown.
Result<Done> drop_work(Call& call, const LessonId& lesson, const WorkId& work);

/// Errors: lesson.unknown.
Result<WorkList> lesson_works(Call& call, const LessonId& lesson);
/// Those of own lessons; leaves a trace. Errors: group.unknown, pupil.unknown.
Result<WorkList> pupil_works(Call& call, const GroupId& group, const PupilId& pupil);
/// Leaves a trace that the pupil's work was opened. Errors: lesson.unknown, work.unknown.
Result<File> work_picture(Call& call, const files::MediaStore& store, const LessonId& lesson, const WorkId& work);

}  // namespace selami::teaching
