#include "measure/duels.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <numeric>

#include "base/dice.hpp"

#include "measure/dot.hpp"

namespace selami::measure {
namespace {

constexpr std::size_t lanes = 8;  // systems solved side by side: what is read of a pair serves all of them
template <std::size_t width>
using Block = std::vector<std::array<double, width>>;

constexpr double exact_work_max = 8e6;  // candidates times pairs up to which a column of the inverse for each candidate is cheap
constexpr double exact_trace_work_max = 3e4;
constexpr std::size_t one_probe_from = 4000;
constexpr int cg_steps_max = 500;
constexpr double beyond_all = 15;         // logits that no comparisons bear out: the measures are running away
constexpr double holding_precision = 0.01;
constexpr double surplus_settled = 0.1;   // of `settled`
constexpr double surplus_shrinks = 0.63;  // from turn to turn at least, else there may be no end; no ratio that small designs have exactly
constexpr double step_tolerance = 1e-2;  // how exactly a Newton step is solved
constexpr double longest_step = 4;       // logits

double sum_of(const std::vector<double>& values) { return std::accumulate(values.begin(), values.end(), 0.0); }

template <std::size_t width>
std::array<double, width> dots(const Block<width>& a, const Block<width>& b) {
  std::array<double, width> sum{};
  for (std::size_t i = 0; i < a.size(); ++i)
    for (std::size_t k = 0; k < width; ++k) sum[k] += a[i][k] * b[i][k];
  return sum;
}

/// (information matrix + precision), for `width` vectors at once.
struct System {
  const Meetings& met;
  const std::vector<double>& weight;
  const std::vector<double>& information;
  double precision;

  std::size_t size() const { return information.size(); }

  template <std::size_t width>
  void times(const Block<width>& x, Block<width>& out) const {
    for (std::size_t i = 0; i < size(); ++i)
      for (std::size_t k = 0; k < width; ++k) out[i][k] = (information[i] + precision) * x[i][k];
    for (std::size_t first = 0; first < size(); ++first) {
      const std::array<double, width> own = x[first];
      std::array<double, width> sum{};
      for (std::uint32_t p = met.begin[first]; p < met.begin[first + 1]; ++p) {
        const double w = weight[p];
        const auto& other = x[met.second[p]];
        auto& to_other = out[met.second[p]];
        for (std::size_t k = 0; k < width; ++k) sum[k] += w * other[k];
        for (std::size_t k = 0; k < width; ++k) to_other[k] -= w * own[k];
      }
      for (std::size_t k = 0; k < width; ++k) out[first][k] -= sum[k];
    }
  }

  /// Conjugate gradients, the diagonal as preconditioner, until what is left is `tolerance` of each right side's length. Without a prior
  /// the constants of a part are the null space: a side that sums to 0 there has a solution.
  template <std::size_t width>
  Block<width> solve(const Block<width>& side, double tolerance) const {
    Block<width> x(size()), r = side, z(size()), product(size());
    precondition(r, z);
    Block<width> direction = z;
    auto rz = dots(r, z);
    const auto goal = rz;
    for (int step = 0; step < cg_steps_max; ++step) {
      bool done = true;
      for (std::size_t k = 0; k < width; ++k) done = done && rz[k] <= tolerance * tolerance * goal[k];
      if (done) break;
      times(direction, product);
      const auto curve = dots(direction, product);
      std::array<double, width> along{}, back{};
      for (std::size_t k = 0; k < width; ++k) along[k] = curve[k] > 0 ? rz[k] / curve[k] : 0;
      for (std::size_t i = 0; i < size(); ++i)
        for (std::size_t k = 0; k < width; ++k) {
          x[i][k] += along[k] * direction[i][k];
          r[i][k] -= along[k] * product[i][k];
        }
      precondition(r, z);
      const auto next = dots(r, z);
      for (std::size_t k = 0; k < width; ++k) back[k] = rz[k] > 0 ? next[k] / rz[k] : 0;
      for (std::size_t i = 0; i < size(); ++i)
        for (std::size_t k = 0; k < width; ++k) direction[i][k] = z[i][k] + back[k] * direction[i][k];
      rz = next;
    }
    return x;
  }

  template <std::size_t width>
  void precondition(const Block<width>& r, Block<width>& z) const {
    for (std::size_t i = 0; i < size(); ++i) {
      const double own = information[i] + precision;
      for (std::size_t k = 0; k < width; ++k) z[i][k] = own > 0 ? r[i][k] / own : 0;
    }
  }
};

template <std::size_t width>
Block<width> random_signs(std::size_t candidates, std::uint64_t seed) {
  Dice dice(seed);
  Block<width> signs(candidates);
  for (auto& row : signs) {
    const std::uint64_t bits = dice.next();
    for (std::size_t k = 0; k < width; ++k) row[k] = (bits >> (8 + k) & 1U) != 0 ? 1.0 : -1.0;
  }
  return signs;
}

template <std::size_t width>
void centre_parts(const Parts& parts, Block<width>& values) {
  Block<width> sums(parts.sizes.size());
  for (std::size_t i = 0; i < values.size(); ++i)
    for (std::size_t k = 0; k < width; ++k) sums[parts.of[i]][k] += values[i][k];
  for (std::size_t i = 0; i < values.size(); ++i)
    for (std::size_t k = 0; k < width; ++k) values[i][k] -= sums[parts.of[i]][k] / parts.sizes[parts.of[i]];
}

std::vector<double> flat(const Block<1>& values) {
  std::vector<double> out;
  out.reserve(values.size());
  for (const auto& one : values) out.push_back(one[0]);
  return out;
}

std::vector<double> exact_diagonal(const System& system, const Parts& parts) {
  std::vector<double> diagonal(system.size());
  for (std::size_t from = 0; from < system.size(); from += lanes) {
    Block<lanes> units(system.size());
    const std::size_t count = std::min(lanes, system.size() - from);
    for (std::size_t k = 0; k < count; ++k) units[from + k][k] = 1;
    Block<lanes> columns = system.solve(units, 1e-5);
    centre_parts(parts, columns);
    for (std::size_t k = 0; k < count; ++k) diagonal[from + k] = columns[from + k][k];
  }
  return diagonal;
}

/// What the series D^-1 + D^-1 W D^-1 + … has of the inverse's diagonal is taken as it is; only the rest is left to random signs.
template <std::size_t width>
std::vector<double> probed_diagonal(const System& system, const Parts& parts, int blocks) {
  std::vector<double> own(system.size()), diagonal(system.size());
  for (std::size_t i = 0; i < own.size(); ++i) own[i] = diagonal[i] = 1 / (system.information[i] + system.precision);
  for (std::size_t a = 0; a < own.size(); ++a) {
    for (std::uint32_t p = system.met.begin[a]; p < system.met.begin[a + 1]; ++p) {
      const std::uint32_t b = system.met.second[p];
      const double both = system.weight[p] * own[a] * system.weight[p] * own[b];
      diagonal[a] += both * own[a];
      diagonal[b] += both * own[b];
    }
  }
  const double share = 1.0 / static_cast<double>(width) / blocks;
  for (int block = 0; block < blocks; ++block) {
    const auto signs = random_signs<width>(own.size(), 0xC0FFEEULL + static_cast<std::uint64_t>(block));
    auto solved = system.solve(signs, 1e-3);
    centre_parts(parts, solved);
    // The same terms of the series for these signs: x0 = D^-1 z, then twice x + D^-1 (z - A x).
    Block<width> x(own.size()), product(own.size());
    system.precondition(signs, x);
    for (int term = 0; term < 2; ++term) {
      system.times(x, product);
      for (std::size_t i = 0; i < own.size(); ++i)
        for (std::size_t k = 0; k < width; ++k) x[i][k] += own[i] * (signs[i][k] - product[i][k]);
    }
    for (std::size_t i = 0; i < own.size(); ++i)
      for (std::size_t k = 0; k < width; ++k) diagonal[i] += share * signs[i][k] * (solved[i][k] - x[i][k]);
  }
  for (std::size_t i = 0; i < own.size(); ++i) {
    const double others = 1 - 1.0 / parts.sizes[parts.of[i]];
    diagonal[i] = std::max(diagonal[i], own[i] * others * others);  // Cauchy and Schwarz: it cannot be less
  }
  return diagonal;
}

}  // namespace

/// Radix sort, eleven bits a turn: a million numbers in a tenth of the time that comparing takes.
void sort_numbers(std::vector<std::uint64_t>& numbers) {
  constexpr unsigned bits = 11;
  const std::uint64_t most = numbers.empty() ? 0 : *std::max_element(numbers.begin(), numbers.end());
  std::vector<std::uint64_t> sorted(numbers.size());
  for (unsigned shift = 0; shift < 64 && most >> shift != 0; shift += bits) {
    std::array<std::size_t, (1U << bits) + 1> begin{};
    const auto digit = [shift](std::uint64_t number) { return (number >> shift) & ((1U << bits) - 1); };
    for (const std::uint64_t number : numbers) ++begin[digit(number) + 1];
    for (std::size_t d = 1; d < begin.size(); ++d) begin[d] += begin[d - 1];
    for (const std::uint64_t number : numbers) sorted[begin[digit(number)]++] = number;
    numbers.swap(sorted);
  }
}

double chance_to_win(double ahead) {
  const double odds = std::exp(-std::abs(ahead));
  return (ahead >= 0 ? 1.0 : odds) / (1.0 + odds);
}

Duels duels_of(const Comparisons& comparisons) {
  std::vector<std::uint64_t> keys;  // (lower, higher, did the higher win), as one number that sorts
  keys.reserve(comparisons.rows.size());
  for (const Comparison& row : comparisons.rows) {
    const std::uint64_t low = std::min(row.chosen, row.rejected), high = std::max(row.chosen, row.rejected);
    keys.push_back((low * comparisons.candidates + high) * 2 + (row.chosen == high ? 1 : 0));
  }
  sort_numbers(keys);
  Duels duels;
  duels.met.resize(comparisons.candidates);
  duels.won.resize(comparisons.candidates);
  UnionFind joined(comparisons.candidates);
  for (const std::uint64_t key : keys) {
    const auto low = static_cast<std::uint32_t>(key / 2 / comparisons.candidates), high = static_cast<std::uint32_t>(key / 2 % comparisons.candidates);
    if (duels.pairs.empty() || duels.pairs.back().first != low || duels.pairs.back().second != high) {
      duels.pairs.push_back({low, high, 0, 0});
      joined.join(low, high);
    }
    const bool second_won = (key & 1U) != 0;
    ++(second_won ? duels.pairs.back().second_won : duels.pairs.back().first_won);
    ++duels.won[second_won ? high : low];
    ++duels.met[low];
    ++duels.met[high];
  }
  duels.parts = parts_of(joined, comparisons.candidates);
  return duels;
}

Meetings meetings_of(const Duels& duels) {
  Meetings met;
  met.begin.assign(duels.candidates() + 1, 0);
  met.second.reserve(duels.pairs.size());
  for (const Duel& duel : duels.pairs) {
    ++met.begin[duel.first + std::size_t{1}];
    met.second.push_back(duel.second);
  }
  std::partial_sum(met.begin.begin(), met.begin.end(), met.begin.begin());
  return met;
}

DuelSolver::DuelSolver(const Duels& duels, std::vector<double> scores, double settled)
    : settled_below_(settled),
      duels_(duels),
      met_(meetings_of(duels)),
      scores_(std::move(scores)),
      theta_(duels.candidates()),
      odds_(duels.candidates()),
      surplus_(duels.candidates()),
      expected_(duels.candidates()),
      weight_(duels.pairs.size()),
      information_(duels.candidates()) {
  // Near enough to save half of the steps: as if all opponents were average.
  std::vector<double> start(theta_.size());
  for (std::size_t i = 0; i < start.size(); ++i) start[i] = std::log((duels.won[i] + 0.5) / (duels.met[i] - duels.won[i] + 0.5));
  start_at(start);
}

void DuelSolver::start_at(const std::vector<double>& measures) {
  Block<1> start(measures.size());
  for (std::size_t i = 0; i < start.size(); ++i) start[i][0] = measures[i];
  centre_parts(duels_.parts, start);
  theta_ = flat(start);
  refresh();
}

void DuelSolver::refresh() {
  std::fill(expected_.begin(), expected_.end(), 0.0);
  std::fill(information_.begin(), information_.end(), 0.0);
  for (std::size_t i = 0; i < theta_.size(); ++i) odds_[i] = std::exp(theta_[i]);
  for (std::size_t i = 0; i < theta_.size(); ++i) {
    double expected = 0, information = 0;
    for (std::uint32_t p = met_.begin[i]; p < met_.begin[i + 1]; ++p) {
      const std::uint32_t j = met_.second[p];
      const double met = duels_.pairs[p].met();
      double chance = odds_[i] / (odds_[i] + odds_[j]), flatter = 1;
      if (!flatter_.empty()) {
        flatter = flatter_[p];
        chance = chance_to_win(flatter * (theta_[i] - theta_[j]));
      }
      weight_[p] = met * flatter * chance * (1 - chance);
      expected += met * chance;
      information += weight_[p];
      expected_[j] += met * (1 - chance);
      information_[j] += weight_[p];
    }
    expected_[i] += expected;
    information_[i] += information;
  }
}

std::vector<double> DuelSolver::gradient(double precision) const {
  std::vector<double> gradient(theta_.size());
  for (std::size_t i = 0; i < theta_.size(); ++i) gradient[i] = expected_[i] - scores_[i] + surplus_[i] + precision * theta_[i];
  return gradient;
}

std::vector<double> DuelSolver::newton_step(const std::vector<double>& gradient, double precision) const {
  Block<1> side(gradient.size());
  for (std::size_t i = 0; i < side.size(); ++i) side[i][0] = -gradient[i];
  Block<1> solved = System{met_, weight_, information_, precision}.solve(side, step_tolerance);
  if (precision == 0) centre_parts(duels_.parts, solved);
  return flat(solved);
}

/// Lets each candidate miss its score in proportion to `shares`. Returns how far that moves a measure at most.
double DuelSolver::spread_surplus(const std::vector<double>& shares) {
  std::vector<double> missed(duels_.parts.sizes.size()), whole(missed.size());
  for (std::size_t i = 0; i < scores_.size(); ++i) {
    missed[duels_.parts.of[i]] += scores_[i] - duels_.met[i] / 2.0;
    whole[duels_.parts.of[i]] += shares[i];
  }
  double moved = 0;
  for (std::size_t i = 0; i < scores_.size(); ++i) {
    if (duels_.met[i] == 0) continue;
    const double own = missed[duels_.parts.of[i]] * shares[i] / whole[duels_.parts.of[i]];
    moved = std::max(moved, std::abs(own - surplus_[i]) / information_[i]);
    surplus_[i] = own;
  }
  return moved;
}

/// Scores drawn towards the middle by eps sum to a little less or more than the comparisons of a part, so that no measures meet them
/// all. In btm each misses its score by the same share of its information. That has no solution for some handfuls of comparisons; there
/// each misses it by the same share of its comparisons, which always has one.
int DuelSolver::solve_scores() {
  spread_surplus({duels_.met.begin(), duels_.met.end()});
  int steps = solve(0);
  if (!settled_) {  // even so a few would run away from the rest: something must hold them
    theta_.assign(theta_.size(), 0.0);
    refresh();
    held_ = true;
    return steps + solve(holding_precision);
  }
  const std::vector<double> safe = theta_, safe_surplus = surplus_;
  double last = std::numeric_limits<double>::infinity();
  for (double moved = spread_surplus(information_); moved > surplus_settled * settled_below_; moved = spread_surplus(information_)) {
    if (!settled_ || !(moved < surplus_shrinks * last)) {
      theta_ = safe;
      surplus_ = safe_surplus;
      refresh();
      break;
    }
    last = moved;
    steps += solve(0);
  }
  return steps;
}

int DuelSolver::solve(double precision, int steps_max) {
  int steps = 0;
  settled_ = false;
  while (steps < steps_max && !settled_) {
    const std::vector<double> step = newton_step(gradient(precision), precision);
    const double slope = dot(step, gradient(precision));
    double largest = 0;
    for (const double one : step) largest = std::max(largest, std::abs(one));
    ++steps;
    const std::vector<double> from = theta_;
    // The function is convex: a step is too long when behind it the function rises about as fast as it fell before.
    for (double length = std::min(1.0, longest_step / std::max(largest, settled_below_));; length /= 2) {
      for (std::size_t i = 0; i < theta_.size(); ++i) theta_[i] = from[i] + length * step[i];
      refresh();
      if (dot(step, gradient(precision)) <= -slope / 2 || length < 1e-6) break;
    }
    settled_ = largest < settled_below_;
    if (std::any_of(theta_.begin(), theta_.end(), [](double theta) { return std::abs(theta) > beyond_all; })) break;
  }
  return steps;
}

std::vector<double> DuelSolver::inverse_diagonal(double precision) const {
  const System system{met_, weight_, information_, precision};
  const bool cheap = static_cast<double>(theta_.size()) * static_cast<double>(weight_.size()) <= exact_work_max;
  if (cheap) return exact_diagonal(system, duels_.parts);
  // The more pairs a candidate has, the less the series leaves to chance: 0.5 % of a standard error remain.
  const double pairs_each = 2 * static_cast<double>(weight_.size()) / static_cast<double>(theta_.size());
  return probed_diagonal<lanes>(system, duels_.parts, static_cast<int>(std::clamp(160 / pairs_each, 1.0, 8.0)));
}

std::vector<double> DuelSolver::inverse_column(double precision, std::uint32_t candidate) const {
  Block<1> unit(theta_.size());
  unit[candidate][0] = 1;
  Block<1> column = System{met_, weight_, information_, precision}.solve(unit, 1e-8);
  centre_parts(duels_.parts, column);
  return flat(column);
}

double DuelSolver::widen(double precision) {
  const System system{met_, weight_, information_, precision};
  // The mean over many candidates settles with few signs.
  std::vector<double> own;
  if (static_cast<double>(theta_.size()) * static_cast<double>(weight_.size()) <= exact_trace_work_max) own = exact_diagonal(system, duels_.parts);
  else own = theta_.size() > one_probe_from ? probed_diagonal<1>(system, duels_.parts, 1) : probed_diagonal<lanes>(system, duels_.parts, 1);
  flatter_.resize(weight_.size());
  for (std::size_t p = 0; p < weight_.size(); ++p) {
    const double a = own[duels_.pairs[p].first], b = own[duels_.pairs[p].second];
    const double uncertain = a + b - 2 * std::min(weight_[p] * a * b, 0.5 * std::min(a, b));  // what a pair was told about itself, both know
    // The mean of the logistic curve over a normal distance is near a flatter curve. Source: MacKay (1992), Neural Computation 4, 720-736.
    flatter_[p] = 1 / std::sqrt(1 + 0.39269908169872414 * uncertain);
  }
  refresh();
  return sum_of(own);
}

}  // namespace selami::measure
