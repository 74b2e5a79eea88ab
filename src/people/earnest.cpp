#include "people/earnest.hpp"

#include <algorithm>

namespace selami::people {

Result<Done> teaches_in_earnest(const Actor& actor, const SchoolId& school) {
  const auto& grants = actor.grants;
  const bool there = std::any_of(grants.begin(), grants.end(), [&](const Grant& one) { return one.role == Role::teacher && one.school == school && !one.practice; });
  if (!there) return fail(Fault::not_found, "school.unknown", "school");
  return Done{};
}

}  // namespace selami::people
