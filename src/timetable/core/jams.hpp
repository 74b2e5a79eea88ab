#pragma once
/// @file Jam pelajaran in a timetable: which one a lesson fills, and who is in two places at once. Pure.

#include <optional>
#include <string>
#include <vector>

#include "timetable_core/calendar.hpp"

namespace selami::timetable {

/// Jam ke- first to last, both included.
struct Jams {
  int first = 1;
  int last = 1;
  friend bool operator==(const Jams& a, const Jams& b) { return a.first == b.first && a.last == b.last; }
};
inline bool overlap(const Jams& a, const Jams& b) { return a.first <= b.last && b.first <= a.last; }

/// From the first jam's bell to the last one's end; none when the day has no such jam. A range that reaches beyond a
/// short day ends with it.
std::optional<Bell> span_of(const std::vector<Bell>& bells, const Jams& jams);

/// Which of a teacher's ranges with a class on that day a lesson begun at `minute` (after midnight) is: the one that has
/// begun and not ended, or begins within half an hour; else none.
std::optional<Jams> jams_at(const std::vector<Jams>& ranges, const std::vector<Bell>& bells, int minute);

/// One entry of a school's timetable.
struct Slot {
  std::string id;
  int weekday = 1;  ///< 1 = Monday
  Jams jams;
  std::string group;
  std::string staff;
  std::string subject;     ///< '' for guru kelas
  bool assists = false;    ///< pendamping: being there beside another is the task itself
};

enum class Clash {
  teacher,  ///< one teacher in two classes at once
  group,    ///< two teachers in one class for different subjects
};
struct Collision {
  Clash kind = Clash::teacher;
  std::string one;  ///< ids of slots, in the order they were given
  std::string other;
};
/// Shown, never forbidden: kelas rangkap and classes that split for agama look like this too. A pendamping collides with
/// nobody in the own class, but cannot be in two classes either.
std::vector<Collision> collisions(const std::vector<Slot>& slots);

}  // namespace selami::timetable
