#include "depth_core/levels.hpp"

#include <algorithm>
#include <map>

namespace selami::depth {

namespace {

/// Whose level it is: a pupil's, or that of a group's answer to one question.
using Whose = std::pair<std::string, std::string>;
Whose whose(const Standing& one) { return one.team.empty() ? Whose{one.pupil.text, ""} : Whose{one.question, one.team}; }

/// Plans number their objectives alike ("t1"): what an objective says tells it from another plan's.
const std::string& said(const Standing& one) { return one.objective_text.empty() ? one.objective : one.objective_text; }

}  // namespace

std::vector<Distribution> distributions(const std::vector<Standing>& standings) {
  std::vector<Distribution> out;
  std::map<std::string, std::size_t> place;
  std::map<std::pair<std::string, Whose>, const Standing*> newest;
  for (const Standing& one : standings) {
    if (place.emplace(said(one), out.size()).second) out.push_back({one.objective, one.objective_text, {}, 0, {}, 0});
    const Standing*& held = newest[{said(one), whose(one)}];
    if (!held || held->at <= one.at) held = &one;
  }
  for (const auto& [key, one] : newest) {
    Distribution& row = out[place[key.first]];
    ++(one->team.empty() ? row.pupils : row.teams)[static_cast<std::size_t>(one->level)];
    ++(one->team.empty() ? row.judged : row.teams_judged);
  }
  return out;
}

Result<bool> check_level(const std::optional<int>& level) {
  if (level && (*level < 0 || *level > level_max)) return fail(Fault::invalid, "judgement.level", "level");
  return true;
}

}  // namespace selami::depth
