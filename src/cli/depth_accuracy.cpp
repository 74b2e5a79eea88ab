#include "cli/depth_accuracy.hpp"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <ctime>
#include <ostream>
#include <set>

namespace selami::cli {
namespace {

using measure::Role;
using simulate::JudgedCity;

measure::Facet facet_of(const char* name, Role role, std::size_t levels, const std::vector<std::uint32_t>& of) {
  return {name, role, static_cast<std::uint32_t>(levels), of};
}

struct Estimate {
  double truth, measure, se;
};

Recovery recovery_of(const std::vector<Estimate>& all) {
  Recovery out;
  out.n = all.size();
  const double n = static_cast<double>(all.size());
  if (all.empty()) return out;
  double truth = 0, measure = 0;
  for (const Estimate& one : all) {
    truth += one.truth / n;
    measure += one.measure / n;
  }
  double tt = 0, tm = 0, mm = 0, squares = 0;
  for (const Estimate& one : all) {
    const double t = one.truth - truth, m = one.measure - measure;
    tt += t * t;
    tm += t * m;
    mm += m * m;
    squares += (m - t) * (m - t);
    out.cover += (std::fabs(m - t) <= 1.96 * one.se) / n;
  }
  out.slope = tt > 0 ? tm / tt : 0;
  out.calibration = mm > 0 ? tm / mm : 0;
  out.rmse = std::sqrt(squares / n);
  return out;
}

Recovery recovery_of(const std::vector<double>& truths, const std::vector<measure::Level>& levels) {
  std::vector<Estimate> all;
  for (std::size_t i = 0; i < levels.size(); ++i) {
    if (levels[i].estimable && levels[i].n > 0) all.push_back({truths[i], levels[i].measure, levels[i].se});
  }
  return recovery_of(all);
}

/// A fault as a flag would name it: facet, level, kind.
using Fault = std::tuple<std::uint32_t, std::uint32_t, measure::FlagKind>;

constexpr std::uint32_t task_facet = 0, rater_facet = 2, occasion_facet = 3;

std::set<Fault> faults_of(const JudgedCity& city) {
  std::set<Fault> out;
  for (const std::uint32_t r : city.erratic) out.insert({rater_facet, r, measure::FlagKind::erratic});
  for (const std::uint32_t r : city.central) out.insert({rater_facet, r, measure::FlagKind::central});
  for (const std::uint32_t r : city.drift) out.insert({rater_facet, r, measure::FlagKind::drift});
  for (const std::uint32_t t : city.dif) out.insert({task_facet, t, measure::FlagKind::dif});
  return out;
}

std::string percent(double share) {
  char out[16];
  std::snprintf(out, sizeof out, "%.1f", 100 * share);
  return out;
}

std::string decimals(double value, int places) {
  char out[32];
  std::snprintf(out, sizeof out, "%.*f", places, value);
  return out;
}

std::string line_of(const std::string& name, const Accuracy& a) {
  std::string out = "| " + name;
  const auto add = [&](const std::string& cell) { out += " | " + cell; };
  for (const Recovery* one : {&a.persons, &a.groups, &a.raters, &a.tasks}) add(one->n > 0 ? percent(one->cover) : "–");
  add(decimals(a.persons.rmse, 3));
  add(decimals(a.raters.rmse, 3));
  add(decimals(a.raters.calibration, 3));
  add(decimals(a.tasks.slope, 3));
  add(decimals(a.steps.slope, 3));
  add(decimals(a.summary.sigma, 3));
  add(decimals(a.summary.rater_sd, 3));
  add(decimals(a.summary.halo_sd, 3));
  add(std::to_string(a.flags.found) + "/" + std::to_string(a.flags.planted));
  add(std::to_string(a.flags.wrong) + "/" + std::to_string(a.flags.sound));
  add(decimals(a.cpu_seconds, 2));
  return out + " |\n";
}

/// Means of what a line shows, and sums of the flags.
Accuracy mean_of(const std::vector<Accuracy>& all) {
  Accuracy out;
  const double n = static_cast<double>(all.size());
  for (const Accuracy& one : all) {
    const auto add = [n](Recovery& to, const Recovery& from) {
      to.n += from.n;
      to.cover += from.cover / n;
      to.slope += from.slope / n;
      to.calibration += from.calibration / n;
      to.rmse += from.rmse / n;
    };
    add(out.persons, one.persons);
    add(out.groups, one.groups);
    add(out.raters, one.raters);
    add(out.tasks, one.tasks);
    add(out.steps, one.steps);
    out.summary.sigma += one.summary.sigma / n;
    out.summary.rater_sd += one.summary.rater_sd / n;
    out.summary.halo_sd += one.summary.halo_sd / n;
    out.flags.planted += one.flags.planted;
    out.flags.found += one.flags.found;
    out.flags.wrong += one.flags.wrong;
    out.flags.sound += one.flags.sound;
    out.cpu_seconds += one.cpu_seconds / n;
  }
  return out;
}

}  // namespace

measure::Ratings ratings_of(const JudgedCity& city) {
  measure::Ratings out;
  out.persons = static_cast<std::uint32_t>(city.ability.size());
  out.person = city.person;
  out.score = city.score;
  out.groups = static_cast<std::uint32_t>(city.class_mean.size());
  out.group = city.class_of;
  out.facets.push_back(facet_of("task", Role::task, city.difficulty.size(), city.task));
  out.facets.push_back(facet_of("criterion", Role::criterion, city.criterion_mean.size(), city.criterion));
  out.facets.push_back(facet_of("rater", Role::rater, city.severity.size(), city.rater));
  const std::uint32_t last = *std::max_element(city.occasion.begin(), city.occasion.end());
  if (last > 0) out.facets.push_back(facet_of("occasion", Role::occasion, last + 1, city.occasion));
  return out;
}

FlagCount count_flags(const JudgedCity& city, const measure::Ratings& ratings, const measure::Fit& fit) {
  const std::set<Fault> faults = faults_of(city);
  std::set<std::pair<std::uint32_t, std::uint32_t>> faulty;
  for (const auto& [facet, level, kind] : faults) faulty.insert({facet, level});
  FlagCount out;
  out.planted = faults.size();
  std::vector<measure::Flag> flags = measure::fit_flags(ratings, fit);
  for (const measure::Facet& facet : ratings.facets) out.sound += facet.levels;
  if (ratings.facets.size() > occasion_facet) {
    const auto drift = measure::drift_flags(ratings, fit, rater_facet, occasion_facet);
    flags.insert(flags.end(), drift.begin(), drift.end());
    out.sound += ratings.facets[rater_facet].levels;
  }
  std::vector<std::uint32_t> sex;
  for (const std::uint32_t person : ratings.person) sex.push_back(city.sex_of[person]);
  const auto dif = measure::dif_flags(ratings, fit, task_facet, sex, 2);
  flags.insert(flags.end(), dif.begin(), dif.end());
  out.sound += ratings.facets[task_facet].levels;
  out.sound -= std::min(out.sound, faulty.size() * 2);
  std::set<Fault> found;
  for (const measure::Flag& flag : flags) {
    const Fault fault{flag.facet, flag.level, flag.kind};
    if (faults.count(fault) > 0) found.insert(fault);
    // A drifting rater may well misfit too: that is no false alarm.
    else if (faulty.count({flag.facet, flag.level}) == 0) ++out.wrong;
  }
  out.found = found.size();
  return out;
}

Result<Accuracy> accuracy_of(const simulate::JudgedParams& params, const measure::Options& options) {
  TRY(const JudgedCity city, simulate::judged_city(params));
  const measure::Ratings ratings = ratings_of(city);
  measure::Options own = options;
  own.keep_rows = true;
  const std::clock_t begin = std::clock();
  TRY(const measure::Fit fit, measure::fit(ratings, own));
  Accuracy out;
  out.cpu_seconds = static_cast<double>(std::clock() - begin) / CLOCKS_PER_SEC;
  out.seed = params.seed;
  out.judgements = ratings.score.size();
  out.summary = fit.summary;
  std::vector<Estimate> persons, groups, steps;
  for (std::size_t p = 0; p < fit.persons.size(); ++p) persons.push_back({city.ability[p], fit.persons[p].measure, fit.persons[p].se});
  for (std::size_t g = 0; g < fit.groups.size(); ++g) groups.push_back({city.class_mean[g], fit.groups[g].measure, fit.groups[g].se});
  for (const measure::Step& step : fit.steps) {
    if (!step.joined) steps.push_back({city.steps[step.criterion][step.category - 1], step.measure, step.se});
  }
  out.persons = recovery_of(persons);
  out.groups = recovery_of(groups);
  out.steps = recovery_of(steps);
  out.tasks = recovery_of(city.difficulty, fit.facets[task_facet]);
  out.raters = recovery_of(city.severity, fit.facets[rater_facet]);
  out.flags = count_flags(city, ratings, fit);
  return out;
}

std::string accuracy_table(const std::vector<Accuracy>& all) {
  std::string out =
      "| seed | persons cover % | groups | raters | tasks | persons rmse | raters rmse | raters calibration | tasks slope | steps slope | sigma | rater sd | halo sd | faults found | false flags | cpu s |\n"
      "|---|---|---|---|---|---|---|---|---|---|---|---|---|---|---|---|\n";
  for (const Accuracy& one : all) out += line_of(std::to_string(one.seed), one);
  if (all.size() > 1) out += line_of("**mean**", mean_of(all));
  return out;
}

int depth_accuracy(const DepthAccuracy& wish, const std::function<std::string(const Error&)>& told, std::ostream& out, std::ostream& err) {
  std::vector<Accuracy> all;
  simulate::JudgedParams params = wish.params;
  for (int i = 0; i < wish.seeds; ++i, ++params.seed) {
    const auto one = accuracy_of(params, wish.options);
    if (!one) {
      err << "selami: " << told(one.error()) << "\n";
      return 1;
    }
    all.push_back(*one);
  }
  out << accuracy_table(all);
  return 0;
}

}  // namespace selami::cli
