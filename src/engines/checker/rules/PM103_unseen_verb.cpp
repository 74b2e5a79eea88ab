#include <algorithm>

#include "checker/rule.hpp"

namespace selami::checker {
namespace {

/// An assessment of this objective in which something can be seen.
/// Naming what was heard is no evidence of understanding it.
bool shows_understanding(const text::Reading& assessment) {
  const text::Demand demand = text::demand_of(assessment);
  return demand.observable && demand.depth > text::Solo::uni;
}

bool evidence_elsewhere(const Sheet& sheet, const std::string& objective) {
  const auto& assessments = sheet.plan.assessments;
  for (std::size_t i = 0; i < assessments.size(); ++i) {
    const auto& ids = assessments[i].objectives;
    const bool tied = std::find(ids.begin(), ids.end(), objective) != ids.end() || (ids.empty() && sheet.objectives.size() == 1);
    if (tied && !blank(assessments[i].criteria) && shows_understanding(*sheet.assessments[i])) return true;
  }
  return false;
}

}  // namespace

extern const Rule rule_pm103{"PM103", [](const Sheet& sheet, Out& out) {
  for (std::size_t i = 0; i < sheet.objectives.size(); ++i) {
    const text::Demand demand = text::demand_of(*sheet.objectives[i]);
    if (!demand.unobservable || demand.observable) continue;
    if (evidence_elsewhere(sheet, sheet.plan.design.objectives[i].id)) continue;
    out.add(at("/design/objectives", i, "text"), {demand.unobservable->verb->text});
  }
}};

}  // namespace selami::checker
