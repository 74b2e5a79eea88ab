#pragma once
/// @file From a place on the scale back to categories. Pure.

#include <span>

#include "measure/facets.hpp"

namespace selami::measure {

/// The category that is given on average at `logit` (person less difficulties and severity), from 0 to the highest of `steps`, which are
/// one criterion's in their order.
double expected_category(std::span<const Step> steps, double logit);

}  // namespace selami::measure
