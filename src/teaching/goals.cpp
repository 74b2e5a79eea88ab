/// @file A pupil's own goal beside the class's: what holds now for one teacher and class.
#include <map>

#include "people/access.hpp"
#include "teaching/parts.hpp"
#include "teaching/teaching.hpp"
#include "teaching/view.hpp"
#include "teaching_core/join.hpp"
#include "teaching_sql.hpp"

namespace selami::teaching {

using storage::Row;

Result<Done> set_goal(Call& call, const LessonId& id, const PupilId& pupil, const GoalIn& in) {
  TRY(const LessonNow lesson, lesson_to_write(call, id));
  TRY_DO(people::member(call, group_of(call, lesson), pupil));
  const std::string words = tidy_name(in.text);
  if (words.empty()) {
    call.tx.run(sql::drop_goal{.school = lesson.school, .group = lesson.group, .pupil = pupil, .by = lesson.teacher});
  } else {
    call.tx.run(sql::put_goal{.school = lesson.school, .group = lesson.group, .pupil = pupil, .by = lesson.teacher, .words = words, .at = call.now});
  }
  touch(call, lesson);
  call.announce(lesson_topic(id), "changed", "{\"what\":\"goal\"}");
  return Done{};
}

void add_goals(storage::Tx& tx, const Placed& where, std::vector<MemberView>& members) {
  std::map<std::string, std::string> goals;
  tx.each(sql::goals_of_group{.school = where.school, .group = where.group, .by = where.teacher},
          [&](const Row& row) { goals[row.text(0)] = row.text(1); });
  for (MemberView& member : members) {
    const auto found = goals.find(member.pupil.text);
    if (found != goals.end()) member.goal = found->second;
  }
}

}  // namespace selami::teaching
