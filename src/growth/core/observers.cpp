#include "growth_core/observers.hpp"

#include <algorithm>
#include <cmath>
#include <set>
#include <utility>

#include "measure/connect.hpp"
#include "measure/expected.hpp"
#include "measure/facets.hpp"

namespace selami::growth {
namespace {

/// Of a 95 % interval. A person's error leaves out that of behaviours, steps and spreads: intervals by 1.96 alone held the simulated truth too seldom (decision 67).
constexpr double interval = 1.96 * 1.15;
constexpr double sigma_max = 6;  ///< logits between teachers of one school: far beyond what is usual, no estimate was reached

using Behaviour = std::pair<std::string, std::string>;  ///< indicator and behaviour

/// Sorted names and the place of each: the same steps in another order are the same levels.
template <class Name>
class Places {
 public:
  void add(const Name& name) { places_.emplace(name, 0); }
  std::uint32_t number() {
    std::uint32_t next = 0;
    for (auto& [name, place] : places_) place = next++;
    return next;
  }
  std::uint32_t of(const Name& name) const { return places_.at(name); }
  const std::map<Name, std::uint32_t>& all() const { return places_; }

 private:
  std::map<Name, std::uint32_t> places_;
};

/// The steps as the engine takes them. Person: a practice; group: its school, for a head sees the own school alone; criterion: a behaviour,
/// all with the same two thresholds; rater: the observer.
struct Columns {
  measure::Ratings ratings;
  Places<Practice> practices;
  Places<Behaviour> behaviours;
  Places<std::string> observers;
};
constexpr std::size_t behaviour_facet = 0;
constexpr std::size_t observer_facet = 1;

Columns columns_of(const std::vector<Given>& given) {
  Columns out;
  Places<std::string> schools;
  for (const Given& one : given) {
    out.practices.add(one.practice);
    out.behaviours.add({one.practice.indicator, one.behaviour});
    out.observers.add(one.observer);
    schools.add(one.practice.school);
  }
  measure::Ratings& ratings = out.ratings;
  ratings.persons = out.practices.number();
  ratings.groups = schools.number();
  for (const auto& [practice, place] : out.practices.all()) ratings.group.push_back(schools.of(practice.school));
  ratings.facets = {{"behaviour", measure::Role::criterion, out.behaviours.number(), {}}, {"observer", measure::Role::rater, out.observers.number(), {}}};
  for (const Given& one : given) {
    ratings.person.push_back(out.practices.of(one.practice));
    ratings.score.push_back(one.step);
    ratings.facets[behaviour_facet].of.push_back(out.behaviours.of({one.practice.indicator, one.behaviour}));
    ratings.facets[observer_facet].of.push_back(out.observers.of(one.observer));
  }
  return out;
}

/// Who saw a practice, and how often it was seen.
struct Seen {
  std::set<std::string> visits;
  std::set<std::uint32_t> observers;
};
std::vector<Seen> seen_of(const std::vector<Given>& given, const Columns& columns) {
  std::vector<Seen> out(columns.ratings.persons);
  for (std::size_t row = 0; row < given.size(); ++row) {
    Seen& one = out[columns.ratings.person[row]];
    one.visits.insert(given[row].visit);
    one.observers.insert(columns.ratings.facets[observer_facet].of[row]);
  }
  return out;
}

/// Of each practice, whether its observers are linked with enough others. An observer is equally strict whatever the indicator, so practices
/// and observers alone tie each other: behaviours are left out.
std::vector<bool> linked_of(const Columns& columns, const std::vector<Seen>& seen) {
  const measure::Ratings& ratings = columns.ratings;
  const measure::Facet& observers = ratings.facets[observer_facet];
  const std::vector<measure::ConnectFacet> facets = {{observers.of, observers.levels, {}}};
  const measure::Connections found = measure::connections(ratings.person, ratings.persons, facets);
  std::map<int, std::set<std::uint32_t>> observers_in;
  std::map<int, std::set<std::string>> shared_in;
  for (const auto& [practice, place] : columns.practices.all()) {
    const Seen& one = seen[place];
    observers_in[found.person[place]].insert(one.observers.begin(), one.observers.end());
    if (one.observers.size() > 1) shared_in[found.person[place]].insert(practice.school + " " + practice.teacher);
  }
  std::vector<bool> out;
  for (const int part : found.person) out.push_back(observers_in[part].size() >= linked_observers_min && shared_in[part].size() >= shared_teachers_min);
  return out;
}

Fairness reason(const Seen& seen, bool linked) {
  if (seen.visits.size() < visits_min) return Fairness::few_visits;
  if (seen.observers.size() < observers_min) return Fairness::few_observers;
  return linked ? Fairness::shown : Fairness::not_linked;
}

/// The difficulties of an indicator's behaviours. One that has only ever got one step says nothing of its own.
std::vector<double> difficulties(const Columns& columns, const std::vector<measure::Level>& levels, const std::string& indicator) {
  std::vector<double> out;
  for (const auto& [behaviour, place] : columns.behaviours.all()) {
    if (behaviour.first == indicator && levels[place].estimable) out.push_back(levels[place].measure);
  }
  return out;
}

double usual_step(const std::vector<measure::Step>& steps, const std::vector<double>& behaviours, double practice) {
  double sum = 0;
  for (const double difficulty : behaviours) sum += measure::expected_category(steps, practice - difficulty);
  return sum / static_cast<double>(behaviours.size());
}

/// Steps of the one rating scale that all behaviours share.
std::vector<measure::Step> shared_steps(const measure::Fit& fit) {
  std::vector<measure::Step> out;
  std::copy_if(fit.steps.begin(), fit.steps.end(), std::back_inserter(out), [&](const measure::Step& step) { return step.criterion == fit.steps.front().criterion; });
  return out;
}

bool ran_away(const measure::Fit& fit) { return !fit.summary.converged && fit.summary.sigma > sigma_max; }

void place(const Columns& columns, const measure::Fit& fit, Figures& figures) {
  const std::vector<measure::Step> steps = shared_steps(fit);
  for (auto& [practice, figure] : figures) {
    if (figure.fairness != Fairness::shown) continue;
    figure.fairness = Fairness::unsure;
    const std::vector<double> behaviours = difficulties(columns, fit.facets[behaviour_facet], practice.indicator);
    if (behaviours.empty() || ran_away(fit)) continue;
    const measure::Person& found = fit.persons[columns.practices.of(practice)];
    const StepSpan span = {usual_step(steps, behaviours, found.measure - interval * found.se), usual_step(steps, behaviours, found.measure),
                           usual_step(steps, behaviours, found.measure + interval * found.se)};
    if (span.high - span.low > steps_width_max) continue;
    figure.fairness = Fairness::shown;
    figure.span = span;
  }
}

bool any_shown(const Figures& figures) {
  return std::any_of(figures.begin(), figures.end(), [](const auto& one) { return one.second.fairness == Fairness::shown; });
}

void all_unsure(Figures& figures) {
  for (auto& [practice, figure] : figures) {
    if (figure.fairness == Fairness::shown) figure.fairness = Fairness::unsure;
  }
}

}  // namespace

StepEnds nearest_steps(const StepSpan& span) {
  const auto nearest = [](double step) { return static_cast<std::uint8_t>(std::clamp(std::floor(step + 0.5), 0.0, 2.0)); };
  return {nearest(span.low), nearest(span.high)};
}

Result<Figures> fair_figures(const std::vector<Given>& given) {
  Figures out;
  const Columns columns = columns_of(given);
  if (given.empty()) return out;
  const std::vector<Seen> seen = seen_of(given, columns);
  const std::vector<bool> linked = linked_of(columns, seen);
  for (const auto& [practice, place] : columns.practices.all()) {
    const Seen& one = seen[place];
    out[practice] = {reason(one, linked[place]), static_cast<std::uint32_t>(one.visits.size()), static_cast<std::uint32_t>(one.observers.size()), {}};
  }
  if (!any_shown(out)) return out;  // nothing may be said, so nothing is reckoned
  measure::Options options;
  options.steps = measure::Steps::rating_scale;
  // What one observer gave one teacher hangs together, over behaviours and over that observer's visits; few visits could not show that it does not.
  options.halo = measure::Halo::on;
  const auto fit = measure::fit(columns.ratings, options);
  if (!fit && fit.error().code == "measure.no_spread") {
    all_unsure(out);
    return out;
  }
  if (!fit) return tl::unexpected(fit.error());
  place(columns, *fit, out);
  return out;
}

}  // namespace selami::growth
