#include "teaching/feedback.hpp"

#include <algorithm>

#include "asking/thinking.hpp"
#include "base/json.hpp"
#include "feedback_sql.hpp"
#include "people/access.hpp"
#include "storage/changes.hpp"
#include "teaching/parts.hpp"
#include "teaching/read.hpp"
#include "teaching/seat_wire.hpp"
#include "teaching/view.hpp"
#include "teaching_core/join.hpp"
#include "teaching_core/question.hpp"

namespace selami::teaching {
namespace {

using storage::Row;

/// Whose answer to what.
struct Whose {
  SchoolId school;
  QuestionId question;
  PupilId pupil;
};

std::string of_text(const std::optional<TryId>& of) { return of ? of->text : std::string(); }

std::optional<TryId> try_of(const Row& row, int column) {
  if (row.text(column).empty()) return std::nullopt;
  return row.id<TryId>(column);
}
std::optional<int> maybe_number(const Row& row, int column) {
  if (row.null(column)) return std::nullopt;
  return row.number(column);
}
WorkPlace place_of(const Row& row, int first) { return {row.text(first), row.number(first + 1), maybe_number(row, first + 2), maybe_number(row, first + 3)}; }

FeedbackView feedback_of(const Row& row) { return {try_of(row, 0), row.text(1), row.text(2), row.integer(3) != 0, place_of(row, 4), row.instant(8)}; }

/// Six columns, as both lists of tries have them.
template <class T>
T try_in(const Row& row) {
  T out;
  out.id = row.id<TryId>(0);
  out.text = row.text(1);
  if (!row.null(2)) out.work = row.id<WorkId>(2);
  out.kept = row.integer(3) != 0;
  out.source = enum_value<Source>(row.text(4)).value_or(Source::phone);
  out.at = row.instant(5);
  return out;
}

std::vector<std::string> tries_of(storage::Tx& tx, const Whose& whose) {
  return tx.list(sql::tries_of{.school = whose.school, .question = whose.question, .pupil = whose.pupil}, [](const Row& row) { return row.text(0); });
}

bool yes(const Row&) { return true; }

/// The teacher and the pupil's phone in the lesson hear that there is something new.
void announce_tries(Call& call, const LessonId& lesson) {
  for (const std::string& topic : {lesson_topic(lesson), seat_topic(lesson)}) call.announce(topic, "changed", "{\"what\":\"feedback\"}");
}

/// What comes from outside of one answer, and whose it is.
struct Told {
  const Whose& whose;
  const FeedbackIn& in;
};

Result<bool> check_version(Call& call, const Told& told) {
  const auto& [whose, in] = told;
  const std::vector<std::string> tries = tries_of(call.tx, whose);
  const std::string of = of_text(in.of_try);
  TRY_DO(is_version(tries, of));
  const bool there = call.tx.one(sql::feedback_there{.school = whose.school, .question = whose.question, .pupil = whose.pupil, .by = call.actor.person, .of_try = of}, yes).has_value();
  if (there && has_newer(tries, of)) return fail(Fault::conflict, "feedback.tried", "of_try");
  return true;
}

void write_feedback(Call& call, const Told& told, const Saying& saying) {
  const auto& [whose, in] = told;
  const auto version_of = [](const Row& row) { return row.integer(0); };
  const std::string of = of_text(in.of_try);
  if (takes_back(saying)) {
    const auto gone = call.tx.run_returning(
        sql::drop_feedback{.school = whose.school, .question = whose.question, .pupil = whose.pupil, .by = call.actor.person, .of_try = of}, version_of);
    if (!gone.empty()) storage::note_change(call.tx, whose.school.text, "feedback", whose.pupil.text, gone[0] + 1);
    return;
  }
  const auto versions = call.tx.run_returning(
      sql::put_feedback{.school = whose.school, .question = whose.question, .pupil = whose.pupil, .by = call.actor.person, .of_try = of, .good = saying.good,
                        .next = saying.next, .again = in.again ? 1 : 0, .quote = saying.place.quote, .quote_from = saying.place.from, .place_x = saying.place.x,
                        .place_y = saying.place.y, .at = in.at, .arrived = call.now},
      version_of);
  storage::note_change(call.tx, whose.school.text, "feedback", whose.pupil.text, versions.at(0));
}

/// A try that is to be kept: in which lesson, by whom.
struct Tried {
  LessonId lesson;
  const Whose& whose;
  const TryId& id;
  const std::string& text;
  const std::optional<WorkId>& work;
  Instant at;
  const char* source;
  bool asked;
};

/// None: it is new. True: the same came before.
Result<bool> known_try(Call& call, const Tried& tried) {
  const auto there = call.tx.one(sql::try_by_id{.school = tried.whose.school, .id = tried.id},
                                 [](const Row& row) { return std::pair(row.id<QuestionId>(0), row.id<PupilId>(1)); });
  if (!there) return false;
  if (there->first != tried.whose.question || there->second != tried.whose.pupil) return fail(Fault::conflict, "try.taken", "try");
  return true;
}

Result<Done> keep_try(Call& call, const Tried& tried) {
  TRY(const bool known, known_try(call, tried));
  if (known) return Done{};
  const int before = static_cast<int>(tries_of(call.tx, tried.whose).size());
  TRY_DO(may_try({tidy_name(tried.text), tried.work.has_value(), tried.asked, before}));
  call.tx.run(sql::add_try{.school = tried.whose.school, .id = tried.id, .lesson = tried.lesson, .question = tried.whose.question, .pupil = tried.whose.pupil,
                           .source = tried.source, .words = tried.text, .work = tried.work, .at = tried.at, .arrived = call.now});
  storage::note_change(call.tx, tried.whose.school.text, "next_try", tried.id.text, 1);
  announce_tries(call, tried.lesson);
  return Done{};
}

/// What was answered, in words: as written, or the texts of what was chosen.
std::string answer_in_words(const Row& row) {
  const std::string written = row.text(10);
  if (!written.empty()) return written;
  std::vector<int> choices = choices_of(row.text(9));
  if (const auto one = maybe_number(row, 8)) choices.push_back(*one);
  const auto read = json::parse(row.text(7));
  const json::Array* options = read ? read->array() : nullptr;
  std::string out;
  for (const int choice : choices) {
    if (options && choice >= 0 && choice < static_cast<int>(options->size())) out += (out.empty() ? "" : "\n") + std::string((*options)[static_cast<std::size_t>(choice)].text_of("text"));
  }
  return out;
}

FeedbackCard card_of(const Row& row) {
  FeedbackCard out;
  out.question = row.id<QuestionId>(0);
  out.teacher = row.text(2);
  out.title = row.text(3);
  out.day = row.date(4);
  out.question_text = row.text(5);
  out.kind = enum_value<plan::Kind>(row.text(6)).value_or(plan::Kind::text);
  out.text = answer_in_words(row);
  if (!row.text(11).empty()) out.work = row.id<WorkId>(11);
  out.page = row.text(12);
  return out;
}

/// The cards of one pupil, by question.
struct Cards {
  std::vector<FeedbackCard> cards;
  std::map<std::string, LessonId> lessons;  ///< by question

  FeedbackCard* of(const QuestionId& question) {
    const auto found = std::find_if(cards.begin(), cards.end(), [&](const FeedbackCard& one) { return one.question == question; });
    return found == cards.end() ? nullptr : &*found;
  }
};

/// Names of the class are left out of what its pupils say of each other, as in the lesson itself.
void add_peer_words(Call& call, const SchoolId& school, Cards& out) {
  std::map<std::string, std::vector<std::string>> names;  // by lesson
  const auto names_of = [&](const LessonId& id) -> const std::vector<std::string>& {
    const auto [known, fresh] = names.try_emplace(id.text);
    const auto lesson = fresh ? find_lesson(call.tx, school, id) : std::nullopt;
    if (!lesson) return known->second;
    for (const people::MemberNow& member : people::members_ever(call, group_of(call, *lesson))) known->second.push_back(member.name);
    return known->second;
  };
  call.tx.each(sql::peer_words_of_pupil{.school = school, .pupil = call.actor.pupil}, [&](const Row& row) {
    FeedbackCard* card = out.of(row.id<QuestionId>(0));
    if (!card) return;
    const auto plain = [&](int column) { return asking::without_names(row.text(column), names_of(out.lessons[card->question.text]), card->question_text); };
    card->peers.push_back({row.number(1), plain(2), plain(3)});
  });
}

}  // namespace

Result<Done> say_feedback(Call& call, const LessonId& lesson_id, const QuestionId& question, const PupilId& pupil, const FeedbackIn& in) {
  TRY(const LessonNow lesson, shared_to_write(call, lesson_id));
  TRY_DO(find_question(call.tx, lesson, question));
  TRY(const people::GroupNow group, people::own_group_on(call, lesson.group, lesson.day));
  TRY_DO(people::member(call, group, pupil));
  const Saying saying{tidy_name(in.good), tidy_name(in.next), in.place};
  TRY_DO(may_say(saying));
  const Whose whose{lesson.school, question, pupil};
  if (!call.tx.one(sql::answer_or_try{.school = whose.school, .question = question, .pupil = pupil}, yes)) return fail(Fault::conflict, "feedback.unanswered", "pupil");
  TRY_DO(check_version(call, {whose, in}));
  write_feedback(call, {whose, in}, saying);
  announce_tries(call, lesson.id);
  return Done{};
}

Result<Done> note_try(Call& call, const LessonId& lesson_id, const QuestionId& question, const TryId& id, const NotedTryIn& in) {
  TRY(const LessonNow lesson, shared_to_write(call, lesson_id));
  TRY_DO(find_question(call.tx, lesson, question));
  TRY(const people::GroupNow group, people::own_group_on(call, lesson.group, lesson.day));
  TRY_DO(people::member(call, group, in.pupil));
  const Whose whose{lesson.school, question, in.pupil};
  return keep_try(call, {lesson.id, whose, id, in.text, in.work, in.at, "tap", true});
}

Result<SeatFeedback> seat_feedback(Call& call) {
  TRY(const LessonNow lesson, seat_lesson(call));
  Cards out;
  call.tx.each(sql::cards_of_pupil{.pupil = call.actor.pupil, .school = lesson.school}, [&](const Row& row) {
    out.cards.push_back(card_of(row));
    out.lessons[row.text(0)] = row.id<LessonId>(1);
  });
  call.tx.each(sql::feedback_of_pupil{.school = lesson.school, .pupil = call.actor.pupil}, [&](const Row& row) {
    FeedbackCard* card = out.of(row.id<QuestionId>(9));
    if (!card) return;
    FeedbackView said = feedback_of(row);
    card->feedback.push_back({said.of_try, std::move(said.good), std::move(said.next), said.again, std::move(said.place), said.at, row.text(10)});
  });
  add_peer_words(call, lesson.school, out);
  call.tx.each(sql::tries_of_pupil{.school = lesson.school, .pupil = call.actor.pupil}, [&](const Row& row) {
    if (FeedbackCard* card = out.of(row.id<QuestionId>(6))) card->tries.push_back(try_in<OwnTry>(row));
  });
  return SeatFeedback{std::move(out.cards)};
}

Result<Done> try_again(Call& call, const TryId& id, const TryIn& in) {
  TRY(const LessonNow lesson, seat_lesson(call));
  const Whose whose{lesson.school, in.question, call.actor.pupil};
  const auto asked = call.tx.one(sql::asked_again{.school = whose.school, .question = whose.question, .pupil = whose.pupil}, [](const Row& row) { return row.id<LessonId>(0); });
  return keep_try(call, {asked.value_or(lesson.id), whose, id, in.text, in.work, in.at, "phone", asked.has_value()});
}

std::map<std::string, SaidAndTried> said_and_tried(Call& call, const SchoolId& school, const QuestionId& question) {
  std::map<std::string, SaidAndTried> out;
  call.tx.each(sql::feedback_of_question{.school = school, .question = question, .by = call.actor.person},
               [&](const Row& row) { out[row.text(9)].feedback.push_back(feedback_of(row)); });
  call.tx.each(sql::tries_of_question{.school = school, .question = question}, [&](const Row& row) { out[row.text(6)].tries.push_back(try_in<TryView>(row)); });
  return out;
}

bool is_try_of(storage::Tx& tx, const SchoolId& school, const QuestionId& question, const PupilId& pupil, const TryId& id) {
  const auto there = tx.one(sql::try_by_id{.school = school, .id = id}, [](const Row& row) { return std::pair(row.id<QuestionId>(0), row.id<PupilId>(1)); });
  return there && there->first == question && there->second == pupil;
}

void add_feedback_counts(Call& call, const LessonNow& lesson, SeatView& out) {
  call.tx.each(sql::feedback_counts{.school = lesson.school, .pupil = call.actor.pupil}, [&](const Row& row) { out.feedback = {row.number(0), row.number(1)}; });
}

}  // namespace selami::teaching
