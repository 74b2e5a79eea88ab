#pragma once
/// @file Judgements brought into the order and the numbering that the estimation works in.

#include <cstdint>
#include <vector>
#include "measure/facets.hpp"
#include "measure/kernel.hpp"

namespace selami::measure {

/// A quadratic penalty weight/2 (sum of coefficient * x - target)^2: facets that sum to 0, and anchors.
struct Penalty {
  std::vector<std::uint32_t> unknowns;
  std::vector<double> coefficients;
  double target = 0;
  double weight = 0;
};

/// Unknowns that may all move together against the steps, so that only their differences are known.
struct Family {
  std::uint32_t offset = 0;
  std::uint32_t size = 0;
  std::vector<std::uint32_t> members;  ///< those with a judgement
  bool held = false;  ///< by a penalty on their sum
};

/// The unknowns: groups' means, then levels of large facets (`sparse`), then all else, log sigma, log halo sd.
struct Design {
  std::vector<std::uint32_t> person_code;  ///< canonical person: the code given
  std::vector<std::uint32_t> script_begin, row_begin, script_param, row_param, group_of, row_source;
  std::vector<ModelRow> rows;
  std::vector<std::uint16_t> pattern, script_score;  ///< by script: see Model; empty where there are too many patterns
  std::vector<std::uint32_t> pattern_script;
  std::vector<std::pair<std::uint32_t, std::uint32_t>> script_columns, row_columns;  ///< unknowns that a column of parameters draws from
  std::uint32_t script_facets = 0, row_facets = 0;
  std::vector<std::uint8_t> degree, lowest;   ///< of each step group
  std::vector<std::uint32_t> step_of;
  std::vector<std::vector<bool>> used;        ///< which scores, by step group
  std::vector<std::uint32_t> group_of_criterion;
  std::uint32_t classes = 0, sparse = 0, size = 0, log_sigma = 0, log_halo = 0;
  std::vector<std::uint32_t> facet_offset;        ///< none: not among the unknowns
  std::vector<std::uint32_t> interaction_offset, interaction_second;
  std::vector<double> observed;                   ///< by unknown: what the log likelihood is linear in
  std::vector<std::uint32_t> judgements;          ///< by unknown: how many that say something
  std::vector<double> ridge;                      ///< by unknown: precision of a wide prior that keeps all finite
  std::vector<Penalty> penalties;
  std::vector<Family> families;                   ///< facets without anchors
  std::uint32_t criterion = none, rater = none;   ///< indices of facets
  std::uint32_t rater_first = 0, rater_last = 0;  ///< unknowns of random raters
  bool random_raters = false, grouped = false, free_mean = false, repeated = false;  ///< repeated: some script has several rows
  std::vector<std::uint32_t> chunks;              ///< bounds of fixed runs of persons: sums are taken in this order
};

/// Whether a facet belongs to whole scripts, and not to each judgement of its own.
inline bool of_script(const Facet& facet) { return facet.role == Role::task || facet.role == Role::rater || facet.role == Role::occasion; }

/// What the log likelihood of every so-manieth person is linear in, by unknown.
std::vector<double> observed_of(const Design& design, std::uint32_t every);

/// Errors: those of fit.
Result<Design> make_design(const Ratings& ratings, const Options& options);

}  // namespace selami::measure
