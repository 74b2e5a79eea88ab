#include "teaching/read.hpp"

#include "storage/changes.hpp"
#include "teaching/other_answer.hpp"
#include "teaching_sql.hpp"

namespace selami::teaching {

using storage::Row;

namespace {

std::optional<int> maybe_number(const Row& row, int column) {
  if (row.null(column)) return std::nullopt;
  return row.number(column);
}

template <class I>
std::optional<I> maybe_id(const Row& row, int column) {
  if (row.null(column)) return std::nullopt;
  return row.id<I>(column);
}

LessonNow lesson_of(const Row& row) {
  LessonNow out;
  out.school = row.id<SchoolId>(0);
  out.id = row.id<LessonId>(1);
  out.group = row.id<GroupId>(2);
  out.teacher = row.id<PersonId>(3);
  out.plan = maybe_id<PlanId>(row, 4);
  out.plan_version = maybe_number(row, 5);
  out.meeting = row.number(6);
  out.title = row.text(7);
  out.subject = row.text(8);
  out.day = row.date(9);
  out.started_at = row.instant(10);
  out.arrived_at = row.instant(11);
  out.ended_at = row.maybe_instant(12);
  out.step = row.text(13);
  out.paused_at = row.maybe_instant(14);
  out.version = row.integer(15);
  return out;
}

}  // namespace

std::optional<LessonNow> find_lesson(storage::Tx& tx, const SchoolId& school, const LessonId& id) {
  return tx.one(sql::lesson_by_id{.school = school, .id = id}, lesson_of);
}

std::vector<StepView> steps_of(storage::Tx& tx, const LessonNow& lesson) {
  return tx.list(sql::steps_of_lesson{.school = lesson.school, .lesson = lesson.id}, [](const Row& row) {
    StepView out;
    out.id = row.text(0);
    out.position = row.number(1);
    out.stage = enum_value<plan::Stage>(row.text(2)).value_or(plan::Stage::none);
    out.text = row.text(3);
    out.minutes = row.number(4);
    out.started_at = row.maybe_instant(5);
    out.ended_at = row.maybe_instant(6);
    out.paused_ms = row.integer(7);
    out.skipped = row.integer(8) != 0;
    out.longer = row.number(9);
    if (!row.null(10)) out.inserted = enum_value<Inserted>(row.text(10)).value_or(Inserted::free);
    return out;
  });
}

Playing playing_of(const LessonNow& lesson, const std::vector<StepView>& steps) {
  Playing out{lesson.step, lesson.paused_at, lesson.ended_at, {}};
  for (const StepView& s : steps) out.steps.push_back({s.id, s.started_at, s.ended_at, s.paused_ms, s.skipped});
  return out;
}

QuestionKept question_of(const Row& row) {
  QuestionKept out;
  out.id = row.id<QuestionId>(0);
  out.kind = enum_value<plan::Kind>(row.text(1)).value_or(plan::Kind::text);
  out.text = row.text(2);
  if (auto options = json::parse(row.text(3))) {
    Error unread;
    if (!shape::read(out.options, *options, shape::Place{}, Limits{}, unread)) out.options.clear();
  }
  out.objective_id = row.text(4);
  out.objective_text = row.text(5);
  out.aims = row.number(6);
  out.position = row.number(7);
  out.origin = row.text(8);
  out.opening = {row.maybe_instant(9), row.maybe_instant(10)};
  out.version = row.integer(11);
  out.twin = row.text(12);
  out.again_of = maybe_id<QuestionId>(row, 13);
  out.asks_sure = row.integer(14) != 0;
  out.showing = {row.maybe_instant(15), row.maybe_instant(16)};
  out.prompt = row.text(17);
  out.by_team = row.integer(18) != 0;
  out.sound = row.text(19);
  if (!row.null(20)) out.part = row.number(20);
  return out;
}

std::optional<bool> maybe_sure(const Row& row, int column) {
  if (row.null(column)) return std::nullopt;
  return row.integer(column) != 0;
}

std::optional<OtherAnswer> other_of(const Row& row, int from) {
  if (row.null(from)) return std::nullopt;
  return OtherAnswer{enum_value<Source>(row.text(from)).value_or(Source::tap), maybe_number(row, from + 1), choices_of(row.text(from + 2)),
                     row.text(from + 3), row.instant(from + 4)};
}

std::vector<QuestionKept> questions_of(storage::Tx& tx, const LessonNow& lesson) {
  return tx.list(sql::questions_of_lesson{.school = lesson.school, .lesson = lesson.id}, question_of);
}

Result<QuestionKept> find_question(storage::Tx& tx, const LessonNow& lesson, const QuestionId& id) {
  auto found = tx.one(sql::one_question{.school = lesson.school, .lesson = lesson.id, .id = id}, question_of);
  if (!found) return fail(Fault::not_found, "question.unknown", "question");
  return *std::move(found);
}

LessonLine line_of(const Row& row) {
  LessonLine out;
  out.id = row.id<LessonId>(0);
  out.group = row.id<GroupId>(1);
  out.group_name = row.text(2);
  out.title = row.text(3);
  out.subject = row.text(4);
  out.day = row.date(5);
  out.started_at = row.instant(6);
  out.ended_at = row.maybe_instant(7);
  out.plan = maybe_id<PlanId>(row, 8);
  return out;
}

std::string options_text(const std::vector<plan::Option>& options) {
  std::string out;
  shape::write(out, options);
  return out;
}

std::string lesson_topic(const LessonId& lesson) { return "lesson:" + lesson.text; }
std::string seat_topic(const LessonId& lesson) { return "seat:" + lesson.text; }
std::string board_topic(const LessonId& lesson) { return "board:" + lesson.text; }

void announce_change(Call& call, const LessonId& lesson, std::string_view what) {
  std::string data = "{\"what\":";
  json::write_string(data, what);
  data += '}';
  call.announce(lesson_topic(lesson), "changed", data);
  call.announce(seat_topic(lesson), "changed", data);
  call.announce(board_topic(lesson), "changed", data);
}

void touch(Call& call, const LessonNow& lesson) {
  call.tx.run(sql::touch_lesson{.school = lesson.school, .id = lesson.id});
  storage::note_change(call.tx, lesson.school.text, "lesson", lesson.id.text, lesson.version + 1);
}

}  // namespace selami::teaching
