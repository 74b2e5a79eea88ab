#pragma once
/// @file What visits of a school year say of a teacher's practice (core/observers): reckoned by the night, said to that teacher alone.

#include <array>

#include "growth/year_wire.hpp"
#include "http/call.hpp"
#include "storage/database.hpp"

namespace selami::growth {

/// The steps of packs/observation, from the lowest on, as visits keep them: the night reads no packs.
inline constexpr std::array<const char*, 3> steps_given = {"belum", "belum-efektif", "efektif"};

/// What a night did.
struct ObservedDone {
  bool changed = false;  ///< false: it says what the last night said, and all stays
  std::uint32_t practices = 0;
  std::uint32_t shown = 0;
};
/// Of the school year of today: reads over one snapshot, reckons, and writes in one short transaction, so that a failure leaves what was.
/// For a process of its own. Errors: those of measure::fit.
Result<ObservedDone> reckon_observed(const storage::Database& database, Instant now, int offset_min);

/// Of the actor's own practice in a school year, as the last night found it. Nothing before a night saw a step given in it.
std::optional<YearObserved> own_observed(Call& call, const SchoolId& school, const std::string& start, const std::string& indicator);

}  // namespace selami::growth
