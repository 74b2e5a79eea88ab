#pragma once
/// @file What several lessons' marks say of a pupil's day. Pure.

#include <optional>
#include <string>
#include <vector>

#include "base/time.hpp"

namespace selami::teaching {

enum class Presence { hadir, sakit, izin, alpa };

/// A pupil's day at school, out of the marks of that day's lessons.
struct DayState {
  Presence state = Presence::hadir;
  std::optional<Presence> missed;  ///< the pupil was there, but not in every lesson, and this is why
};

/// The rule of the school's attendance, which counts days:
///   1. Whoever was there in one lesson was at school that day; it counts as hadir. Lessons missed on that day are shown
///      beside it and count in no sum.
///   2. Whoever was in none is absent for the best known reason: sakit, else izin, else alpa. The first lesson's "alpa" often
///      only means that the letter has not arrived yet.
/// The order of the lessons does not matter. `marks` has at least one.
DayState day_state(const std::vector<Presence>& marks);

/// "H", "S", "I", "A"; "(S)" for a day with missed lessons.
std::string day_mark(const DayState& day);

/// Days by state.
struct DaySums {
  int here = 0;
  int sick = 0;
  int excused = 0;
  int unexplained = 0;

  void add(Presence state);
  int all() const { return here + sick + excused + unexplained; }
  int missing() const { return sick + excused + unexplained; }
};

}  // namespace selami::teaching
