#include "teaching_core/join.hpp"

#include <algorithm>

#include "auth/secrets.hpp"
#include "people/people.hpp"
#include "seat_sql.hpp"
#include "teaching/parts.hpp"
#include "teaching/teaching.hpp"
#include "teaching/view.hpp"
#include "voices_sql.hpp"

namespace selami::teaching {

using storage::Row;

namespace {

/// A whole school sits behind one address, and children mistype: only guessing by machine gets beyond, and gets six codes a minute.
constexpr people::Leniency codes_lenient{60, 10 * second_ms};

std::string digits_of(std::string_view typed) {
  std::string out;
  for (const char c : typed) {
    if (c >= '0' && c <= '9') out += c;
  }
  return out;
}

/// The lesson behind a code. Wrong codes are counted by address. Errors: join.code_unknown, auth.slow_down.
Result<LessonNow> lesson_behind(Call& call, std::string_view typed) {
  const std::string address = people::tries_from(call, "door");
  TRY_DO(people::may_try(call.tx, address, call.now));
  const auto place = call.tx.one(sql::lesson_behind{.code = digits_of(typed), .oldest = call.now + -door_max_ms}, [](const Row& row) {
    return std::pair(row.id<SchoolId>(0), row.id<LessonId>(1));
  });
  if (place) {
    if (auto found = find_lesson(call.tx, place->first, place->second)) return *std::move(found);
  }
  call.on_refusal = [address, now = call.now](storage::Tx& tx) { people::note_failure(tx, address, now, codes_lenient); };
  return fail(Fault::not_found, "join.code_unknown", "code");
}

/// The teacher's screen shows who was turned away and who is locked out, as it happens.
void count_try(Call& call, const LessonNow& lesson, const PupilId& pupil, const Joining& joining, const Error& error) {
  const int wrong = is_try(error.code) ? 1 : 0;
  call.on_refusal = [school = lesson.school, id = lesson.id, pupil, wrong, no_device = joining.consent ? 0 : 1](storage::Tx& tx) {
    tx.run(sql::add_failure{.school = school, .lesson = id, .pupil = pupil, .wrong = wrong, .no_device = no_device});
  };
  call.after_refusal.push_back({lesson_topic(lesson.id), "changed", "{\"what\":\"seats\"}"});
}

/// A child who joins again while votes are taken may have voted already, and nobody can tell: its new seat does not vote.
bool may_vote_from(Call& call, const LessonNow& lesson, bool joined_before) {
  if (!joined_before) return true;
  const auto open = call.tx.one(sql::voice_round{.school = lesson.school, .lesson = lesson.id}, [](const Row& row) { return row.null(2); });
  return !open.value_or(false);
}

}  // namespace

Result<DoorLook> look_at_door(Call& call, const BoardJoinIn& in) {
  TRY(const LessonNow lesson, lesson_behind(call, in.code));
  const people::ClassKey key = people::class_key(call, group_of(call, lesson));
  DoorLook out{key.kind, key.both, {}};
  if (key.both || key.kind == people::KeyKind::pictures) out.drawings = people::drawings();
  return out;
}

Result<JoinView> join(Call& call, const JoinIn& in) {
  TRY(const LessonNow lesson, lesson_behind(call, in.code));
  const people::GroupNow group = group_of(call, lesson);
  const auto members = people::members(call, group);
  const auto member = std::find_if(members.begin(), members.end(), [&](const people::MemberNow& m) { return m.number == in.number; });
  if (member == members.end()) return fail(Fault::forbidden, "join.number_unknown", "number");
  Joining joining;
  joining.consent = member->device_consent;
  joining.pin_fits = people::pin_fits(call, lesson.school, member->pupil, in.pin);
  joining.failures = call.tx.one(sql::failures_of{.school = lesson.school, .lesson = lesson.id, .pupil = member->pupil},
                                 [](const Row& row) { return row.number(0); }).value_or(0);
  if (auto may = may_join(joining); !may) {
    count_try(call, lesson, member->pupil, joining, may.error());
    return fail(std::move(may).error());
  }
  call.tx.run(sql::forgive{.school = lesson.school, .lesson = lesson.id, .pupil = member->pupil});
  const auto before = call.tx.run(sql::end_seats_of{.at = call.now, .school = lesson.school, .lesson = lesson.id, .pupil = member->pupil});
  const std::string token = new_token(call.random);
  call.tx.run(sql::add_seat{.token = token_hash(token), .school = lesson.school, .lesson = lesson.id, .pupil = member->pupil,
                            .may_vote = may_vote_from(call, lesson, before > 0) ? 1 : 0, .at = call.now});
  call.announce(lesson_topic(lesson.id), "changed", "{\"what\":\"seats\"}");
  call.announce(board_topic(lesson.id), "changed", "{\"what\":\"seats\"}");
  return JoinView{token, first_word(member->name), lesson.id};
}

Result<TokenView> join_board(Call& call, const BoardJoinIn& in) {
  TRY(const LessonNow lesson, lesson_behind(call, in.code));
  return new_board(call, lesson.school, lesson.id);
}

}  // namespace selami::teaching
