#pragma once
/// @file One fair scale: the many-facet Rasch model (partial credit or rating scale), by marginal maximum likelihood.
///
/// The adjacent-category logit of score k is
///   theta[person] - task - criterion - rater - occasion - others - step[criterion, k] + halo[person, rater, task, occasion]
/// with theta ~ N(mean of the group, sigma^2), means of groups ~ N(0, v_group), severities of raters ~ N(0, v_rater) and
/// halo ~ N(0, halo_sd^2). Persons and halo are integrated out, groups and raters are shrunken (empirical Bayes) effects.
/// Pure: no clock, no files, no threads of its own. The same judgements in another order give the same bits.

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <utility>
#include <vector>
#include "base/result.hpp"

namespace selami::measure {

/// What a facet is to the model. Only criteria bear steps; at most one facet each of criterion, task, rater and occasion,
/// and at most four others. A halo unit is what one rater gave one person on one task and occasion.
enum class Role { criterion, task, rater, occasion, other };

/// One facet: of each judgement its level, coded from 0. Code levels by their sorted names, not by their first row, so that
/// shuffled rows stay the same levels.
struct Facet {
  std::string name;
  Role role = Role::other;
  std::uint32_t levels = 0;
  std::vector<std::uint32_t> of;  ///< one entry a judgement, below `levels`
};

/// Judgements as columns of one length. `person` and all facets are coded from 0, `score` from 0 to 20.
struct Ratings {
  std::uint32_t persons = 0;
  std::vector<std::uint32_t> person;  ///< one entry a judgement
  std::vector<std::uint8_t> score;    ///< one entry a judgement
  std::uint32_t groups = 0;           ///< 0: nobody has a group (one population)
  std::vector<std::uint32_t> group;   ///< one entry a PERSON (a class), or empty
  std::vector<Facet> facets;          ///< without a criterion all judgements share one
};

enum class Population { group, one };
enum class Raters { random, fixed };
enum class Halo { automatic, on, off };
enum class Steps { partial_credit, rating_scale };
enum class Estimator { marginal, joint };  ///< joint: biased, for comparison with other programs only; no fit statistics, groups or halo

/// A level that an earlier calibration has already measured. Anchored criteria hold the origin: the mean of persons is then
/// free. A facet with an anchor does not sum to 0.
struct Anchor {
  std::uint32_t facet = 0;  ///< index in Ratings::facets
  std::uint32_t level = 0;
  double value = 0;  ///< logits
  double sd = 0.1;
};

/// Two facets whose cells get effects of their own that sum to 0 over either; `group_facet` stands for persons' groups.
struct Interaction {
  static constexpr std::uint32_t group_facet = 0xffffffffU;
  std::uint32_t first = 0;
  std::uint32_t second = 0;
};

/// Runs body(0) … body(count - 1), in any order and on any threads, and returns when all are done. Empty: one after another.
using Executor = std::function<void(std::size_t count, const std::function<void(std::size_t)>& body)>;
/// The same with an executor or without.
inline void run_all(const Executor& executor, std::size_t count, const std::function<void(std::size_t)>& body) {
  if (executor) {
    executor(count, body);
  } else {
    for (std::size_t i = 0; i < count; ++i) body(i);
  }
}

struct Step {
  std::uint32_t criterion = 0;
  std::uint32_t category = 0;  ///< the upper of the two categories, from 1
  double measure = 0;          ///< deviation from the criterion's measure
  double se = 0;               ///< of criterion and step together
  bool joined = false;  ///< one of the two categories was never used: this step is an equal part of the span over it
};

/// What a start from an earlier fit needs; taken from its Fit::state. Facets that have other numbers of levels start anew.
struct State {
  std::vector<std::vector<double>> facets;  ///< measures, by facet and level
  std::vector<Step> steps;
  std::vector<double> groups;
  double sigma = 1, halo_sd = 0, group_sd = 0.5, rater_sd = 0.5;
};

struct Options {
  Population population = Population::group;  ///< group falls back to one when nobody has a group
  Raters raters = Raters::random;
  Halo halo = Halo::automatic;
  Steps steps = Steps::partial_credit;
  Estimator estimator = Estimator::marginal;
  std::vector<Anchor> anchors;
  std::vector<Interaction> interactions;
  std::optional<State> warm;
  std::uint64_t seed = 1;    ///< of the random probes that give standard errors above about 3,000 levels
  unsigned nodes = 0;        ///< for persons, 8 or 24; 0: 24 up to 300,000 judgements, else 8
  bool keep_rows = false;    ///< fill Fit::rows
  bool row_by_row = false;   ///< never by curves of whole scripts: slower, the same; for tests
  const char* kernel = nullptr;  ///< "avx2" or "base": as a lesser processor would; for measuring
  Executor executor;
};

/// Sums over judgements, each expected over the POSTERIOR of person and halo: infit = squared / variance and
/// outfit = standardised / n are 1 on average where the model holds. `fourth` is the sum of the scores' fourth central
/// moments less their squared variances: the variance of `squared` under the model.
struct Sums {
  std::uint32_t n = 0;
  double residual = 0, squared = 0, variance = 0, standardised = 0, fourth = 0;
};

struct Level {
  double measure = 0;  ///< logits; severity or difficulty: more is harder
  double se = 0;
  double infit = 1, outfit = 1;
  std::uint32_t n = 0;
  bool estimable = true;  ///< false: no judgement, or a criterion of which one category only was used: measure 0, se 0
  bool anchored = false;
  Sums sums;
};

/// One cell of an interaction, in the order first * levels(second) + second. n 0: not estimated.
struct Cell { double measure = 0; double se = 0; std::uint32_t n = 0; };

struct Person {
  double measure = 0;  ///< EAP, logits: finite for extreme scores too
  double se = 0;       ///< posterior sd and the error of the raters' and the group's estimates
  double posterior_sd = 0;
  double infit = 1, outfit = 1;
  std::uint32_t n = 0;
  std::int8_t extreme = 0;  ///< -1: only lowest scores, "at or below"; 1: only highest, "at or above"; else 0
};

struct Group { double measure = 0; double se = 0; std::uint32_t persons = 0; };

/// Of one judgement, in the order given: score's expectation, variance and mean squared residual over the posterior.
struct Row { float expected = 0; float variance = 0; float squared = 0; };

struct Summary {
  double deviance = 0;  ///< -2 log likelihood, persons (and halo) integrated out, at the estimates
  std::optional<double> deviance_without_halo;  ///< when halo was tested
  unsigned evaluations = 0;  ///< passes over all judgements
  bool converged = true;
  double mean = 0;      ///< of persons: 0 unless criteria are anchored
  double sigma = 0;     ///< sd of persons (within groups)
  double group_sd = 0;  ///< 0: one population
  double rater_sd = 0;  ///< 0: fixed raters
  double halo_sd = 0;   ///< 0: no halo in the model
  double reliability = 0;        ///< of persons: 1 - mean posterior variance / variance of persons
  double rater_reliability = 0;  ///< 1 - mean SE^2 / variance of measures, not below 0
  double rater_separation = 0;   ///< sqrt(reliability / (1 - reliability))
  unsigned parameters = 0;
  unsigned nodes = 0;
  bool probed = false;  ///< standard errors by random probes, not by an exact inverse
};

struct Fit {
  std::vector<std::vector<Level>> facets;  ///< as in Ratings::facets
  std::vector<std::vector<Cell>> interactions;
  std::vector<Step> steps;     ///< criteria without estimable steps have none; of a rating scale those of criterion 0 alone
  std::vector<Person> persons; ///< without a judgement: n 0, measure that of the group
  std::vector<Group> groups;
  std::vector<Row> rows;
  Summary summary;
  State state;
};

/// Estimates all of it.
/// Errors  measure.empty (no judgement), measure.columns (lengths differ or a code is out of range), measure.score (above 20),
///         measure.no_spread (all judgements of each criterion in one category), measure.roles (a role twice, over four
///         others), measure.anchor (unknown level, sd not above 0), measure.interaction (unknown facet, over 3,000 cells),
///         measure.too_large (over 20 million judgements or over 4,000 levels in facets other than raters).
/// Source  Linacre (1989), Many-facet Rasch measurement; Adams, Wilson & Wang (1997); Pinheiro & Bates (1995) for the
///         adaptive quadrature. Golden values: facets_test.cpp.
Result<Fit> fit(const Ratings& ratings, const Options& options = {});

/// A person's or class's estimate between two nightly fits, from last known measures: marked provisional, never published.
struct Judgement { std::uint32_t person = 0; std::uint8_t score = 0; std::uint32_t criterion = 0; double difficulty = 0; };
struct Provisional { double measure = 0; double se = 0; std::uint32_t persons = 0; bool provisional = true; };

/// The mean of one class from its judgements; `difficulty` is the sum of the judgement's known measures:
/// criterion, task, rater and others.
/// Persons are numbered within the class, from 0. Errors: measure.columns.
Result<Provisional> provisional_group(const State& known, std::span<const Judgement> judgements, std::uint32_t persons);

}  // namespace selami::measure
