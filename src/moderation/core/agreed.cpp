#include "moderation_core/agreed.hpp"

#include <algorithm>
#include <cstdlib>

namespace selami::moderation {

std::optional<Agreed> agreed(const std::vector<int>& levels) {
  if (levels.size() < std::size_t{agree_min}) return std::nullopt;
  for (const int level : levels) {
    const auto same = static_cast<std::size_t>(std::count(levels.begin(), levels.end(), level));
    if (same == levels.size()) return Agreed{level, false};
    if (same + 1 < levels.size()) continue;
    const auto other = std::find_if(levels.begin(), levels.end(), [&](int one) { return one != level; });
    if (std::abs(*other - level) == 1) return Agreed{level, true};
  }
  return std::nullopt;
}

}  // namespace selami::moderation
