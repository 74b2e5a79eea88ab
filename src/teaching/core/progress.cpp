#include "teaching_core/progress.hpp"

namespace selami::teaching {
namespace {

bool broken_off(const StepHeld& step) {
  if (step.minutes == 0 || !step.started_at || !step.ended_at) return false;
  const std::int64_t ran = *step.ended_at - *step.started_at - step.paused_ms;
  return 2 * ran < step.minutes * minute_ms;
}

Next next_meeting(const Held& last, int meetings, int left_out) {
  if (last.meeting >= meetings) return {meetings, "", true, left_out};
  return {last.meeting + 1, "", false, left_out};
}

}  // namespace

Next after(const Held& last, int meetings) {
  if (last.steps.empty()) return last.ended ? next_meeting(last, meetings, 0) : Next{last.meeting, "", false, 0};
  std::optional<std::size_t> reached;
  for (std::size_t i = 0; i < last.steps.size(); ++i) {
    if (last.steps[i].started_at) reached = i;
  }
  if (!reached) return {last.meeting, "", false, 0};
  int left_out = 0;
  for (std::size_t i = 0; i < *reached; ++i) left_out += last.steps[i].started_at ? 0 : 1;
  if (!last.ended) return {last.meeting, last.steps[*reached].id, false, left_out};
  std::size_t next = *reached + 1;
  while (next < last.steps.size() && last.steps[next].skipped) ++next;
  if (next == last.steps.size()) return next_meeting(last, meetings, left_out);
  const bool again = broken_off(last.steps[*reached]);
  return {last.meeting, last.steps[again ? *reached : next].id, false, left_out};
}

}  // namespace selami::teaching
