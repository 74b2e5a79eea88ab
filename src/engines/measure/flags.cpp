#include "measure/flags.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <optional>

namespace selami::measure {
namespace {

constexpr double significant = 0.05;
/// Scores of a central rater spread less than this part of what the model expects of the same scripts.
constexpr double spread_part = 0.5;

double two_sided(double z) { return std::erfc(std::fabs(z) / std::sqrt(2.0)); }

/// How a level's scores lie within the range.
struct Spread {
  double n = 0, sum = 0, squares = 0;
  double mean() const { return sum / n; }
  double variance() const { return std::max(0.0, squares / n - mean() * mean()); }
};

std::vector<Spread> spreads_of(const Ratings& ratings, const Facet& facet) {
  std::vector<Spread> out(facet.levels);
  for (std::size_t row = 0; row < ratings.score.size(); ++row) {
    Spread& one = out[facet.of[row]];
    const double score = ratings.score[row];
    one.n += 1;
    one.sum += score;
    one.squares += score * score;
  }
  return out;
}

/// Little spread around the middle. A rater who gives everybody the highest score is no central one.
bool is_central(const Spread& spread, const Level& level, int score_max) {
  const double expected = level.sums.variance / std::max(1U, level.sums.n);
  return spread.variance() < spread_part * expected && std::fabs(spread.mean() - score_max / 2.0) <= score_max / 4.0;
}

FlagKind kind_of(Role role, bool high, bool central) {
  if (role != Role::rater) return FlagKind::misfit;
  if (high) return FlagKind::erratic;
  return central ? FlagKind::central : FlagKind::misfit;
}

/// A level's sums without the judgements that were set aside.
std::vector<Sums> sums_of(const Ratings& ratings, const Fit& fit, std::uint32_t facet, const std::vector<bool>& aside) {
  std::vector<Sums> out;
  for (const Level& level : fit.facets[facet]) out.push_back(level.sums);
  for (std::size_t row = 0; row < aside.size(); ++row) {
    if (!aside[row]) continue;
    Sums& sums = out[ratings.facets[facet].of[row]];
    sums.squared -= static_cast<double>(fit.rows[row].squared);
    sums.variance -= static_cast<double>(fit.rows[row].variance);
    --sums.n;
  }
  for (std::size_t l = 0; l < out.size(); ++l) {
    const Sums& whole = fit.facets[facet][l].sums;
    if (whole.n > 0) out[l].fourth = whole.fourth * out[l].n / whole.n;
  }
  return out;
}

std::vector<Flag> facet_flags(const Ratings& ratings, const Fit& fit, std::uint32_t facet, const std::vector<bool>& aside) {
  const int score_max = ratings.score.empty() ? 0 : *std::max_element(ratings.score.begin(), ratings.score.end());
  const std::vector<Sums> sums = sums_of(ratings, fit, facet, aside);
  std::vector<double> p, infit, variance;
  for (std::size_t l = 0; l < sums.size(); ++l) {
    const double v = sums[l].variance;
    const bool any = fit.facets[facet][l].estimable && sums[l].n > 0 && v > 0;
    infit.push_back(any ? sums[l].squared / v : 1);
    variance.push_back(any ? sums[l].fourth / (v * v) : 0);
    p.push_back(any ? two_sided(mean_square_z(infit[l], variance[l])) : 1);
  }
  const std::vector<bool> sure = benjamini_hochberg(p, significant);
  const std::vector<Spread> spreads = spreads_of(ratings, ratings.facets[facet]);
  std::vector<Flag> out;
  for (std::uint32_t l = 0; l < sums.size(); ++l) {
    if (!sure[l] || (infit[l] >= infit_low && infit[l] <= infit_high)) continue;
    const FlagKind kind = kind_of(ratings.facets[facet].role, infit[l] > 1, is_central(spreads[l], fit.facets[facet][l], score_max));
    out.push_back({facet, l, kind, infit[l], std::sqrt(variance[l]), 0});
  }
  return out;
}

/// The rows by person, and within a person by what shares a halo.
std::vector<std::uint32_t> rows_by_script(const Ratings& ratings, std::vector<std::uint32_t>& begin) {
  begin.assign(ratings.persons + 1, 0);
  for (const std::uint32_t p : ratings.person) ++begin[p + 1];
  std::partial_sum(begin.begin(), begin.end(), begin.begin());
  std::vector<std::uint32_t> next(begin.begin(), begin.end() - 1);
  std::vector<std::uint32_t> rows(ratings.person.size());
  for (std::uint32_t row = 0; row < rows.size(); ++row) rows[next[ratings.person[row]]++] = row;
  return rows;
}

std::vector<const Facet*> halo_facets(const Ratings& ratings) {
  std::vector<const Facet*> out;
  for (const Facet& facet : ratings.facets) {
    if (facet.role == Role::rater || facet.role == Role::task || facet.role == Role::occasion) out.push_back(&facet);
  }
  return out;
}

/// One script of a person: the judgements from `begin` to `end`, and what their scores vary.
struct Script {
  std::size_t begin = 0;
  std::size_t end = 0;
  double variance = 0;
};

/// What one person's judgements say about the cells they lie in.
class PersonCells {
 public:
  PersonCells(const Ratings& ratings, const Fit& fit, std::span<const std::uint32_t> cell, CellScores& out)
      : ratings_(ratings), fit_(fit), cell_(cell), out_(out), facets_(halo_facets(ratings)), halo_(fit.summary.halo_sd * fit.summary.halo_sd) {}

  void add(std::span<std::uint32_t> rows) {
    sort(rows);
    divide(rows);
    double precision = 0;
    for (const Script& script : scripts_) precision += script.variance / (1 + script.variance * halo_);
    const double sigma = fit_.summary.sigma;
    // Where persons do not differ nothing is taken up by them.
    const double total = sigma > 0 ? precision + 1 / (sigma * sigma) : 0;
    cells_.clear();
    for (const std::uint32_t row : rows) cells_.push_back(cell_[row]);
    std::sort(cells_.begin(), cells_.end());
    cells_.erase(std::unique(cells_.begin(), cells_.end()), cells_.end());
    followed_.clear();
    for (const std::uint32_t cell : cells_) add_cell(rows, cell);
    if (total > 0) add_ability(total);
  }

 private:
  void sort(std::span<std::uint32_t> rows) const {
    std::sort(rows.begin(), rows.end(), [&](std::uint32_t a, std::uint32_t b) {
      for (const Facet* facet : facets_) {
        if (facet->of[a] != facet->of[b]) return facet->of[a] < facet->of[b];
      }
      if (cell_[a] != cell_[b]) return cell_[a] < cell_[b];
      return std::pair(ratings_.score[a], fit_.rows[a].expected) < std::pair(ratings_.score[b], fit_.rows[b].expected);
    });
  }
  bool together(std::uint32_t a, std::uint32_t b) const {
    return std::all_of(facets_.begin(), facets_.end(), [&](const Facet* facet) { return facet->of[a] == facet->of[b]; });
  }
  void divide(std::span<const std::uint32_t> rows) {
    scripts_.clear();
    for (std::size_t i = 0; i < rows.size(); ++i) {
      if (i == 0 || !together(rows[i - 1], rows[i])) scripts_.push_back({i, i, 0});
      scripts_.back().end = i + 1;
      scripts_.back().variance += static_cast<double>(fit_.rows[rows[i]].variance);
    }
  }
  /// An effect d on the judgements of the cell moves their residuals by their variance times d, less what halo takes of it.
  void add_cell(std::span<const std::uint32_t> rows, std::uint32_t cell) {
    double residual = 0, information = 0, followed = 0;
    for (const Script& script : scripts_) {
      double own = 0;
      for (std::size_t i = script.begin; i < script.end; ++i) {
        const std::uint32_t row = rows[i];
        if (cell_[row] != cell) continue;
        own += static_cast<double>(fit_.rows[row].variance);
        residual += ratings_.score[row] - static_cast<double>(fit_.rows[row].expected);
      }
      const double share = 1 / (1 + script.variance * halo_);
      information += own - own * own * halo_ * share;
      followed += own * share;
    }
    out_.score[cell] -= residual;
    out_.information[cell * out_.members + cell % out_.members] += information;
    followed_.push_back(followed);
  }
  /// Ability takes its part of all cells at once.
  void add_ability(double total) {
    for (std::size_t a = 0; a < cells_.size(); ++a) {
      const std::size_t family = cells_[a] / out_.members;
      for (std::size_t b = 0; b < cells_.size(); ++b) {
        if (cells_[b] / out_.members == family) out_.information[cells_[a] * out_.members + cells_[b] % out_.members] -= followed_[a] * followed_[b] / total;
      }
    }
  }

  const Ratings& ratings_;
  const Fit& fit_;
  std::span<const std::uint32_t> cell_;
  CellScores& out_;
  std::vector<const Facet*> facets_;
  double halo_;
  std::vector<Script> scripts_;
  std::vector<std::uint32_t> cells_;
  std::vector<double> followed_;
};

struct Trend {
  double size;
  double se;
};

/// A straight line over a family's members, beside a constant that the model has a parameter for: from the first to the last that is there.
std::optional<Trend> trend_of(const CellScores& scores, std::size_t family) {
  std::vector<std::size_t> there;
  for (std::size_t m = 0; m < scores.members; ++m) {
    if (scores.of(family, m, m) > 0) there.push_back(m);
  }
  double all = 0, when = 0;
  for (const std::size_t a : there) {
    for (const std::size_t b : there) {
      all += scores.of(family, a, b);
      when += scores.of(family, a, b) * static_cast<double>(b);
    }
  }
  if (there.size() < 2 || !(all > 0)) return std::nullopt;
  const double middle = when / all;
  double score = 0, information = 0;
  for (const std::size_t a : there) {
    score += scores.score[family * scores.members + a] * (static_cast<double>(a) - middle);
    for (const std::size_t b : there) information += scores.of(family, a, b) * (static_cast<double>(a) - middle) * (static_cast<double>(b) - middle);
  }
  if (!(information > 0)) return std::nullopt;
  const double span = static_cast<double>(there.back() - there.front());
  return Trend{score / information * span, span / std::sqrt(information)};
}

/// Keeps the candidates that are both sure and large.
std::vector<Flag> kept(const std::vector<Flag>& candidates) {
  std::vector<double> p;
  for (const Flag& one : candidates) p.push_back(two_sided(one.size / one.se));
  const std::vector<bool> sure = benjamini_hochberg(p, significant);
  std::vector<Flag> out;
  for (std::size_t i = 0; i < candidates.size(); ++i) {
    if (sure[i] && std::fabs(candidates[i].size) > effect_limit) out.push_back(candidates[i]);
  }
  return out;
}

}  // namespace

double mean_square_z(double mean_square, double variance) {
  if (!(variance > 0)) return 0;
  const double q = std::sqrt(variance);
  return (std::cbrt(mean_square) - 1) * (3 / q) + q / 3;
}

std::vector<bool> benjamini_hochberg(const std::vector<double>& p, double level) {
  std::vector<std::size_t> order(p.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return p[a] < p[b]; });
  std::size_t rejected = 0;
  for (std::size_t i = 0; i < order.size(); ++i) {
    if (p[order[i]] <= level * static_cast<double>(i + 1) / static_cast<double>(p.size())) rejected = i + 1;
  }
  std::vector<bool> out(p.size(), false);
  for (std::size_t i = 0; i < rejected; ++i) out[order[i]] = true;
  return out;
}

std::vector<Flag> fit_flags(const Ratings& ratings, const Fit& fit) {
  std::vector<Flag> out;
  std::vector<bool> aside(ratings.score.size(), false);
  // Raters first: a task that a random rater judged misfits because of that rater.
  for (const bool raters : {true, false}) {
    for (std::uint32_t f = 0; f < ratings.facets.size(); ++f) {
      if ((ratings.facets[f].role == Role::rater) != raters) continue;
      const std::vector<Flag> flags = facet_flags(ratings, fit, f, aside);
      out.insert(out.end(), flags.begin(), flags.end());
      if (!raters || fit.rows.empty()) continue;
      std::vector<bool> flagged(ratings.facets[f].levels, false);
      for (const Flag& flag : flags) flagged[flag.level] = true;
      for (std::size_t row = 0; row < aside.size(); ++row) aside[row] = flagged[ratings.facets[f].of[row]];
    }
  }
  return out;
}

CellScores cell_scores(const Ratings& ratings, const Fit& fit, std::span<const std::uint32_t> cell, std::size_t families, std::size_t members) {
  CellScores out;
  out.members = members;
  out.score.assign(families * members, 0);
  out.information.assign(families * members * members, 0);
  std::vector<std::uint32_t> begin;
  std::vector<std::uint32_t> rows = rows_by_script(ratings, begin);
  PersonCells person(ratings, fit, cell, out);
  for (std::uint32_t p = 0; p < ratings.persons; ++p) person.add(std::span(rows).subspan(begin[p], begin[p + 1] - begin[p]));
  return out;
}

std::vector<Flag> drift_flags(const Ratings& ratings, const Fit& fit, std::uint32_t rater, std::uint32_t occasion) {
  const Facet& raters = ratings.facets[rater];
  const Facet& occasions = ratings.facets[occasion];
  std::vector<std::uint32_t> cell(ratings.score.size());
  for (std::size_t row = 0; row < cell.size(); ++row) cell[row] = raters.of[row] * occasions.levels + occasions.of[row];
  const CellScores scores = cell_scores(ratings, fit, cell, raters.levels, occasions.levels);
  std::vector<Flag> candidates;
  for (std::uint32_t r = 0; r < raters.levels; ++r) {
    const auto trend = trend_of(scores, r);
    if (trend) candidates.push_back({rater, r, FlagKind::drift, trend->size, trend->se, 0});
  }
  return kept(candidates);
}

std::vector<Flag> dif_flags(const Ratings& ratings, const Fit& fit, std::uint32_t task, std::span<const std::uint32_t> group, std::uint32_t groups) {
  const Facet& tasks = ratings.facets[task];
  std::vector<std::uint32_t> cell(ratings.score.size());
  for (std::size_t row = 0; row < cell.size(); ++row) cell[row] = tasks.of[row] * groups + group[row];
  // Each cell by itself: the groups of a task are different persons.
  const CellScores scores = cell_scores(ratings, fit, cell, std::size_t{tasks.levels} * groups, 1);
  std::vector<Flag> candidates;
  for (std::uint32_t t = 0; t < tasks.levels; ++t) {
    double score = 0, information = 0;
    for (std::size_t g = 0; g < groups; ++g) {
      score += scores.score[t * groups + g];
      information += scores.information[t * groups + g];
    }
    for (std::uint32_t g = 0; g < groups; ++g) {
      const double own = scores.information[t * groups + g], rest = information - own;
      if (!(own > 0) || !(rest > 0)) continue;
      const double size = scores.score[t * groups + g] / own - (score - scores.score[t * groups + g]) / rest;
      if (groups == 2 && size <= 0) continue;  // said of the other one already
      candidates.push_back({task, t, FlagKind::dif, size, std::sqrt(1 / own + 1 / rest), g});
    }
  }
  return kept(candidates);
}

}  // namespace selami::measure
