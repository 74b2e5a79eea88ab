#pragma once
/// @file Coba lagi: a teacher says what is good and what is next at a place in the work, the pupil tries once more, all versions stay (decision 62).

#include <map>

#include "teaching/access.hpp"
#include "teaching/feedback_wire.hpp"

namespace selami::teaching {

/// Whoever may judge the lesson says one thing that is good and one next step of a pupil's answer or try; the own newest word stands. Of a version
/// that the pupil has worked with since, it stands as it was. Errors: lesson.unknown, question.unknown, pupil.unknown, feedback.half,
/// feedback.place, feedback.unanswered (conflict), feedback.try_unknown, feedback.tried (conflict); late.closed, late.waits (held).
Result<Done> say_feedback(Call& call, const LessonId& lesson, const QuestionId& question, const PupilId& pupil, const FeedbackIn& in);
/// A try of a pupil without a phone, written down by the teacher. The same id again changes nothing. Errors: lesson.unknown, question.unknown,
/// pupil.unknown, try.empty, try.full, try.taken (conflict); late.closed, late.waits (held).
Result<Done> note_try(Call& call, const LessonId& lesson, const QuestionId& question, const TryId& id, const NotedTryIn& in);

/// All that teachers said to the pupil at the phone, and classmates whose words were passed on, in whatever lesson of its school, with its answers and tries. Errors: lesson.unknown.
Result<SeatFeedback> seat_feedback(Call& call);
/// The pupil's next try, where a teacher asked for one or a classmate's word was passed on. The same id again changes nothing.
/// Errors: lesson.unknown, try.empty, try.not_asked, try.full, try.taken (conflict).
Result<Done> try_again(Call& call, const TryId& id, const TryIn& in);

/// What the actor said of a pupil's answer, and the pupil's tries; oldest first.
struct SaidAndTried {
  std::vector<FeedbackView> feedback;
  std::vector<TryView> tries;  ///< without levels
};
/// By pupil. For whom the caller has asked about.
std::map<std::string, SaidAndTried> said_and_tried(Call& call, const SchoolId& school, const QuestionId& question);
/// Is the try one of the pupil's to the question?
bool is_try_of(storage::Tx& tx, const SchoolId& school, const QuestionId& question, const PupilId& pupil, const TryId& id);

}  // namespace selami::teaching
