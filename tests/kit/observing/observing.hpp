#pragma once
/// @file Schools whose teachers are visited, with known truth: what corrected figures are worth beside what was given.

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "growth_core/observers.hpp"

namespace selami::kit {

struct TownWish {
  std::size_t by_head = 2;    ///< visits of the own head to each teacher
  std::size_t by_others = 3;  ///< of somebody whom other schools' teachers see, too
  double severity_sd = 0.8;   ///< logits
  std::size_t schools = 12;   ///< of eight teachers each
  double strict_head = 0;     ///< of the first school, unless 0
};

/// A lesson goes better or worse than usual, and what one observer gives in it hangs together.
struct ObservedTown {
  std::vector<growth::Given> given = {};
  std::map<growth::Practice, double> truth = {};  ///< the step on average, of an observer as strict as these are on average, over lessons
  std::map<growth::Practice, double> raw = {};    ///< the mean of what was given
};
ObservedTown observed_town(std::uint64_t seed, const TownWish& wish = {});

/// What was held against the truth, over towns.
struct Held {
  int shown = 0;
  int all = 0;
  int covered = 0;  ///< 95 % intervals that hold it
  double fair = 0;  ///< squared errors
  double raw = 0;

  double share_shown() const { return all == 0 ? 0 : static_cast<double>(shown) / all; }
  double share_covered() const { return shown == 0 ? 0 : static_cast<double>(covered) / shown; }
};
void hold(Held& held, const ObservedTown& town, const growth::Figures& figures);

}  // namespace selami::kit
