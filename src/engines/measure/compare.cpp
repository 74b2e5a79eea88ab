#include "measure/compare.hpp"

#include <algorithm>
#include <cmath>
#include <string>

#include "base/dice.hpp"
#include "measure/duels.hpp"

namespace selami::measure {
namespace {

constexpr double prior_sd_max = 10, prior_sd_min = 1e-3;  // beyond, comparisons without any contradiction, or without any agreement, would go
constexpr int prior_steps_max = 100;
constexpr double splits_rows = 1e6;  // rows that the halves may have together: twenty splits of a study, one of a million comparisons

Result<bool> check_rows(const Comparisons& comparisons) {
  if (comparisons.rows.empty()) return fail(Fault::invalid, "measure.too_few", "rows");
  const double keys = static_cast<double>(comparisons.candidates) * static_cast<double>(comparisons.candidates);
  if (keys * std::max(2.0, static_cast<double>(comparisons.judges)) > 0x1p63) return fail(Fault::too_large, "measure.too_many", "candidates");
  for (std::size_t i = 0; i < comparisons.rows.size(); ++i) {
    const Comparison& row = comparisons.rows[i];
    const auto field = [i] { return "rows[" + std::to_string(i) + "]"; };
    if (row.chosen == row.rejected) return fail(Fault::invalid, "measure.same_piece", field());
    if (std::max(row.chosen, row.rejected) >= comparisons.candidates || row.judge >= comparisons.judges) return fail(Fault::invalid, "measure.unknown", field());
  }
  return true;
}

std::vector<double> scores_of(const Duels& duels, double eps) {
  std::vector<double> scores(duels.candidates());
  for (std::size_t i = 0; i < scores.size(); ++i) {
    const double met = duels.met[i];
    if (met > 0) scores[i] = eps + (met - 2 * eps) / met * duels.won[i];
  }
  return scores;
}

double mean_square(const std::vector<double>& values) {
  double sum = 0;
  for (const double value : values) sum += value * value;
  return sum / static_cast<double>(values.size());
}

struct Prior {
  double sd = 1;
  int steps = 0;
};

/// The variance at which the prior says what the posterior finds: EM's fixed point, sum theta^2 + trace = (n - parts) variance, reached by
/// MacKay's faster step, variance = sum theta^2 / (n - parts - trace / variance). The posterior is the normal one nearest to the true one
/// (variational), not the one at its mode. Sources: MacKay (1992), Neural Computation 4, 415-447; Hall, Ormerod & Wand (2011), Statistica
/// Sinica 21, 369-389.
Prior find_prior(DuelSolver& solver, const Duels& duels) {
  Prior prior;
  double variance = std::clamp(mean_square(solver.measures()), 0.1, 9.0);
  for (int turn = 0; turn < prior_steps_max; ++turn) {
    prior.steps += solver.solve(1 / variance, turn == 0 ? 4 : 1);
    const double effective = static_cast<double>(solver.measures().size() - duels.parts.sizes.size()) - solver.widen(1 / variance) / variance;
    const double squares = mean_square(solver.measures()) * static_cast<double>(duels.candidates());
    const double next = std::clamp(effective > 0 ? squares / effective : 0, prior_sd_min * prior_sd_min, prior_sd_max * prior_sd_max);
    const double change = std::abs(next - variance) / variance;
    variance = next;
    if (change < 1e-4) break;
  }
  prior.steps += solver.solve(1 / variance);
  prior.sd = std::sqrt(variance);
  return prior;
}

/// Posterior variances about the mean of the part; where the whole part lies is not asked. Of what was never compared the prior's.
std::vector<double> posterior_variances(const DuelSolver& solver, const Duels& duels, double variance) {
  std::vector<double> out = solver.inverse_diagonal(1 / variance);
  for (std::size_t i = 0; i < out.size(); ++i) {
    if (duels.met[i] == 0) out[i] = variance;
  }
  return out;
}

/// Squared standardised residual of a comparison won with this chance.
double surprise(double chance) { return (1 - chance) / chance; }

void fit_candidates(const Duels& duels, const std::vector<double>& measures, CompareFit& fit) {
  std::vector<double> squares(duels.candidates()), information(duels.candidates());
  for (const Duel& duel : duels.pairs) {
    const double chance = chance_to_win(measures[duel.first] - measures[duel.second]);
    const double outfit = duel.first_won * surprise(chance) + duel.second_won * surprise(1 - chance);
    const double residual = duel.first_won * (1 - chance) * (1 - chance) + duel.second_won * chance * chance;
    for (const std::uint32_t i : {duel.first, duel.second}) {
      fit.candidates[i].outfit += outfit;
      squares[i] += residual;
      information[i] += duel.met() * chance * (1 - chance);
    }
  }
  for (std::size_t i = 0; i < squares.size(); ++i) {
    CandidateFit& candidate = fit.candidates[i];
    if (candidate.n == 0) continue;
    candidate.outfit /= candidate.n;
    candidate.infit = squares[i] / information[i];
  }
}

void fit_judges(const Comparisons& comparisons, const std::vector<double>& measures, CompareFit& fit) {
  // Sums in the order of the pieces, not of the rows: the same bits however they come.
  std::vector<std::uint64_t> keys;
  keys.reserve(comparisons.rows.size());
  for (const Comparison& row : comparisons.rows) keys.push_back((row.judge * std::uint64_t{comparisons.candidates} + row.chosen) * comparisons.candidates + row.rejected);
  sort_numbers(keys);
  fit.judges.resize(comparisons.judges);
  std::vector<double> squares(comparisons.judges), information(comparisons.judges);
  for (const std::uint64_t key : keys) {
    const auto who = static_cast<std::size_t>(key / comparisons.candidates / comparisons.candidates);
    const std::size_t chosen = key / comparisons.candidates % comparisons.candidates, rejected = key % comparisons.candidates;
    const double chance = chance_to_win(measures[chosen] - measures[rejected]);
    JudgeFit& judge = fit.judges[who];
    ++judge.n;
    judge.outfit += surprise(chance);
    squares[who] += (1 - chance) * (1 - chance);
    information[who] += chance * (1 - chance);
  }
  for (std::size_t j = 0; j < fit.judges.size(); ++j) {
    if (fit.judges[j].n == 0) continue;
    fit.judges[j].outfit /= fit.judges[j].n;
    fit.judges[j].infit = squares[j] / information[j];
  }
}

/// Over the candidates that were compared.
double separation(const std::vector<CandidateFit>& candidates) {
  double count = 0, sum = 0, errors = 0, squares = 0;
  for (const CandidateFit& c : candidates) {
    if (c.n == 0) continue;
    ++count;
    sum += c.measure;
    errors += c.se * c.se;
  }
  for (const CandidateFit& c : candidates) squares += c.n == 0 ? 0 : (c.measure - sum / count) * (c.measure - sum / count);
  const double variance = squares / (count - 1);
  return variance > 0 ? 1 - errors / count / variance : 0;
}

double spread(const std::vector<CandidateFit>& candidates) {
  double squares = 0, count = 0;
  for (const CandidateFit& c : candidates) {
    squares += c.measure * c.measure;
    count += c.n > 0 ? 1 : 0;
  }
  return std::sqrt(squares / count);
}

std::vector<double> ranks_of(const std::vector<double>& values) {
  std::vector<std::size_t> order(values.size());
  for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
  std::sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return values[a] != values[b] ? values[a] < values[b] : a < b; });
  std::vector<double> ranks(values.size());
  for (std::size_t from = 0, to = 0; from < order.size(); from = to) {
    while (to < order.size() && values[order[to]] == values[order[from]]) ++to;
    for (std::size_t i = from; i < to; ++i) ranks[order[i]] = (static_cast<double>(from) + static_cast<double>(to - 1)) / 2;
  }
  return ranks;
}

/// How two halves of the judges order the pieces that both have compared, within what hangs together in each. None when that is nothing.
/// `all`: measures by all judges, to begin at.
std::optional<double> halves_agree(const Comparisons& comparisons, const std::vector<double>& all, Dice& dice) {
  constexpr double settled = 1e-4;  // an order needs no more
  std::vector<std::uint32_t> judges;
  std::vector<bool> judged(comparisons.judges, false);
  for (const Comparison& row : comparisons.rows) judged[row.judge] = true;
  for (std::uint32_t j = 0; j < comparisons.judges; ++j) {
    if (judged[j]) judges.push_back(j);
  }
  if (judges.size() < 2) return std::nullopt;
  for (std::size_t i = judges.size() - 1; i > 0; --i) std::swap(judges[i], judges[static_cast<std::size_t>(dice.whole(0, static_cast<int>(i)))]);
  std::vector<bool> first(comparisons.judges, false);
  for (std::size_t i = 0; i < judges.size() / 2; ++i) first[judges[i]] = true;
  std::vector<Duels> halves;
  std::vector<std::vector<double>> measures;
  for (const bool side : {true, false}) {
    std::vector<Comparison> rows;
    for (const Comparison& row : comparisons.rows) {
      if (first[row.judge] == side) rows.push_back(row);
    }
    halves.push_back(duels_of({rows, comparisons.candidates, comparisons.judges}));
    DuelSolver solver(halves.back(), scores_of(halves.back(), CompareOptions{}.eps), settled);
    solver.start_at(all);
    solver.solve_scores();
    measures.push_back(solver.measures());
  }
  std::vector<double> a, b;
  for (std::size_t i = 0; i < comparisons.candidates; ++i) {
    if (halves[0].met[i] == 0 || halves[1].met[i] == 0 || halves[0].parts.of[i] != 0 || halves[1].parts.of[i] != 0) continue;
    a.push_back(measures[0][i]);
    b.push_back(measures[1][i]);
  }
  if (a.size() < 3) return std::nullopt;
  return spearman(a, b);
}

CompareFit fit_duels(const Comparisons& comparisons, const Duels& duels, const CompareOptions& options) {
  DuelSolver solver(duels, scores_of(duels, options.eps));
  CompareFit fit;
  Prior prior;
  std::vector<double> variances(duels.candidates());
  if (options.eps > 0) {
    fit.iterations = solver.solve_scores();
    fit.held = solver.held();
    for (std::size_t i = 0; i < variances.size(); ++i) variances[i] = duels.met[i] > 0 ? 1 / solver.information()[i] : 0;
  } else {
    prior = find_prior(solver, duels);
    fit.iterations = prior.steps;
    variances = posterior_variances(solver, duels, prior.sd * prior.sd);
  }
  for (std::size_t i = 0; i < variances.size(); ++i)
    fit.candidates.push_back({solver.measures()[i], std::sqrt(variances[i]), 0, 0, duels.met[i], duels.won[i], duels.parts.of[i]});
  fit_candidates(duels, solver.measures(), fit);
  fit_judges(comparisons, solver.measures(), fit);
  fit.parts = duels.parts.sizes;
  fit.ssr = separation(fit.candidates);
  fit.sd = options.eps > 0 ? spread(fit.candidates) : prior.sd;
  return fit;
}

Reliability reliable(const Comparisons& comparisons, const Duels& duels, std::uint64_t seed, int splits) {
  DuelSolver solver(duels, scores_of(duels, 0));
  Reliability out;
  out.prior_sd = find_prior(solver, duels).sd;
  const double variance = out.prior_sd * out.prior_sd;
  const std::vector<double> variances = posterior_variances(solver, duels, variance);
  double errors = 0, count = 0;
  for (std::size_t i = 0; i < variances.size(); ++i) {
    if (duels.met[i] == 0) continue;
    errors += variances[i];
    ++count;
  }
  out.empirical_bayes = std::max(0.0, 1 - errors / count / variance);
  Dice dice(seed);
  const int wanted = std::min(splits, std::max(1, static_cast<int>(splits_rows / static_cast<double>(comparisons.rows.size()))));
  double sum = 0;
  for (int split = 0; split < wanted; ++split) {
    const auto agree = halves_agree(comparisons, solver.measures(), dice);
    if (!agree) continue;
    sum += *agree;
    ++out.splits;
  }
  if (out.splits > 0) out.split_half = sum / out.splits;
  return out;
}

Result<bool> check(const Comparisons& comparisons, const CompareOptions& options) {
  TRY_DO(check_rows(comparisons));
  if (!(options.eps >= 0 && options.eps <= 0.5)) return fail(Fault::invalid, "measure.out_of_range", "eps");
  return true;
}

}  // namespace

Result<CompareFit> fit_comparisons(const Comparisons& comparisons, const CompareOptions& options) {
  TRY_DO(check(comparisons, options));
  return fit_duels(comparisons, duels_of(comparisons), options);
}

Result<Reliability> reliability_of(const Comparisons& comparisons, std::uint64_t seed, int splits) {
  TRY_DO(check_rows(comparisons));
  return reliable(comparisons, duels_of(comparisons), seed, splits);
}

Result<Compared> compare_all(const Comparisons& comparisons, const CompareOptions& options, std::uint64_t seed) {
  TRY_DO(check(comparisons, options));
  const Duels duels = duels_of(comparisons);
  return Compared{fit_duels(comparisons, duels, options), reliable(comparisons, duels, seed, splits_usual)};
}

Result<std::vector<double>> shrunken_measures(const Comparisons& comparisons) {
  TRY_DO(check_rows(comparisons));
  const Duels duels = duels_of(comparisons);
  DuelSolver solver(duels, scores_of(duels, 0));
  find_prior(solver, duels);
  return solver.measures();
}

double spearman(const std::vector<double>& a, const std::vector<double>& b) {
  const std::vector<double> x = ranks_of(a), y = ranks_of(b);
  const double mean = (static_cast<double>(x.size()) - 1) / 2;
  double xy = 0, xx = 0, yy = 0;
  for (std::size_t i = 0; i < x.size(); ++i) {
    xy += (x[i] - mean) * (y[i] - mean);
    xx += (x[i] - mean) * (x[i] - mean);
    yy += (y[i] - mean) * (y[i] - mean);
  }
  return xx > 0 && yy > 0 ? xy / std::sqrt(xx * yy) : 0;
}

}  // namespace selami::measure
