#pragma once
/// @file Two phones write down the same thing without knowing of each other: which of both is shown, and that neither is lost (decision
/// 23). Pure.

#include <string>

#include "base/time.hpp"

namespace selami::teaching {

/// Who wrote an answer down: the pupil's own phone, or a teacher by touch, cards or paper.
enum class Side { pupil, teacher };

/// What of an answer decides. `says`: equal where two answers say the same.
struct Written {
  Side side = Side::teacher;
  Instant at;
  std::string says;
};

enum class Meeting {
  replaces,     ///< a correction by the same side, or the same said once more
  shown_first,  ///< both stay, and the one that comes is shown
  kept_behind,  ///< both stay, and the one that is there is shown
  known         ///< an older one that says the same
};

/// The later one is shown, whichever arrives first. Both stay where they differ and neither side meant to correct the other.
Meeting meet(const Written& there, const Written& comes);

/// A phone's clock may run ahead, but nothing was written after it arrived.
Instant written_at(Instant by_the_phone, Instant arrived);

/// One line of a teacher's two phones: what the older one says is not lost, and nothing stands there twice.
std::string both_notes(const std::string& older, const std::string& newer);

}  // namespace selami::teaching
