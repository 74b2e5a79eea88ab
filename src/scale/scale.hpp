#pragma once
/// @file Where a class stands between the SOLO levels, judged as strictly as usual: fitted each night, moved by each judgement until the
/// next. Said to the class's own teacher alone; no answer has a pupil's measure or anybody's severity.

#include "scale/wire.hpp"
#include "storage/database.hpp"

namespace selami::scale {

/// The subjects in which the actor judged answers of an own class this semester. Errors: group.unknown.
Result<ScaleView> class_scale(Call& call, const GroupId& group);

/// What a night did.
struct NightDone {
  bool changed = false;    ///< false: the same judgements as last night, and all stays
  bool overtaken = false;  ///< another fit was saved meanwhile: it stays
  std::uint32_t judgements = 0;
  std::uint32_t classes = 0;
  std::uint32_t shown = 0;
  std::uint32_t parts = 0;
};
/// Fits the semester of today: reads over one snapshot, fits, and writes in one short transaction, so that a failure leaves what was.
/// For a process of its own. Errors: those of measure::fit.
Result<NightDone> fit_night(const storage::Database& database, Instant now, int offset_min);

}  // namespace selami::scale
