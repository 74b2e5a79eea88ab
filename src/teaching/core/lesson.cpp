#include "teaching_core/lesson.hpp"

#include <algorithm>

namespace selami::teaching {
namespace {

StepPlayed* find(Playing& playing, const std::string& id) {
  const auto found = std::find_if(playing.steps.begin(), playing.steps.end(), [&](const StepPlayed& s) { return s.id == id; });
  return found == playing.steps.end() ? nullptr : &*found;
}

/// A phone's clock may have been set back in between: no step lasts less than nothing.
Instant not_before(Instant at, Instant earliest) { return at < earliest ? earliest : at; }

void go_on(Playing& playing, Instant at) {
  if (!playing.paused_at) return;
  if (StepPlayed* now = find(playing, playing.step)) now->paused_ms += not_before(at, *playing.paused_at) - *playing.paused_at;
  playing.paused_at.reset();
}

void leave(Playing& playing, Instant at) {
  go_on(playing, at);
  StepPlayed* now = find(playing, playing.step);
  if (now && now->started_at && !now->ended_at) now->ended_at = not_before(at, *now->started_at);
}

}  // namespace

Result<Playing> move(Playing playing, const std::string& step, bool paused, Instant at) {
  StepPlayed* next = step.empty() ? nullptr : find(playing, step);
  if (!step.empty() && !next) return fail(Fault::not_found, "step.unknown", "step");
  if (playing.ended_at) {
    if (next && !next->started_at) next->started_at = next->ended_at = at;
    return playing;
  }
  if (playing.step != step) {
    leave(playing, at);
    playing.step = step;
    if (next) {
      if (!next->started_at) next->started_at = at;
      if (next->ended_at) next->paused_ms += not_before(at, *next->ended_at) - *next->ended_at;
      next->ended_at.reset();
      next->skipped = false;
    }
  }
  if (!paused) go_on(playing, at);
  else if (!playing.paused_at) playing.paused_at = at;
  return playing;
}

Playing end(Playing playing, Instant at) {
  if (playing.ended_at) return playing;
  leave(playing, at);
  playing.step.clear();
  playing.ended_at = at;
  return playing;
}

Result<Playing> set_step(Playing playing, const StepPlayed& really) {
  StepPlayed* step = find(playing, really.id);
  if (!step) return fail(Fault::not_found, "step.unknown", "step");
  if (really.ended_at && (!really.started_at || *really.ended_at < *really.started_at)) {
    return fail(Fault::invalid, "step.order", "ended_at");
  }
  const std::int64_t paused_ms = step->paused_ms;
  *step = really;
  step->paused_ms = really.started_at ? paused_ms : 0;
  return playing;
}

bool is_skewed(Instant happened, Instant arrived) {
  return arrived - happened > day_ms || happened - arrived > day_ms;
}

bool is_late_mark(Instant started, Instant marked) { return marked - started > day_ms; }

}  // namespace selami::teaching
