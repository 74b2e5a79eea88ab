#include "measure/expected.hpp"

#include <cmath>

namespace selami::measure {

double expected_category(std::span<const Step> steps, double logit) {
  double height = 0, total = 1, mean = 0;  // category 0 has height 0
  for (const Step& step : steps) {
    height += logit - step.measure;
    const double chance = std::exp(height);
    total += chance;
    mean += chance * step.category;
  }
  return mean / total;
}

}  // namespace selami::measure
