#include "scale_core/provisional.hpp"

#include <algorithm>
#include <cmath>
#include <map>

namespace selami::scale {
namespace {

double measure_of(const std::map<std::string, Measure>& measures, const std::string& name, double otherwise) {
  const auto found = measures.find(name);
  return found == measures.end() ? otherwise : found->second.measure;
}

/// Nothing where the night knows no steps or nobody was judged.
std::optional<measure::Provisional> estimate(const Known& known, const std::vector<Placed>& rows) {
  if (known.steps.empty() || rows.empty()) return std::nullopt;
  const auto [low, high] = std::minmax_element(known.steps.begin(), known.steps.end(), [](const auto& a, const auto& b) { return a.category < b.category; });
  const double own_tasks = measure_of(known.tasks, "", known.task_mean);
  std::map<std::string, std::uint32_t> pupils;
  std::vector<measure::Judgement> judgements;
  for (const Placed& one : rows) {
    const std::uint32_t pupil = pupils.emplace(one.pupil, static_cast<std::uint32_t>(pupils.size())).first->second;
    const double difficulty = measure_of(known.tasks, one.task, own_tasks) + measure_of(known.raters, one.rater, 0);
    // A level that nobody had given until last night counts as the nearest that somebody had.
    const std::uint32_t level = std::clamp<std::uint32_t>(one.level, low->category - 1, high->category);
    judgements.push_back({pupil, static_cast<std::uint8_t>(level), 0, difficulty});
  }
  measure::State state;
  state.steps = known.steps;
  state.sigma = known.sigma;
  state.group_sd = known.group_sd;
  const auto found = measure::provisional_group(state, judgements, static_cast<std::uint32_t>(pupils.size()));
  return found ? std::optional(*found) : std::nullopt;
}

double square(double x) { return x * x; }

/// What severities and tasks are unsure by.
double beyond(const ClassFound& found, const measure::Provisional& seen) { return std::max(0.0, square(found.se) - square(seen.se)); }

}  // namespace

ClassNow class_now(const Known& known, const ClassFound& found, const std::vector<Placed>& seen, const std::vector<Placed>& now) {
  const auto before = estimate(known, seen), after = estimate(known, now);
  if (!before || !after) return {found.measure, found.se, found.pupils};
  return {found.measure + after->measure - before->measure, std::sqrt(square(after->se) + beyond(found, *before)), std::max(found.pupils, after->persons)};
}

std::optional<ClassNow> stretch_of(const Known& known, const ClassFound& found, const std::vector<Placed>& seen, const std::vector<Placed>& stretch) {
  const auto before = estimate(known, seen), part = estimate(known, stretch);
  if (!before || !part || part->persons < pupils_min) return std::nullopt;
  return ClassNow{found.measure + part->measure - before->measure, std::sqrt(square(part->se) + beyond(found, *before)), part->persons};
}

}  // namespace selami::scale
