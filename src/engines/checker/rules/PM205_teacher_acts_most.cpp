#include "checker/rule.hpp"
#include "text/words.hpp"

namespace selami::checker {
namespace {

using text::Actor;

struct Doings {
  int teacher = 0;
  int pupils = 0;
};

/// Who does what in a step; making others act is theirs, taking in is the teacher's.
Doings doings_of(const text::Reading& reading) {
  Doings doings;
  for (const text::Act& act : reading.acts) {
    if (act.condition || act.subordinate || act.negated || act.actor == Actor::other) continue;
    // Asking the class and walking round is neither explaining nor pupils at work: what pupils do then is told beside it.
    if (act.actor == Actor::teacher && text::words::in(act.stem, "tanya keliling pantau amati tunggu dengar")) continue;
    if (act.actor == Actor::teacher && !act.invites) ++doings.teacher;
    else if (act.actor == Actor::both) ++doings.teacher, ++doings.pupils;
    else if (!act.receives) ++doings.pupils;
  }
  return doings;
}

}  // namespace

extern const Rule rule_pm205{"PM205", [](const Sheet& sheet, Out& out) {
  constexpr double most = 0.6;
  constexpr std::size_t steps_min = 3;  // of fewer nothing can be said
  double whole = 0, teacher = 0;
  std::size_t told = 0;
  for (std::size_t i = 0; i < sheet.steps.size(); ++i) {
    const Doings doings = doings_of(*sheet.steps[i]);
    if (doings.teacher + doings.pupils == 0) continue;
    const double minutes = sheet.minutes_of(i) > 0 ? sheet.minutes_of(i) : 10;
    const bool asked = !sheet.questions[i].empty();
    whole += minutes;
    teacher += minutes * doings.teacher / (doings.teacher + doings.pupils + (asked ? 1 : 0));
    ++told;
  }
  if (told < steps_min || teacher <= most * whole) return;
  out.add("/steps", {std::to_string(static_cast<int>(100 * teacher / whole + 0.5))});
}};

}  // namespace selami::checker
