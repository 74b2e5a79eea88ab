#pragma once
/// @file How far a class has come in a plan: which meeting and which step are next. Pure.

#include <optional>
#include <string>
#include <vector>

#include "base/time.hpp"

namespace selami::teaching {

/// A step of a lesson that was given.
struct StepHeld {
  std::string id;
  int minutes = 0;  ///< planned; 0: not said
  std::optional<Instant> started_at;
  std::optional<Instant> ended_at;
  std::int64_t paused_ms = 0;
  bool skipped = false;
};
/// The newest lesson of a plan with a class in which anything was reached.
struct Held {
  int meeting = 1;
  bool ended = false;
  std::vector<StepHeld> steps;  ///< in order
};

struct Next {
  int meeting = 1;
  std::string step;      ///< where the meeting goes on; empty: at its beginning
  bool finished = false; ///< the plan's last meeting is done
  int left_out = 0;      ///< steps of that lesson before the place reached that were never begun
};

/// What comes after a lesson. A meeting is done once its last step that was not left out has begun. A step that was broken
/// off before half of its minutes is taken up again; otherwise the one after it is next. A lesson in which no step was
/// begun counts only when it has none. While a lesson runs, its own step is next.
Next after(const Held& last, int meetings);

}  // namespace selami::teaching
