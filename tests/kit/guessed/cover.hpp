#pragma once
/// @file How often the 95 % intervals hold the truth, over many made-up cities.

#include <string>
#include <vector>

#include "kit_guessed/guessed.hpp"

namespace selami::kit {

struct Cover {
  long asked = 0;
  long inside = 0;
  long refused = 0;
  double width = 0;  ///< sum
  double share() const { return asked > 0 ? double(inside) / double(asked) : 0; }
};

/// By what is estimated.
struct Covers {
  Cover city, district, school, gap, change, district_change, school_change;
};

/// A kind of city.
struct Trial {
  std::string name;
  GuessedParams params;
};
/// Those whose coverage is promised: both kinds of outcome, drawn and chosen, few districts and many, tiny counts.
std::vector<Trial> promised_trials();
/// Those in which the model's own assumptions are broken.
std::vector<Trial> broken_trials();

/// Over `cities` cities with the seeds from 1 on. Cities made of drawn schools are held against all of their schools, chosen ones against
/// those that chose.
Covers covers(GuessedParams params, int cities);

/// How often the interval of the schools that chose holds the mean of all schools: what a sentence about the city would rest on.
Cover mislabelled(GuessedParams params, int cities);

}  // namespace selami::kit
