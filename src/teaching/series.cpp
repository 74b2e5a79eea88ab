#include "teaching/series.hpp"

#include <set>

#include "people/access.hpp"
#include "people/media.hpp"
#include "series_sql.hpp"
#include "storage/changes.hpp"
#include "teaching/access.hpp"
#include "teaching/read.hpp"

namespace selami::teaching {
namespace {

using storage::Row;

std::int64_t version_of(const Row& row) { return row.integer(0); }

/// Rows come a photo each, those of one series after another.
template <class Rows>
SeriesList series_in(storage::Tx& tx, const Rows& rows) {
  SeriesList out;
  tx.each(rows, [&](const Row& row) {
    const auto id = row.id<SeriesId>(0);
    if (out.series.empty() || out.series.back().id != id) {
      out.series.push_back({id, row.id<LessonId>(1), row.date(2), row.text(3), row.id<PupilId>(4), row.text(5), row.text(6), row.instant(7), {}});
    }
    out.series.back().photos.push_back({row.id<WorkId>(8), row.text(9), row.integer(10) != 0});
  });
  return out;
}

/// What may be written: by whoever gives the lesson, of a pupil of its class, and photos with a guardian's word only.
Result<LessonNow> place_of(Call& call, const LessonId& id, const SeriesId& series, const SeriesIn& in) {
  TRY(const LessonNow lesson, lesson_to_write(call, id));
  TRY(const people::GroupNow group, people::own_group_on(call, lesson.group, lesson.day));
  TRY_DO(people::member(call, group, in.pupil));
  const auto there = call.tx.one(sql::place_of_series{.school = lesson.school, .id = series}, [](const Row& row) { return std::pair(row.text(0), row.text(1)); });
  if (there && (there->first != lesson.id.text || there->second != in.pupil.text)) return fail(Fault::conflict, "series.not_fit", "series");
  if (!in.photos.empty() && !people::may_keep(call, lesson.school, in.pupil)) return fail(Fault::forbidden, "work.no_consent", "pupil");
  return lesson;
}

/// Photos that were in the series and are no more go, with their files.
void give_up_others(Call& call, const LessonNow& lesson, const SeriesId& series, const SeriesIn& in) {
  std::set<std::string> stay;
  for (const SeriesPhotoIn& one : in.photos) stay.insert(one.work.text);
  for (const WorkId& work : call.tx.list(sql::series_works{.school = lesson.school, .series = series}, [](const Row& row) { return row.id<WorkId>(0); })) {
    if (stay.count(work.text) == 0) people::drop_media(call, lesson.school, lesson.id, work.text);
  }
  call.tx.run(sql::drop_series_photos{.school = lesson.school, .series = series});
}

}  // namespace

Result<SeriesView> put_series(Call& call, const LessonId& id, const SeriesId& series, const SeriesIn& in) {
  TRY(const LessonNow lesson, place_of(call, id, series, in));
  give_up_others(call, lesson, series, in);
  const auto versions = in.photos.empty() ? call.tx.run_returning(sql::drop_series{.school = lesson.school, .id = series}, version_of)
                                          : call.tx.run_returning(sql::put_series{.school = lesson.school, .id = series, .lesson = lesson.id, .pupil = in.pupil,
                                                                                  .objective = in.objective_id, .objective_text = in.objective_text,
                                                                                  .by = call.actor.person, .at = in.at, .arrived = call.now},
                                                                  version_of);
  for (std::size_t i = 0; i < in.photos.size(); ++i) {
    const auto added = call.tx.run_returning(sql::add_series_photo{.school = lesson.school, .work = in.photos[i].work, .series = series, .pupil = in.pupil,
                                                                   .position = i, .caption = in.photos[i].caption},
                                             [](const Row& row) { return row.text(0); });
    if (added.empty()) return fail(Fault::conflict, "work.taken", "photos[" + std::to_string(i) + "].work");
  }
  for (const std::int64_t version : versions) storage::note_change(call.tx, lesson.school.text, "photo_series", series.text, version);
  call.announce(lesson_topic(lesson.id), "journal", "{}");
  SeriesView out{series, lesson.id, lesson.day, lesson.title, in.pupil, in.objective_id, in.objective_text, in.at, {}};
  for (const SeriesView& one : series_in(call.tx, sql::series_of_lesson{.school = lesson.school, .lesson = lesson.id}).series) {
    if (one.id == series) out = one;
  }
  return out;
}

Result<SeriesList> lesson_series(Call& call, const LessonId& id) {
  TRY(const LessonNow lesson, own_lesson(call, id));
  return series_in(call.tx, sql::series_of_lesson{.school = lesson.school, .lesson = lesson.id});
}

Result<SeriesList> pupil_series(Call& call, const GroupId& id, const PupilId& pupil) {
  TRY(const people::GroupNow group, people::own_group(call, id));
  TRY_DO(people::member(call, group, pupil));
  people::note_opening(call, group.school, pupil, "work");
  return series_in(call.tx, sql::series_of_pupil{.school = group.school, .pupil = pupil, .teacher = call.actor.person});
}

}  // namespace selami::teaching
