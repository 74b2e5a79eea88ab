#pragma once
/// @file Handing a plan in: who may, which version, and when it is too early or too late. Pure.

#include <optional>

#include "auth/actor.hpp"
#include "base/result.hpp"
#include "base/time.hpp"

namespace selami::planning {

/// Who handed which version in and when. Its absence is what "draft" means.
struct Submission {
  PersonId by;
  int version = 0;
  Instant at;
};

/// What has to be known of a plan to hand it in.
struct Standing {
  PersonId author;
  int version = 0;  ///< the newest
  std::optional<Submission> submission;
};

/// Hands `version` in; a newer version replaces one that is in already. Errors: plan.not_yours (forbidden),
/// plan.version_unknown (invalid), plan.already_in (conflict: this version or a newer one is in).
Result<Submission> submit(const Standing& plan, const PersonId& by, int version, Instant now);

}  // namespace selami::planning
