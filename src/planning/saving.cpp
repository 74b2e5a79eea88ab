#include "planning/saving.hpp"

#include <algorithm>

#include "people/access.hpp"
#include "people_core/rights.hpp"
#include "planning/store.hpp"
#include "planning_core/merge.hpp"
#include "planning_core/name.hpp"
#include "storage/changes.hpp"

namespace selami::planning {
namespace {

PlanSaved saved(const PlanHead& head) { return {head.id, head.version, head.saved_at, false, {}, std::nullopt}; }

/// The answer with the text that the plan has now, unless that is just what was sent.
PlanSaved saved(const PlanHead& head, plan::Plan now, const PlanIn& in) {
  PlanSaved out = saved(head);
  if (plan::write_plan(now) != plan::write_plan(in.body)) out.body = std::move(now);
  return out;
}

void note(Call& call, const PlanHead& head) { storage::note_change(call.tx, head.school.text, "plan", head.id.text, head.version); }

Result<PlanSaved> first_save(Call& call, const PlanId& id, const PlanIn& in, plan::Plan plan) {
  TRY(const SchoolId school, people::school_with_role(call, in.school, Role::teacher));
  // A plan is meant, also one that is tried out in practice: it lies where the teacher works, or it would go with the practice.
  if (people::practises(call.actor, school)) return fail(Fault::not_found, "school.unknown");
  if (find_head(call.tx, school, id)) return fail(Fault::not_found, "plan.unknown", "plan");  // somebody else's
  PlanHead head;
  head.school = school;
  head.id = id;
  head.author = call.actor.person;
  head.version = 1;
  head.adapted_from = in.adapted_from.value_or("");
  head.adapted_version = in.adapted_version.value_or(0);
  const std::string body = plan::write_plan(plan);
  put_plan(call, head, plan, body, true);
  add_version(call, head, {1, 0, in.save, false, body});
  note(call, head);
  return saved(head, std::move(plan), in);
}

/// The text that `in` was made from: a save still on its way then, or the version seen. A version newer than ours is one that
/// a restored backup has forgotten: what was made from it is newer than all we have.
Version base_of(Call& call, const PlanHead& head, const PlanIn& in) {
  for (const SaveId& save : in.on) {
    if (auto found = find_save(call.tx, head, save)) return *std::move(found);
  }
  if (auto found = find_version(call.tx, head, std::min(in.base, head.version))) return *std::move(found);
  return {0, {}, 0, false, plan::write_plan({})};
}

PlanSaved next_save(Call& call, PlanHead head, const PlanIn& in, plan::Plan plan) {
  const std::string body = plan::write_plan(plan);
  const int base = head.version;
  head.version = base + 1;
  put_plan(call, head, plan, body, false);
  add_version(call, head, {head.version, base, in.save, false, body});
  note(call, head);
  return saved(head, std::move(plan), in);
}

PlanSaved merged_save(Call& call, PlanHead head, const Version& base, const PlanIn& in, const plan::Plan& plan) {
  Merged merged = merge(parse_body(base.body), read_body(call.tx, head), plan);
  fill_ids(merged.plan);
  const int stored = head.version;
  add_version(call, head, {stored + 1, base.version, in.save, true, plan::write_plan(plan)});
  head.version = stored + 2;
  const std::string body = plan::write_plan(merged.plan);
  put_plan(call, head, merged.plan, body, false);
  add_version(call, head, {head.version, stored, std::nullopt, false, body});
  note(call, head);
  PlanSaved out = saved(head, std::move(merged.plan), in);
  out.merged = true;
  out.conflicts = std::move(merged.conflicts);
  return out;
}

}  // namespace

Result<PlanSaved> save_plan(Call& call, const PlanId& id, const PlanIn& in) {
  plan::Plan plan = in.body;
  fill_ids(plan);
  auto own = own_head(call, id, true);
  if (!own) return first_save(call, id, in, std::move(plan));
  PlanHead& head = *own;
  // The same save again, or nothing new in it: the answer of the first time, as far as it still holds.
  if (in.save && find_save(call.tx, head, *in.save)) return saved(head, read_body(call.tx, head), in);
  if (!head.removed && body_text(call.tx, head) == plan::write_plan(plan)) {
    // A new save stays known even so: what is made on it, or handed in by it, names it.
    if (in.save && !name_version(call.tx, head, *in.save)) return next_save(call, std::move(head), in, std::move(plan));
    return saved(head, std::move(plan), in);
  }
  const Version base = base_of(call, head, in);
  if (base.version == head.version) return next_save(call, std::move(head), in, std::move(plan));
  return merged_save(call, std::move(head), base, in, plan);
}

}  // namespace selami::planning
