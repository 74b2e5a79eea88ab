#include "teaching_core/attendance.hpp"

#include <algorithm>

namespace selami::teaching {
namespace {

const char* letter(Presence state) {
  switch (state) {
    case Presence::hadir: return "H";
    case Presence::sakit: return "S";
    case Presence::izin: return "I";
    case Presence::alpa: return "A";
  }
  return "";
}

}  // namespace

DayState day_state(const std::vector<Presence>& marks) {
  const auto some = [&](Presence state) { return std::find(marks.begin(), marks.end(), state) != marks.end(); };
  std::optional<Presence> missed;
  for (const Presence reason : {Presence::alpa, Presence::izin, Presence::sakit}) {
    if (some(reason)) missed = reason;
  }
  if (some(Presence::hadir) || !missed) return {Presence::hadir, missed};
  return {*missed, std::nullopt};
}

std::string day_mark(const DayState& day) {
  if (day.missed) return std::string("(") + letter(*day.missed) + ")";
  return letter(day.state);
}

void DaySums::add(Presence state) {
  switch (state) {
    case Presence::hadir: ++here; break;
    case Presence::sakit: ++sick; break;
    case Presence::izin: ++excused; break;
    case Presence::alpa: ++unexplained; break;
  }
}

}  // namespace selami::teaching
