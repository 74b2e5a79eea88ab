#pragma once
/// @file How long a week with Selami takes teachers outside of lessons, said of many and never of one. Pure.
///
/// Weeks are told in blocks of four that never overlap, each for four weeks long and without a change: two looks show the same, or
/// nothing in common, so that subtracting one from the other tells nothing of who came or went (decision 71).

#include <vector>

#include "base/time.hpp"

namespace selami::city {

constexpr int block_weeks = 4;
/// Phones that were without a network get a week before a block is told.
constexpr int late_days = 7;
/// What Selami may cost, minutes a week. Source: design.md 7.
constexpr int goal_min = 15;
/// Figures are raised to the next multiple of this; above the most they say "more".
constexpr int step_min = 5;
constexpr int most_min = 60;

/// Both days included: a Monday and a Sunday.
struct Block {
  Date from;
  Date to;
};

/// The block that a day lies in.
Block block_of(const Date& day);
/// The block that is told today: the last one that has been over for a week.
Block told_block(const Date& today);
/// May minutes of a week still be kept? Not before it began, nor once its block is told or was.
bool still_taken(const Date& monday, const Date& today);

/// A teacher's share in a block.
struct Use {
  int minutes = 0;
  int weeks = 0;  ///< in which Selami was used at all, at least 1
};

/// Minutes a week: a quarter of the teachers takes at most `low`, half at most `middle`, three quarters at most `high`. Multiples of
/// `step_min`; `most_min` + `step_min` says "more than `most_min`".
struct Spread {
  int low = 0;
  int middle = 0;
  int high = 0;
  int within = 0;       ///< at least so many percent take at most `goal_min`: a multiple of `within_step`, never 100
  int within_step = 0;  ///< percent
};

/// The spread of at least five teachers' weeks. Nobody's minutes are the least or the most that is told, and neither "all" nor "none" is
/// ever said. With fewer than five: nothing but zeros.
Spread spread_of(const std::vector<Use>& teachers);

}  // namespace selami::city
