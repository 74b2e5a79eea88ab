#include "teaching/looks.hpp"

#include <map>
#include <set>

#include "asking/thinking.hpp"
#include "base/dice.hpp"
#include "looks_sql.hpp"
#include "people/access.hpp"
#include "seat_sql.hpp"
#include "teaching/looked_at.hpp"
#include "teaching/parts.hpp"
#include "teaching/view.hpp"
#include "teaching_core/join.hpp"
#include "teaching_core/looks.hpp"

namespace selami::teaching {
namespace {

using storage::Row;

std::vector<std::string> pupils_answered(storage::Tx& tx, const LessonNow& lesson, const QuestionId& question) {
  return tx.list(sql::looks_answered{.school = lesson.school, .question = question}, [](const Row& row) { return row.text(0); });
}

/// Of those who answered: whose phone, or turn at the tablet, is in the lesson.
std::vector<std::string> at_phones(storage::Tx& tx, const LessonNow& lesson, const std::vector<std::string>& answered) {
  std::set<std::string> seated;
  tx.each(sql::pupils_seated{.school = lesson.school, .lesson = lesson.id}, [&](const Row& row) { seated.insert(row.text(0)); });
  std::vector<std::string> out;
  for (const std::string& pupil : answered) {
    if (seated.count(pupil) > 0) out.push_back(pupil);
  }
  return out;
}

bool is_there(Call& call, const LessonNow& lesson, const QuestionId& question, const LookIn& in) {
  return call.tx.one(sql::look_there{.school = lesson.school, .question = question, .by = call.actor.pupil, .place = in.place, .dealt_at = in.dealt_at},
                     [](const Row& row) { return row.number(0); }).has_value();
}

void announce_looks(Call& call, const LessonId& lesson, bool to_seats) {
  call.announce(lesson_topic(lesson), "changed", "{\"what\":\"looks\"}");
  if (to_seats) call.announce(seat_topic(lesson), "changed", "{\"what\":\"looks\"}");
}

/// The first that is free: of two that were dealt the second may be said, and the first taken back.
int take_place(std::set<int>& taken) {
  int place = 0;
  while (!taken.insert(place).second) ++place;
  return place;
}

Result<Done> deal_to(Call& call, const LessonNow& lesson, const QuestionId& question, const std::vector<std::string>& answered, int each) {
  const std::vector<std::string> lookers = at_phones(call.tx, lesson, answered);
  if (lookers.empty()) return fail(Fault::conflict, "look.nobody", "question");
  std::map<std::string, std::set<int>> taken;
  const auto before = call.tx.list(sql::looks_dealt{.school = lesson.school, .question = question}, [&](const Row& row) {
    taken[row.text(0)].insert(row.number(2));
    return Look{row.text(0), row.text(1)};
  });
  Dice dice(seed_from(call.random));
  for (const Look& look : deal_looks(lookers, answered, before, each, dice)) {
    call.tx.run(sql::add_look{.school = lesson.school, .question = question, .by = look.by, .place = take_place(taken[look.by]), .pupil = look.of, .at = call.now, .dealt_at = call.now});
  }
  return Done{};
}

}  // namespace

Result<Done> deal(Call& call, const LessonId& id, const QuestionId& question, const LooksIn& in) {
  TRY(const LessonNow lesson, lesson_to_write(call, id));
  TRY(const QuestionKept kept, find_question(call.tx, lesson, question));
  if (in.each == 0) {
    call.tx.run(sql::drop_dealt{.school = lesson.school, .question = question});
  } else {
    const std::vector<std::string> answered = pupils_answered(call.tx, lesson, question);
    TRY_DO(check_looks(kept.kind, kept.by_team, group_of(call, lesson).level, answered.size()));
    if (lesson.ended_at) return Done{};  // the phones are gone
    TRY_DO(deal_to(call, lesson, question, answered, in.each));
  }
  announce_looks(call, id, true);
  return Done{};
}

Result<Done> read_looks(Call& call, const LessonId& id, const QuestionId& question, const LooksReadIn& in) {
  if (in.state == LookState::dealt) return fail(Fault::invalid, "look.state", "state");
  TRY(const LessonNow lesson, lesson_to_write(call, id));
  TRY_DO(find_question(call.tx, lesson, question));
  for (const LookRead& one : in.looks) {
    call.tx.run(sql::set_look_state{.state = enum_text(in.state), .school = lesson.school, .question = question, .by = one.by, .pupil = one.pupil, .at = one.at});
  }
  announce_looks(call, id, true);
  return Done{};
}

Result<Done> say_look(Call& call, const QuestionId& question, const LookIn& in) {
  TRY(const LessonNow lesson, seat_lesson(call));
  TRY_DO(find_question(call.tx, lesson, question));
  const auto said = call.tx.run_returning(sql::say_look{.level = in.level, .good = tidy_name(in.good), .next = tidy_name(in.next), .at = call.now, .school = lesson.school,
                                                        .question = question, .by = call.actor.pupil, .place = in.place, .dealt_at = in.dealt_at},
                                          [](const Row& row) { return row.number(0); });
  if (said.empty()) return fail(Fault::conflict, is_there(call, lesson, question, in) ? "look.read" : "look.closed", "question");
  announce_looks(call, lesson.id, false);
  return Done{};
}

bool looked_at(storage::Tx& tx, const LessonNow& lesson, const QuestionId& question, const PupilId& pupil) {
  return tx.one(sql::looked_at{.school = lesson.school, .question = question, .pupil = pupil}, [](const Row&) { return true; }).has_value();
}

std::optional<std::string> said_since(storage::Tx& tx, const LessonNow& lesson, const QuestionId& question, const PupilId& pupil) {
  return tx.one(sql::said_since{.school = lesson.school, .question = question, .pupil = pupil}, [](const Row& row) { return row.text(0); });
}

std::optional<PeerLooks> looks_of(Call& call, const LessonNow& lesson, const QuestionId& question) {
  const auto kept = find_question(call.tx, lesson, question);
  if (!kept || !check_looks(kept->kind, kept->by_team, group_of(call, lesson).level, look_answers_min)) return std::nullopt;
  PeerLooks out;
  out.waiting = call.tx.one(sql::looks_waiting{.school = lesson.school, .question = question}, [](const Row& row) { return row.number(0); }).value_or(0);
  out.said = call.tx.list(sql::looks_of_question{.school = lesson.school, .question = question}, [](const Row& row) {
    return PeerLook{row.id<PupilId>(0), row.id<PupilId>(1), row.number(2), row.text(3), row.text(4), enum_value<LookState>(row.text(5)).value_or(LookState::said), row.instant(6)};
  });
  return out;
}

void add_looks(Call& call, const LessonNow& lesson, SeatView& out) {
  std::vector<std::string> names;
  call.tx.each(sql::looks_of_seat{.pupil = call.actor.pupil, .school = lesson.school, .lesson = lesson.id}, [&](const Row& row) {
    if (names.empty()) {
      for (const people::MemberNow& member : people::members_ever(call, group_of(call, lesson))) names.push_back(member.name);
    }
    const std::string question = row.text(1);
    const auto plain = [&](int column) { return asking::without_names(row.text(column), names, question); };
    const bool own = row.integer(7) != 0;
    if (own) out.looks.push_back({row.id<QuestionId>(0), question, row.number(2), row.instant(8), plain(3), row.null(4) ? std::nullopt : std::optional(row.number(4)), row.text(5), row.text(6)});
    if (!own) out.told.push_back({row.id<QuestionId>(0), question, row.number(4), plain(5), plain(6)});
  });
}

}  // namespace selami::teaching
