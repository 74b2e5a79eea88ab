#include "depth_core/agreement.hpp"

#include <cstdlib>

namespace selami::depth {

Agreement agreement(const std::vector<std::pair<int, int>>& levels) {
  Agreement out;
  for (const auto& [one, other] : levels) {
    const int apart = std::abs(one - other);
    ++(apart == 0 ? out.same : apart == 1 ? out.near : out.far);
  }
  return out;
}

}  // namespace selami::depth
