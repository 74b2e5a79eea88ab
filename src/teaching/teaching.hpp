#pragma once
/// @file What can be done in a lesson. Whoever acts and the errors: see each part.

#include "teaching/seat_wire.hpp"
#include "teaching/voice_pack.hpp"
#include "teaching/wire.hpp"

namespace selami::teaching {

// ---- lesson.cpp: the teacher's own lesson; errors: lesson.unknown ----

/// Starts a lesson with an own class; the same id again only shows it. Errors: group.unknown, plan.unknown, step.twice,
/// question.empty, question.options, question.unknown (its id belongs elsewhere).
Result<LessonView> start_lesson(Call& call, const VoicePack& pack, const LessonId& id, const LessonIn& in);
Result<LessonView> read_lesson(Call& call, const VoicePack& pack, const LessonId& id);
/// Goes to a step, pauses, goes on. Errors: step.unknown.
Result<Done> set_now(Call& call, const LessonId& id, const NowIn& in);
/// What really happened to a step. Errors: step.unknown, step.order.
Result<Done> play_step(Call& call, const LessonId& id, const std::string& step, const StepPlayedIn& in);
/// A step gets longer than planned. Errors: step.unknown.
Result<Done> lengthen(Call& call, const LessonId& id, const std::string& step, const LongerIn& in);
/// Puts a step in between; the same again changes nothing. Errors: step.unknown (field after), step.planned (its id is a planned one's).
Result<Done> insert_step(Call& call, const LessonId& id, const std::string& step, const InsertIn& in);
/// Takes out what was put in between. Errors: step.planned.
Result<Done> take_out_step(Call& call, const LessonId& id, const std::string& step);
/// Ends the lesson: its door and open questions close, votes become counts.
Result<Done> end_lesson(Call& call, const LessonId& id, const AtIn& in);
/// Errors: pupil.unknown (nothing is marked then).
Result<Done> mark_attendance(Call& call, const LessonId& id, const AttendanceIn& in);
/// Who is in which group of the lesson. Errors: team.name, team.twice, pupil.unknown.
Result<Done> put_teams(Call& call, const LessonId& id, const TeamsIn& in);
/// What one pupil works at beside the class; blank: nothing any more. Errors: pupil.unknown.
Result<Done> set_goal(Call& call, const LessonId& id, const PupilId& pupil, const GoalIn& in);
/// What the teacher adds to the journal; blank: nothing any more.
Result<Done> set_note(Call& call, const LessonId& id, const NoteIn& in);
/// Before a pupil is erased: drops the notes and choices of the pupil's classes that say the pupil's name (says_name).
void forget_notes(storage::Tx& tx, const SchoolId& school, const PupilId& pupil);
Result<Topic> lesson_events(Call& call, const LessonId& id);

// ---- question.cpp: errors: lesson.unknown, question.unknown ----

/// Errors: question.empty, question.options, question.teams (of this kind groups give no answer), question.in_use (another kind or number of options once there are answers),
/// question.again (it cannot be a second vote of that one).
Result<Done> put_question(Call& call, const LessonId& id, const QuestionId& question, const QuestionIn& in);
Result<Done> set_state(Call& call, const LessonId& id, const QuestionId& question, const OpenIn& in);
/// What the class sees of a closed question. Errors: question.open.
Result<Done> show_question(Call& call, const LessonId& id, const QuestionId& question, const ShowIn& in);
/// Which answers in own words the class sees, and what it is asked about them. Errors: thinking.kind, thinking.twice, thinking.board,
/// pupil.unknown.
Result<Done> show_thinking(Call& call, const LessonId& id, const QuestionId& question, const Thinking& in);
/// Hitung tangan. Errors: tally.counts.
Result<Done> put_tally(Call& call, const LessonId& id, const QuestionId& question, const TallyIn& in);
/// Errors: question.by_team (its groups answer), pupil.unknown, response.choice, response.empty, response.long, response.not_fit.
Result<Done> put_taps(Call& call, const LessonId& id, const QuestionId& question, const TapsIn& in);
/// Errors: question.by_pupil (each pupil answers it), team.none (nobody is in that group), response.*.
Result<Done> put_team_answers(Call& call, const LessonId& id, const QuestionId& question, const TeamMarksIn& in);
Result<AnswersView> read_answers(Call& call, const LessonId& id, const QuestionId& question);

// ---- door.cpp, join.cpp ----

/// Errors: lesson.unknown, lesson.ended.
Result<DoorView> set_door(Call& call, const LessonId& id, const DoorIn& in);
Result<TokenView> make_board_link(Call& call, const LessonId& id);
/// Forgives a pupil's wrong PINs. Errors: lesson.unknown, pupil.unknown.
Result<Done> release_seat(Call& call, const LessonId& id, const PupilId& pupil);
/// Anyone who knows the code: PIN or pictures? Errors: join.code_unknown, auth.slow_down.
Result<DoorLook> look_at_door(Call& call, const BoardJoinIn& in);
/// Anyone. Errors: join.code_unknown, join.number_unknown, join.locked, join.pin_wrong, auth.slow_down.
Result<JoinView> join(Call& call, const JoinIn& in);
/// A panel joins as board with the same code. Errors: join.code_unknown, auth.slow_down.
Result<TokenView> join_board(Call& call, const BoardJoinIn& in);

// ---- seat.cpp, board.cpp ----

Result<SeatView> read_seat(Call& call, const VoicePack& pack);
/// Errors: lesson.ended, question.unknown, question.closed, team.none (a group answers, and this pupil is in none), response.choice, response.empty, response.long, response.not_fit.
Result<Done> answer(Call& call, const ResponseId& response, const ResponseIn& in);
Result<Topic> seat_events(Call& call);
Result<BoardView> read_board(Call& call, const VoicePack& pack);
/// The same view for the teacher's own screen. Errors: lesson.unknown.
Result<BoardView> read_own_board(Call& call, const VoicePack& pack, const LessonId& id);
Result<Topic> board_events(Call& call);

// ---- voices.cpp ----

/// Errors: lesson.unknown, voices.closed, voices.set_unknown.
Result<VoicesView> set_voices(Call& call, const VoicePack& pack, const LessonId& id, const VoicesIn& in);
/// Errors: lesson.unknown, voices.closed, voices.counts, voices.set_unknown.
Result<VoicesView> put_hands(Call& call, const VoicePack& pack, const LessonId& id, const HandsIn& in);
Result<VoicesView> read_voices(Call& call, const VoicePack& pack, const LessonId& id);
/// Errors: lesson.unknown, voices.not_open, voices.not_your_seat.
Result<Done> vote(Call& call, const BallotIn& in);

// ---- today.cpp ----

Result<TodayView> today(Call& call, const VoicePack& pack, const timetable::Calendar& calendar);
/// Errors: group.unknown.
Result<BundleView> bundle(Call& call, const VoicePack& pack, const GroupId& group);
Result<LessonList> lessons(Call& call, const Query<LessonsQuery>& query);

}  // namespace selami::teaching
