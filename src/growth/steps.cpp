#include "growth/steps.hpp"

#include <algorithm>

#include "growth/growth.hpp"
#include "growth/store.hpp"
#include "growth_core/suggest.hpp"
#include "planning/access.hpp"
#include "planning/planning.hpp"
#include "steps_sql.hpp"
#include "storage/changes.hpp"

namespace selami::growth {
namespace {

using storage::Row;

constexpr std::size_t suggested_most = 8;  // one is shown, others at a tap

struct Owned {
  SchoolId school;
  bool ended = false;
};

Result<Owned> own_step(Call& call, const TakenId& id) {
  const auto found = call.tx.one(sql::own_step{.id = id, .teacher = call.actor.person}, [](const Row& row) { return Owned{row.id<SchoolId>(0), !row.text(1).empty()}; });
  if (!found) return fail(Fault::not_found, "taken.unknown", "taken");
  return *found;
}

void note(Call& call, const SchoolId& school, const TakenId& id) { storage::note_change(call.tx, school.text, "growth_step", id.text, 1); }

TakenView taken_of(const Row& row) {
  TakenView out{row.id<TakenId>(0), row.text(2), row.text(3), row.instant(4), row.number(5), row.maybe_instant(6), enum_value<Ended>(row.text(7)), row.maybe_instant(8)};
  return out;
}

/// What the checker says of the newest plan and was not silenced.
std::vector<std::string> newest_findings(Call& call) {
  std::vector<std::string> out;
  for (const planning::PlanHead& head : planning::own_plans(call, 1)) {
    if (head.removed) continue;
    const auto said = planning::plan_findings(call, head.id, {});
    if (!said) continue;
    for (const planning::PlanFinding& one : said->findings) {
      if (!one.silence) out.push_back(one.finding.code);
    }
  }
  return out;
}

/// The step that the newest visit named.
std::string follow_up(Call& call) {
  for (const Visit& one : visits_of_teacher(call)) {
    if (one.view.sent_at) return one.view.record.next_step;
  }
  return {};
}

bool happened(const LessonLine& line, const char* stage) { return std::find(line.stages.begin(), line.stages.end(), stage) != line.stages.end(); }

OwnLessons lessons_of(Call& call, const GrowthView& growth) {
  OwnLessons out;
  out.lessons = growth.lessons;
  out.with_voices = growth.with_voices;
  out.with_levels = growth.with_levels;
  for (const LessonLine& line : growth.lines) {
    if (!line.stages.empty()) {
      ++out.with_steps;
      out.with_reflection += happened(line, "merefleksi") ? 1 : 0;
      out.with_application += happened(line, "mengaplikasi") ? 1 : 0;
    }
    for (std::size_t i = 0; i < line.voices.size() && i < out.voices.size(); ++i) {
      for (std::size_t a = 0; a < out.voices[i].size(); ++a) out.voices[i][a] += line.voices[i].at(a);
    }
    for (std::size_t level = 0; level < out.levels.size(); ++level) out.levels[level] += line.levels.at(level);
  }
  out.findings = newest_findings(call);
  out.follow_up = follow_up(call);
  return out;
}

std::vector<StepKey> keys_of(const StepCatalogue& steps) {
  std::vector<StepKey> out;
  for (const CatalogueStep& one : steps.steps) out.push_back({one.id, one.signals, one.findings});
  return out;
}

}  // namespace

std::vector<TakenView> taken_steps(Call& call, const PersonId& teacher) { return call.tx.list(sql::steps_of_teacher{.teacher = teacher}, taken_of); }

Result<StepsView> my_steps(Call& call, const GrowthPacks& packs) {
  TRY(const GrowthView growth, my_growth(call));
  StepsView out;
  std::vector<std::string> closed;
  for (TakenView& one : taken_steps(call, call.actor.person)) {
    if (!one.step.empty()) closed.push_back(one.step);
    if (!one.ended && !out.now) out.now = std::move(one);
    else out.before.push_back(std::move(one));
  }
  for (Suggestion& one : suggestions(keys_of(packs.steps), lessons_of(call, growth), closed)) {
    if (out.suggestions.size() == suggested_most) break;
    out.suggestions.push_back({std::move(one.step), std::move(one.sign.id), one.sign.n, one.sign.of});
  }
  return out;
}

Result<Done> take_step(Call& call, const GrowthPacks& packs, const TakenId& id, const TakeStep& in) {
  TRY_DO(taught_in_earnest(call, in.school));
  if (in.step.empty() && in.words.empty()) return fail(Fault::invalid, "taken.empty", "words");
  if (!in.step.empty() && !packs.step(in.step)) return fail(Fault::invalid, "taken.step_unknown", "step");
  const auto changed = call.tx.run(sql::put_growth_step{.school = in.school, .id = id, .teacher = call.actor.person, .step = in.step, .words = in.words, .at = call.now});
  if (changed == 0) return fail(Fault::not_found, "taken.unknown", "taken");
  call.tx.run(sql::set_others_aside{.at = call.now, .teacher = call.actor.person, .id = id});
  note(call, in.school, id);
  return Done{};
}

Result<Done> count_try(Call& call, const TakenId& id, const TryStep& in) {
  TRY(const Owned owned, own_step(call, id));
  if (owned.ended) return fail(Fault::conflict, "taken.ended", "taken");
  // A phone's clock may be wrong: never later than now.
  call.tx.run(sql::count_try{.at = std::min(in.at, call.now), .school = owned.school, .id = id});
  note(call, owned.school, id);
  return Done{};
}

Result<Done> end_step(Call& call, const TakenId& id, const EndStep& in) {
  TRY(const Owned owned, own_step(call, id));
  call.tx.run(sql::end_growth_step{.how = enum_text(in.how), .at = call.now, .school = owned.school, .id = id});
  note(call, owned.school, id);
  return Done{};
}

}  // namespace selami::growth
