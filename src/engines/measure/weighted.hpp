#pragma once
/// @file Persons' measures by weighted likelihood: what their own judgements say, without the population's pull.

#include <vector>
#include "measure/facets.hpp"

namespace selami::measure {

/// NaN: no judgement of this person says anything.
struct WeightedPerson {
  double measure = 0;  ///< logits; finite for lowest and highest scores too
  double se = 0;       ///< of the judgements, and the error of random raters' severities
};

/// One entry a person, with all else as the fit has it; halo is integrated out. The maximum of the likelihood lies too far out by
/// J / (2 I^2) on average, I being the information and J the sum of p' p'' / p over what a script's score can be; the measure is where the
/// score of the likelihood is -J / (2 I).
/// Errors  those of make_design; measure.roles (no criterion: the fit does not tell where its steps lie).
/// Source  Warm (1989), Psychometrika 54, 427-450; Samejima (1993), RR-93-1 (polytomous responses). Golden values: weighted_test.cpp.
Result<std::vector<WeightedPerson>> weighted_persons(const Ratings& ratings, const Options& options, const Fit& fit);

}  // namespace selami::measure
