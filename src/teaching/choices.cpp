#include "teaching/choices.hpp"

#include <set>

#include "teaching/read.hpp"
#include "teaching_core/join.hpp"
#include "teaching_sql.hpp"
#include "voices_sql.hpp"

namespace selami::teaching {

using storage::Row;

namespace {

struct ChosenKept {
  Chosen chosen;
  std::string tried_in;
};

ChosenKept chosen_of(const Row& row) {
  ChosenKept out{{row.id<LessonId>(0), row.date(1), row.text(2), row.text(3), std::nullopt}, row.text(5)};
  if (!row.null(4)) out.chosen.tried = row.integer(4) != 0;
  return out;
}

void tell(Call& call, const LessonNow& lesson) {
  touch(call, lesson);
  announce_change(call, lesson.id, "choice");
}

}  // namespace

Result<Done> set_choice(Call& call, const LessonId& id, const ChoiceIn& in) {
  TRY(const LessonNow lesson, lesson_to_write(call, id));
  const std::string words = tidy_name(in.text);
  if (words.empty()) {
    call.tx.run(sql::drop_choice{.school = lesson.school, .lesson = id});
  } else {
    call.tx.run(sql::put_choice{.school = lesson.school, .lesson = id, .words = words, .by = call.actor.person, .at = call.now});
  }
  tell(call, lesson);
  return Done{};
}

Result<Done> say_tried(Call& call, const LessonId& id, const TriedIn& in) {
  TRY(const LessonNow lesson, lesson_to_write(call, id));
  TRY(const LessonNow earlier, own_lesson(call, in.of));
  if (!(earlier.group == lesson.group)) return fail(Fault::not_found, "lesson.unknown", "of");
  call.tx.run(sql::set_tried{.tried = in.tried ? 1 : 0, .lesson = id, .school = earlier.school, .of = earlier.id});
  tell(call, lesson);
  return Done{};
}

void add_choices(storage::Tx& tx, const LessonNow& lesson, VoicesView& out) {
  out.choice = tx.one(sql::choice_of_lesson{.school = lesson.school, .lesson = lesson.id}, [](const Row& row) { return chosen_of(row).chosen; });
  const auto before = tx.one(sql::choice_before{.school = lesson.school, .group = lesson.group, .teacher = lesson.teacher,
                                                .subject = lesson.subject, .started = lesson.started_at, .lesson = lesson.id},
                             chosen_of);
  if (before && (!before->chosen.tried.value_or(false) || before->tried_in == lesson.id.text)) out.before = before->chosen;
}

std::vector<Chosen> choices_waiting(Call& call, const SchoolId& school, const GroupId& group) {
  std::vector<Chosen> out;
  std::set<std::string> subjects;
  call.tx.each(sql::choices_of_class{.school = school, .group = group, .teacher = call.actor.person}, [&](const Row& row) {
    Chosen chosen = chosen_of(row).chosen;
    const bool newest = subjects.insert(chosen.subject).second;
    if (newest && !chosen.tried.value_or(false)) out.push_back(std::move(chosen));
  });
  return out;
}

}  // namespace selami::teaching
