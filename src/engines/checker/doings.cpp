#include "checker/doings.hpp"

#include "text/words.hpp"

namespace selami::checker {

Doings doings_of(const Sheet& sheet, std::size_t step) {
  using text::Actor;
  Doings doings;
  for (const text::Act& act : sheet.steps[step]->acts) {
    if (act.condition || act.subordinate || act.negated || act.actor == Actor::other) continue;
    // Asking the class and walking round is neither explaining nor pupils at work: what pupils do then is told beside it.
    if (act.actor == Actor::teacher && text::words::in(act.stem, "tanya keliling pantau amati tunggu dengar")) continue;
    if (act.actor == Actor::teacher && !act.invites) ++doings.teacher;
    else if (act.actor == Actor::both) ++doings.teacher, ++doings.pupils;
    else if (!act.receives) ++doings.pupils;
  }
  if (doings.teacher + doings.pupils > 0 && !sheet.questions[step].empty()) ++doings.pupils;
  return doings;
}

}  // namespace selami::checker
