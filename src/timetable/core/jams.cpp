#include "timetable_core/jams.hpp"

#include <algorithm>

namespace selami::timetable {
namespace {

constexpr int early_min = 30;

const Bell* bell_of(const std::vector<Bell>& bells, int jam) {
  const auto found = std::find_if(bells.begin(), bells.end(), [&](const Bell& bell) { return bell.jam == jam; });
  return found == bells.end() ? nullptr : &*found;
}

}  // namespace

std::optional<Bell> span_of(const std::vector<Bell>& bells, const Jams& jams) {
  const Bell* first = bell_of(bells, jams.first);
  if (!first) return std::nullopt;
  Bell out = *first;
  for (int jam = jams.first; jam <= jams.last; ++jam) {
    if (const Bell* bell = bell_of(bells, jam)) out.to = bell->to;
  }
  return out;
}

std::optional<Jams> jams_at(const std::vector<Jams>& ranges, const std::vector<Bell>& bells, int minute) {
  std::optional<Jams> soon;
  int soon_at = 0;
  for (const Jams& range : ranges) {
    const auto span = span_of(bells, range);
    if (!span || minute >= span->to) continue;
    if (minute >= span->from) return range;
    if (span->from - minute <= early_min && (!soon || span->from < soon_at)) {
      soon = range;
      soon_at = span->from;
    }
  }
  return soon;
}

std::vector<Collision> collisions(const std::vector<Slot>& slots) {
  std::vector<Collision> out;
  for (std::size_t i = 0; i < slots.size(); ++i) {
    for (std::size_t j = i + 1; j < slots.size(); ++j) {
      const Slot &a = slots[i], &b = slots[j];
      if (a.weekday != b.weekday || !overlap(a.jams, b.jams)) continue;
      if (a.staff == b.staff && (a.group != b.group || a.subject != b.subject)) out.push_back({Clash::teacher, a.id, b.id});
      const bool together = a.assists || b.assists || a.subject == b.subject;
      if (a.group == b.group && a.staff != b.staff && !together) out.push_back({Clash::group, a.id, b.id});
    }
  }
  return out;
}

}  // namespace selami::timetable
