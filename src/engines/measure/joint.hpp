#pragma once
/// @file Joint maximum likelihood, as older programs have it: persons are unknowns like all else. Biased; for comparison only.

#include <vector>
#include "measure/design.hpp"

namespace selami::measure {

struct Joint {
  std::vector<double> theta, theta_se;  ///< by canonical person
  std::vector<double> x, se;            ///< by unknown
  double deviance = 0;
  unsigned passes = 0;
  bool converged = false;
};

/// Steps start from `x`. Persons with extreme scores only are left out of all else, and measured as if 0.3 of a point inside.
Joint fit_jointly(const Design& design, std::vector<double> x);

}  // namespace selami::measure
