#include "depth/next.hpp"

#include "depth/descriptors.hpp"
#include "depth/read.hpp"

namespace selami::depth {
namespace {

constexpr std::size_t tasks_most = 4;  // one is shown, others at a tap

}  // namespace

Result<NextSteps> next_steps(Call& call, const DepthPacks& packs, const LessonId& lesson_id, const QuestionId& question) {
  TRY(const teaching::LessonNow lesson, teaching::shared_lesson(call, lesson_id));
  TRY(const people::GroupNow group, people::own_group_on(call, lesson.group, lesson.day));
  TRY_DO(find_question(call, lesson, question));
  const Setting setting = setting_of(call, packs, lesson, group);
  NextSteps out;
  for (int level = 0; level <= level_max; ++level) {
    NextStep step{level, {}};
    for (const Task* task : packs.tasks_for(setting, level, tasks_most)) step.tasks.push_back({task->id, task->minutes, task->text, task->evidence});
    out.steps.push_back(std::move(step));
  }
  return out;
}

}  // namespace selami::depth
