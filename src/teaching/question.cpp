#include <algorithm>
#include <map>

#include "people/media.hpp"
#include "seat_sql.hpp"
#include "storage/changes.hpp"
#include "teaching/looked_at.hpp"
#include "teaching/other_answer.hpp"
#include "teaching/parts.hpp"
#include "teaching/question_wire.hpp"
#include "teaching/teaching.hpp"
#include "teaching/view.hpp"
#include "teaching_core/meeting.hpp"
#include "teaching_core/teams.hpp"
#include "teaching_sql.hpp"

namespace selami::teaching {

using storage::Row;

namespace {

/// The answer's id is free, or is that of this pupil's answer to this question.
Result<bool> check_response_id(Call& call, const LessonNow& lesson, const ResponseId& id, const QuestionId& question,
                               const PupilId& pupil, const std::string& field) {
  const auto place = call.tx.one(sql::place_of_response{.school = lesson.school, .id = id}, [](const Row& row) {
    return std::pair(row.text(0), row.text(1));
  });
  if (place && (place->first != question.text || place->second != pupil.text)) {
    return fail(Fault::conflict, "response.not_fit", field);
  }
  return true;
}

/// A second vote repeats another choice question of the lesson, is answered by pupils or groups as that one, and that one repeats none itself.
/// Errors: question.unknown, question.again.
Result<bool> check_again(Call& call, const LessonNow& lesson, const QuestionId& id, const QuestionIn& in) {
  if (!in.again_of) return true;
  const auto first = find_question(call.tx, lesson, *in.again_of);
  if (!first) return fail(first.error().fault, first.error().code, "again_of");
  if (first->id == id || first->again_of || first->kind != plan::Kind::choice || in.kind != plan::Kind::choice || first->by_team != in.by_team) {
    return fail(Fault::invalid, "question.again", "again_of");
  }
  return true;
}

/// Yakin or ragu as it is kept: only of a choice, and where it was asked.
std::optional<int> sure_of(const QuestionKept& question, const std::optional<int>& choice, const std::optional<bool>& sure) {
  if (!question.asks_sure || !choice || !sure) return std::nullopt;
  return *sure ? 1 : 0;
}

/// The file of what was made before, in one piece.
void give_up_file(Call& call, const LessonNow& lesson, const QuestionId& question, const PupilId& pupil, const std::optional<WorkId>& work) {
  const auto older = call.tx.one(sql::work_of_response{.school = lesson.school, .question = question, .pupil = pupil},
                                 [](const Row& row) { return row.id<WorkId>(0); });
  if (older && older != work) people::drop_answer(call, lesson.school, lesson.id, pupil, older->text);
}

/// What was made before goes with the answer that it belonged to.
void give_up_older(Call& call, const LessonNow& lesson, const QuestionId& question, const PupilId& pupil, const std::optional<WorkId>& work) {
  drop_parts(call, lesson, question, pupil);
  give_up_file(call, lesson, question, pupil, work);
}

Result<bool> parts_fit(const QuestionKept& question, const std::vector<PartIn>& parts) {
  std::vector<int> places;
  for (const PartIn& one : parts) places.push_back(one.part);
  return check_parts(question.kind, question.options.size(), places);
}

/// One answer of one pupil, as it comes in.
struct Coming {
  ResponseId response;
  PupilId pupil;
  Source source = Source::phone;
  Given given;
  std::optional<std::string> words;
  Instant at;
  std::optional<int> sure;
  std::optional<WorkId> work;
  std::vector<PartIn> parts;
};

/// An answer that is there already.
struct There {
  std::string source;
  Instant at;
  Instant arrived;
  std::optional<int> choice;
  std::string choices;
  std::string words;
  bool other_kind = false;  ///< a group's, or with a file: of those there is one
};

std::optional<There> answer_there(Call& call, const LessonNow& lesson, const QuestionId& question, const PupilId& pupil) {
  return call.tx.one(sql::answer_there{.school = lesson.school, .question = question, .pupil = pupil}, [](const Row& row) {
    There out{row.text(0), row.instant(1), row.instant(2), {}, row.text(4), row.text(5), row.integer(6) != 0};
    if (!row.null(3)) out.choice = row.number(3);
    return out;
  });
}

Side side_of(std::string_view source) { return source == enum_text(Source::phone) ? Side::pupil : Side::teacher; }

std::string says(const std::optional<int>& choice, const std::string& choices, const std::string& words) {
  return (choice ? std::to_string(*choice) : "") + "|" + choices + "|" + words;
}

Meeting met(Call& call, const There& there, const Coming& in) {
  if (there.other_kind || in.work || !in.parts.empty()) return Meeting::replaces;
  return meet({side_of(there.source), written_at(there.at, there.arrived), says(there.choice, there.choices, there.words)},
              {side_of(enum_text(in.source)), written_at(in.at, call.now), says(in.given.choice, choices_text(in.given.choices).value_or(""), in.words.value_or(""))});
}

void put_beside(Call& call, const LessonNow& lesson, const QuestionKept& question, const Coming& in) {
  note_changes(call, lesson.school, "response",
               call.tx.run_returning(sql::put_other_answer{.source = enum_text(in.source), .choice = in.given.choice, .choices = choices_text(in.given.choices),
                                                           .words = in.words, .at = in.at, .school = lesson.school, .question = question.id, .pupil = in.pupil},
                                     changed_of));
}

/// What its pupil says otherwise once classmates were given the answer: they go on seeing what they were given. False where there is none.
bool keep_beside(Call& call, const LessonNow& lesson, const QuestionKept& question, const Coming& in) {
  const auto there = answer_there(call, lesson, question.id, in.pupil);
  if (!there) return false;
  const bool same = in.words.value_or("") == there->words;
  if (!same) put_beside(call, lesson, question, in);
  return true;
}

/// The later of two answers is shown, and the other stays beside it where it says something else.
void keep_answer(Call& call, const LessonNow& lesson, const QuestionKept& question, const Coming& in) {
  const auto there = answer_there(call, lesson, question.id, in.pupil);
  const Meeting meeting = there ? met(call, *there, in) : Meeting::replaces;
  if (meeting == Meeting::known) return;
  if (meeting == Meeting::kept_behind) return put_beside(call, lesson, question, in);
  if (in.parts.empty()) {
    give_up_older(call, lesson, question.id, in.pupil, in.work);
  } else {
    give_up_file(call, lesson, question.id, in.pupil, {});
    put_parts(call, lesson, question.id, in.pupil, in.parts);
  }
  note_changes(call, lesson.school, "response",
               call.tx.run_returning(sql::put_response{.school = lesson.school, .id = in.response, .question = question.id, .lesson = lesson.id,
                                                       .pupil = in.pupil, .source = enum_text(in.source), .choice = in.given.choice,
                                                       .words = in.words, .at = in.at, .arrived = call.now, .sure = in.sure,
                                                       .choices = choices_text(in.given.choices), .team = std::nullopt, .work = in.work},
                                     changed_of));
  if (meeting != Meeting::shown_first) return;
  note_changes(call, lesson.school, "response",
               call.tx.run_returning(sql::put_other_answer{.source = there->source, .choice = there->choice,
                                                           .choices = there->choices.empty() ? std::nullopt : std::optional(there->choices),
                                                           .words = there->words.empty() ? std::nullopt : std::optional(there->words), .at = there->at,
                                                           .school = lesson.school, .question = question.id, .pupil = in.pupil},
                                     changed_of));
}

/// When and how the marks of one command were taken down.
struct Taken {
  Instant at;
  Source source;
};

Result<bool> tap(Call& call, const LessonNow& lesson, const QuestionKept& question, const TapMark& mark, const Taken& taken,
                 const std::string& field) {
  if (!mark.choice && !mark.choices && !mark.text && !mark.work && !mark.parts) {
    const auto there = answer_there(call, lesson, question.id, mark.pupil);
    if (there && written_at(taken.at, call.now) < written_at(there->at, there->arrived)) return true;  // answered since
    give_up_older(call, lesson, question.id, mark.pupil, {});
    note_changes(call, lesson.school, "response",
         call.tx.run_returning(sql::drop_response{.school = lesson.school, .question = question.id, .pupil = mark.pupil}, changed_of));
    return true;
  }
  const std::vector<PartIn> parts = mark.parts.value_or(std::vector<PartIn>{});
  if (const auto steps = parts_fit(question, parts); !steps) return fail(steps.error().fault, steps.error().code, field + "." + steps.error().field);
  const auto fits = fitting(question.kind, question.options.size(),
                            {mark.choice, mark.choices.value_or(std::vector<int>{}), mark.text.value_or(""), mark.work.has_value() || !parts.empty()});
  if (!fits) return fail(fits.error().fault, fits.error().code, field + "." + fits.error().field);
  TRY_DO(check_response_id(call, lesson, mark.response, question.id, mark.pupil, field + ".response"));
  keep_answer(call, lesson, question, {mark.response, mark.pupil, taken.source, *fits, mark.text, taken.at, sure_of(question, mark.choice, mark.sure), parts.empty() ? mark.work : std::nullopt, parts});
  return true;
}

bool in_use(Call& call, const SchoolId& school, const QuestionId& id) {
  return call.tx.one(sql::has_answers{.school = school, .question = id}, [](const Row&) { return true; }).has_value();
}

Source source_of(TapWay way) {
  if (way == TapWay::card) return Source::card;
  return way == TapWay::sheet ? Source::sheet : Source::tap;
}

}  // namespace

Changed changed_of(const Row& row) { return {row.text(0), row.integer(1)}; }

void note_changes(Call& call, const SchoolId& school, const char* table, const std::vector<Changed>& rows) {
  for (const auto& [id, version] : rows) storage::note_change(call.tx, school.text, table, id, version);
}

void announce_answers(Call& call, const LessonNow& lesson, const QuestionKept& question) {
  std::string data = "{\"what\":\"answers\",\"question\":";
  json::write_string(data, question.id.text);
  data += '}';
  call.announce(lesson_topic(lesson.id), "changed", data);
  call.announce(board_topic(lesson.id), "changed", "{\"what\":\"answers\"}");
  if (question.by_team) call.announce(seat_topic(lesson.id), "changed", "{\"what\":\"answers\"}");
}

Result<bool> keep_question(Call& call, const SchoolId& school, const LessonId& lesson, const QuestionId& id, const QuestionIn& in) {
  TRY_DO(check_question(in.kind, in.text, in.options.size()));
  TRY_DO(check_by_team(in.kind, in.by_team));
  const auto owner =
      call.tx.one(sql::lesson_of_question{.school = school, .id = id}, [](const Row& row) { return row.id<LessonId>(0); });
  LessonNow place;
  place.school = school;
  place.id = lesson;
  TRY_DO(check_again(call, place, id, in));
  if (owner) {
    if (*owner != lesson) return fail(Fault::not_found, "question.unknown", "question");
    TRY(const QuestionKept before, find_question(call.tx, place, id));
    const bool counted_anew = before.kind != in.kind || before.options.size() != in.options.size() || before.by_team != in.by_team;
    if (counted_anew && in_use(call, school, id)) return fail(Fault::conflict, "question.in_use", "kind");
  }
  const auto version = call.tx.run_returning(
      sql::put_question{.school = school, .id = id, .lesson = lesson, .origin = in.origin, .position = in.position,
                        .kind = enum_text(in.kind), .words = in.text, .options = options_text(in.options),
                        .objective = in.objective_id, .objective_text = in.objective_text, .aims = in.aims, .twin = in.twin,
                        .again_of = in.again_of, .asks_sure = in.asks_sure && !in.by_team ? 1 : 0, .by_team = in.by_team ? 1 : 0,
                        .sound = in.sound.empty() ? std::nullopt : std::optional(in.sound)},
      [](const Row& row) { return row.integer(0); });
  storage::note_change(call.tx, school.text, "question", id.text, version.at(0));
  return true;
}

void close_questions(Call& call, const LessonNow& lesson, const std::string& but, Instant at) {
  note_changes(call, lesson.school, "question",
       call.tx.run_returning(sql::close_open_questions{.at = at, .school = lesson.school, .lesson = lesson.id, .but = but}, changed_of));
}

Result<Done> put_question(Call& call, const LessonId& id, const QuestionId& question, const QuestionIn& in) {
  TRY(const LessonNow lesson, given_to_write(call, id));
  TRY_DO(keep_question(call, lesson.school, lesson.id, question, in));
  announce_change(call, id, "question");
  return Done{};
}

Result<Done> rewrite_question(Call& call, const LessonId& id, const QuestionId& question, const QuestionPut& in) {
  TRY(const LessonNow lesson, given_to_write(call, id));
  QuestionIn whole = in;
  const auto before = find_question(call.tx, lesson, question);
  whole.by_team = in.said_by_team.value_or(before && before->by_team && before->kind == in.kind);
  whole.sound = in.said_sound.value_or(before && before->text == in.text ? before->sound : std::string());
  return put_question(call, id, question, whole);
}

Result<Done> set_state(Call& call, const LessonId& id, const QuestionId& question, const OpenIn& in) {
  TRY(const LessonNow lesson, given_to_write(call, id));
  TRY(const QuestionKept kept, find_question(call.tx, lesson, question));
  const Opening after = in.open ? open(kept.opening, in.at, lesson.ended_at) : close(kept.opening, in.at);
  if (in.open) close_questions(call, lesson, question.text, in.at);
  if (after == kept.opening) return Done{};
  const Showing showing = in.open ? Showing{} : kept.showing;  // asked anew, nothing of it is shown
  if (in.open) call.tx.run(sql::clear_board{.school = lesson.school, .question = question});
  const auto version = call.tx.run_returning(
      sql::set_question_state{.opened = after.opened_at, .closed = after.closed_at, .talk = showing.talk_at, .shown = showing.shown_at,
                              .school = lesson.school, .id = question},
      [](const Row& row) { return row.integer(0); });
  storage::note_change(call.tx, lesson.school.text, "question", question.text, version.at(0));
  announce_change(call, id, "question");
  return Done{};
}

Result<Done> show_question(Call& call, const LessonId& id, const QuestionId& question, const ShowIn& in) {
  TRY(const LessonNow lesson, given_to_write(call, id));
  TRY(const QuestionKept kept, find_question(call.tx, lesson, question));
  TRY(const Showing after, show(kept.opening, kept.showing, in.talk, in.result, in.at));
  const auto version = call.tx.run_returning(
      sql::set_question_show{.talk = after.talk_at, .shown = after.shown_at, .school = lesson.school, .id = question},
      [](const Row& row) { return row.integer(0); });
  storage::note_change(call.tx, lesson.school.text, "question", question.text, version.at(0));
  announce_change(call, id, "question");
  return Done{};
}

Result<Done> put_tally(Call& call, const LessonId& id, const QuestionId& question, const TallyIn& in) {
  TRY(const LessonNow lesson, given_to_write(call, id));
  TRY(const QuestionKept kept, find_question(call.tx, lesson, question));
  TRY_DO(check_tally(kept.kind, kept.options.size(), in.counts));
  const Instant at = written_at(in.at, call.now);
  const auto counted = call.tx.one(sql::tally_at{.school = lesson.school, .question = question}, [](const Row& row) { return row.null(0) ? Instant{} : row.instant(0); });
  if (counted && at < *counted) return Done{};  // counted anew since
  call.tx.run(sql::drop_tally{.school = lesson.school, .question = question});
  for (std::size_t i = 0; i < in.counts.size(); ++i) {
    call.tx.run(sql::add_tally{.school = lesson.school, .question = question, .choice = i, .hands = in.counts[i], .at = at});
  }
  touch(call, lesson);
  announce_answers(call, lesson, kept);
  return Done{};
}

Result<Done> put_taps(Call& call, const LessonId& id, const QuestionId& question, const TapsIn& in) {
  TRY(const LessonNow lesson, given_to_write(call, id));
  TRY(const QuestionKept kept, find_question(call.tx, lesson, question));
  if (kept.by_team) return fail(Fault::invalid, "question.by_team", "question");
  TRY_DO(check_members(call, lesson, in.marks));
  const Taken taken{in.at, source_of(in.way.value_or(TapWay::tap))};
  for (std::size_t i = 0; i < in.marks.size(); ++i) {
    TRY_DO(tap(call, lesson, kept, in.marks[i], taken, "marks[" + std::to_string(i) + "]"));
  }
  announce_answers(call, lesson, kept);
  return Done{};
}

Result<Done> answer(Call& call, const ResponseId& response, const ResponseIn& in) {
  TRY(const LessonNow lesson, seat_lesson(call));
  if (lesson.ended_at) return fail(Fault::conflict, "lesson.ended");
  TRY(const QuestionKept kept, find_question(call.tx, lesson, in.question));
  if (is_tapped(kept.kind) || state(kept.opening) == QuestionState::waiting) {
    return fail(Fault::not_found, "question.unknown", "question");
  }
  const PupilId& pupil = call.actor.pupil;
  const bool given_away = !kept.by_team && looked_at(call.tx, lesson, kept.id, pupil);
  const bool closed = state(kept.opening) == QuestionState::closed;
  if (closed && !given_away) return fail(Fault::conflict, "question.closed", "question");
  const std::vector<PartIn> parts = in.parts.value_or(std::vector<PartIn>{});
  TRY_DO(parts_fit(kept, parts));
  TRY(const Given given, fitting(kept.kind, kept.options.size(),
                                 {in.choice, in.choices.value_or(std::vector<int>{}), in.text.value_or(""), in.work.has_value() || !parts.empty()}));
  if (kept.by_team) {
    TRY_DO(keep_team_answer(call, lesson, kept, {answering_team(call.tx, lesson, kept.id, pupil), given, in.text, Source::phone, in.at}, "question"));
    announce_answers(call, lesson, kept);
    return Done{};
  }
  TRY_DO(check_response_id(call, lesson, response, kept.id, pupil, "response"));
  const Coming coming{response, pupil, Source::phone, given, in.text, in.at, sure_of(kept, in.choice, in.sure), parts.empty() ? in.work : std::nullopt, parts};
  if (!given_away || !keep_beside(call, lesson, kept, coming)) {
    if (closed) return fail(Fault::conflict, "question.closed", "question");  // the teacher took the answer back
    keep_answer(call, lesson, kept, coming);
  }
  announce_answers(call, lesson, kept);
  return Done{};
}

AnswersCount::AnswersCount(const QuestionKept& question) : counts(no_counts(question)) {}

void AnswersCount::add(const AnswerView& answer) {
  if (answer.team.empty() || teams.insert(answer.team).second) count_in(counts, answer.choice, answer.choices);
}

void AnswersCount::add_hands(storage::Tx& tx, const LessonNow& lesson, const QuestionId& question) {
  tx.each(sql::tallies_of_question{.school = lesson.school, .question = question}, [&](const Row& row) {
    if (tally.empty()) tally.assign(counts.size(), 0);
    count_in(counts, row.integer(0), row.number(1));
    count_in(tally, row.integer(0), row.number(1));
  });
}

void each_answer(storage::Tx& tx, const LessonNow& lesson, const QuestionId& question, const std::function<void(AnswerView)>& use) {
  auto parts = parts_of_question(tx, lesson.school, question);
  tx.each(sql::answers_of_question{.school = lesson.school, .question = question}, [&](const Row& row) {
    AnswerView one;
    one.response = row.id<ResponseId>(0);
    one.pupil = row.id<PupilId>(1);
    one.source = enum_value<Source>(row.text(2)).value_or(Source::tap);
    if (!row.null(3)) one.choice = row.number(3);
    one.text = row.text(4);
    one.sure = maybe_sure(row, 7);
    one.choices = choices_of(row.text(8));
    if (!row.null(9)) one.work = row.id<WorkId>(9);
    one.kept = row.integer(10) != 0;
    one.at = row.instant(5);
    one.late = lesson.ended_at && *lesson.ended_at < row.instant(6);
    one.team = row.text(11);
    one.other = other_of(row, 12);
    if (const auto found = parts.find(one.pupil.text); found != parts.end()) one.parts = std::move(found->second);
    use(std::move(one));
  });
}

Result<AnswersView> read_answers(Call& call, const LessonId& id, const QuestionId& question) {
  TRY(const LessonNow lesson, given_lesson(call, id));
  TRY(const QuestionKept kept, find_question(call.tx, lesson, question));
  AnswersView out;
  out.question = kept.id;
  out.state = state(kept.opening);
  AnswersCount count(kept);
  std::map<std::string, AnswerView> by_pupil;
  each_answer(call.tx, lesson, question, [&](AnswerView answer) {
    count.add(answer);
    by_pupil[answer.pupil.text] = std::move(answer);
  });
  count.add_hands(call.tx, lesson, question);
  out.counts = std::move(count.counts);
  out.tally = std::move(count.tally);
  const people::GroupNow group = group_of(call, lesson);
  out.members = people::size_on(call, group, lesson.day);
  for (const people::MemberNow& member : people::members_ever(call, group)) {
    const auto found = by_pupil.find(member.pupil.text);
    if (found == by_pupil.end()) continue;
    found->second.number = member.number;
    if (call.actor.substitute.empty()) found->second.name = member.name;
    out.answers.push_back(std::move(found->second));
  }
  return out;
}

}  // namespace selami::teaching
