#include "reflection_core/prompts.hpp"

#include <algorithm>

namespace selami::reflection {
namespace {

bool names(const std::vector<std::string>& list, std::string_view one) { return std::find(list.begin(), list.end(), one) != list.end(); }

}  // namespace

bool fits(const std::vector<std::string>& levels, const std::vector<std::string>& phases, std::string_view level, std::string_view phase) {
  return names(levels, level) && (phases.empty() || names(phases, phase));
}

const Age& age_of(const std::vector<Age>& ages, std::string_view level, std::string_view phase) {
  const auto found = std::find_if(ages.begin(), ages.end(), [&](const Age& age) { return fits(age.levels, age.phases, level, phase); });
  return found == ages.end() ? ages.back() : *found;
}

std::vector<Prompt> asked_in(const Age& age, int before) {
  const std::size_t all = age.prompts.size();
  const std::size_t each = std::min(static_cast<std::size_t>(std::max(age.each, 0)), all);
  if (each == 0) return {};
  const std::size_t first = static_cast<std::size_t>(std::max(before, 0)) % all * each % all;
  std::vector<Prompt> out;
  for (std::size_t i = 0; i < all; ++i) {
    if ((i + all - first) % all < each) out.push_back(age.prompts[i]);
  }
  return out;
}

}  // namespace selami::reflection
