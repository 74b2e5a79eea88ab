#pragma once
/// @file What schools' own means say of all schools, of a district and of each school. Pure.
///
/// The model: school j of district i has the true mean θ_j = x_j'β + d_i + s_j, with d_i ~ N(0, τ²) and s_j ~ N(0, σ² · spread_j + the
/// part of its classes); what was seen of it is N(θ_j, noise_j). β holds a level for each stratum and, where asked for, a slope over the logarithm of a school's size, so that
/// drawing large schools more often than small ones biases nothing. Any sum Σ c_j θ_j over schools, seen or not, is predicted: what was seen
/// pulls its own part, what was not is taken from its stratum, size and district, and adds the spread that schools have. Finite
/// populations need no further correction: a school that was seen is not guessed.
///
/// σ and τ are not put in as estimated: the curves of belief for a range of them are added up, each weighted by how well it explains the
/// data (restricted likelihood, flat over both standard deviations). So few districts or schools widen the intervals by themselves.
/// With 3 districts or fewer τ cannot be known: each then has a level of its own in β, and lends nothing to the others.
///
/// Sources: Scott & Smith (1969), JASA 64, 830-840 (prediction of finite populations in stages); Fay & Herriot (1979), JASA 74, 269-277
/// (means with known errors); Gelman (2006), Bayesian Analysis 1, 515-534 (flat over standard deviations; at least 3 groups);
/// Rao & Molina (2015), Small Area Estimation, 2nd ed., chapters 6 and 10; Patterson & Thompson (1971), Biometrika 58, 545-554 (restricted likelihood).

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <utility>
#include <vector>

#include "city_core/curve.hpp"

namespace selami::city {

/// One school. Variances are in squared units of `mean`.
struct Place {
  std::uint32_t district = 0;
  std::uint32_t stratum = 0;
  double size = 1;         ///< > 0
  bool seen = false;
  double mean = 0;         ///< what was seen
  double noise = 0;        ///< variance of its error that hangs on nothing else …
  double noise_slope = 0;  ///< … and what the variance between a school's classes adds, times that variance
  double classes = 0;      ///< what that variance adds to θ itself, times it: a school of few classes lies farther off
  double spread = 1;       ///< of σ²: shares differ less near 0 and 1
  double told = 1;         ///< of the noise: what is told of it, where what is weighed by it must not hang on the mean itself
};

/// A possible variance between the classes of a school, with its weight; the weights add up to 1.
struct ClassSpread {
  double variance = 0;
  double weight = 1;
};

/// Σ factor · θ over schools, each at most once, by their place in the list.
using Sum = std::vector<std::pair<std::uint32_t, double>>;

struct Belief {
  std::vector<Bell> mixture;
  bool guessed = false;  ///< holds a part of which nothing was seen and nothing like it
  /// Of a single school that was seen: its value is (1 - pull) · own + pull · group.
  double own = 0;
  double group = 0;
  double pull = 0;
};

/// Below this many schools more than β has numbers, how schools differ is not known: then nothing is pooled.
inline constexpr int schools_beyond_min = 4;
inline constexpr std::uint32_t districts_random_min = 4;

class Between {
 public:
  Between(std::vector<Place> places, std::vector<ClassSpread> classes, bool size_slope);
  ~Between();
  Between(const Between&) = delete;
  Between& operator=(const Between&) = delete;

  /// False: too few schools; a sum is then told from its own schools alone, and none that were not seen.
  bool pooled() const;
  Belief of(const Sum& sum) const;
  /// Sets `told` by place; weights and means stay.
  void tell(const std::vector<double>& told);

 private:
  struct Fit;
  std::unique_ptr<Fit> fit_;
};

}  // namespace selami::city
