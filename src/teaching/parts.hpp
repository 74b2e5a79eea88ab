#pragma once
/// @file Inside teaching: what several parts write.

#include <functional>
#include <set>

#include "people/access.hpp"
#include "teaching/read.hpp"

namespace selami::teaching {

struct SeatView;

/// Where a new lesson belongs.
struct Placed {
  SchoolId school;
  GroupId group;
  PersonId teacher;
};
/// What the plan of a lesson has for its meeting, when the phone sent no steps; from a step on, where the class stopped there.
/// Errors: plan.unknown.
Result<bool> copy_plan(Call& call, LessonIn& in, const std::string& from = {});
/// Adds a lesson with its steps and questions. Errors: step.twice, question.empty, question.options, question.unknown.
Result<bool> add_lesson(Call& call, const Placed& where, const LessonId& id, const LessonIn& in);
/// A substitute begins a lesson that was handed over; in its teacher's name, and noted as the substitute's. Whatever the phone
/// sends along: what was prepared is given. Errors: lesson.unknown, handover.unknown.
Result<LessonNow> begin_handed(Call& call, const LessonId& id, Instant started_at);
/// Names of those who gave the lesson in its teacher's place.
std::vector<std::string> substitutes_of(Call& call, const LessonNow& lesson);
/// The teacher's note for the journal; empty: none.
std::string note_of(storage::Tx& tx, const LessonNow& lesson);

using Changed = std::pair<std::string, std::int64_t>;
/// Id and version of a row that was written.
Changed changed_of(const storage::Row& row);
void note_changes(Call& call, const SchoolId& school, const char* table, const std::vector<Changed>& rows);
/// Tells teacher and boards that a question was answered; the phones of a group, too, whose answer it is.
void announce_answers(Call& call, const LessonNow& lesson, const QuestionKept& question);

/// What answers and hands say together: a group counts once.
struct AnswersCount {
  explicit AnswersCount(const QuestionKept& question);
  void add(const AnswerView& answer);
  void add_hands(storage::Tx& tx, const LessonNow& lesson, const QuestionId& question);

  std::vector<int> counts;
  std::vector<int> tally;  ///< hands alone
  std::set<std::string> teams;
};
/// The answers to a question, without the pupils' numbers and names.
void each_answer(storage::Tx& tx, const LessonNow& lesson, const QuestionId& question, const std::function<void(AnswerView)>& use);

/// What a group answers, and how it was taken down.
struct TeamAnswer {
  std::string team;
  Given given;
  std::optional<std::string> words;
  Source source = Source::tap;
  Instant at;
};
/// Keeps it for each whose answer it is (`answerers`). Errors: team.none: nobody is in that group.
Result<bool> keep_team_answer(Call& call, const LessonNow& lesson, const QuestionKept& question, const TeamAnswer& answer, const std::string& field);
/// The groups of a lesson, by letter.
std::vector<Team> teams_of(storage::Tx& tx, const LessonNow& lesson);
/// A pupil's group in a lesson; empty: in none.
std::string team_of(storage::Tx& tx, const LessonNow& lesson, const PupilId& pupil);
/// Who was marked as not here.
std::set<std::string> pupils_away(Call& call, const LessonNow& lesson);
/// Whose answer a pupil's phone gives to a question: that of the group with which it answered, also after it was moved; else of its group.
std::string answering_team(storage::Tx& tx, const LessonNow& lesson, const QuestionId& question, const PupilId& pupil);
/// Who was in which group in the last lesson with groups of the class and teacher, `but` aside.
void add_last_teams(storage::Tx& tx, const Placed& where, const LessonId& but, std::vector<MemberView>& members);

/// Classmates' answers that the pupil at a phone looks at, and what was passed on of its own.
void add_looks(Call& call, const LessonNow& lesson, SeatView& out);
/// How much was said of the answers of the pupil at a phone, and what waits for a next try.
void add_feedback_counts(Call& call, const LessonNow& lesson, SeatView& out);

/// The pupils' own goals of this class and teacher.
void add_goals(storage::Tx& tx, const Placed& where, std::vector<MemberView>& members);

/// The photos of a pupil's answer in steps, those that were taken now; an older one of a step is given up.
void put_parts(Call& call, const LessonNow& lesson, const QuestionId& question, const PupilId& pupil, const std::vector<PartIn>& parts);
/// Gives up all of them.
void drop_parts(Call& call, const LessonNow& lesson, const QuestionId& question, const PupilId& pupil);

/// Adds or rewrites a question of a lesson. Errors: question.empty, question.options, question.teams, question.unknown, question.in_use,
/// question.again.
Result<bool> keep_question(Call& call, const SchoolId& school, const LessonId& lesson, const QuestionId& id, const QuestionIn& in);
/// Closes the open questions of a lesson, all but one (or "").
void close_questions(Call& call, const LessonNow& lesson, const std::string& but, Instant at);

/// Votes of the open round become counts if there are enough, and are gone in any case. No round or none open: nothing happens.
void close_round(storage::Tx& tx, const SchoolId& school, const LessonId& lesson, Instant now);

/// A code stands for a lesson no longer than a school day.
constexpr std::int64_t door_max_ms = 12 * hour_ms;
/// A new board's seat.
TokenView new_board(Call& call, const SchoolId& school, const LessonId& lesson);

/// Are all marks about pupils of the lesson's class, as it is or was? A mark may come after the pupil has moved. Errors: pupil.unknown, with the place in `marks`.
template <class Mark>
Result<bool> check_members(Call& call, const LessonNow& lesson, const std::vector<Mark>& marks) {
  people::GroupNow group;
  group.school = lesson.school;
  group.id = lesson.group;
  std::set<std::string> known;
  for (const people::MemberNow& member : people::members_ever(call, group)) known.insert(member.pupil.text);
  for (std::size_t i = 0; i < marks.size(); ++i) {
    if (known.count(marks[i].pupil.text) == 0) {
      return fail(Fault::not_found, "pupil.unknown", "marks[" + std::to_string(i) + "].pupil");
    }
  }
  return true;
}

}  // namespace selami::teaching
