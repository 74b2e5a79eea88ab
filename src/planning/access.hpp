#pragma once
/// @file Planning's face to later slices: the only way from an id to a plan for a person who asks.

#include <optional>
#include <set>
#include <string>
#include <vector>

#include "http/call.hpp"
#include "plan/plan.hpp"

namespace selami::planning {

/// What is kept beside a plan's text.
struct PlanHead {
  SchoolId school;
  PlanId id;
  PersonId author;
  std::string title;  ///< may be empty
  std::string level;
  std::string grade;
  std::string subject;
  int meetings = 0;
  int version = 0;
  Instant saved_at;
  std::string adapted_from;
  int adapted_version = 0;  ///< 0: of an example, or of nothing
  std::optional<Instant> submitted_at;
  int submitted_version = 0;
  bool removed = false;
};

struct PlanText {
  PlanHead head;
  int version = 0;  ///< of `body`
  plan::Plan body;
};

/// The actor's own plan with its newest text. Errors: plan.unknown (not_found), also when it is another's or removed.
Result<PlanText> own_plan(Call& call, const PlanId& id);
/// The same in the text of one version; with `removed` also of a plan that its author has put away.
/// Errors: plan.unknown, plan.version_unknown (not_found).
Result<PlanText> own_plan_at(Call& call, const PlanId& id, int version, bool removed = false);
/// The actor's own plans, last saved first, at most `most`. No texts are read.
std::vector<PlanHead> own_plans(Call& call, std::size_t most = 500);

/// The same of a plan that was handed in, in the text that was. Errors: plan.unknown.
Result<PlanText> submitted_plan(Call& call, const PlanId& id);
/// The questions of a text that are said.
std::set<std::string> sounds_in(const plan::Plan& plan);

/// As own_plan, without reading the text; with `removed` also a plan that its author has put away.
Result<PlanHead> own_head(Call& call, const PlanId& id, bool removed = false);
/// A plan that was handed in at a school where the actor may look at such. Errors: plan.unknown.
Result<PlanHead> submitted_head(Call& call, const PlanId& id);

}  // namespace selami::planning
