#include "growth_core/year.hpp"

#include <algorithm>

namespace selami::growth {

std::vector<HalfYear> told(const std::vector<HalfYear>& halves) {
  std::vector<HalfYear> out;
  for (HalfYear one : halves) {
    if (one.lessons < lessons_told) continue;
    if (one.heard.answered < answers_published) one.heard = {};
    out.push_back(std::move(one));
  }
  return out;
}

std::string first_strength(const std::vector<Reflection>& own_newest_first, const std::vector<std::string>& said_newest_first) {
  for (const Reflection& one : own_newest_first) {
    if (!one.went.empty()) return one.went;
  }
  const auto found = std::find_if(said_newest_first.begin(), said_newest_first.end(), [](const std::string& one) { return !one.empty(); });
  return found == said_newest_first.end() ? "" : *found;
}

std::string last_step(const std::string& chosen, const std::vector<Reflection>& own_newest_first, const std::string& running) {
  if (!chosen.empty()) return chosen;
  for (const Reflection& one : own_newest_first) {
    if (!one.next_step.empty()) return one.next_step;
  }
  return running;
}

bool prints(const std::vector<std::string>& left_out, const std::string& id) { return std::find(left_out.begin(), left_out.end(), id) == left_out.end(); }

}  // namespace selami::growth
