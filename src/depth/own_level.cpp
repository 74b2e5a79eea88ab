#include "depth/own_level.hpp"

#include "depth/descriptors.hpp"
#include "depth/read.hpp"
#include "depth_sql.hpp"
#include "teaching_core/join.hpp"

namespace selami::depth {
namespace {

using storage::Row;

struct Whose {
  SchoolId school;
  QuestionId question;
  PupilId pupil;
};

Result<Done> keep(Call& call, const teaching::LessonNow& lesson, const Whose& whose, const OwnLevelIn& in, const char* source) {
  const auto answered = call.tx.one(sql::answered_by{.school = whose.school, .question = whose.question, .pupil = whose.pupil}, [](const Row&) { return true; });
  if (!answered) return fail(Fault::conflict, "own_level.unanswered", "question");
  call.tx.run(sql::put_own_level{.school = whose.school, .question = whose.question, .pupil = whose.pupil, .level = in.level,
                                 .words = teaching::tidy_name(in.words), .source = source, .at = call.now});
  call.announce("lesson:" + lesson.id.text, "changed", "{\"what\":\"own_level\"}");
  return Done{};
}

}  // namespace

Result<OwnLevelView> own_level(Call& call, const DepthPacks& packs, const QuestionId& id) {
  TRY(const teaching::LessonNow lesson, teaching::seat_lesson(call));
  TRY(const QuestionWork question, find_question(call, lesson, id));
  people::GroupNow group;
  group.school = lesson.school;
  group.id = lesson.group;
  group.level = people::school_card(call, lesson.school).level;
  OwnLevelView out;
  out.descriptors = descriptors_of(call, packs, lesson, group, question, lesson.teacher);
  call.tx.each(sql::own_level_of{.school = lesson.school, .question = id, .pupil = call.actor.pupil}, [&](const Row& row) {
    out.level = row.number(0);
    out.words = row.text(1);
  });
  return out;
}

Result<Done> say_own_level(Call& call, const QuestionId& id, const OwnLevelIn& in) {
  TRY(const teaching::LessonNow lesson, teaching::seat_lesson(call));
  TRY_DO(find_question(call, lesson, id));
  return keep(call, lesson, {lesson.school, id, call.actor.pupil}, in, "phone");
}

Result<Done> tap_own_level(Call& call, const LessonId& lesson_id, const QuestionId& id, const PupilId& pupil, const OwnLevelIn& in) {
  TRY(const teaching::LessonNow lesson, teaching::lesson_to_write(call, lesson_id));
  TRY_DO(find_question(call, lesson, id));
  TRY(const people::GroupNow group, people::own_group_on(call, lesson.group, lesson.day));
  TRY_DO(people::member(call, group, pupil));
  return keep(call, lesson, {lesson.school, id, pupil}, in, "teacher");
}

}  // namespace selami::depth
