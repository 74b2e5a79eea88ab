#pragma once
/// @file Drawings of a fit as SVG: black on white, told apart by dashes and words, so that they print; with title and description.

#include <string>

#include "cli/depth_result.hpp"

namespace selami::cli {

/// Persons as bars on the left, the levels of every facet beside them on the same scale of logits.
std::string wright_map(const DepthData& data, const DepthResult& result, bool indonesian);

/// For each criterion how likely each score is along the scale; of more than `curves_max` criteria the first ones.
constexpr std::size_t curves_max = 12;
std::string category_curves(const DepthData& data, const DepthResult& result, bool indonesian);

}  // namespace selami::cli
