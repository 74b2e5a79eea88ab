#pragma once
/// @file A lesson as it is played: which step is now, the pause, the end. Pure. Instants are the teacher's phone's.

#include <optional>
#include <string>
#include <vector>

#include "base/result.hpp"
#include "base/time.hpp"

namespace selami::teaching {

/// What really happened to a step.
struct StepPlayed {
  std::string id;
  std::optional<Instant> started_at;
  std::optional<Instant> ended_at;
  std::int64_t paused_ms = 0;  ///< time the step stood still
  bool skipped = false;
};

struct Playing {
  std::string step;  ///< the step that is now, or empty
  std::optional<Instant> paused_at;
  std::optional<Instant> ended_at;
  std::vector<StepPlayed> steps;
};

/// Goes to `step` (empty: to none), or pauses and goes on within it. The step left behind ends, a step come back to
/// runs again, and did not run meanwhile. An ended lesson takes it as a late note: nothing runs afterwards. The same call again changes nothing.
/// Errors: step.unknown (not_found).
Result<Playing> move(Playing playing, const std::string& step, bool paused, Instant at);

/// Ends the lesson and the step that runs. Once ended it stays ended as it was.
Playing end(Playing playing, Instant at);

/// What the teacher says really happened to one step. Errors: step.unknown (not_found), step.order (it ends before it begins).
Result<Playing> set_step(Playing playing, const StepPlayed& really);

/// Tells an event that came more than a day after it happened by the phone's clock, or from the future: shown as flagged.
bool is_skewed(Instant happened, Instant arrived);

/// Was a pupil marked, or the mark changed, more than a day after the lesson began? Both by the phone's clock.
bool is_late_mark(Instant started, Instant marked);

}  // namespace selami::teaching
