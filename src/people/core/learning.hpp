#pragma once
/// @file Who joins and who leaves a learning group (kelompok belajar), and the numbers in it. Pure.

#include <string>
#include <vector>

namespace selami::people {

/// Somebody's place in a learning group, now or once.
struct LearningSeat {
  std::string pupil;
  int number = 0;
};

/// Who shall be in it, with the number (and card) of the own rombel.
struct LearningWish {
  std::string pupil;
  int home_number = 0;
};

struct LearningChange {
  std::vector<LearningSeat> join;
  std::vector<std::string> leave;
};

/// What makes `now` the group of exactly the `wanted` (a name twice counts once). Who stays keeps the number. A newcomer keeps the
/// number of the rombel, so that one card serves for all teachers, unless it is or was another's here: several rombel meet in a group.
/// Then it is the one that the pupil had here before, else the next above `highest`, the highest number ever given here, and above all
/// wishes. None is given to a second pupil. `ever`: all seats of which anything is kept, also those of now.
LearningChange change_learning(const std::vector<LearningSeat>& now, const std::vector<LearningWish>& wanted, const std::vector<LearningSeat>& ever, int highest);

}  // namespace selami::people
