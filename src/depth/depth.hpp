#pragma once
/// @file Judging pupils' work on SOLO levels, and what a class's levels look like. For the class's own teacher only.

#include "depth/wire.hpp"
#include "depth_core/words.hpp"

namespace selami::depth {

/// What there is to judge in a lesson, for its teacher and for who teaches the class together. Errors: lesson.unknown.
Result<LessonWork> lesson_work(Call& call, const LessonId& lesson);
/// Errors: lesson.unknown, question.unknown.
Result<QuestionWork> question_work(Call& call, const DepthPacks& packs, const LessonId& lesson, const QuestionId& question);
/// Adds a judgement; an earlier one of this teacher for the same question and pupil no longer stands. The same id again
/// changes nothing. Of a next try: it stands, and the first answer's level stays known. Errors: lesson.unknown, question.unknown, pupil.unknown,
/// response.not_fit, judgement.level, feedback.try_unknown.
Result<JudgementView> judge(Call& call, const JudgementId& id, const JudgementIn& in);
/// The next tries that came in a lesson, newest first. Errors: lesson.unknown.
Result<LessonTries> lesson_tries(Call& call, const LessonId& lesson);
/// Errors: lesson.unknown.
Result<DepthView> lesson_depth(Call& call, const LessonId& lesson);
/// The class's levels in this teacher's lessons of the school year. Errors: group.unknown.
Result<DepthView> group_depth(Call& call, const GroupId& group);
/// Errors: group.unknown, pupil.unknown.
Result<PupilWork> pupil_work(Call& call, const GroupId& group, const PupilId& pupil);

}  // namespace selami::depth
