#pragma once
/// @file The equations of Bradley and Terry's model over all pairs that met, and their solution. For compare.cpp.

#include <cstdint>
#include <vector>

#include "measure/comparison.hpp"
#include "measure/union_find.hpp"

namespace selami::measure {

/// All comparisons of two candidates, `first` being the lower number.
struct Duel {
  std::uint32_t first = 0;
  std::uint32_t second = 0;
  std::uint32_t first_won = 0;
  std::uint32_t second_won = 0;
  double met() const { return static_cast<double>(first_won) + second_won; }
};

/// Who met whom how often; ordered, so that every sum over it has one order.
struct Duels {
  std::vector<Duel> pairs;
  std::vector<std::uint32_t> met;  ///< per candidate
  std::vector<std::uint32_t> won;
  Parts parts;                     ///< what was never compared with each other, also indirectly, is not on one scale
  std::size_t candidates() const { return met.size(); }
};

/// The pairs once more, as few bytes as a sum over them needs to read: those of candidate i are begin[i] to begin[i + 1].
struct Meetings {
  std::vector<std::uint32_t> begin;
  std::vector<std::uint32_t> second;  ///< the other one, a pair each
};

/// Sorts ascending.
void sort_numbers(std::vector<std::uint64_t>& numbers);

/// No row may compare a candidate with itself or name one that is not there.
Duels duels_of(const Comparisons& comparisons);

/// The probability that the better of two by `ahead` logits is chosen, written so that nothing overflows.
double chance_to_win(double ahead);

/// Minimises sum met log(e^a + e^b) - sum score theta + precision/2 sum theta^2 by Newton steps, each solved by conjugate gradients.
class DuelSolver {
 public:
  /// `settled`: a Newton step, in logits, after which no other follows; what is left behind it is a hundred times less.
  DuelSolver(const Duels& duels, std::vector<double> scores, double settled = 1e-6);

  /// Goes on from measures that are known to be near, such as those by all judges where half of them are asked.
  void start_at(const std::vector<double>& measures);

  /// With a prior of this precision, from the present measures on. Returns the number of Newton steps.
  int solve(double precision, int steps_max = 100);
  /// Without a prior, for scores that leave no measure infinite; each part's measures sum to 0.
  int solve_scores();
  /// True when no measures but infinite ones met the scores: then a prior of 0.01 holds them.
  bool held() const { return held_; }
  const std::vector<double>& measures() const { return theta_; }
  /// Fisher information of each candidate alone: sum p (1 - p) over its comparisons.
  const std::vector<double>& information() const { return information_; }

  /// Diagonal of the inverse of (information matrix + precision) without the direction in which a part moves as a whole: exact where
  /// that is cheap, else estimated by random signs (of a fixed seed).
  std::vector<double> inverse_diagonal(double precision) const;
  /// One column of that inverse.
  std::vector<double> inverse_column(double precision, std::uint32_t candidate) const;
  /// From now on chances are taken over the uncertainty that the measures have with this prior (roughly, where exact is dear), and not at
  /// the measures alone: without that the scale of few comparisons comes out a tenth to a third too narrow. Returns the sum of variances.
  double widen(double precision);

 private:
  void refresh();
  std::vector<double> gradient(double precision) const;
  std::vector<double> newton_step(const std::vector<double>& gradient, double precision) const;
  double spread_surplus(const std::vector<double>& shares);

  double settled_below_;
  bool settled_ = false;
  bool held_ = false;
  const Duels& duels_;
  Meetings met_;
  std::vector<double> scores_;
  std::vector<double> theta_;
  std::vector<double> odds_;     // e^theta
  std::vector<double> flatter_;  // per pair: of the curve, for the variance of the distance that chances are taken over; empty without a prior
  std::vector<double> surplus_;    // by how much each may miss its score; 0 with a prior
  std::vector<double> expected_;
  std::vector<double> weight_;  // per pair
  std::vector<double> information_;
};

}  // namespace selami::measure
