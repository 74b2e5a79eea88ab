#pragma once
/// @file What an office's schools did in a month, as far as its questions ask. Pure.

#include <array>
#include <cstdint>
#include <string>
#include <vector>

namespace selami::city {

/// As packs and rows name them, in the order in which they are counted here.
inline constexpr const char* answer_names[] = {"ya", "biasa", "tidak"};
inline constexpr const char* stage_names[] = {"memahami", "mengaplikasi", "merefleksi"};

struct MonthSchool {
  std::string level;
  std::string district;
  bool is_public = true;
  int pupils = 0;       ///< on the month's last day
  bool active = false;  ///< a lesson was recorded
};
/// A plan whose last meeting a class had; a lesson without a plan stands for itself.
struct EndedPlan {
  std::uint32_t school = 0;
  std::string teacher;
  std::string group;
  int pupils = 0;  ///< of the class
  std::array<bool, 3> seen{};  ///< memahami, mengaplikasi, merefleksi, over all its meetings
};
/// What a class said after a lesson.
struct HeardLesson {
  std::uint32_t school = 0;
  std::string teacher;
  std::string group;
  int answered = 0;
  std::array<std::array<int, 3>, 3> answers{};  ///< three statements × ya, biasa, tidak
};
/// What a class chose to change next time, in a lesson of the month.
struct ClassChoice {
  std::uint32_t school = 0;
  std::string teacher;
  std::string group;
  int pupils = 0;      ///< of the class
  bool tried = false;  ///< its teacher said so in a later lesson
};
/// An answer of a lesson of the month to which its teacher's feedback asked for a next try.
struct AskedAgain {
  std::uint32_t school = 0;
  std::string teacher;
  std::string group;
  std::string pupil;
  bool tried = false;  ///< and one came
};
struct MonthData {
  std::vector<MonthSchool> schools;
  std::vector<EndedPlan> plans;
  std::vector<HeardLesson> voices;
  std::vector<ClassChoice> choices;
  std::vector<AskedAgain> asked_again;
};

/// A plan counts for itself, or all three experiences in it.
inline bool all_seen(const EndedPlan& plan) { return plan.seen[0] && plan.seen[1] && plan.seen[2]; }

}  // namespace selami::city
