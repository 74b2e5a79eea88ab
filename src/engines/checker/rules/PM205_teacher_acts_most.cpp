#include "checker/rule.hpp"
#include "text/words.hpp"

namespace selami::checker {
namespace {

using text::Actor;

struct Doings {
  int teacher = 0;
  int pupils = 0;
};

/// Who does what in a sentence; making others act is theirs, taking in is the teacher's.
Doings doings_of(const text::Reading& reading, std::size_t sentence) {
  Doings doings;
  for (const text::Act& act : reading.acts) {
    if (act.sentence != sentence) continue;
    if (act.condition || act.subordinate || act.negated || act.actor == Actor::other) continue;
    // Asking the class and walking round is neither explaining nor pupils at work: what pupils do then is told beside it.
    if (act.actor == Actor::teacher && text::words::in(act.stem, "tanya keliling pantau amati tunggu dengar")) continue;
    if (act.actor == Actor::teacher && !act.invites) ++doings.teacher;
    else if (act.actor == Actor::both) ++doings.teacher, ++doings.pupils;
    else if (!act.receives) ++doings.pupils;
  }
  return doings;
}

struct Share {
  bool told = false;   ///< somebody does something
  double teacher = 0;  ///< minutes in which it is the teacher
};

/// A sentence that says its time ("sepuluh menit terakhir murid memilah …") has that; the others share the rest by what is done in them.
Share share_of(const text::Reading& step, double minutes, bool asked) {
  Doings rest;
  double left = minutes;
  Share share;
  for (std::size_t s = 0; s < step.sentences.size(); ++s) {
    const Doings doings = doings_of(step, s);
    const int all = doings.teacher + doings.pupils;
    if (all == 0) continue;
    share.told = true;
    const auto said = std::find_if(step.times.begin(), step.times.end(), [&](const text::Span& span) {
      return span.minutes > 0 && span.minutes < left && span.token >= step.sentences[s].first && span.token < step.sentences[s].last;
    });
    if (said == step.times.end()) {
      rest.teacher += doings.teacher;
      rest.pupils += doings.pupils;
      continue;
    }
    left -= said->minutes;
    share.teacher += static_cast<double>(said->minutes) * doings.teacher / all;
  }
  const int all = rest.teacher + rest.pupils + (asked ? 1 : 0);
  if (all > 0) share.teacher += left * rest.teacher / all;
  return share;
}

}  // namespace

extern const Rule rule_pm205{"PM205", [](const Sheet& sheet, Out& out) {
  constexpr double most = 0.6;
  constexpr std::size_t steps_min = 3;  // of fewer nothing can be said
  double whole = 0, teacher = 0;
  std::size_t told = 0;
  for (std::size_t i = 0; i < sheet.steps.size(); ++i) {
    const double minutes = sheet.minutes_of(i) > 0 ? sheet.minutes_of(i) : 10;
    const Share share = share_of(*sheet.steps[i], minutes, !sheet.questions[i].empty());
    if (!share.told) continue;
    whole += minutes;
    teacher += share.teacher;
    ++told;
  }
  if (told < steps_min || teacher <= most * whole) return;
  out.add("/steps", {std::to_string(static_cast<int>(100 * teacher / whole + 0.5))});
}};

}  // namespace selami::checker
