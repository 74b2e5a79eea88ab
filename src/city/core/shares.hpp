#pragma once
/// @file The interval of a share, and of a change from one month to another, by the two numbers that were told of each. Pure.
///
/// Of chance alone: of each plan it is by chance whether it had an experience, more or less likely by its teacher. A sum of such plans varies at most as if
/// all were equally likely, so the interval is rather too wide. It speaks of the teachers whose plans were counted, not of others.

#include "city_core/curve.hpp"
#include "city_core/verdicts.hpp"

namespace selami::city {

struct Share {
  int yes = 0;
  int of = 0;  ///< > 0
};
double value_of(const Share& share);

/// The middle 95 % of what a share may be. Source: Wilson (1927), Journal of the American Statistical Association 22, 209-212.
Ends ends_of(const Share& share);
/// Of the later share minus the earlier one. Source: Newcombe (1998), Statistics in Medicine 17, 873-890, method 10.
Ends ends_of_change(const Share& before, const Share& after);
/// By that interval and the margins of verdict.hpp.
Verdict verdict_of_change(const Share& before, const Share& after);

}  // namespace selami::city
