#include "checker/rule.hpp"
#include "text/words.hpp"

namespace selami::checker {
namespace {

using text::Actor;

/// The pupils do something of their own, or are made to.
bool pupils_reflect(const text::Reading& reading) {
  for (const text::Act& act : reading.acts) {
    const bool told = act.invites && std::any_of(reading.acts.begin(), reading.acts.end(), [&](const text::Act& other) {
      return other.sentence == act.sentence && other.first > act.first && other.actor == Actor::pupils;
    });
    if (told) continue;  // "meminta siswa mencatat": what they are asked to do counts
    if (act.negated || act.condition || act.subordinate) continue;
    if (act.actor == Actor::teacher && !act.invites) continue;
    if (act.actor == Actor::other || act.receives) continue;
    if (act.actor == Actor::teacher && act.stem == "tanya") continue;  // "sudah paham?": what pupils do then is told beside it
    if (act.actor == Actor::unknown && text::words::in(act.stem, "tutup lanjut akhir awal mulai buka")) continue;  // routine
    if (text::words::in(act.stem, "salam doa tepuk nyanyi rapi syukur pulang")) continue;
    return true;
  }
  return false;
}

bool teacher_concludes(const text::Reading& reading) {
  for (const text::Act& act : reading.acts) {
    if (act.actor == Actor::teacher && !act.negated && !act.condition) return true;
  }
  return false;
}

}  // namespace

extern const Rule rule_pm204{"PM204", [](const Sheet& sheet, Out& out) {
  std::size_t place = 0;
  bool by_teacher = false;
  for (std::size_t i = 0; i < sheet.steps.size(); ++i) {
    if (sheet.plan.steps[i].stage != plan::Stage::merefleksi || sheet.steps[i]->words == 0) continue;
    if (pupils_reflect(*sheet.steps[i]) || !sheet.plan.steps[i].questions.empty()) return;  // one real reflection is enough
    if (!teacher_concludes(*sheet.steps[i]) || by_teacher) continue;
    by_teacher = true;
    place = i;
  }
  if (by_teacher) out.add(at("/steps", place, "text"));
}};

}  // namespace selami::checker
