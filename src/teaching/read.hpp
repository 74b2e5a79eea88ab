#pragma once
/// @file Reading what is kept of a lesson, as values. No access checks here: a LessonNow comes from access.hpp.

#include <map>

#include "teaching/access.hpp"
#include "teaching/wire.hpp"
#include "teaching_core/lesson.hpp"

namespace selami::teaching {

/// A question with its place in time.
struct QuestionKept : NewQuestion {
  Opening opening;
  Showing showing;
  std::string prompt;
  int part = 0;  ///< of an answer in steps: the one that is large before the class
  std::int64_t version = 0;
};

std::optional<LessonNow> find_lesson(storage::Tx& tx, const SchoolId& school, const LessonId& id);
std::vector<StepView> steps_of(storage::Tx& tx, const LessonNow& lesson);
/// What the state machine needs of a lesson.
Playing playing_of(const LessonNow& lesson, const std::vector<StepView>& steps);
std::vector<QuestionKept> questions_of(storage::Tx& tx, const LessonNow& lesson);
/// Errors: question.unknown (not_found), also when it belongs to another lesson.
Result<QuestionKept> find_question(storage::Tx& tx, const LessonNow& lesson, const QuestionId& id);
QuestionKept question_of(const storage::Row& row);
/// Yakin or ragu of an answer; none: not asked.
std::optional<bool> maybe_sure(const storage::Row& row, int column);
/// Photos of answers in steps, in the order of the steps: of a question by pupil, of a pupil by question.
using PartsBy = std::map<std::string, std::vector<PartView>>;
PartsBy parts_of_question(storage::Tx& tx, const SchoolId& school, const QuestionId& question);
PartsBy parts_of_pupil(storage::Tx& tx, const SchoolId& school, const PupilId& pupil);
LessonLine line_of(const storage::Row& row);

/// Options as the table keeps them.
std::string options_text(const std::vector<plan::Option>& options);

/// Topics of live events: the teacher's, the pupils' phones', the boards'.
std::string lesson_topic(const LessonId& lesson);
std::string seat_topic(const LessonId& lesson);
std::string board_topic(const LessonId& lesson);
/// Tells teacher, phones and boards that something of the lesson changed: {"what": …}. They read anew what they show.
void announce_change(Call& call, const LessonId& lesson, std::string_view what);
/// The lesson is another version from now on: whoever asks what has changed since hears of it.
void touch(Call& call, const LessonNow& lesson);

}  // namespace selami::teaching
