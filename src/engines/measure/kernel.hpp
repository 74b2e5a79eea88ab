#pragma once
/// @file The passes over all judgements, as plain arrays: compiled once for each kind of processor (kernel_v3.cpp,
/// kernel_v4.cpp, kernel_base.cpp), so nothing of the standard library's templates stands here.

#include <cstdint>

namespace selami::measure {

inline constexpr unsigned degree_max = 20;  ///< score categories above the lowest
inline constexpr double logit_max = 30;     ///< odds beyond it are taken for it: the products of a whole script then stay finite
inline constexpr std::uint32_t none = 0xffffffffU;

/// A judgement that says something: its step group and its score above the group's lowest used category.
struct ModelRow {
  std::uint16_t group;
  std::uint8_t score;
};

/// What is fixed during a fit. Persons, their scripts (one rater, task and occasion) and rows lie in canonical order.
struct Model {
  std::uint32_t persons = 0;
  const std::uint32_t* script_begin = nullptr;  ///< persons + 1
  const std::uint32_t* row_begin = nullptr;     ///< scripts + 1
  const std::uint32_t* script_param = nullptr;  ///< scripts x script_facets: unknowns that a whole script shares
  std::uint32_t script_facets = 0;
  const ModelRow* rows = nullptr;
  const std::uint32_t* row_param = nullptr;  ///< rows x row_facets
  std::uint32_t row_facets = 0;
  const std::uint32_t* group_of = nullptr;  ///< the unknown that is the person's mean, or none
  const std::uint8_t* degree = nullptr;     ///< of each step group
  std::uint32_t step_groups = 0;
  const std::uint32_t* step_of = nullptr;  ///< step_groups x degree_max: the unknown of each elementary step
  const std::uint16_t* pattern = nullptr;           ///< scripts: which rows a script has; nullptr: not known
  const std::uint16_t* script_score = nullptr;      ///< scripts: the sum of its rows' scores
  const std::uint32_t* pattern_script = nullptr;    ///< patterns: one script that has it
  std::uint32_t log_sigma = none;
  std::uint32_t log_halo = none;  ///< none: no halo in the model
  std::uint32_t size = 0;         ///< number of unknowns
  std::uint32_t every = 1;        ///< passes and information take every so-manieth person only
};

inline constexpr unsigned curve_cells_per_logit = 4;
inline constexpr unsigned curve_points = 8;  ///< points in a cell, and coefficients of the polynomial through them

/// Where the curves of whole scripts are tabulated. A curve is the log likelihood of a script of one pattern, without its linear part, as
/// a function of u = theta - all that is difficult about it; with halo, integrated over it: one curve then for each total score.
struct CurveGrid {
  double low = 0;           ///< u at the left edge of the first cell
  std::uint32_t cells = 0;
  // With halo: theta + halo - difficulty on a grid of its own, a whole number of points a cell, summed by the trapezoid rule.
  std::uint32_t far_points = 0;  ///< a multiple of 8
  std::uint32_t points_per_cell = 1;
  std::uint32_t reach = 0;  ///< how many points from a cell's middle are looked at, and which far point is the first cell's middle; a multiple of 8
};

/// Where the passes stand: the unknowns and what is tabulated from them, so that no exp() is needed for a judgement.
struct Point {
  const double* x = nullptr;
  const double* factor = nullptr;       ///< exp(-x)
  const double* coefficient = nullptr;  ///< step_groups x (degree_max + 1): exp(-sum of steps), 0 for unused categories
  double sigma = 1;
  double halo = 0;
  CurveGrid grid;
  const double* curves = nullptr;  ///< curves x cells x curve_points: coefficients of a cell's polynomial in x from -1 to 1; nullptr: none
  const std::uint32_t* first_curve = nullptr;  ///< by pattern; with halo that of total score 0
};

/// Nodes and log weights for N(0, 1): `outer_blocks` times eight for persons, `inner` (at most 16) for halo.
struct Rule {
  const double* node = nullptr;
  const double* log_weight = nullptr;
  unsigned outer_blocks = 1;
  const double* inner_node = nullptr;
  const double* inner_log_weight = nullptr;
  unsigned inner = 7;
};

/// Where each posterior lies: the nodes are put there. Halo's centre is linear in theta.
struct Places {
  double* centre = nullptr;
  double* spread = nullptr;
  float* halo_centre = nullptr;  ///< one a script
  float* halo_slope = nullptr;
  float* halo_spread = nullptr;
  float* share = nullptr;  ///< one a script: how much the person's mean moves with the script's severity; written by a pass
};

/// Sums for one level of a facet, in this order in memory: see Sums in facets.hpp.
enum SumKind : unsigned { sum_residual, sum_squared, sum_variance, sum_standardised, sum_fourth, sum_kinds };

/// What the last pass writes for each person, script and row; nullptr: not wanted.
struct Description {
  double* mean = nullptr;
  double* spread = nullptr;
  double* person_sums = nullptr;  ///< persons x sum_kinds
  double* script_sums = nullptr;  ///< scripts x sum_kinds
  double* group_sums = nullptr;   ///< step groups x sum_kinds: these persons' alone
  float* rows = nullptr;          ///< rows x sum_kinds
};

/// A person's part of the information matrix: unknowns touched and the symmetric matrix between them, row by row.
struct Local {
  std::uint32_t* unknowns = nullptr;
  double* matrix = nullptr;  ///< stride `padded`
  std::uint32_t count = 0;
  std::uint32_t padded = 0;
  // Or, where rows have no unknowns of their own: each unknown's row for the run of unknowns that all persons touch.
  double* tails = nullptr;  ///< stride `tail_padded`; nullptr: none
  std::uint32_t tail_first = 0;
  std::uint32_t tail_count = 0;
  std::uint32_t tail_padded = 0;
};
inline constexpr std::uint32_t tail_max = 72;  ///< longer, and persons that touch only some of it are better off without
using LocalSink = void (*)(void* context, const Local& local);

/// Memory for one worker, 64-byte aligned. `slot` has an entry an unknown and is all `none` between calls.
struct Scratch {
  double* doubles = nullptr;
  std::uint32_t* slot = nullptr;
  double* moments = nullptr;  ///< curves x cells x curve_points: a pass adds each posterior weight times the powers of x
};

/// A sparse symmetric matrix less what is eliminated: diagonal and upper rows, and each group's own row, whose square over its diagonal is
/// taken off.
struct SparseBlock {
  std::uint32_t rows = 0, groups = 0;
  const double *diagonal = nullptr, *value = nullptr, *group_diagonal = nullptr, *group_value = nullptr;
  const std::uint32_t *begin = nullptr, *column = nullptr, *group_begin = nullptr, *group_column = nullptr;
};

struct Kernel {
  const char* name;
  /// Adds expected scores (and the derivatives of group means, log sigma and log halo) to `gradient`; returns log likelihood
  /// but for the part that is linear in the unknowns. Puts the places onto the posteriors found.
  double (*evaluate)(const Model&, const Point&, const Rule&, const Places&, std::uint32_t first, std::uint32_t last,
                     double* gradient, const Scratch&);
  /// By curves: puts the places onto the posteriors' modes and bends, in a fraction of a pass.
  void (*aim)(const Model&, const Point&, const Places&, std::uint32_t first, std::uint32_t last);
  /// Tabulates the curves of one pattern. `store` has curve_store_doubles and is kept for `collect`.
  void (*draw)(const Model&, const Point&, std::uint32_t pattern, double* curves, double* store);
  /// From the moments of one pattern's curves: adds the expected steps (and the expected scores of what rows have of their own).
  void (*collect)(const Model&, const Point&, std::uint32_t pattern, const double* moments, double* gradient, double* store);
  /// By unknowns of steps: their own block of one pattern's curves, at what `collect` last found.
  void (*inform_steps)(const Model&, const Point&, std::uint32_t pattern, double* store, LocalSink, void* context);
  /// `exact`: with the posterior covariance of the scores, which may turn negative far from the optimum; else, and always with halo,
  /// by Laplace's method, which does not.
  void (*inform)(const Model&, const Point&, const Rule&, const Places&, std::uint32_t first, std::uint32_t last, bool exact, const Scratch&,
                 LocalSink, void* context);
  void (*describe)(const Model&, const Point&, const Rule&, const Places&, std::uint32_t first, std::uint32_t last,
                   const Description&, const Scratch&);
  double (*dot)(const double* a, const double* b, std::uint32_t n);
  /// y -= factor * x
  void (*subtract)(double* y, const double* x, double factor, std::uint32_t n);
  /// out = block * in, for eight vectors that lie interleaved.
  void (*multiply_eight)(const SparseBlock&, const double* in, double* out);
};

/// The one of that name ("avx512", "avx2", "base") where this processor runs it, else the best that it runs.
const Kernel& kernel(const char* name = nullptr);
extern const Kernel kernel_base;
#if defined(__x86_64__)
extern const Kernel kernel_v3;
extern const Kernel kernel_v4;
#endif

/// Doubles a worker's scratch needs: for the person with most scripts, most rows and most unknowns touched.
std::uint64_t scratch_doubles(const Model& model, const Rule& rule);
/// Doubles that drawing one pattern of total score `top` needs.
std::uint64_t curve_store_doubles(const CurveGrid& grid, bool halo, std::uint32_t top);
/// The first unknown of the run of steps, log sigma and log halo; whether matrices are gathered with it apart.
std::uint32_t tail_first(const Model& model);
bool has_tail(const Model& model, const Point& point);
/// Unknowns that the judgements of one person can touch at most.
std::uint32_t touched_max(const Model& model, std::uint32_t person);

}  // namespace selami::measure
