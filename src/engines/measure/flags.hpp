#pragma once
/// @file What deserves a second look in a fit: levels that do not follow the model, raters who drift, tasks that are harder for one
/// group. Pure. A flag needs both: hardly chance (Benjamini-Hochberg at 5 % over all that were looked at) and large enough to matter.

#include <cstdint>
#include <span>
#include <vector>

#include "measure/facets.hpp"

namespace selami::measure {

/// misfit: judgements are more or less random than the model expects. erratic: of a rater, more random. central: of a rater, hardly
/// anything but middle scores. drift: of a rater, severity that rises or falls over the occasions. dif: a task harder for one group.
enum class FlagKind { misfit, central, erratic, drift, dif };

struct Flag {
  std::uint32_t facet = 0;  ///< index in Ratings::facets
  std::uint32_t level = 0;
  FlagKind kind = FlagKind::misfit;
  double size = 0;          ///< misfit, central, erratic: the infit mean square; drift, dif: logits, + is harder or stricter
  double se = 0;            ///< of `size` where all is well
  std::uint32_t group = 0;  ///< dif: for whom it is harder or easier than for the others
};

/// Infit outside these limits matters; of fits by chance it says nothing yet.
constexpr double infit_low = 0.7;
constexpr double infit_high = 1.3;
/// Of logits. Source: the "moderate to large" limit of the ETS classes, 1 delta unit = 0.43 logits (Zieky 1993).
constexpr double effect_limit = 0.43;

/// A mean square as a standard normal deviate, by Wilson & Hilferty's cube root (1931). `variance`: of the mean square.
double mean_square_z(double mean_square, double variance);
/// True where the p value is one of those that Benjamini & Hochberg (1995) reject at the share `level` of false ones.
std::vector<bool> benjamini_hochberg(const std::vector<double>& p, double level = 0.05);

/// misfit, central and erratic, of all facets' levels. With Fit::rows other facets are looked at without the judgements of the raters
/// that were flagged: `size` is the infit of what is left.
std::vector<Flag> fit_flags(const Ratings& ratings, const Fit& fit);

/// A facet's levels over an ordered other one: the trend of each, from the first to the last occasion it has. Needs Fit::rows.
std::vector<Flag> drift_flags(const Ratings& ratings, const Fit& fit, std::uint32_t rater, std::uint32_t occasion);

/// Levels of `task` that are harder for the persons of one group than for all others, beside how able these are. `group`: a
/// judgement each, below `groups`. Of two groups the one for whom it is harder is named. Needs Fit::rows.
std::vector<Flag> dif_flags(const Ratings& ratings, const Fit& fit, std::uint32_t task, std::span<const std::uint32_t> group, std::uint32_t groups);

/// Score statistics of cells that the model has no parameter for. Cells come in families of `members`, family by family.
struct CellScores {
  std::size_t members = 1;
  std::vector<double> score;        ///< points fewer than expected, by cell: + is harder
  std::vector<double> information;  ///< of each family a square of members x members: how the scores move with effects, and their variance
  double of(std::size_t family, std::size_t a, std::size_t b) const { return information[(family * members + a) * members + b]; }
};

/// What persons and halo take up is no longer in the information: a cell's judgements of one person share the person's ability, those
/// of one script its halo, and both are integrated out (by Laplace), so that halo is in the error. `cell`: a judgement each. Where
/// families have several members, these must lie in different scripts.
CellScores cell_scores(const Ratings& ratings, const Fit& fit, std::span<const std::uint32_t> cell, std::size_t families, std::size_t members);

}  // namespace selami::measure
