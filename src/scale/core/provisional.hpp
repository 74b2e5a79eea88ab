#pragma once
/// @file Where a class stands right after a judgement, from what the last night knew. Pure, well under a millisecond.

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "scale_core/night.hpp"

namespace selami::scale {

/// A level of the class's own judging that counts (see counted).
struct Placed {
  std::string task;
  std::string pupil;  ///< or the group that answered together
  std::string rater;
  std::uint8_t level = 0;
};

struct ClassNow {
  double measure = 0;
  double se = 0;
  std::uint32_t pupils = 0;
};

/// The night's estimate, moved by what was judged since: by how much the estimate from known severities, tasks and steps differs between
/// what the night saw and what stands now. What the night was unsure of beside it, it still is.
ClassNow class_now(const Known& known, const ClassFound& found, const std::vector<Placed>& seen, const std::vector<Placed>& now);

/// The same from a stretch of weeks alone; none where fewer than pupils_min were judged in it.
std::optional<ClassNow> stretch_of(const Known& known, const ClassFound& found, const std::vector<Placed>& seen, const std::vector<Placed>& stretch);

}  // namespace selami::scale
