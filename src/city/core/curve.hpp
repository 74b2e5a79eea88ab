#pragma once
/// @file Where the middle 95 % of a curve of belief lies. Pure.

#include <vector>

namespace selami::city {

/// Both ends of an interval.
struct Ends {
  double low = 0;
  double high = 0;
};

/// One normal curve of a mixture; the weights of a mixture are positive and add up to 1.
struct Bell {
  double weight = 1;
  double mean = 0;
  double variance = 0;
};

struct Moments {
  double mean = 0;
  double variance = 0;
};
Moments moments_of(const std::vector<Bell>& mixture);

/// The share of a normal curve below z.
double normal_below(double z);

/// Below what the share `p` (0 < p < 1) of a mixture lies. Where nothing varies it is the mean.
double quantile(const std::vector<Bell>& mixture, double p);

/// The middle 95 %: as much is left out below as above.
Ends middle(const std::vector<Bell>& mixture);

/// The share of a beta curve below x. By the continued fraction of the incomplete beta function, evaluated by Lentz's method.
/// Source: Abramowitz & Stegun (1964), 26.5.8; Lentz (1976), Applied Optics 15, 668-671.
double beta_below(double x, double a, double b);

/// The middle 95 % of the beta curve with these moments, for what lies between 0 and 1: unlike a normal curve it never reaches beyond
/// them, and leans as a share does. A variance that no share can have gives 0 to 1.
/// Source for taking a beta curve of equal effective size: Korn & Graubard (1998), Survey Methodology 24, 193-201.
Ends middle_of_share(const Moments& moments);

}  // namespace selami::city
