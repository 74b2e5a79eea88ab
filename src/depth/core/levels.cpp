#include "depth_core/levels.hpp"

#include <algorithm>
#include <map>

namespace selami::depth {

std::vector<Distribution> distributions(const std::vector<Standing>& standings) {
  std::vector<Distribution> out;
  std::map<std::string, std::size_t> place;
  std::map<std::pair<std::string, std::string>, const Standing*> newest;
  for (const Standing& one : standings) {
    if (place.emplace(one.objective, out.size()).second) out.push_back({one.objective, one.objective_text, {}, 0});
    const Standing*& held = newest[{one.objective, one.pupil.text}];
    if (!held || held->at <= one.at) held = &one;
  }
  for (const auto& [key, one] : newest) {
    Distribution& row = out[place[key.first]];
    ++row.pupils[static_cast<std::size_t>(one->level)];
    ++row.judged;
  }
  return out;
}

Result<bool> check_level(const std::optional<int>& level) {
  if (level && (*level < 0 || *level > level_max)) return fail(Fault::invalid, "judgement.level", "level");
  return true;
}

}  // namespace selami::depth
