#include "scale_core/night.hpp"

#include <algorithm>
#include <cmath>
#include <set>
#include <tuple>

#include "measure/connect.hpp"
#include "measure/expected.hpp"
#include "measure/linking.hpp"

namespace selami::scale {
namespace {

constexpr double interval = 1.96;
constexpr std::size_t tasks_max = 3900;  // of its own measure each; the engine takes 4,000

using Counts = std::map<std::string, std::uint32_t>;

/// Sorted names and their places.
std::vector<std::string> names_of(const Counts& counts) {
  std::vector<std::string> out;
  for (const auto& [name, n] : counts) out.push_back(name);
  return out;
}
std::uint32_t place(const std::vector<std::string>& names, const std::string& name) {
  return static_cast<std::uint32_t>(std::lower_bound(names.begin(), names.end(), name) - names.begin());
}

ClassKey key_of(const Question& question) { return {question.school, question.group, question.subject}; }

/// Tasks of several classes, the most judged ones first where there are too many.
std::set<std::string> shared_tasks(const Judgements& all, const std::vector<Judged>& rows) {
  std::map<std::string, std::pair<std::set<ClassKey>, std::uint32_t>> seen;
  for (const Judged& one : rows) {
    auto& [classes, n] = seen[all.questions[one.question].task];
    classes.insert(key_of(all.questions[one.question]));
    ++n;
  }
  std::vector<std::pair<std::uint32_t, std::string>> order;
  for (const auto& [task, of] : seen) {
    if (of.first.size() > 1) order.emplace_back(of.second, task);
  }
  std::sort(order.begin(), order.end(), [](const auto& a, const auto& b) { return std::tie(b.first, a.second) < std::tie(a.first, b.second); });
  if (order.size() > tasks_max) order.resize(tasks_max);
  std::set<std::string> out;
  for (auto& [n, task] : order) out.insert(std::move(task));
  return out;
}

/// The judgements as the engine takes them, and what its numbers stand for.
struct Columns {
  measure::Ratings ratings;
  std::vector<ClassKey> classes;
  std::vector<std::string> tasks;
  std::vector<std::string> raters;
  bool with_tasks = false;
  std::size_t rater_facet() const { return with_tasks ? 1 : 0; }
};

using PersonKey = std::tuple<ClassKey, std::string>;
/// A group's answer is somebody's of the class, but of no one pupil.
PersonKey person_of(const Judgements& all, const Judged& one) {
  const ClassKey of = key_of(all.questions[one.question]);
  if (one.by == By::team) return {of, all.questions[one.question].task + "/" + one.team};
  return {of, all.pupils[one.pupil]};
}

Columns columns_of(const Judgements& all, const std::vector<Judged>& rows) {
  Columns out;
  const std::set<std::string> shared = shared_tasks(all, rows);
  const auto task = [&](const Judged& one) {
    const std::string& name = all.questions[one.question].task;
    return shared.count(name) > 0 ? name : std::string();
  };
  Counts tasks, raters;
  std::map<PersonKey, std::uint32_t> persons;
  std::set<ClassKey> classes;
  for (const Judged& one : rows) {
    ++tasks[task(one)];
    ++raters[all.raters[one.rater]];
    persons.emplace(person_of(all, one), 0);
    classes.insert(key_of(all.questions[one.question]));
  }
  out.tasks = names_of(tasks);
  out.raters = names_of(raters);
  out.classes = {classes.begin(), classes.end()};
  out.with_tasks = out.tasks.size() > 1;
  measure::Ratings& ratings = out.ratings;
  ratings.groups = static_cast<std::uint32_t>(out.classes.size());
  for (auto& [person, number] : persons) {
    number = ratings.persons++;
    ratings.group.push_back(static_cast<std::uint32_t>(std::lower_bound(out.classes.begin(), out.classes.end(), std::get<0>(person)) - out.classes.begin()));
  }
  if (out.with_tasks) ratings.facets.push_back({"task", measure::Role::task, static_cast<std::uint32_t>(out.tasks.size()), {}});
  ratings.facets.push_back({"rater", measure::Role::rater, static_cast<std::uint32_t>(out.raters.size()), {}});
  for (const Judged& one : rows) {
    ratings.person.push_back(persons.at(person_of(all, one)));
    ratings.score.push_back(one.level);
    if (out.with_tasks) ratings.facets[0].of.push_back(place(out.tasks, task(one)));
    ratings.facets[out.rater_facet()].of.push_back(place(out.raters, all.raters[one.rater]));
  }
  return out;
}

/// Last night's measures in tonight's numbering; what is new begins in the middle.
measure::State warm_state(const Columns& columns, const Known& last) {
  const auto known = [](const std::vector<std::string>& names, const std::map<std::string, Measure>& measures) {
    std::vector<double> out;
    for (const std::string& name : names) {
      const auto found = measures.find(name);
      out.push_back(found == measures.end() ? 0 : found->second.measure);
    }
    return out;
  };
  measure::State out;
  if (columns.with_tasks) out.facets.push_back(known(columns.tasks, last.tasks));
  out.facets.push_back(known(columns.raters, last.raters));
  out.steps = last.steps;
  out.groups.assign(columns.classes.size(), 0);
  out.sigma = last.sigma;
  out.group_sd = last.group_sd;
  out.rater_sd = last.rater_sd;
  return out;
}

std::map<std::string, Measure> measures_of(const std::vector<std::string>& names, const std::vector<measure::Level>& levels) {
  std::map<std::string, Measure> out;
  for (std::size_t i = 0; i < names.size(); ++i) out[names[i]] = {levels[i].measure, levels[i].se, levels[i].n};
  return out;
}

/// Of each class its part; of each part the raters and the schools in it.
struct Parts {
  int count = 0;
  std::vector<int> of_class;
  std::map<int, std::set<std::uint32_t>> raters;
  std::map<int, std::set<std::string>> schools;
};
Parts parts_of(const Columns& columns) {
  const measure::Ratings& ratings = columns.ratings;
  std::vector<measure::ConnectFacet> facets;
  for (const measure::Facet& facet : ratings.facets) facets.push_back({facet.of, facet.levels, {}});
  const measure::Connections found = measure::connections(ratings.person, ratings.persons, facets);
  Parts out;
  out.count = found.parts;
  out.of_class.assign(columns.classes.size(), 0);
  for (std::uint32_t person = 0; person < ratings.persons; ++person) {
    const std::uint32_t group = ratings.group[person];
    // Parts are numbered by size: where pupils of one class lie in several, the class is as its worst-joined ones.
    out.of_class[group] = std::max(out.of_class[group], found.person[person]);
    out.schools[found.person[person]].insert(columns.classes[group].school);
  }
  const measure::Facet& raters = ratings.facets[columns.rater_facet()];
  for (std::size_t row = 0; row < ratings.person.size(); ++row) out.raters[found.person[ratings.person[row]]].insert(raters.of[row]);
  return out;
}

State state_of(const Known& known, const ClassFound& one, bool linked) {
  if (one.pupils < pupils_min) return State::few_pupils;
  if (!linked) return State::not_linked;
  const Span span = span_at(known, one.measure, one.se);
  return span.high - span.low > width_max ? State::unsure : State::shown;
}

/// Who judged most of each class, by place.
std::vector<std::uint32_t> main_raters(const Columns& columns) {
  std::vector<std::map<std::uint32_t, std::uint32_t>> counts(columns.classes.size());
  const measure::Ratings& ratings = columns.ratings;
  for (std::size_t row = 0; row < ratings.person.size(); ++row) ++counts[ratings.group[ratings.person[row]]][ratings.facets[columns.rater_facet()].of[row]];
  std::vector<std::uint32_t> out;
  for (const auto& of : counts) {
    const auto most = std::max_element(of.begin(), of.end(), [](const auto& a, const auto& b) { return a.second < b.second; });
    out.push_back(most == of.end() ? 0 : most->first);
  }
  return out;
}

/// How many pieces each rater judged that another judged, too.
std::map<std::string, std::uint32_t> joint_pieces(const Judgements& all, const std::vector<Judged>& rows) {
  std::map<std::pair<std::uint32_t, std::uint32_t>, std::set<std::uint32_t>> pieces;
  for (const Judged& one : rows) {
    if (one.by != By::team) pieces[{one.question, one.pupil}].insert(one.rater);
  }
  std::map<std::string, std::uint32_t> out;
  for (const auto& [piece, raters] : pieces) {
    if (raters.size() < 2) continue;
    for (const std::uint32_t rater : raters) ++out[all.raters[rater]];
  }
  return out;
}

/// Pupils as far apart as one likes: no estimate was reached. One that stopped a little before its end is none of these.
bool ran_away(const measure::Fit& fit) { return !fit.summary.converged && fit.summary.sigma > sigma_max; }

void place_classes(const Columns& columns, const measure::Fit& fit, const std::map<std::string, std::uint32_t>& joint, Night& night) {
  const Parts parts = parts_of(columns);
  night.parts = static_cast<std::uint32_t>(parts.count);
  const std::vector<std::uint32_t> main = main_raters(columns);
  for (std::size_t i = 0; i < columns.classes.size(); ++i) {
    ClassFound one{fit.groups[i].measure, fit.groups[i].se, fit.groups[i].persons, State::not_linked, 0};
    const int part = parts.of_class[i];
    const auto own = joint.find(columns.raters[main[i]]);
    const bool linked = parts.raters.at(part).size() >= raters_min && parts.schools.at(part).size() >= schools_min && own != joint.end() && own->second >= pieces_min;
    one.state = state_of(night.known, one, linked);
    if (one.state == State::shown && ran_away(fit)) one.state = State::unsure;
    // Where hardly anything joins raters the fit cannot tell how much they differ: its errors would flatter.
    one.missing = missing_pieces(linked ? fit.facets[columns.rater_facet()][main[i]].se : measure::severity_sd);
    night.classes[columns.classes[i]] = one;
  }
}

}  // namespace

Result<Night> reckon(const Judgements& all, const std::optional<Known>& last) {
  const std::vector<Judged> rows = counted(all);
  Night night;
  const bool spread = std::any_of(rows.begin(), rows.end(), [&](const Judged& one) { return one.level != rows.front().level; });
  if (!spread) return night;
  const Columns columns = columns_of(all, rows);
  measure::Options options;
  options.halo = measure::Halo::off;  // one level a piece: there is nothing in which it would show
  if (last && !last->steps.empty()) options.warm = warm_state(columns, *last);
  TRY(measure::Fit fit, measure::fit(columns.ratings, options));
  if (!fit.summary.converged && options.warm) {  // last night's measures may be what keeps it from its end
    options.warm.reset();
    TRY(fit, measure::fit(columns.ratings, options));
  }
  night.judgements = static_cast<std::uint32_t>(rows.size());
  Known& known = night.known;
  known.steps = fit.steps;
  known.sigma = fit.summary.sigma;
  known.group_sd = fit.summary.group_sd;
  known.rater_sd = fit.summary.rater_sd;
  known.raters = measures_of(columns.raters, fit.facets[columns.rater_facet()]);
  if (columns.with_tasks) known.tasks = measures_of(columns.tasks, fit.facets[0]);
  for (const auto& [task, one] : known.tasks) known.task_mean += one.measure * one.n / night.judgements;
  place_classes(columns, fit, joint_pieces(all, rows), night);
  return night;
}

std::uint32_t missing_pieces(double se) {
  if (!(se > measure::known_severity_se)) return 0;
  const double wanted = 1 / (measure::known_severity_se * measure::known_severity_se) - 1 / (se * se);
  return static_cast<std::uint32_t>(std::ceil(measure::one_level_piece_se * measure::one_level_piece_se * wanted - 1e-9));
}

double level_at(const Known& known, double measure) {
  // The mean over the class's pupils, N(measure, sigma): a sum over even steps of four sd either way, which is exact to 1e-6 here.
  constexpr int steps = 32;
  double weights = 0, levels = 0;
  for (int i = -steps; i <= steps; ++i) {
    const double z = 4.0 * i / steps;
    const double weight = std::exp(-z * z / 2);
    const double logit = measure + known.sigma * z - known.task_mean;
    weights += weight;
    levels += weight * measure::expected_category(known.steps, logit);
  }
  return levels / weights;
}

Span span_at(const Known& known, double measure, double se) {
  return {level_at(known, measure - interval * se), level_at(known, measure), level_at(known, measure + interval * se)};
}

}  // namespace selami::scale
