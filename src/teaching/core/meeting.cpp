#include "teaching_core/meeting.hpp"

namespace selami::teaching {

Meeting meet(const Written& there, const Written& comes) {
  const bool later = !(comes.at < there.at);
  if (comes.says == there.says) return later ? Meeting::replaces : Meeting::known;
  if (!later) return Meeting::kept_behind;
  return comes.side == there.side ? Meeting::replaces : Meeting::shown_first;
}

Instant written_at(Instant by_the_phone, Instant arrived) { return by_the_phone < arrived ? by_the_phone : arrived; }

std::string both_notes(const std::string& older, const std::string& newer) {
  if (older.empty() || newer.find(older) != std::string::npos) return newer;
  if (newer.empty() || older.find(newer) != std::string::npos) return older;
  return newer + " · " + older;
}

}  // namespace selami::teaching
