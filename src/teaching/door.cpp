#include "auth/secrets.hpp"
#include "seat_sql.hpp"
#include "teaching/parts.hpp"
#include "teaching/teaching.hpp"
#include "teaching/view.hpp"
#include "teaching_core/join.hpp"
#include "teaching_sql.hpp"

namespace selami::teaching {

using storage::Row;

namespace {

constexpr int code_digits = 6;
/// Enough to find a free code while less than nine of ten codes stand for an open door.
constexpr int code_draws = 100;

Result<std::string> new_door(Call& call, const LessonNow& lesson) {
  for (int i = 0; i < code_draws; ++i) {
    const std::string code = new_digits(call.random, code_digits);
    const auto taken = call.tx.run_returning(sql::take_code{.code = code, .school = lesson.school, .lesson = lesson.id,
                                                            .at = call.now, .oldest = call.now + -door_max_ms},
                                             [](const Row& row) { return row.text(0); });
    if (!taken.empty()) return taken.front();
  }
  return fail(Fault::unavailable, "server.busy");
}

}  // namespace

Result<DoorView> set_door(Call& call, const LessonId& id, const DoorIn& in) {
  TRY(const LessonNow lesson, lesson_to_write(call, id));
  const auto now = call.tx.one(sql::open_door{.school = lesson.school, .lesson = lesson.id}, [](const Row& row) { return row.text(0); });
  if (in.open == now.has_value()) return DoorView{in.open, now.value_or("")};
  DoorView out;
  if (in.open) {
    if (lesson.ended_at) return fail(Fault::conflict, "lesson.ended");
    TRY(out.code, new_door(call, lesson));
    out.open = true;
  } else {
    call.tx.run(sql::close_doors{.at = call.now, .school = lesson.school, .lesson = lesson.id});
  }
  touch(call, lesson);
  announce_change(call, id, "door");
  return out;
}

Result<TokenView> make_board_link(Call& call, const LessonId& id) {
  TRY(const LessonNow lesson, own_lesson(call, id));
  return new_board(call, lesson.school, lesson.id);
}

TokenView new_board(Call& call, const SchoolId& school, const LessonId& lesson) {
  const std::string token = new_token(call.random);
  call.tx.run(sql::add_seat{.token = token_hash(token), .school = school, .lesson = lesson, .pupil = std::nullopt, .may_vote = 0,
                            .at = call.now});
  return {token, lesson};
}

Result<Done> release_seat(Call& call, const LessonId& id, const PupilId& pupil) {
  TRY(const LessonNow lesson, own_lesson(call, id));
  const std::vector<AttendanceMark> marks{{pupil, Presence::hadir}};
  if (!check_members(call, lesson, marks)) return fail(Fault::not_found, "pupil.unknown", "pupil");
  call.tx.run(sql::forgive{.school = lesson.school, .lesson = lesson.id, .pupil = pupil});
  call.announce(lesson_topic(id), "changed", "{\"what\":\"seats\"}");
  return Done{};
}

}  // namespace selami::teaching
