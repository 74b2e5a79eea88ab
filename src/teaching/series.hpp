#pragma once
/// @file Foto seri: photos of what one pupil does in a lesson, with captions; the photos themselves come as works do (works.hpp).

#include "teaching/series_wire.hpp"

namespace selami::teaching {

/// Writes a series whole; photos that are no longer in it are given up, and without any the series is.
/// Errors: lesson.unknown, pupil.unknown, series.not_fit (conflict: the id is another's), work.no_consent, work.taken, late.closed.
Result<SeriesView> put_series(Call& call, const LessonId& lesson, const SeriesId& series, const SeriesIn& in);
/// Errors: lesson.unknown.
Result<SeriesList> lesson_series(Call& call, const LessonId& lesson);
/// Those of own lessons; leaves a trace. Errors: group.unknown, pupil.unknown.
Result<SeriesList> pupil_series(Call& call, const GroupId& group, const PupilId& pupil);

}  // namespace selami::teaching
