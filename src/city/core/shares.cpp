#include "city_core/shares.hpp"

#include <algorithm>
#include <cmath>

#include "city_core/verdict.hpp"

namespace selami::city {
namespace {

constexpr double z = 1.959963984540054;  // leaves out 2.5 % on either side

}  // namespace

double value_of(const Share& share) { return double(share.yes) / share.of; }

Ends ends_of(const Share& share) {
  const double n = share.of, p = value_of(share), whole = 1 + z * z / n;
  const double middle = (p + z * z / (2 * n)) / whole, half = z / whole * std::sqrt(p * (1 - p) / n + z * z / (4 * n * n));
  // At 0 and 1 the formula meets them; only rounding could miss.
  return {share.yes == 0 ? 0 : std::max(0.0, middle - half), share.yes == share.of ? 1 : std::min(1.0, middle + half)};
}

Ends ends_of_change(const Share& before, const Share& after) {
  const Ends was = ends_of(before), is = ends_of(after);
  const double p = value_of(before), q = value_of(after);
  return {q - p - std::hypot(q - is.low, was.high - p), q - p + std::hypot(is.high - q, p - was.low)};
}

Verdict verdict_of_change(const Share& before, const Share& after) {
  const Ends ends = ends_of_change(before, after);
  Figures figures;
  figures.kind = Kind::share;
  figures.sense = Sense::change;
  figures.value = value_of(after) - value_of(before);
  figures.low = ends.low;
  figures.high = ends.high;
  return verdict(figures, {});
}

}  // namespace selami::city
