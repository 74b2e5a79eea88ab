#pragma once
/// @file What pupils may do next who stand at the same level of an objective: tasks of packs/depth for their subject and phase.

#include "depth/wire.hpp"
#include "depth_core/words.hpp"

namespace selami::depth {

struct NextTask {
  std::string id;
  int minutes = 0;
  Words text;
  Words evidence;
};
/// Tasks of one level, the most exact first.
struct NextStep {
  int from = 0;
  std::vector<NextTask> tasks;
};
struct NextSteps {
  std::vector<NextStep> steps;  ///< SOLO 0–4
};

/// Errors: lesson.unknown, question.unknown.
Result<NextSteps> next_steps(Call& call, const DepthPacks& packs, const LessonId& lesson, const QuestionId& question);

}  // namespace selami::depth

namespace selami {

template <>
struct Shape<depth::Words> {
  using T = depth::Words;
  static constexpr const char* name = "DepthWords";
  static constexpr auto fields = std::tuple{Field{"id", &T::id, "Indonesian"}, Field{"en", &T::en, "English"}};
};
template <>
struct Shape<depth::NextTask> {
  using T = depth::NextTask;
  static constexpr const char* name = "NextTask";
  static constexpr auto fields = std::tuple{Field{"id", &T::id, "in packs/depth/next.yaml"}, Field{"minutes", &T::minutes, "5 to 15"},
                                            Field{"text", &T::text, "said to pupils"}, Field{"evidence", &T::evidence, "what comes out"}};
};
template <>
struct Shape<depth::NextStep> {
  using T = depth::NextStep;
  static constexpr const char* name = "NextStep";
  static constexpr auto fields = std::tuple{Field{"from", &T::from, "SOLO 0–4; 0 also for who has not answered"}, Field{"tasks", &T::tasks, "the most exact first"}};
};
template <>
struct Shape<depth::NextSteps> {
  using T = depth::NextSteps;
  static constexpr const char* name = "NextSteps";
  static constexpr auto fields = std::tuple{Field{"steps", &T::steps, "one a level"}};
};

}  // namespace selami
