#include "measure/facets.hpp"

#include <algorithm>
#include <cmath>
#include "measure/estimate.hpp"
#include "measure/joint.hpp"

namespace selami::measure {
namespace {

constexpr unsigned probes = 64;  // about 1 % on a standard error: probes_test.cpp
constexpr double halo_gain_min = 3.84;  // deviance: less is no halo (the 2.5 % point of half a chi-square, being at a bound)
constexpr double halo_sd_min = 0.05;
constexpr double se_max = 8;  // logits: more is no measure, the level hangs on nothing but the wide prior

// ---- beginning ----

std::size_t category(std::size_t group, unsigned k) { return group * (degree_max + 1) + k; }

void start_steps(const Design& d, std::vector<double>& x) {
  std::vector<double> count(d.degree.size() * (degree_max + 1), 0.5);
  for (const ModelRow& row : d.rows) ++count[category(row.group, row.score)];
  for (std::size_t g = 0; g < d.degree.size(); ++g) {
    unsigned from = 0;
    for (unsigned k = 1; k <= d.degree[g]; ++k) {
      if (!d.used[g][d.lowest[g] + k]) continue;
      const double step = std::log(count[category(g, from)] / count[category(g, k)]) / (k - from);
      x[d.step_of[g * degree_max + k - 1]] = std::clamp(step, -4.0, 4.0);
      from = k;
    }
  }
}

void start_from(const Design& d, const Ratings& ratings, const State& state, Estimate& estimate) {
  for (std::size_t f = 0; f < ratings.facets.size() && f < state.facets.size(); ++f) {
    if (d.facet_offset[f] == none || state.facets[f].size() != ratings.facets[f].levels) continue;
    std::copy(state.facets[f].begin(), state.facets[f].end(), estimate.x.begin() + d.facet_offset[f]);
  }
  for (const Step& step : state.steps) {
    if (step.criterion >= d.group_of_criterion.size()) continue;
    const std::uint32_t g = d.group_of_criterion[step.criterion];
    const std::uint32_t k = step.category - d.lowest[g];
    if (step.category <= d.lowest[g] || k > d.degree[g]) continue;
    const bool own = d.degree.size() > 1 || d.facet_offset.empty() || d.criterion == none || d.facet_offset[d.criterion] == none;
    const double location = own && d.criterion != none && d.criterion < state.facets.size() && step.criterion < state.facets[d.criterion].size()
                                ? state.facets[d.criterion][step.criterion] : 0;
    estimate.x[d.step_of[g * degree_max + k - 1]] = location + step.measure;
  }
  if (d.grouped && state.groups.size() == d.classes) std::copy(state.groups.begin(), state.groups.end(), estimate.x.begin());
  estimate.x[d.log_sigma] = std::log(std::max(state.sigma, 0.05));
  estimate.group_sd = std::max(state.group_sd, 0.05);
  estimate.rater_sd = std::max(state.rater_sd, 0.05);
}

// Which of the two models, and its estimates.
std::optional<double> choose_halo(const Design& d, const Options& options, double tolerance, Estimate& estimate) {
  if (!options.warm) estimate.approach(false);
  if (options.halo == Halo::off || !d.repeated) {
    estimate.run(false, tolerance);
    return std::nullopt;
  }
  const bool known = options.warm && options.warm->halo_sd > halo_sd_min;
  std::optional<double> without;
  if (!known && options.halo == Halo::automatic) {
    estimate.run(false, 0.05);
    without = estimate.deviance();
  }
  const std::vector<double> plain = estimate.x;
  estimate.x[d.log_halo] = std::log(known ? options.warm->halo_sd : 0.5);
  if (!known && options.halo == Halo::on) estimate.approach(true);
  estimate.run(true, tolerance);
  const bool nil = estimate.halo_sd() < halo_sd_min * 1.2;
  if (options.halo == Halo::automatic && (nil || (without && *without - estimate.deviance() < halo_gain_min))) {
    estimate.x = plain;
    estimate.run(false, tolerance);
  }
  return without;
}

// ---- the result ----

class Reporter {
 public:
  Reporter(const Ratings& ratings, const Options& options, const Design& design, Estimate& estimate)
      : in_(ratings), options_(options), d_(design), estimate_(estimate), information_(estimate.information()) {}

  Fit report(std::optional<double> without_halo) {
    Estimate::Told told = estimate_.describe(needs_rows());
    information_.invert(options_.seed, probes);
    correct_families();
    steps();
    facets(told);
    cells();
    groups();
    persons(told);
    if (options_.keep_rows) rows(told);
    summary(without_halo);
    remember();
    return std::move(fit_);
  }

 private:
  // A family's sum of 0 is a convention and no knowledge: what the common shift adds to each variance is taken off again.
  void correct_families() {
    centre_.assign(d_.size, 0);
    shift_.assign(d_.size, 0);
    std::vector<Family> all = d_.families;
    if (d_.grouped && !d_.free_mean) {
      Family classes{0, d_.classes, {}, false};
      for (std::uint32_t c = 0; c < d_.classes; ++c) if (d_.judgements[c] > 0) classes.members.push_back(c);
      all.push_back(std::move(classes));
    }
    for (const Family& family : all) {
      if (family.members.empty()) continue;
      double sum = 0, variance = 0;
      std::vector<double> column(d_.size, 0);
      for (const std::uint32_t u : family.members) {
        sum += estimate_.x[u];
        column[u] = 1;
      }
      information_.solve(column);
      for (const std::uint32_t u : family.members) variance += column[u];
      if (family.held) std::fill(column.begin(), column.end(), 0);
      const double count = static_cast<double>(family.members.size());
      for (const std::uint32_t u : family.members) {
        centre_[u] = sum / count;
        shift_[u] += column[u] * column[u] / variance;
      }
      moved_ += (family.offset < d_.classes ? -1 : 1) * sum / count;
      for (std::size_t i = 0; i < d_.step_of.size(); ++i) {
        const std::uint32_t u = d_.step_of[i];
        if (u != none && (i % degree_max == 0 || d_.step_of[i - 1] != u)) shift_[u] += column[u] * column[u] / variance;
      }
    }
  }

  double se(std::uint32_t unknown) const { return std::sqrt(std::max(0.0, information_.variance(unknown) - shift_[unknown])); }
  double measure(std::uint32_t unknown) const { return estimate_.x[unknown] - centre_[unknown]; }

  void steps() {
    location_.assign(d_.degree.size(), 0);
    location_se_.assign(d_.degree.size(), 0);
    for (std::uint32_t g = 0; g < d_.degree.size(); ++g) {
      const unsigned top = d_.degree[g];
      if (top == 0) continue;
      std::vector<std::uint32_t> unknowns;
      std::vector<double> weights;
      for (unsigned k = 0; k < top; ++k) {
        const std::uint32_t u = d_.step_of[g * degree_max + k];
        location_[g] += (estimate_.x[u] + moved_) / top;
        if (unknowns.empty() || unknowns.back() != u) {
          unknowns.push_back(u);
          weights.push_back(0);
        }
        weights.back() += 1.0 / top;
      }
      location_se_[g] = std::sqrt(std::max(0.0, information_.variance(none, 0, unknowns, weights) - shift_[unknowns[0]]));
      for (unsigned k = 0; k < top; ++k) {
        const std::uint32_t u = d_.step_of[g * degree_max + k];
        Step step{g, d_.lowest[g] + k + 1U, estimate_.x[u] + moved_ - location_[g], 0, false};
        step.se = std::sqrt(std::max(0.0, information_.variance(u) - shift_[u]));
        step.joined = weights.size() < top && std::count(d_.step_of.begin() + g * degree_max, d_.step_of.begin() + g * degree_max + top, u) > 1;
        fit_.steps.push_back(step);
      }
    }
  }

  bool has_steps(std::uint32_t f) const { return f == d_.criterion && options_.steps == Steps::partial_credit; }
  bool needs_rows() const {
    for (std::uint32_t f = 0; f < in_.facets.size(); ++f) if (!of_script(in_.facets[f]) && !has_steps(f)) return true;
    return options_.keep_rows;
  }

  template <class Number>
  static void add(Sums& to, const Number* sums, std::uint32_t n) {
    to.n += n;
    to.residual += static_cast<double>(sums[sum_residual]);
    to.squared += static_cast<double>(sums[sum_squared]);
    to.variance += static_cast<double>(sums[sum_variance]);
    to.standardised += static_cast<double>(sums[sum_standardised]);
    to.fourth += static_cast<double>(sums[sum_fourth]);
  }

  // Sums of fit by level: from scripts where the facet is a script's, from step groups where it has steps, else from rows.
  void add_sums(const Estimate::Told& told, std::uint32_t f, std::vector<Level>& levels) const {
    const Facet& facet = in_.facets[f];
    if (of_script(facet)) {
      for (std::size_t script = 0; script + 1 < d_.row_begin.size(); ++script) {
        const std::uint32_t first = d_.row_begin[script];
        add(levels[facet.of[d_.row_source[first]]].sums, told.script_sums.data() + script * sum_kinds, d_.row_begin[script + 1] - first);
      }
    } else if (has_steps(f)) {
      for (std::uint32_t g = 0; g < facet.levels; ++g) add(levels[g].sums, told.group_sums.data() + std::size_t{g} * sum_kinds, 0);
      for (const ModelRow& row : d_.rows) ++levels[row.group].sums.n;
    } else {
      for (std::size_t at = 0; at < d_.rows.size(); ++at) add(levels[facet.of[d_.row_source[at]]].sums, told.rows.data() + at * sum_kinds, 1);
    }
  }

  void facets(const Estimate::Told& told) {
    for (std::uint32_t f = 0; f < in_.facets.size(); ++f) {
      const Facet& facet = in_.facets[f];
      std::vector<Level> levels(facet.levels);
      add_sums(told, f, levels);
      std::vector<std::uint32_t> count(facet.levels, 0);
      for (const std::uint32_t level : facet.of) ++count[level];
      for (std::uint32_t l = 0; l < facet.levels; ++l) levels[l].n = count[l];
      for (std::uint32_t l = 0; l < facet.levels; ++l) finish(levels[l], f, l);
      fit_.facets.push_back(std::move(levels));
    }
  }

  void finish(Level& level, std::uint32_t f, std::uint32_t l) const {
    level.estimable = level.sums.n > 0;
    level.anchored = std::any_of(options_.anchors.begin(), options_.anchors.end(), [&](const Anchor& a) { return a.facet == f && a.level == l; });
    if (level.sums.variance > 0) level.infit = level.sums.squared / level.sums.variance;
    if (level.sums.n > 0) level.outfit = level.sums.standardised / level.sums.n;
    if (!level.estimable) return;
    const std::uint32_t offset = d_.facet_offset[f];
    if (offset != none) {
      level.measure = measure(offset + l);
      level.se = se(offset + l);
    }
    if (f == d_.criterion) {
      const std::uint32_t g = d_.group_of_criterion[l];
      level.measure += location_[g];
      if (offset == none) level.se = location_se_[g];
    }
    if (level.se > se_max) {
      level.estimable = false;
      level.measure = level.se = 0;
    }
  }

  void cells() {
    for (std::size_t i = 0; i < d_.interaction_offset.size(); ++i) {
      const std::uint32_t f = options_.interactions[i].first;
      const std::uint32_t first = f == Interaction::group_facet ? in_.groups : in_.facets[f].levels;
      std::vector<Cell> cells(std::size_t{first} * d_.interaction_second[i]);
      for (std::uint32_t c = 0; c < cells.size(); ++c) {
        const std::uint32_t u = d_.interaction_offset[i] + c;
        if (d_.judgements[u] > 0) cells[c] = {estimate_.x[u], se(u), d_.judgements[u]};
      }
      fit_.interactions.push_back(std::move(cells));
    }
  }

  void groups() {
    if (!d_.grouped) return;
    fit_.groups.resize(d_.classes);
    for (std::uint32_t c = 0; c < d_.classes; ++c) fit_.groups[c] = {measure(c), se(c), d_.judgements[c]};
  }

  // EAP, posterior sd, and what the errors of own raters and of the group's mean add where these are random effects.
  void persons(const Estimate::Told& told) {
    fit_.persons.resize(in_.persons);
    for (std::uint32_t i = 0; i < in_.persons; ++i) {
      if (d_.grouped) fit_.persons[i].measure = fit_.groups[in_.group[i]].measure;
      fit_.persons[i].se = fit_.persons[i].posterior_sd = std::sqrt(square(estimate_.sigma()) + (d_.grouped ? square(fit_.groups[in_.group[i]].se) : 0));
    }
    std::vector<double> variances(d_.size, 0);
    for (std::uint32_t u = d_.rater_first; u < d_.rater_last; ++u) variances[u] = information_.variance(u) - shift_[u];
    const double s2 = square(estimate_.sigma());
    for (std::uint32_t i = 0; i < d_.person_code.size(); ++i) {
      Person& person = fit_.persons[d_.person_code[i]];
      const double* sums = told.person_sums.data() + std::size_t{i} * sum_kinds;
      person.measure = told.mean[i] - (d_.grouped ? centre_[d_.group_of[i]] : 0);
      person.posterior_sd = told.spread[i];
      person.se = std::sqrt(square(told.spread[i]) + error_of_others(told, i, square(told.spread[i]) / s2, variances));
      if (sums[sum_variance] > 0) person.infit = sums[sum_squared] / sums[sum_variance];
      extremity(person, i, sums);
    }
    for (const std::uint32_t person : in_.person) ++fit_.persons[person].n;
  }

  static double square(double value) { return value * value; }

  double error_of_others(const Estimate::Told& told, std::uint32_t person, double shrink, const std::vector<double>& variances) {
    rater_weights(d_, told.share, person, 1, unknowns_, weights_);
    return information_.quick_variance(d_.grouped ? d_.group_of[person] : none, d_.grouped ? shrink : 0, unknowns_, weights_, variances);
  }

  void extremity(Person& person, std::uint32_t i, const double* sums) const {
    bool low = true, high = true;
    const std::uint32_t first = d_.row_begin[d_.script_begin[i]], last = d_.row_begin[d_.script_begin[i + 1U]];
    for (std::uint32_t row = first; row < last; ++row) {
      low = low && d_.rows[row].score == 0;
      high = high && d_.rows[row].score == d_.degree[d_.rows[row].group];
    }
    person.extreme = static_cast<std::int8_t>(low ? -1 : high ? 1 : 0);
    person.outfit = sums[sum_standardised] / (last - first);
  }

  void rows(const Estimate::Told& told) {
    fit_.rows.resize(in_.person.size());
    for (std::size_t at = 0; at < d_.rows.size(); ++at) {
      const float* sums = told.rows.data() + at * sum_kinds;
      const std::uint32_t source = d_.row_source[at];
      fit_.rows[source] = {static_cast<float>(in_.score[source]) - sums[sum_residual], sums[sum_variance], sums[sum_squared]};
    }
  }

  void summary(std::optional<double> without_halo) {
    Summary& s = fit_.summary;
    s.deviance = estimate_.deviance();
    s.deviance_without_halo = without_halo;
    s.evaluations = estimate_.evaluations();
    s.converged = estimate_.converged();
    s.mean = d_.grouped ? estimate_.mean : d_.free_mean ? estimate_.x[0] : 0;
    s.sigma = estimate_.sigma();
    s.group_sd = d_.grouped ? estimate_.group_sd : 0;
    s.rater_sd = d_.rater_last > d_.rater_first ? estimate_.rater_sd : 0;
    s.halo_sd = estimate_.halo_sd();
    s.nodes = estimate_.nodes();
    s.probed = information_.probed();
    s.parameters = d_.size - 1 - (s.halo_sd > 0 ? 0 : 1);
    double error = 0, sum = 0, squares = 0;
    for (const std::uint32_t code : d_.person_code) {
      error += square(fit_.persons[code].posterior_sd);
      sum += fit_.persons[code].measure;
      squares += square(fit_.persons[code].measure);
    }
    const double count = static_cast<double>(d_.person_code.size());
    const double spread = squares / count - square(sum / count);
    s.reliability = spread / (spread + error / count);
    if (d_.rater != none) rater_reliability(fit_.facets[d_.rater]);
  }

  void rater_reliability(const std::vector<Level>& raters) {
    double error = 0, squares = 0, count = 0;
    for (const Level& rater : raters) {
      if (!rater.estimable) continue;
      error += square(rater.se);
      squares += square(rater.measure);
      ++count;
    }
    if (squares <= 0) return;
    // A shrunken measure varies less than the severities themselves; a fixed one more.
    const double reliability = d_.random_raters ? squares / (squares + error) : 1 - error / squares;
    fit_.summary.rater_reliability = std::max(0.0, reliability);
    fit_.summary.rater_separation = std::sqrt(fit_.summary.rater_reliability / std::max(1e-9, 1 - fit_.summary.rater_reliability));
  }

  void remember() {
    State& state = fit_.state;
    for (const std::vector<Level>& levels : fit_.facets) {
      std::vector<double> measures;
      for (const Level& level : levels) measures.push_back(level.measure);
      state.facets.push_back(std::move(measures));
    }
    state.steps = fit_.steps;
    for (const Group& group : fit_.groups) state.groups.push_back(group.measure);
    state.sigma = fit_.summary.sigma;
    state.halo_sd = fit_.summary.halo_sd;
    state.group_sd = estimate_.group_sd;
    state.rater_sd = estimate_.rater_sd;
  }

  const Ratings& in_;
  const Options& options_;
  const Design& d_;
  Estimate& estimate_;
  Information& information_;
  std::vector<double> centre_, shift_, location_, location_se_;
  double moved_ = 0;
  std::vector<std::uint32_t> unknowns_;  ///< of one person's raters
  std::vector<double> weights_;
  Fit fit_;
};

// Joint estimates in the same form; without fit statistics.
Fit report_jointly(const Ratings& ratings, const Design& d, const Joint& joint) {
  Fit fit;
  std::vector<double> location(d.degree.size(), 0), location_se(d.degree.size(), 0);
  for (std::uint32_t g = 0; g < d.degree.size(); ++g) {
    const unsigned top = d.degree[g];
    const std::uint32_t* unknown = d.step_of.data() + std::size_t{g} * degree_max;
    for (unsigned k = 0; k < top; ++k) {
      location[g] += joint.x[unknown[k]] / top;
      location_se[g] += joint.se[unknown[k]] * joint.se[unknown[k]] / (top * top);
    }
    for (unsigned k = 0; k < top; ++k) {
      const bool joined = std::count(unknown, unknown + top, unknown[k]) > 1;
      fit.steps.push_back({g, d.lowest[g] + k + 1U, joint.x[unknown[k]] - location[g], joint.se[unknown[k]], joined});
    }
  }
  for (std::uint32_t f = 0; f < ratings.facets.size(); ++f) {
    std::vector<Level> levels(ratings.facets[f].levels);
    for (const std::uint32_t level : ratings.facets[f].of) ++levels[level].n;
    for (std::uint32_t l = 0; l < levels.size(); ++l) {
      const std::uint32_t offset = d.facet_offset[f], g = f == d.criterion ? d.group_of_criterion[l] : 0;
      levels[l].measure = (offset == none ? 0 : joint.x[offset + l]) + (f == d.criterion ? location[g] : 0);
      levels[l].se = offset != none ? joint.se[offset + l] : f == d.criterion ? std::sqrt(location_se[g]) : 0;
      levels[l].estimable = offset != none ? d.judgements[offset + l] > 0 : f != d.criterion || d.degree[g] > 0;
    }
    fit.facets.push_back(std::move(levels));
  }
  fit.persons.resize(ratings.persons);
  double squares = 0, error = 0;
  for (std::size_t p = 0; p < joint.theta.size(); ++p) {
    Person& person = fit.persons[d.person_code[p]];
    person.measure = joint.theta[p];
    person.se = person.posterior_sd = joint.theta_se[p];
    squares += joint.theta[p] * joint.theta[p] / static_cast<double>(joint.theta.size());
    error += person.se * person.se / static_cast<double>(joint.theta.size());
  }
  for (const std::uint32_t person : ratings.person) ++fit.persons[person].n;
  fit.summary.deviance = joint.deviance;
  fit.summary.evaluations = joint.passes;
  fit.summary.converged = joint.converged;
  fit.summary.sigma = std::sqrt(squares);
  fit.summary.reliability = squares > 0 ? std::max(0.0, 1 - error / squares) : 0;
  return fit;
}

}  // namespace

Result<Fit> fit(const Ratings& ratings, const Options& options) {
  TRY(const Design design, make_design(ratings, options));
  if (options.estimator == Estimator::joint) {
    std::vector<double> x(design.size, 0);
    start_steps(design, x);
    return report_jointly(ratings, design, fit_jointly(design, std::move(x)));
  }
  Estimate estimate(design, options);
  start_steps(design, estimate.x);
  if (options.warm) start_from(design, ratings, *options.warm, estimate);
  const double tolerance = estimate.nodes() == 8 ? std::max(5e-3, 1e-8 * static_cast<double>(ratings.score.size())) : 1e-7;
  const std::optional<double> without_halo = choose_halo(design, options, tolerance, estimate);
  return Reporter(ratings, options, design, estimate).report(without_halo);
}

}  // namespace selami::measure
