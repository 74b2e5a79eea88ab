#include "planning/access.hpp"

#include <algorithm>

#include "people/access.hpp"
#include "people_core/rights.hpp"
#include "planning/store.hpp"

namespace selami::planning {
namespace {

tl::unexpected<Error> unknown() { return fail(Fault::not_found, "plan.unknown", "plan"); }

/// The plan as it lies in one of the actor's schools, if this may be done with it.
template <class Allowed>
Result<PlanHead> head_where(Call& call, const PlanId& id, Action action, Allowed&& allowed) {
  for (const Grant& grant : call.actor.grants) {
    if (grant.school.empty() || !people::serves(grant.role, action)) continue;
    auto head = find_head(call.tx, grant.school, id);
    if (head && allowed(*head)) return *std::move(head);
  }
  return unknown();
}

}  // namespace

Result<PlanHead> own_head(Call& call, const PlanId& id, bool removed) {
  // Also those made in a school that the author has left since.
  if (!people::serves(call.actor, Action::plan_read)) return unknown();
  for (const SchoolId& school : people::schools_taught(call)) {
    auto head = find_head(call.tx, school, id);
    if (head && head->author == call.actor.person && (removed || !head->removed)) return *std::move(head);
  }
  return unknown();
}

Result<PlanHead> submitted_head(Call& call, const PlanId& id) {
  return head_where(call, id, Action::plan_review, [&](const PlanHead& head) {
    return people::may(call.actor, Action::plan_review, {head.school, {}, {}, {}}) && head.submitted_at && !head.removed;
  });
}

Result<PlanText> own_plan(Call& call, const PlanId& id) {
  TRY(PlanHead head, own_head(call, id));
  plan::Plan body = read_body(call.tx, head);
  const int version = head.version;
  return PlanText{std::move(head), version, std::move(body)};
}

Result<PlanText> own_plan_at(Call& call, const PlanId& id, int version, bool removed) {
  TRY(PlanHead head, own_head(call, id, removed));
  auto found = find_version(call.tx, head, version);
  if (!found) return fail(Fault::not_found, "plan.version_unknown", "version");
  return PlanText{std::move(head), version, parse_body(found->body)};
}

Result<PlanText> submitted_plan(Call& call, const PlanId& id) {
  TRY(PlanHead head, submitted_head(call, id));
  auto found = find_version(call.tx, head, head.submitted_version);
  if (!found) return unknown();
  return PlanText{std::move(head), found->version, parse_body(found->body)};
}

std::set<std::string> sounds_in(const plan::Plan& plan) {
  std::set<std::string> out;
  for (const plan::Step& step : plan.steps) {
    for (const plan::Question& question : step.questions) {
      if (!question.sound.empty()) out.insert(question.sound);
    }
  }
  return out;
}

std::vector<PlanHead> own_plans(Call& call, std::size_t most) {
  std::vector<PlanHead> out;
  for (const SchoolId& school : people::schools_taught(call)) {
    for (PlanHead& head : heads_of_author(call.tx, school, call.actor.person, most)) out.push_back(std::move(head));
  }
  // Each school's come in order; of several schools the newest must stand first too.
  std::stable_sort(out.begin(), out.end(), [](const PlanHead& a, const PlanHead& b) { return b.saved_at < a.saved_at; });
  if (out.size() > most) out.erase(out.begin() + static_cast<std::ptrdiff_t>(most), out.end());
  return out;
}

}  // namespace selami::planning
