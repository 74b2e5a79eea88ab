#include "teaching_core/topic.hpp"

#include <algorithm>
#include <set>

namespace selami::teaching {

std::vector<std::string> objectives_of(const plan::Plan& plan, int meeting) {
  std::set<std::string> named;
  for (const plan::Step& step : plan.steps) {
    if (step.meeting != meeting) continue;
    named.insert(step.objectives.begin(), step.objectives.end());
    for (const plan::Question& question : step.questions) named.insert(question.objective);
  }
  std::vector<std::string> some;
  std::vector<std::string> all;
  for (const plan::Objective& objective : plan.design.objectives) {
    all.push_back(objective.text);
    if (named.count(objective.id) != 0) some.push_back(objective.text);
  }
  return each_once(some.empty() ? all : some);
}

std::vector<std::string> each_once(const std::vector<std::string>& texts) {
  std::vector<std::string> out;
  for (const std::string& text : texts) {
    if (!text.empty() && std::find(out.begin(), out.end(), text) == out.end()) out.push_back(text);
  }
  return out;
}

}  // namespace selami::teaching
