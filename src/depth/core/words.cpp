#include "depth_core/words.hpp"

#include <algorithm>

namespace selami::depth {
namespace {

bool fits_all_or(const std::vector<std::string>& names, const std::string& name) {
  return names.empty() || name.empty() || std::find(names.begin(), names.end(), name) != names.end();
}

/// Without blanks at both ends, a number or mark before it ("1.", "-"), and the full stop.
std::string step_of(std::string_view text) {
  const auto drop_front = [&](std::string_view marks) { text.remove_prefix(std::min(text.find_first_not_of(marks), text.size())); };
  drop_front(" \t\r");
  if (text.size() > 2 && ((text[0] >= '0' && text[0] <= '9') || text[0] == '-') && (text[1] == '.' || text[1] == ')' || text[1] == ':' || text[1] == ' ')) {
    text.remove_prefix(2);
    drop_front(" \t");
  }
  while (!text.empty() && (text.back() == ' ' || text.back() == '\r' || text.back() == '.')) text.remove_suffix(1);
  return std::string(text);
}

}  // namespace

Setting DepthPacks::setting(std::string subject, std::string phase, std::string level) const {
  const auto found = family.find(subject);
  return {std::move(subject), found == family.end() ? std::string() : found->second, std::move(phase), std::move(level)};
}

std::optional<int> exactness(const Fits& fits, const Setting& setting) {
  if (!fits_all_or(fits.phases, setting.phase) || !fits_all_or(fits.levels, setting.level)) return std::nullopt;
  const int level = fits.levels.empty() ? 0 : 1;
  if (!fits.subjects.empty()) {
    if (std::find(fits.subjects.begin(), fits.subjects.end(), setting.subject) == fits.subjects.end()) return std::nullopt;
    return 4 + level;
  }
  if (fits.family.empty()) return level;
  if (fits.family != setting.family) return std::nullopt;
  return 2 + level;
}

const LevelWords& DepthPacks::descriptors_for(const Setting& setting) const {
  static const LevelWords none{};
  const LevelWords* best = &none;
  int most = -1;
  for (const Descriptor& one : descriptors) {
    const auto exact = exactness(one.fits, setting);
    if (!exact || *exact < most) continue;
    most = *exact;
    best = &one.levels;
  }
  return *best;
}

std::vector<const Task*> DepthPacks::tasks_for(const Setting& setting, int from, std::size_t most) const {
  std::vector<std::pair<int, const Task*>> found;
  for (const Task& one : tasks) {
    const auto exact = one.from == from ? exactness(one.fits, setting) : std::nullopt;
    if (exact) found.emplace_back(*exact, &one);
  }
  std::stable_sort(found.begin(), found.end(), [](const auto& a, const auto& b) { return a.first > b.first; });
  std::vector<const Task*> out;
  for (std::size_t i = 0; i < found.size() && i < most; ++i) out.push_back(found[i].second);
  return out;
}

std::optional<std::array<std::string, level_max + 1>> ladder(std::string_view criteria) {
  std::vector<std::string> steps;
  while (!criteria.empty()) {
    const std::size_t end = std::min(criteria.find_first_of(";\n"), criteria.size());
    std::string step = step_of(criteria.substr(0, end));
    criteria.remove_prefix(std::min(end + 1, criteria.size()));
    if (step.empty()) continue;
    if (step.find(' ') == std::string::npos) return std::nullopt;  // "Kerapian": something to look at, no step
    steps.push_back(std::move(step));
  }
  if (steps.size() != level_max && steps.size() != level_max + 1) return std::nullopt;
  std::array<std::string, level_max + 1> out;
  std::move(steps.begin(), steps.end(), out.end() - static_cast<std::ptrdiff_t>(steps.size()));
  return out;
}

}  // namespace selami::depth
