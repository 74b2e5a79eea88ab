#include "teaching/works.hpp"

#include <algorithm>

#include "auth/digest.hpp"
#include "feedback_sql.hpp"
#include "files/picture.hpp"
#include "files/sound.hpp"
#include "people/access.hpp"
#include "people/media.hpp"
#include "seat_sql.hpp"
#include "series_sql.hpp"
#include "teaching/access.hpp"
#include "teaching/parts.hpp"
#include "teaching/view.hpp"
#include "teaching_sql.hpp"
#include "works_sql.hpp"

namespace selami::teaching {
namespace {

using storage::Row;

bool is_answer(WorkPage page) { return page == WorkPage::photo || page == WorkPage::drawing || page == WorkPage::voice; }

/// A voice is heard, not seen: another limit, another word of the guardian.
bool is_voice(WorkPage page) { return page == WorkPage::voice || page == WorkPage::spoken; }

/// A pendamping judges answers and pages with the teacher. A series tells of a child, and a journal says who reads it: both are the teacher's.
bool teachers_alone(WorkPage page) { return page == WorkPage::series || page == WorkPage::journal || page == WorkPage::spoken; }

/// A file that comes.
struct Coming {
  PupilId pupil;
  WorkId id;
  WorkPage page = WorkPage::work;
};

std::optional<QuestionId> answered_with(Call& call, const LessonNow& lesson, const Coming& file) {
  return call.tx.one(
      sql::answered_with{.school = lesson.school, .lesson = lesson.id, .pupil = file.pupil, .work = file.id, .kind = enum_text(file.page)},
      [](const Row& row) { return row.id<QuestionId>(0); });
}

/// The lesson of a try that says the file: it is a photo, whatever the question asks for.
std::optional<LessonNow> tried_with(Call& call, const SchoolId& school, const Coming& file) {
  if (file.page != WorkPage::photo) return std::nullopt;
  const auto lesson = call.tx.one(sql::tried_with{.school = school, .pupil = file.pupil, .work = file.id}, [](const Row& row) { return row.id<LessonId>(1); });
  return lesson ? find_lesson(call.tx, school, *lesson) : std::nullopt;
}

bool in_series(Call& call, const LessonNow& lesson, const Coming& file) {
  return call.tx.one(sql::in_series{.school = lesson.school, .work = file.id, .lesson = lesson.id, .pupil = file.pupil}, [](const Row&) { return true; }).has_value();
}

bool unwanted(Call& call, const LessonNow& lesson, const Coming& file) {
  return call.tx.one(sql::series_unwanted{.school = lesson.school, .work = file.id}, [](const Row&) { return true; }).has_value();
}

/// What hangs on the pupil: the guardian's word, and of an answer or a series that it says this file.
Result<bool> check_coming(Call& call, const LessonNow& lesson, const Coming& file) {
  if (!people::may_keep(call, lesson.school, file.pupil, people::keeping_of(enum_text(file.page)))) return fail(Fault::forbidden, "work.no_consent", "pupil");
  if (file.page == WorkPage::series && !in_series(call, lesson, file)) return fail(Fault::conflict, "work.no_series", "work");
  if (file.page == WorkPage::series && unwanted(call, lesson, file)) return fail(Fault::forbidden, "work.no_consent", "pupil");
  if (!is_answer(file.page)) return true;
  if (!answered_with(call, lesson, file) && !tried_with(call, lesson.school, file)) return fail(Fault::conflict, "work.unanswered", "work");
  return true;
}

/// Who writes must give the lesson, and the pupil be of its class.
Result<LessonNow> for_pupil(Call& call, const LessonId& id, const Coming& file) {
  // First of all: what waits for the operator is late, whatever else may be wrong by then. The phone keeps it.
  TRY(const LessonNow lesson, lesson_to_write(call, id));
  TRY(const people::GroupNow group, people::own_group_on(call, lesson.group, lesson.day));
  TRY_DO(people::member(call, group, file.pupil));
  TRY_DO(check_coming(call, lesson, file));
  return lesson;
}

/// The own lesson of a seat; of a next try the lesson of its question.
Result<LessonNow> for_seat(Call& call, const Coming& file) {
  TRY(const LessonNow lesson, seat_lesson(call));
  TRY_DO(check_coming(call, lesson, file));
  return tried_with(call, lesson.school, file).value_or(lesson);
}

/// What the bytes are, by themselves.
Result<std::string> kind_of(WorkPage page, const std::string& bytes) {
  if (bytes.size() > (is_voice(page) ? voice_bytes_max : work_bytes_max)) return fail(Fault::too_large, "work.too_large");
  return is_voice(page) ? files::bare_voice(bytes, voice_ms_max) : files::bare_picture(bytes);
}

Result<PreparedWork> on_disk(const files::MediaStore& store, const LessonNow& lesson, const Coming& file, const Upload& upload) {
  TRY(const std::string kind, kind_of(file.page, upload.bytes));
  PreparedWork out{lesson.id, file.pupil, file.id, file.page, sha256_hex(upload.bytes), kind, static_cast<std::int64_t>(upload.bytes.size())};
  if (!store.put(out.sha256, upload.bytes)) return fail(Fault::unavailable, "work.no_room");
  return out;
}

Result<Done> keep(Call& call, const files::MediaStore& store, const LessonNow& lesson, const PreparedWork& work) {
  // The same bytes as of a page that was given up may have been taken away since: the phone sends again.
  if (!store.has(work.sha256)) return fail(Fault::unavailable, "work.no_room");
  TRY_DO(people::keep_media(call, lesson.school, {work.id.text, work.pupil, work.lesson, enum_text(work.page), work.sha256, work.kind, work.size}));
  if (const auto id = answered_with(call, lesson, {work.pupil, work.id, work.page})) {
    if (const auto question = find_question(call.tx, lesson, *id)) announce_answers(call, lesson, *question);
  }
  return Done{};
}

struct Found {
  PupilId pupil;
  std::string sha256;
  std::string kind;
  WorkPage page = WorkPage::work;
};
Found found_in(const Row& row) {
  return {row.id<PupilId>(0), row.text(1), row.text(2), enum_value<WorkPage>(row.text(3)).value_or(WorkPage::work)};
}
std::optional<Found> find_file(Call& call, const LessonNow& lesson, const WorkId& work) {
  return call.tx.one(sql::file_of_work{.school = lesson.school, .lesson = lesson.id, .id = work}, found_in);
}

Result<File> file_of(const files::MediaStore& store, const std::optional<Found>& found) {
  auto bytes = found ? store.get(found->sha256) : std::nullopt;
  if (!bytes) return fail(Fault::not_found, "work.unknown");
  return File{"karya." + found->kind.substr(found->kind.find('/') + 1), found->kind, *std::move(bytes)};
}

WorkView work_of(const Row& row) {
  return {row.id<WorkId>(0),  row.id<LessonId>(1), row.text(2), row.date(3), row.id<PupilId>(4), enum_value<WorkPage>(row.text(5)).value_or(WorkPage::work),
          row.integer(6)};
}

}  // namespace

Result<PreparedWork> prepare_work(Call& snapshot, const files::MediaStore& store, const LessonId& lesson, const PupilId& pupil, const WorkId& id,
                                  const Query<WorkQuery>& query, const Upload& upload) {
  const Coming file{pupil, id, query->page.value_or(WorkPage::work)};
  TRY(const LessonNow own, for_pupil(snapshot, lesson, file));
  return on_disk(store, own, file, upload);
}

Result<Done> keep_work(Call& call, const files::MediaStore& store, const PreparedWork& work) {
  TRY(const LessonNow lesson, for_pupil(call, work.lesson, {work.pupil, work.id, work.page}));
  TRY_DO(lesson_to_write(call, work.lesson));
  return keep(call, store, lesson, work);
}

Result<PreparedWork> prepare_own_work(Call& snapshot, const files::MediaStore& store, const WorkId& id, const Query<OwnWorkQuery>& query,
                                      const Upload& upload) {
  const Coming file{snapshot.actor.pupil, id, enum_value<WorkPage>(enum_text(query->page)).value_or(WorkPage::photo)};
  TRY(const LessonNow lesson, for_seat(snapshot, file));
  return on_disk(store, lesson, file, upload);
}

Result<Done> keep_own_work(Call& call, const files::MediaStore& store, const PreparedWork& work) {
  TRY(const LessonNow lesson, for_seat(call, {work.pupil, work.id, work.page}));
  return keep(call, store, lesson, work);
}

Result<File> picture_in(Call& call, const files::MediaStore& store, const LessonNow& lesson, const WorkId& work) {
  return file_of(store, find_file(call, lesson, work));
}

Result<File> board_picture(Call& call, const files::MediaStore& store, const WorkId& work) {
  TRY(const LessonNow lesson, seat_lesson(call));
  const auto question = call.tx.one(sql::asked_now{.school = lesson.school, .lesson = lesson.id}, question_of);
  if (!question) return fail(Fault::not_found, "work.unknown");
  for (const BoardThought& thought : thoughts_shown(call, lesson, *question)) {
    const bool a_part = std::any_of(thought.parts.begin(), thought.parts.end(), [&](const PartView& part) { return part.work == work; });
    if (thought.picture != work && !a_part) continue;
    return picture_in(call, store, lesson, work);
  }
  return fail(Fault::not_found, "work.unknown");
}

Result<File> own_picture(Call& call, const files::MediaStore& store, const WorkId& work) {
  TRY(const LessonNow lesson, seat_lesson(call));
  return file_of(store, call.tx.one(sql::file_of_own_work{.school = lesson.school, .id = work, .pupil = call.actor.pupil}, found_in));
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
  if (!own_lesson(call, id)) std::erase_if(out.works, [](const WorkView& one) { return teachers_alone(one.page); });
  out.keeps = people::kept_pupils(call, lesson.school, lesson.group, lesson.day);
  out.keeps_voice = people::kept_pupils(call, lesson.school, lesson.group, lesson.day, people::Keeping::voice);
  return out;
}

Result<WorkList> pupil_works(Call& call, const GroupId& id, const PupilId& pupil) {
  TRY(const people::GroupNow group, people::own_group(call, id));
  TRY_DO(people::member(call, group, pupil));
  people::note_opening(call, group.school, pupil, "work");
  WorkList out;
  out.works = call.tx.list(sql::works_of_pupil{.school = group.school, .pupil = pupil, .teacher = call.actor.person}, &work_of);
  if (people::may_keep(call, group.school, pupil)) out.keeps.push_back(pupil);
  if (people::may_keep(call, group.school, pupil, people::Keeping::voice)) out.keeps_voice.push_back(pupil);
  return out;
}

Result<File> work_picture(Call& call, const files::MediaStore& store, const LessonId& id, const WorkId& work) {
  TRY(const LessonNow lesson, shared_lesson(call, id));
  const auto found = find_file(call, lesson, work);
  if (found && teachers_alone(found->page) && !own_lesson(call, id)) return fail(Fault::not_found, "work.unknown");
  TRY(File out, file_of(store, found));
  people::note_opening(call, lesson.school, found->pupil, "work");
  return out;
}

}  // namespace selami::teaching
