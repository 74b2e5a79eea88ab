#pragma once
/// @file Who joins and who leaves a learning group (kelompok belajar), and the numbers in it. Pure.

#include <string>
#include <vector>

namespace selami::people {

/// Somebody's place in a learning group. Numbers are the group's own: those of several rombel would meet in it twice.
struct LearningSeat {
  std::string pupil;
  int number = 0;
};

struct LearningChange {
  std::vector<LearningSeat> join;
  std::vector<std::string> leave;
};

/// What makes `now` the group of exactly the `wanted` (a name twice counts once). Who stays keeps the number; newcomers get the
/// next ones in their order, from above `highest`, the highest number ever given here: none is given to a second pupil.
LearningChange change_learning(const std::vector<LearningSeat>& now, const std::vector<std::string>& wanted, int highest);

}  // namespace selami::people
