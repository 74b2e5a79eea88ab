#include "planning_core/submission.hpp"

namespace selami::planning {

Result<Submission> submit(const Standing& plan, const PersonId& by, int version, Instant now) {
  if (plan.author != by) return fail(Fault::forbidden, "plan.not_yours");
  if (version < 1 || version > plan.version) return fail(Fault::invalid, "plan.version_unknown", "version");
  if (plan.submission && plan.submission->version >= version) return fail(Fault::conflict, "plan.already_in", "version");
  return Submission{by, version, now};
}

}  // namespace selami::planning
