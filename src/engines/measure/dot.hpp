#pragma once
/// @file What the solvers of this engine add up alike.

#include <numeric>
#include <vector>

namespace selami::measure {

/// Both of one length.
inline double dot(const std::vector<double>& a, const std::vector<double>& b) { return std::inner_product(a.begin(), a.end(), b.begin(), 0.0); }

}  // namespace selami::measure
