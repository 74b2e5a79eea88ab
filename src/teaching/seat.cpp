#include "people/access.hpp"
#include "people/media.hpp"
#include "seat_sql.hpp"
#include "teaching/looked_at.hpp"
#include "teaching/parts.hpp"
#include "teaching/teaching.hpp"
#include "teaching/view.hpp"
#include "teaching_core/join.hpp"
#include "teaching_sql.hpp"

namespace selami::teaching {

using storage::Row;

namespace {

OwnAnswer own_answer_of(const Row& row) {
  OwnAnswer own{row.id<ResponseId>(0), row.null(1) ? std::nullopt : std::optional(row.number(1)), row.text(2), maybe_sure(row, 3),
                choices_of(row.text(4)), {}, row.integer(6) != 0, {}};
  if (!row.null(5)) own.work = row.id<WorkId>(5);
  return own;
}

/// The group's answer is each of its phones'; who came to the group since sees it, too, unless it answered with another.
void add_team_answer(Call& call, const LessonNow& lesson, const QuestionKept& question, SeatView& out) {
  out.mine = call.tx.one(sql::response_of_team{.school = lesson.school, .question = question.id,
                                                  .team = answering_team(call.tx, lesson, question.id, call.actor.pupil)}, own_answer_of);
}

void add_question(Call& call, const LessonNow& lesson, SeatView& out) {
  const auto question = call.tx.one(sql::asked_now{.school = lesson.school, .lesson = lesson.id}, question_of);
  if (!question || state(question->opening) != QuestionState::open) return;
  out.question = asked(*question);
  if (question->by_team) return add_team_answer(call, lesson, *question, out);
  out.mine = call.tx.one(
      sql::response_of{.school = lesson.school, .question = question->id, .pupil = call.actor.pupil}, own_answer_of);
  if (!out.mine) return;
  if (auto since = said_since(call.tx, lesson, question->id, call.actor.pupil)) out.mine->text = *std::move(since);
  out.mine->parts = std::move(parts_of_question(call.tx, lesson.school, question->id)[call.actor.pupil.text]);
}

std::vector<plan::Kind> kept_kinds(Call& call, const LessonNow& lesson) {
  std::vector<plan::Kind> out;
  for (const plan::Kind kind : {plan::Kind::photo, plan::Kind::drawing, plan::Kind::voice}) {
    if (people::may_keep(call, lesson.school, call.actor.pupil, people::keeping_of(enum_text(kind)))) out.push_back(kind);
  }
  return out;
}

}  // namespace

Result<SeatView> read_seat(Call& call, const VoicePack& pack) {
  TRY(const LessonNow lesson, seat_lesson(call));
  SeatView out;
  out.lesson = lesson.id;
  out.title = lesson.title;
  out.level = group_of(call, lesson).level;
  out.practice = people::is_practice(call, lesson.school);
  out.paused = lesson.paused_at.has_value();
  out.ended = lesson.ended_at.has_value();
  call.tx.each(sql::pupil_name{.school = lesson.school, .id = call.actor.pupil}, [&](const Row& row) { out.name = first_word(row.text(0)); });
  out.keeps = kept_kinds(call, lesson);
  add_feedback_counts(call, lesson, out);
  if (out.ended) return out;
  out.team = team_of(call.tx, lesson, call.actor.pupil);
  add_question(call, lesson, out);
  add_looks(call, lesson, out);
  const VoicesView voices = view_voices(call, pack, lesson);
  if (voices.state == VoicesState::open) {
    out.voices.open = true;
    out.voices.statements = voices.statements;
    out.voices.may_vote = call.tx.one(sql::seat_may_vote{.token = call.actor.session}, [](const Row& row) { return row.integer(0) != 0; }).value_or(false);
  }
  return out;
}

Result<Topic> seat_events(Call& call) {
  TRY(const LessonNow lesson, seat_lesson(call));
  return Topic{seat_topic(lesson.id)};
}

}  // namespace selami::teaching
