#include "checker/doings.hpp"

#include <algorithm>

#include "text/words.hpp"

namespace selami::checker {
namespace {

struct Doings {
  int teacher = 0;
  int pupils = 0;
  int all() const { return teacher + pupils; }
};

Doings doings_of(const text::Reading& reading, std::size_t sentence) {
  using text::Actor;
  Doings doings;
  for (const text::Act& act : reading.acts) {
    if (act.sentence != sentence || act.condition || act.subordinate || act.negated || act.actor == Actor::other) continue;
    // Asking the class and walking round is neither explaining nor pupils at work: what pupils do then is told beside it.
    if (act.actor == Actor::teacher && text::words::in(act.stem, "tanya keliling pantau amati tunggu dengar")) continue;
    if (act.actor == Actor::teacher && !act.invites) ++doings.teacher;
    else if (act.actor == Actor::both) ++doings.teacher, ++doings.pupils;
    else if (!act.receives) ++doings.pupils;
  }
  return doings;
}

/// The time that a sentence says of itself, when it is less than what is left; 0: none.
int said_minutes(const text::Reading& reading, const text::Sentence& sentence, double left) {
  const auto said = std::find_if(reading.times.begin(), reading.times.end(), [&](const text::Span& span) {
    return span.minutes > 0 && span.minutes < left && span.token >= sentence.first && span.token < sentence.last;
  });
  return said == reading.times.end() ? 0 : said->minutes;
}

}  // namespace

std::optional<double> teachers_minutes(const Sheet& sheet, std::size_t step, double minutes) {
  const text::Reading& reading = *sheet.steps[step];
  Doings rest;
  double left = minutes, teacher = 0;
  bool told = false;
  for (std::size_t s = 0; s < reading.sentences.size(); ++s) {
    const Doings doings = doings_of(reading, s);
    if (doings.all() == 0) continue;
    told = true;
    const int said = said_minutes(reading, reading.sentences[s], left);
    left -= said;
    teacher += static_cast<double>(said) * doings.teacher / doings.all();
    if (said > 0) continue;
    rest.teacher += doings.teacher;
    rest.pupils += doings.pupils;
  }
  if (!told) return std::nullopt;
  if (!sheet.questions[step].empty()) ++rest.pupils;
  return rest.all() > 0 ? teacher + left * rest.teacher / rest.all() : teacher;
}

}  // namespace selami::checker
