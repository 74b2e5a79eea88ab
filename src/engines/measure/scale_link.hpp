#pragma once
/// @file Where the scale of comparisons meets that of judged levels: by exemplars that were judged both ways. Pure.

#include <span>

#include "base/result.hpp"

namespace selami::measure {

/// A piece judged both ways: its measure by comparisons and by levels (both in logits), each with its standard error (> 0).
struct Exemplar {
  double compared = 0;
  double compared_se = 0;
  double levelled = 0;
  double levelled_se = 0;
};

/// level = a + b compared.
struct ScaleLink {
  double a = 0, b = 0;
  double a_se = 0, b_se = 0;
  double covariance = 0;  ///< of a and b
  double scatter = 0;     ///< sd of levels about the line beyond their errors; 0 when both ways judge the same. In the errors of a and b.

  double level(double compared) const { return a + b * compared; }
  /// Of the level of a piece whose measure by comparisons has this standard error.
  double level_se(double compared, double compared_se) const;
};

/// The line through exemplars with errors on both sides. Take measures of eps > 0: shrunken ones have no such errors.
/// Errors  measure.too_few (fewer than 3 exemplars), measure.out_of_range (an error that is not above 0, a number that is none; field
/// "exemplars[3]"), measure.no_line (the exemplars lie so near each other that no line can be told).
/// Where exemplars lie further from the line than their errors allow, levels are taken to have something of their own besides (scatter).
/// Source  York, Evensen, Lopez Martinez & De Basabe Delgado (2004), American Journal of Physics 72, 367-375. Golden value: its test.
Result<ScaleLink> link_scales(std::span<const Exemplar> exemplars);

}  // namespace selami::measure
