// The passes themselves; included once by each kernel_*.cpp, which names its table KERNEL and is compiled for one kind of processor.
// All stands in an unnamed namespace and uses no templates of the standard library: their instances would be shared between
// the files, and a processor without AVX-512 could be handed the one compiled for it.

#include "measure/kernel.hpp"

namespace selami::measure {
namespace {

#include "measure/vector.inl"

constexpr unsigned stride_of_coefficients = degree_max + 1;

template <int N>
struct Fixed {};
template <int N>
SELAMI_INLINE unsigned count(Fixed<N>, unsigned degree) { return N ? static_cast<unsigned>(N) : degree; }

// The usual numbers of categories get loops of fixed length.
template <class F>
SELAMI_INLINE void by_degree(unsigned degree, F body) {
  switch (degree) {
    case 1: body(Fixed<1>{}); break;
    case 2: body(Fixed<2>{}); break;
    case 3: body(Fixed<3>{}); break;
    case 4: body(Fixed<4>{}); break;
    default: body(Fixed<0>{});
  }
}

SELAMI_INLINE double smaller(double a, double b) { return a < b ? a : b; }
SELAMI_INLINE double larger(double a, double b) { return a > b ? a : b; }

SELAMI_INLINE V& lane(double* store, std::uint64_t index) { return reinterpret_cast<V*>(store)[index]; }

SELAMI_INLINE V tame(const V& odds) { return clamp(odds, 9.4e-14, 1.06e13); }  // exp(+-logit_max)
SELAMI_INLINE double script_factor(const Model& m, const Point& at, std::uint32_t script) {
  double factor = 1;
  const std::uint32_t* param = m.script_param + static_cast<std::uint64_t>(script) * m.script_facets;
  for (std::uint32_t f = 0; f < m.script_facets; ++f) factor *= at.factor[param[f]];
  return factor;
}
SELAMI_INLINE double row_factor(const Model& m, const Point& at, std::uint32_t row) {
  double factor = 1;
  const std::uint32_t* param = m.row_param + static_cast<std::uint64_t>(row) * m.row_facets;
  for (std::uint32_t f = 0; f < m.row_facets; ++f) factor *= at.factor[param[f]];
  return factor;
}
SELAMI_INLINE V row_odds(const Model& m, const Point& at, std::uint32_t row, const V& of_script) {
  return m.row_facets ? tame(of_script * splat(row_factor(m, at, row))) : of_script;
}
SELAMI_INLINE const double* coefficients(const Model& m, const Point& at, std::uint32_t row) {
  return at.coefficient + m.rows[row].group * stride_of_coefficients;
}
SELAMI_INLINE V denominator(const Model& m, const Point& at, std::uint32_t row, const V& z) {
  const double* c = coefficients(m, at, row);
  const unsigned degree = m.degree[m.rows[row].group];
  V d = splat(0);
  by_degree(degree, [&]<int N>(Fixed<N> fixed) {
    const unsigned top = count(fixed, degree);
    d = splat(c[top]);
    for (unsigned k = top; k-- > 0;) d = d * z + splat(c[k]);
  });
  return d;
}

// reach[k]: chance of k or more; moment[k]: expected score where it is k or more. Returns the expected score.
SELAMI_INLINE V reaches(const double* c, unsigned top, const V& z, V* reach, V* moment) {
  V power = splat(1), sum = splat(c[0]);
  for (unsigned k = 1; k <= top; ++k) {
    power *= z;
    reach[k] = splat(c[k]) * power;
    sum += reach[k];
  }
  const V inverse = splat(1) / sum;
  V above = splat(0), score = splat(0), expected = splat(0);
  for (unsigned k = top; k >= 1; --k) {
    const V chance = reach[k] * inverse;
    above += chance;
    score += splat(k) * chance;
    reach[k] = above;
    moment[k] = score;
    expected += above;
  }
  return expected;
}

// What the steps of group g have with each other goes to the sink: of(k, l) for l <= k, and the same for l with k.
template <class Of>
void hand_steps(const Model& m, std::uint32_t g, Of of, LocalSink sink, void* context) {
  constexpr unsigned stride = 24;
  const unsigned top = m.degree[g];
  std::uint32_t unknowns[degree_max];
  double matrix[degree_max * stride];
  for (unsigned k = 0; k < top; ++k) {
    unknowns[k] = m.step_of[g * degree_max + k];
    for (unsigned l = 0; l <= k; ++l) matrix[k * stride + l] = matrix[l * stride + k] = of(k, l);
  }
  sink(context, Local{unknowns, matrix, top, stride, nullptr, 0, 0, 0});
}

#include "measure/curves.inl"
#include "measure/linear.inl"

SELAMI_INLINE std::uint32_t curve_of(const Model& m, const Point& at, std::uint32_t script) {
  return at.first_curve[m.pattern[script]] + (m.log_halo != none ? m.script_score[script] : 0);
}

// One person's posterior over the nodes of theta, and within each script over those of halo.
template <int NB>
class Walk {
 public:
  /// `by_curve`: scripts are read off their curves; they cannot be revisited row by row then.
  Walk(const Model& model, const Point& point, const Rule& rule, const Places& places, double* doubles, bool by_curve)
      : m(model), at(point), by_curve_(by_curve), rule_(rule), places_(places), store_(doubles) {
    halo = m.log_halo != none;
    inner = halo ? rule.inner : 1;
    if (halo) precision_ = 1 / (at.halo * at.halo);
  }

  /// The log likelihood of the person but for what is linear in the unknowns; afterwards weight[] is the posterior.
  double meet(std::uint32_t person) {
    place(person);
    V height[NB];
    double linear = 0;
    if (by_curve_) {
      scripts_by_curve(height);
    } else if (halo) {
      linear = scripts_with_halo(height);
    } else {
      scripts(height);
    }
    double top = -1e300;
    for (int b = 0; b < NB; ++b) top = larger(top, highest(height[b]));
    double sum = 0;
    for (int b = 0; b < NB; ++b) {
      weight[b] = exponential(height[b] - splat(top));
      sum += total(weight[b]);
    }
    V first = splat(0), second = splat(0);
    for (int b = 0; b < NB; ++b) {
      weight[b] = weight[b] / splat(sum);
      const V off = theta[b] - splat(centre);
      first += weight[b] * off;
      second += weight[b] * off * off;
    }
    const double shift = total(first);
    mean = centre + shift;
    variance = larger(total(second) - shift * shift, 1e-8);
    return top + __builtin_log(sum * narrowed_) + linear;
  }

  unsigned degree(std::uint32_t row) const { return m.degree[m.rows[row].group]; }

  V halo_centre(std::uint32_t script, int b) const {
    return splat(static_cast<double>(places_.halo_centre[script])) +
           splat(static_cast<double>(places_.halo_slope[script])) * (theta[b] - splat(centre));
  }
  double halo_spread(std::uint32_t script) const { return static_cast<double>(places_.halo_spread[script]); }

  /// Calls see(row, b, odds, inverse, weight) for every row of a script and every block of nodes: `inverse` is 1 / the sum
  /// over categories at these odds, times the posterior weight of the nodes. At the end of each halo node: after(b, h, weight).
  template <class See, class After>
  SELAMI_INLINE void revisit(std::uint32_t script, See see, After after) {
    const double base = script_factor(m, at, script);
    if (halo) spread_out(script);
    for (int b = 0; b < NB; ++b) {
      V centre_odds = odds[b] * splat(base), own = weight[b], h = splat(0), middle = splat(0);
      if (halo) {
        middle = halo_centre(script, b);
        centre_odds *= exponential(middle);
        own = own / lane(marginal_, static_cast<std::uint64_t>(script - first_script) * NB + b);
      }
      for (unsigned j = 0; j < inner; ++j) {
        V node_odds = centre_odds, node_weight = own;
        if (halo) {
          node_odds *= splat(spread_odds_[j]);
          node_weight *= lane(joint_, joint_index(script, b, j));
          h = middle + splat(halo_spread(script) * rule_.inner_node[j]);
        }
        node_odds = tame(node_odds);
        for (std::uint32_t row = m.row_begin[script]; row < m.row_begin[script + 1]; ++row) {
          const V z = row_odds(m, at, row, node_odds);
          see(row, b, z, node_weight / lane(denominator_, denominator_index(row, b, j)), node_weight);
        }
        after(b, h, node_weight);
      }
    }
  }

  const Met& met(std::uint32_t script, int b) const {
    return reinterpret_cast<const Met*>(store_)[(script - first_script) * static_cast<std::uint64_t>(NB) + static_cast<unsigned>(b)];
  }
  std::uint32_t curve(std::uint32_t script) const { return curve_of(m, at, script); }

  const Model& m;
  const Point& at;
  bool halo = false;
  unsigned inner = 1;
  std::uint32_t first_script = 0, last_script = 0;
  double mu = 0, centre = 0, mean = 0, variance = 0;
  V theta[NB], odds[NB], weight[NB];

 private:
  void place(std::uint32_t person) {
    first_script = m.script_begin[person];
    last_script = m.script_begin[person + 1];
    first_row_ = m.row_begin[first_script];
    const std::uint64_t rows = m.row_begin[last_script] - first_row_, scripts_here = last_script - first_script;
    denominator_ = store_;
    joint_ = denominator_ + rows * inner * NB * 8;
    marginal_ = joint_ + (halo ? scripts_here * inner * NB * 8 : 0);
    mu = m.group_of && m.group_of[person] != none ? at.x[m.group_of[person]] : 0;
    centre = places_.centre[person];
    const double spread = places_.spread[person], precision = 0.5 / (at.sigma * at.sigma);
    narrowed_ = spread / at.sigma;
    for (int b = 0; b < NB; ++b) {
      const V node = load(rule_.node + 8 * b), log_weight = load(rule_.log_weight + 8 * b);
      const V at_node = splat(centre) + splat(spread) * node;
      theta[b] = clamp(at_node, -logit_max, logit_max);
      if (!by_curve_) odds[b] = exponential(theta[b]);
      const V off = at_node - splat(mu);  // not of what is taken for it: nodes far out would count as if they lay at the bound
      prior_[b] = log_weight + splat(0.5) * node * node - splat(precision) * off * off;
    }
  }

  std::uint64_t denominator_index(std::uint32_t row, int b, unsigned j) const {
    return (static_cast<std::uint64_t>(row - first_row_) * NB + static_cast<unsigned>(b)) * inner + j;
  }
  std::uint64_t joint_index(std::uint32_t script, int b, unsigned j) const {
    return (static_cast<std::uint64_t>(script - first_script) * NB + static_cast<unsigned>(b)) * inner + j;
  }
  // exp(spread * node) of all halo nodes at once.
  SELAMI_INLINE void spread_out(std::uint32_t script) {
    for (unsigned j = 0; j < inner; j += 8) {
      double node[8] = {};
      for (unsigned i = 0; i < 8 && j + i < inner; ++i) node[i] = rule_.inner_node[j + i];
      put(spread_odds_ + j, exponential(splat(halo_spread(script)) * load(node)));
    }
  }

  // How many factors may be multiplied before the exponent is put aside.
  unsigned safe(std::uint32_t script) const {
    unsigned top = 1;
    for (std::uint32_t row = m.row_begin[script]; row < m.row_begin[script + 1]; ++row) top = degree(row) > top ? degree(row) : top;
    return top >= 8 ? 1 : 16 / top;
  }

  void scripts_by_curve(V* height) {
    Met* met = reinterpret_cast<Met*>(store_);
    double score = 0;
    V sum[NB];
    for (int b = 0; b < NB; ++b) sum[b] = splat(0);
    for (std::uint32_t script = first_script; script < last_script; ++script) {
      double difficulty = 0;
      const std::uint32_t* param = m.script_param + static_cast<std::uint64_t>(script) * m.script_facets;
      for (std::uint32_t f = 0; f < m.script_facets; ++f) difficulty += at.x[param[f]];
      const double* own = at.curves + static_cast<std::uint64_t>(curve(script)) * at.grid.cells * curve_points;
      score += m.script_score[script];
      for (int b = 0; b < NB; ++b, ++met) {
        const V u = theta[b] - splat(difficulty);
        sum[b] += halo ? read_curve<true>(at.grid, own, u, *met) : read_curve<false>(at.grid, own, u, *met);
      }
    }
    for (int b = 0; b < NB; ++b) height[b] = prior_[b] + splat(score) * theta[b] + sum[b];
  }

  void scripts(V* height) {
    Product product[NB];
    unsigned score = 0;
    for (std::uint32_t script = first_script; script < last_script; ++script) {
      const double base = script_factor(m, at, script);
      V z[NB];
      for (int b = 0; b < NB; ++b) z[b] = tame(odds[b] * splat(base));
      const unsigned stride = safe(script);
      unsigned since = 0;
      for (std::uint32_t row = m.row_begin[script]; row < m.row_begin[script + 1]; ++row) {
        score += m.rows[row].score;
        for (int b = 0; b < NB; ++b) {
          const V d = denominator(m, at, row, row_odds(m, at, row, z[b]));
          lane(denominator_, denominator_index(row, b, 0)) = d;
          product[b].times(d);
        }
        if (++since == stride) {
          for (int b = 0; b < NB; ++b) product[b].settle();
          since = 0;
        }
      }
      for (int b = 0; b < NB; ++b) product[b].settle();
    }
    for (int b = 0; b < NB; ++b) height[b] = prior_[b] + splat(static_cast<double>(score)) * theta[b] - product[b].log();
  }

  // Returns what the joint density holds of the linear part, so that both ways give the same value.
  double scripts_with_halo(V* height) {
    Product product[NB];
    double linear = 0;
    for (std::uint32_t script = first_script; script < last_script; ++script) {
      double score = 0, constant = 0;  // what the rows' own unknowns take off
      for (std::uint32_t row = m.row_begin[script]; row < m.row_begin[script + 1]; ++row) {
        score += m.rows[row].score;
        if (m.row_facets) constant -= m.rows[row].score * __builtin_log(row_factor(m, at, row));
      }
      const double base = script_factor(m, at, script);
      linear += constant - score * __builtin_log(base);
      spread_out(script);
      for (int b = 0; b < NB; ++b) {
        const V sum = halo_sum(script, b, base, score, constant);
        lane(marginal_, static_cast<std::uint64_t>(script - first_script) * NB + static_cast<unsigned>(b)) = sum;
        product[b].times(sum);
        product[b].settle();
      }
    }
    for (int b = 0; b < NB; ++b) height[b] = prior_[b] + product[b].log();
    return linear;
  }

  SELAMI_INLINE V halo_sum(std::uint32_t script, int b, double base, double score, double constant) {
    const V middle = halo_centre(script, b), centre_odds = odds[b] * splat(base) * exponential(middle);
    const double spread = halo_spread(script), level = __builtin_log(spread / at.halo), severity = -__builtin_log(base);
    const unsigned stride = safe(script);
    V sum = splat(0);
    for (unsigned j = 0; j < inner; ++j) {
      const double node = rule_.inner_node[j];
      const V h = middle + splat(spread * node), z0 = tame(centre_odds * splat(spread_odds_[j]));
      Product product;
      unsigned since = 0;
      for (std::uint32_t row = m.row_begin[script]; row < m.row_begin[script + 1]; ++row) {
        const V d = denominator(m, at, row, row_odds(m, at, row, z0));
        lane(denominator_, denominator_index(row, b, j)) = d;
        product.times(d);
        if (++since == stride) {
          product.settle();
          since = 0;
        }
      }
      const V log_joint = splat(rule_.inner_log_weight[j] + 0.5 * node * node + level - constant) -
                          splat(0.5 * precision_) * h * h +
                          splat(score) * clamp(theta[b] + h - splat(severity), -logit_max, logit_max) - product.log_exponent();
      const V joint = exponential(log_joint) / product.mantissa;
      lane(joint_, joint_index(script, b, j)) = joint;
      sum += joint;
    }
    return larger(sum, splat(1e-300));
  }

  bool by_curve_;
  const Rule& rule_;
  const Places& places_;
  double* store_;
  double *denominator_ = nullptr, *joint_ = nullptr, *marginal_ = nullptr;
  std::uint32_t first_row_ = 0;
  double precision_ = 0, narrowed_ = 1;
  double spread_odds_[16] = {};
  V prior_[NB];
};

// ---- value and gradient ----

template <int NB>
void move_halo(const Walk<NB>& walk, const Places& places, std::uint32_t script, double h, double hh, double ht) {
  const double covariance = ht - h * walk.mean, slope = covariance / walk.variance;
  places.halo_centre[script] = static_cast<float>(h);
  places.halo_slope[script] = static_cast<float>(larger(-1, smaller(0, slope)));
  const double left = hh - h * h - covariance * slope, before = static_cast<double>(places.halo_spread[script]);
  places.halo_spread[script] = static_cast<float>(larger(__builtin_sqrt(larger(left, 0)), 0.5 * before));
}

// Nodes that stood too far apart see too little spread, and those that stood aside see too little shift: neither is believed at once.
template <int NB>
void move_person(const Walk<NB>& walk, const Places& places, std::uint32_t person) {
  const double before = places.spread[person], shift = walk.mean - places.centre[person];
  places.centre[person] = walk.mean;
  places.spread[person] = larger(__builtin_sqrt(walk.variance), larger(0.5 * before, 0.4 * (shift < 0 ? -shift : shift)));
}

template <int NB>
void script_gradient(Walk<NB>& walk, std::uint32_t script, double* steps, double* gradient, const Places& places) {
  const Model& m = walk.m;
  V expected = splat(0), apart = splat(0), h1 = splat(0), h2 = splat(0), ht = splat(0);
  walk.revisit(
      script,
      [&](std::uint32_t row, int b, const V& z, V share, const V&) {
        const double* c = coefficients(walk.m, walk.at, row);
        double* of_group = steps + m.rows[row].group * stride_of_coefficients * 8;
        V own = splat(0);
        by_degree(walk.degree(row), [&]<int N>(Fixed<N> fixed) {
          const unsigned top = count(fixed, walk.degree(row));
          for (unsigned k = 1; k <= top; ++k) {
            share *= z;
            lane(of_group, k) += share;
            own += splat(c[k] * k) * share;
          }
        });
        expected += own;
        apart += own * (walk.theta[b] - splat(walk.mean));
        if (m.row_facets) {
          const double sum = total(own);
          for (std::uint32_t f = 0; f < m.row_facets; ++f) gradient[m.row_param[static_cast<std::uint64_t>(row) * m.row_facets + f]] += sum;
        }
      },
      [&](int b, const V& h, const V& weight) {
        if (!walk.halo) return;
        h1 += weight * h;
        h2 += weight * h * h;
        ht += weight * h * walk.theta[b];
      });
  places.share[script] = static_cast<float>(total(apart));
  const double sum = total(expected);
  for (std::uint32_t f = 0; f < m.script_facets; ++f) gradient[m.script_param[static_cast<std::uint64_t>(script) * m.script_facets + f]] += sum;
  if (walk.halo) {
    const double second = total(h2);
    gradient[m.log_halo] += second / (walk.at.halo * walk.at.halo) - 1;
    move_halo(walk, places, script, total(h1), second, total(ht));
  }
}

// The same from the script's curve. Its derivatives are those of the logarithm of a normal density's mean: they hold halo's mean and variance.
template <int NB>
void curve_gradient(Walk<NB>& walk, std::uint32_t script, double* moments, double* gradient, const Places& places) {
  const Model& m = walk.m;
  double* const own = moments + static_cast<std::uint64_t>(walk.curve(script)) * walk.at.grid.cells * curve_points;
  const double halo2 = walk.halo ? walk.at.halo * walk.at.halo : 0;
  V expected = splat(0), apart = splat(0), h1 = splat(0), h2 = splat(0), ht = splat(0);
  for (int b = 0; b < NB; ++b) {
    const Met& met = walk.met(script, b);
    const V weight = walk.weight[b];
    leave_weight(met, weight, own);
    expected -= weight * met.slope;
    apart -= weight * met.slope * (walk.theta[b] - splat(walk.mean));
    if (!walk.halo) continue;
    const V h = splat(halo2) * (met.slope + splat(m.script_score[script]));
    h1 += weight * h;
    h2 += weight * (h * h + splat(halo2) * (splat(1) + splat(halo2) * met.bend));
    ht += weight * h * walk.theta[b];
  }
  const double sum = total(expected);
  for (std::uint32_t f = 0; f < m.script_facets; ++f) gradient[m.script_param[static_cast<std::uint64_t>(script) * m.script_facets + f]] += sum;
  places.share[script] = static_cast<float>(total(apart));
  if (!walk.halo) return;
  const double second = total(h2);
  gradient[m.log_halo] += second / halo2 - 1;
  move_halo(walk, places, script, total(h1), second, total(ht));
}

// Counts of categories become expectations of elementary steps.
void spread_steps(const Model& m, const Point& at, double* steps, double* gradient) {
  for (std::uint32_t g = 0; g < m.step_groups; ++g) {
    double above = 0;
    for (unsigned k = m.degree[g]; k >= 1; --k) {
      above += at.coefficient[g * stride_of_coefficients + k] * total(lane(steps, g * stride_of_coefficients + k));
      gradient[m.step_of[g * degree_max + k - 1]] += above;
    }
  }
}

// The first person from `first` on that is taken.
SELAMI_INLINE std::uint32_t first_of(const Model& m, std::uint32_t first) { return (first + m.every - 1) / m.every * m.every; }

template <int NB>
double evaluate_blocks(const Model& m, const Point& at, const Rule& rule, const Places& places, std::uint32_t first, std::uint32_t last,
                       double* gradient, const Scratch& scratch) {
  double* steps = scratch.doubles;
  const std::uint64_t steps_size = static_cast<std::uint64_t>(m.step_groups) * stride_of_coefficients * 8;
  for (std::uint64_t i = 0; i < steps_size; ++i) steps[i] = 0;
  Walk<NB> walk(m, at, rule, places, steps + steps_size, at.curves != nullptr);
  const double precision = 1 / (at.sigma * at.sigma);
  double value = 0;
  for (std::uint32_t person = first_of(m, first); person < last; person += m.every) {
    value += walk.meet(person);
    const double off = walk.mean - walk.mu;
    if (m.group_of && m.group_of[person] != none) gradient[m.group_of[person]] += off * precision;
    gradient[m.log_sigma] += (off * off + walk.variance) * precision - 1;
    for (std::uint32_t script = walk.first_script; script < walk.last_script; ++script) {
      if (at.curves) {
        curve_gradient(walk, script, scratch.moments, gradient, places);
      } else {
        script_gradient(walk, script, steps, gradient, places);
      }
    }
    move_person(walk, places, person);
  }
  if (!at.curves) spread_steps(m, at, steps, gradient);
  return value;
}

double evaluate(const Model& m, const Point& at, const Rule& rule, const Places& places, std::uint32_t first, std::uint32_t last,
                double* gradient, const Scratch& scratch) {
  return rule.outer_blocks == 1 ? evaluate_blocks<1>(m, at, rule, places, first, last, gradient, scratch)
                                : evaluate_blocks<3>(m, at, rule, places, first, last, gradient, scratch);
}

// ---- where nodes are put to begin with ----

// Newton's method towards the mode of one person's posterior, eight scripts at once.
SELAMI_INLINE void aim_person(const Model& m, const Point& at, const Places& places, std::uint32_t person) {
  const bool grouped = m.group_of && m.group_of[person] != none;
  const double mu = grouped ? at.x[m.group_of[person]] : 0, precision = 1 / (at.sigma * at.sigma);
  double theta = mu, curvature = precision;
  for (unsigned round = 0; round < 4; ++round) {
    double slope = -precision * (theta - mu);
    curvature = precision;
    for (std::uint32_t script = m.script_begin[person]; script < m.script_begin[person + 1]; script += 8) {
      const std::uint32_t here = m.script_begin[person + 1] - script < 8 ? m.script_begin[person + 1] - script : 8;
      double u[8] = {}, counts[8] = {};
      const double* curves[8];
      for (std::uint32_t i = 0; i < 8; ++i) {
        const std::uint32_t own = script + (i < here ? i : 0);
        const std::uint32_t* param = m.script_param + static_cast<std::uint64_t>(own) * m.script_facets;
        u[i] = theta;
        for (std::uint32_t f = 0; f < m.script_facets; ++f) u[i] -= at.x[param[f]];
        curves[i] = at.curves + static_cast<std::uint64_t>(curve_of(m, at, own)) * at.grid.cells * curve_points;
        counts[i] = i < here ? 1 : 0;
        if (i < here) slope += m.script_score[own];
      }
      Met met;
      read_curves<true>(at.grid, curves, load(u), met);
      slope += total(load(counts) * met.slope);
      curvature -= total(load(counts) * met.bend);
    }
    const double step = slope / curvature;
    theta = smaller(logit_max, larger(-logit_max, theta + smaller(2, larger(-2, step))));
    if (step * step < 1e-4) break;
  }
  places.centre[person] = theta;
  places.spread[person] = 1 / __builtin_sqrt(curvature);
}

void aim(const Model& m, const Point& at, const Places& places, std::uint32_t first, std::uint32_t last) {
  for (std::uint32_t person = first_of(m, first); person < last; person += m.every) aim_person(m, at, places, person);
}

// ---- the information matrix ----

// What the steps k and l <= k of a group have with each other.
SELAMI_INLINE V& pair_of(double* pairs, std::uint32_t group, unsigned k, unsigned l) {
  return lane(pairs, (static_cast<std::uint64_t>(group) * degree_max + l - 1) * degree_max + k - 1);
}

void finish_pairs(const Model& m, double* pairs, LocalSink sink, void* context) {
  for (std::uint32_t g = 0; g < m.step_groups; ++g) {
    hand_steps(m, g, [&](unsigned k, unsigned l) { return total(pair_of(pairs, g, k + 1, l + 1)); }, sink, context);
  }
}

// A person's part of it: complete information expected over the posterior, less the posterior covariance of the scores. Halo
// is taken out of each script by Laplace's method at its centre.
template <int NB>
class Informer {
 public:
  Informer(const Model& model, const Point& point, const Rule& rule, const Places& places, bool exact, const Scratch& scratch)
      : m_(model), at_(point), slot_(scratch.slot), exact_(exact && model.log_halo == none) {
    pairs_ = scratch.doubles;
    pairs_size_ = static_cast<std::uint64_t>(model.step_groups) * degree_max * degree_max * 8;
    for (std::uint64_t i = 0; i < pairs_size_; ++i) pairs_[i] = 0;
    unknowns_ = reinterpret_cast<std::uint32_t*>(pairs_ + pairs_size_);
    free_ = pairs_ + pairs_size_;
    walk_store_ = nullptr;
    rule_ = &rule;
    places_ = &places;
  }

  void person(std::uint32_t person, LocalSink sink, void* context) {
    touch(person);
    Walk<NB> walk(m_, at_, *rule_, *places_, walk_store_, at_.curves != nullptr);
    walk.meet(person);
    for (std::uint32_t script = walk.first_script; script < walk.last_script; ++script) add_script(walk, script);
    add_population(walk, person);
    if (exact_) {
      take_covariance(walk);
    } else {
      take_person(walk, person);
    }
    sink(context, Local{unknowns_, matrix_, count_, padded_, nullptr, 0, 0, 0});
    for (std::uint32_t i = 0; i < count_; ++i) slot_[unknowns_[i]] = none;
  }

  // Steps with steps, summed over all persons of the chunk.
  void steps(LocalSink sink, void* context) { finish_pairs(m_, pairs_, sink, context); }

 private:
  std::uint32_t touch_one(std::uint32_t unknown) {
    if (slot_[unknown] == none) {
      slot_[unknown] = count_;
      unknowns_[count_++] = unknown;
    }
    return slot_[unknown];
  }

  void touch(std::uint32_t person) {
    count_ = 0;
    if (m_.group_of && m_.group_of[person] != none) touch_one(m_.group_of[person]);
    for (std::uint32_t script = m_.script_begin[person]; script < m_.script_begin[person + 1]; ++script) {
      for (std::uint32_t f = 0; f < m_.script_facets; ++f) touch_one(m_.script_param[static_cast<std::uint64_t>(script) * m_.script_facets + f]);
      for (std::uint32_t row = m_.row_begin[script]; row < m_.row_begin[script + 1]; ++row) {
        for (std::uint32_t f = 0; f < m_.row_facets; ++f) touch_one(m_.row_param[static_cast<std::uint64_t>(row) * m_.row_facets + f]);
        const std::uint32_t g = m_.rows[row].group;
        for (unsigned k = 0; k < m_.degree[g]; ++k) touch_one(m_.step_of[g * degree_max + k]);
      }
    }
    touch_one(m_.log_sigma);
    if (m_.log_halo != none) touch_one(m_.log_halo);
    padded_ = (count_ + 7) & ~7U;
    double* at = free_ + ((count_ + 15) & ~15U);
    matrix_ = at;
    at += static_cast<std::uint64_t>(padded_) * padded_;
    scores_ = at;
    at += static_cast<std::uint64_t>(padded_) * NB * 8;
    by_node_ = at;
    at += static_cast<std::uint64_t>(padded_) * NB * 8;
    of_script_ = at;
    at += padded_;
    of_person_ = at;
    at += padded_;
    walk_store_ = at;
    for (double* p = matrix_; p < (exact_ ? by_node_ : scores_); ++p) *p = 0;
    for (std::uint32_t i = 0; i < padded_; ++i) of_person_[i] = 0;
    person_information_ = 0;
  }

  void add(std::uint32_t a, std::uint32_t b, double value) {
    matrix_[static_cast<std::uint64_t>(a) * padded_ + b] += value;
    if (a != b) matrix_[static_cast<std::uint64_t>(b) * padded_ + a] += value;
  }

  void add_script(const Walk<NB>& walk, std::uint32_t script) {
    const double base = script_factor(m_, at_, script);
    V z[NB], expected[NB];
    for (int b = 0; b < NB; ++b) {
      z[b] = exponential(walk.theta[b]) * splat(base);
      expected[b] = splat(0);
      if (walk.halo) {
        z[b] *= exponential(walk.halo_centre(script, b));
      }
      z[b] = tame(z[b]);
    }
    if (!exact_) for (std::uint32_t i = 0; i < padded_; ++i) of_script_[i] = 0;
    const std::uint32_t* param = m_.script_param + static_cast<std::uint64_t>(script) * m_.script_facets;
    double information = 0;
    for (std::uint32_t row = m_.row_begin[script]; row < m_.row_begin[script + 1]; ++row) {
      information += add_row(walk, row, z, expected, param);
    }
    for (std::uint32_t f = 0; f < m_.script_facets; ++f) {
      const std::uint32_t a = slot_[param[f]];
      for (int b = 0; exact_ && b < NB; ++b) lane(scores_, a * NB + static_cast<unsigned>(b)) += expected[b];
      for (std::uint32_t e = 0; e <= f; ++e) add(a, slot_[param[e]], information);
      if (!exact_) of_script_[a] += information;
    }
    if (!exact_) add_script_to_person(walk, script, information);
  }

  // Returns the row's information about theta.
  double add_row(const Walk<NB>& walk, std::uint32_t row, const V* z0, V* expected_of_script, const std::uint32_t* param) {
    const unsigned top = walk.degree(row);
    const std::uint32_t g = m_.rows[row].group;
    const double* c = coefficients(walk.m, walk.at, row);
    const std::uint32_t* own = m_.row_param + static_cast<std::uint64_t>(row) * m_.row_facets;
    V variance = splat(0), cross[degree_max];
    for (unsigned k = 0; k < top; ++k) cross[k] = splat(0);
    for (int b = 0; b < NB; ++b) {
      const V z = row_odds(m_, at_, row, z0[b]);
      V reach[degree_max + 1], moment[degree_max + 1];
      const V expected = reaches(c, top, z, reach, moment);
      V second = splat(0);
      for (unsigned k = 1; k <= top; ++k) {
        second += splat(2.0 * k - 1) * reach[k];
        cross[k - 1] += walk.weight[b] * (moment[k] - expected * reach[k]);
        if (exact_) lane(scores_, slot_[m_.step_of[g * degree_max + k - 1]] * NB + static_cast<unsigned>(b)) += reach[k];
        for (unsigned l = 1; l <= k; ++l) {
          pair_of(pairs_, g, k, l) += walk.weight[b] * reach[k] * (splat(1) - reach[l]);
        }
      }
      variance += walk.weight[b] * (second - expected * expected);
      expected_of_script[b] += expected;
      for (std::uint32_t f = 0; exact_ && f < m_.row_facets; ++f) lane(scores_, slot_[own[f]] * NB + static_cast<unsigned>(b)) += expected;
    }
    const double information = total(variance);
    for (std::uint32_t f = 0; f < m_.row_facets; ++f) {
      const std::uint32_t a = slot_[own[f]];
      for (std::uint32_t e = 0; e <= f; ++e) add(a, slot_[own[e]], information);
      for (std::uint32_t e = 0; e < m_.script_facets; ++e) add(a, slot_[param[e]], information);
      if (!exact_) of_script_[a] += information;
    }
    for (unsigned k = 0; k < top; ++k) {
      const std::uint32_t a = slot_[m_.step_of[g * degree_max + k]];
      const double value = total(cross[k]);
      for (std::uint32_t e = 0; e < m_.script_facets; ++e) add(a, slot_[param[e]], value);
      for (std::uint32_t e = 0; e < m_.row_facets; ++e) add(a, slot_[own[e]], value);
      if (!exact_) of_script_[a] += value;
    }
    return information;
  }

  void add_script_to_person(const Walk<NB>& walk, std::uint32_t script, double information) {
    double left = 1;  // what halo leaves of the script's information about theta
    if (walk.halo) {
      const double precision = 1 / (at_.halo * at_.halo), spread = walk.halo_spread(script), scale = 1 / (information + precision);
      take(of_script_, scale);
      left = precision * scale;
      // Of log halo sd the expected information, never negative; what it shares with others the steps find out by themselves.
      const double known = 1 - spread * spread * precision;
      const std::uint32_t own = slot_[m_.log_halo];
      add(own, own, 2 * known * known);
    }
    person_information_ += left * information;
    for (std::uint32_t b = 0; b < padded_; b += 8) lane(of_person_ + b, 0) += splat(left) * lane(of_script_ + b, 0);
  }

  // matrix -= scale * vector vector'
  void take(double* vector, double scale) {
    for (std::uint32_t a = 0; a < count_; ++a) {
      if (vector[a] == 0) continue;
      const V factor = splat(vector[a] * scale);
      double* row = matrix_ + static_cast<std::uint64_t>(a) * padded_;
      for (std::uint32_t b = 0; b < padded_; b += 8) lane(row + b, 0) -= factor * lane(vector + b, 0);
    }
  }

  // By Laplace's method theta is taken out by Laplace's method: what is left is never negative.
  void take_person(const Walk<NB>& walk, std::uint32_t person) {
    const double precision = 1 / (at_.sigma * at_.sigma), variance = 1 / (person_information_ + precision);
    const std::uint32_t sigma = slot_[m_.log_sigma];
    if (m_.group_of && m_.group_of[person] != none) of_person_[slot_[m_.group_of[person]]] = precision;
    of_person_[sigma] = 2 * (walk.mean - walk.mu) * precision;
    take(of_person_, variance);
    const double known = variance * precision;
    add(sigma, sigma, 2 * known * (1 - known) - 2 * walk.variance * precision);
  }

  void add_population(const Walk<NB>& walk, std::uint32_t person) {
    const double precision = 1 / (at_.sigma * at_.sigma), off = walk.mean - walk.mu;
    const std::uint32_t sigma = slot_[m_.log_sigma];
    const bool grouped = m_.group_of && m_.group_of[person] != none;
    for (int b = 0; exact_ && b < NB; ++b) {
      const V from = walk.theta[b] - splat(walk.mu);
      if (grouped) lane(scores_, slot_[m_.group_of[person]] * NB + static_cast<unsigned>(b)) += splat(precision) * from;
      lane(scores_, sigma * NB + static_cast<unsigned>(b)) += splat(precision) * from * from;
    }
    if (grouped) {
      const std::uint32_t group = slot_[m_.group_of[person]];
      add(group, group, precision);
      add(group, sigma, 2 * off * precision);
    }
    add(sigma, sigma, 2 * (off * off + walk.variance) * precision);
  }

  void take_covariance(const Walk<NB>& walk) {
    for (std::uint32_t a = 0; a < count_; ++a) {
      V sum = splat(0);
      for (int b = 0; b < NB; ++b) sum += walk.weight[b] * lane(scores_, a * NB + static_cast<unsigned>(b));
      const double middle = total(sum);
      for (int b = 0; b < NB; ++b) {
        const V off = lane(scores_, a * NB + static_cast<unsigned>(b)) - splat(middle);
        for (unsigned q = 0; q < 8; ++q) by_node_[(static_cast<unsigned>(b) * 8 + q) * padded_ + a] = off[q];
      }
    }
    for (std::uint32_t q = 0; q < NB * 8; ++q) {
      for (std::uint32_t a = count_; a < padded_; ++a) by_node_[q * padded_ + a] = 0;
    }
    for (std::uint32_t a = 0; a < count_; ++a) {
      double* row = matrix_ + static_cast<std::uint64_t>(a) * padded_;
      for (std::uint32_t c = 0; c < (a & ~7U); ++c) row[c] = matrix_[static_cast<std::uint64_t>(c) * padded_ + a];
      for (std::uint32_t c = a & ~7U; c < padded_; c += 8) {
        V sum = lane(row + c, 0);
        for (std::uint32_t q = 0; q < NB * 8; ++q) {
          const double* node = by_node_ + static_cast<std::uint64_t>(q) * padded_;
          sum -= splat(walk.weight[q / 8][q % 8] * node[a]) * lane(const_cast<double*>(node) + c, 0);
        }
        lane(row + c, 0) = sum;
      }
    }
  }

  const Model& m_;
  const Point& at_;
  const Rule* rule_;
  const Places* places_;
  std::uint32_t* slot_;
  double *pairs_, *free_, *matrix_ = nullptr, *scores_ = nullptr, *by_node_ = nullptr, *of_script_ = nullptr, *of_person_ = nullptr, *walk_store_;
  bool exact_;
  double person_information_ = 0;
  std::uint64_t pairs_size_;
  std::uint32_t* unknowns_;
  std::uint32_t count_ = 0, padded_ = 0;
};

#include "measure/tail.inl"

template <int NB>
void inform_blocks(const Model& m, const Point& at, const Rule& rule, const Places& places, std::uint32_t first, std::uint32_t last,
                   bool exact, const Scratch& scratch, LocalSink sink, void* context) {
  if (has_tail(m, at)) {
    TailInformer<NB> informer(m, at, rule, places, exact, scratch);
    for (std::uint32_t person = first_of(m, first); person < last; person += m.every) informer.person(person, sink, context);
    informer.finish(sink, context);
    return;
  }
  Informer<NB> informer(m, at, rule, places, exact, scratch);
  for (std::uint32_t person = first_of(m, first); person < last; person += m.every) informer.person(person, sink, context);
  informer.steps(sink, context);
}

void inform(const Model& m, const Point& at, const Rule& rule, const Places& places, std::uint32_t first, std::uint32_t last,
            bool exact, const Scratch& scratch, LocalSink sink, void* context) {
  if (rule.outer_blocks == 1) {
    inform_blocks<1>(m, at, rule, places, first, last, exact, scratch, sink, context);
  } else {
    inform_blocks<3>(m, at, rule, places, first, last, exact, scratch, sink, context);
  }
}

// ---- persons and fit ----

// The five sums of one row at one block of nodes. `inverse`: 1 / the sum over categories.
SELAMI_INLINE void row_moments(const double* c, unsigned degree, const V& z, const V& inverse, const V& weight, double score, V* sums) {
  V m1 = splat(0), m2 = splat(0), m3 = splat(0), m4 = splat(0);
  by_degree(degree, [&]<int N>(Fixed<N> fixed) {
    V power = inverse;
    for (unsigned k = 1; k <= count(fixed, degree); ++k) {
      power *= z;
      const double kk = k;
      const V chance = splat(c[k]) * power;
      m1 += splat(kk) * chance;
      m2 += splat(kk * kk) * chance;
      m3 += splat(kk * kk * kk) * chance;
      m4 += splat(kk * kk * kk * kk) * chance;
    }
  });
  const V square_of_mean = m1 * m1, variance = larger(m2 - square_of_mean, splat(1e-9));
  const V fourth = m4 - splat(4) * m3 * m1 + splat(3) * square_of_mean * (splat(2) * m2 - square_of_mean);
  const V residual = splat(score) - m1, square = weight * residual * residual;
  sums[sum_residual] += weight * residual;
  sums[sum_squared] += square;
  sums[sum_variance] += weight * variance;
  sums[sum_standardised] += square / variance;
  sums[sum_fourth] += weight * (fourth - variance * variance);
}

// What describing adds up: lanes by step group over all persons, by row over one script.
struct SumStore {
  V* groups;
  V* rows;
};

template <int NB>
void describe_rows(Walk<NB>& walk, std::uint32_t script, V* sums) {
  const Model& m = walk.m;
  const std::uint32_t begin = m.row_begin[script];
  const auto add = [&](std::uint32_t row, const V& z, const V& inverse, const V& weight) {
    row_moments(coefficients(m, walk.at, row), walk.degree(row), z, inverse, weight, m.rows[row].score, sums + (row - begin) * static_cast<std::uint64_t>(sum_kinds));
  };
  if (walk.halo) {  // nodes of no weight count nothing
    walk.revisit(
        script, [&](std::uint32_t row, int, const V& z, const V& share, const V& weight) { add(row, z, share / larger(weight, splat(1e-250)), weight); },
        [](int, const V&, const V&) {});
    return;
  }
  const double base = script_factor(m, walk.at, script);
  for (int b = 0; b < NB; ++b) {
    const V of_script = tame(walk.odds[b] * splat(base));
    for (std::uint32_t row = begin; row < m.row_begin[script + 1]; ++row) {
      const V z = row_odds(m, walk.at, row, of_script);
      add(row, z, splat(1) / denominator(m, walk.at, row, z), walk.weight[b]);
    }
  }
}

template <int NB>
void describe_script(Walk<NB>& walk, std::uint32_t script, const Description& out, double* person_sums, const SumStore& store) {
  const Model& m = walk.m;
  const std::uint32_t begin = m.row_begin[script], end = m.row_begin[script + 1];
  for (std::uint64_t i = 0; i < static_cast<std::uint64_t>(end - begin) * sum_kinds; ++i) store.rows[i] = splat(0);
  describe_rows(walk, script, store.rows);
  V of_script[sum_kinds];
  for (V& sum : of_script) sum = splat(0);
  for (std::uint32_t row = begin; row < end; ++row) {
    const V* const own = store.rows + static_cast<std::uint64_t>(row - begin) * sum_kinds;
    V* const of_group = store.groups + m.rows[row].group * static_cast<std::uint64_t>(sum_kinds);
    for (unsigned kind = 0; kind < sum_kinds; ++kind) {
      of_script[kind] += own[kind];
      of_group[kind] += own[kind];
      if (out.rows) out.rows[static_cast<std::uint64_t>(row) * sum_kinds + kind] = static_cast<float>(total(own[kind]));
    }
  }
  for (unsigned kind = 0; kind < sum_kinds; ++kind) {
    const double sum = total(of_script[kind]);
    person_sums[kind] += sum;
    if (out.script_sums) out.script_sums[static_cast<std::uint64_t>(script) * sum_kinds + kind] = sum;
  }
}

template <int NB>
void describe_blocks(const Model& m, const Point& at, const Rule& rule, const Places& places, std::uint32_t first, std::uint32_t last,
                     const Description& out, const Scratch& scratch) {
  std::uint32_t longest = 0;
  for (std::uint32_t script = m.script_begin[first]; script < m.script_begin[last]; ++script) {
    const std::uint32_t rows = m.row_begin[script + 1] - m.row_begin[script];
    longest = rows > longest ? rows : longest;
  }
  const std::uint64_t groups_size = static_cast<std::uint64_t>(m.step_groups) * sum_kinds;
  const SumStore store{reinterpret_cast<V*>(scratch.doubles), reinterpret_cast<V*>(scratch.doubles) + groups_size};
  for (std::uint64_t i = 0; i < groups_size; ++i) store.groups[i] = splat(0);
  const bool by_curve = at.curves && m.log_halo == none;
  Walk<NB> walk(m, at, rule, places, scratch.doubles + (groups_size + static_cast<std::uint64_t>(longest) * sum_kinds) * 8, by_curve);
  for (std::uint32_t person = first; person < last; ++person) {
    walk.meet(person);
    for (int b = 0; by_curve && b < NB; ++b) walk.odds[b] = exponential(walk.theta[b]);
    double sums[sum_kinds] = {};
    for (std::uint32_t script = walk.first_script; script < walk.last_script; ++script) describe_script(walk, script, out, sums, store);
    if (out.mean) out.mean[person] = walk.mean;
    if (out.spread) out.spread[person] = __builtin_sqrt(walk.variance);
    if (out.person_sums) for (unsigned kind = 0; kind < sum_kinds; ++kind) out.person_sums[static_cast<std::uint64_t>(person) * sum_kinds + kind] = sums[kind];
  }
  for (std::uint64_t i = 0; out.group_sums && i < groups_size; ++i) out.group_sums[i] = total(store.groups[i]);
}

void describe(const Model& m, const Point& at, const Rule& rule, const Places& places, std::uint32_t first, std::uint32_t last,
              const Description& out, const Scratch& scratch) {
  if (first == last) return;
  if (rule.outer_blocks == 1) {
    describe_blocks<1>(m, at, rule, places, first, last, out, scratch);
  } else {
    describe_blocks<3>(m, at, rule, places, first, last, out, scratch);
  }
}

}  // namespace

const Kernel KERNEL{KERNEL_NAME, &evaluate, &aim, &draw, &collect, &inform_steps, &inform, &describe, &dot, &subtract, &multiply_eight};

}  // namespace selami::measure
