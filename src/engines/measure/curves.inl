// Curves of whole scripts: see CurveGrid in kernel.hpp. Part of kernel.inl: all in its unnamed namespace.

constexpr double half_cell = 0.5 / curve_cells_per_logit;
constexpr double forgotten = 42;  // logarithms: what is this far below the peak adds nothing to a double

// Eight Chebyshev points of -1 to 1, and what turns values there into coefficients of the powers of x.
struct Chebyshev {
  double point[curve_points], power[curve_points][curve_points];  // power[i][k]: of value i for x^k
  constexpr Chebyshev() : point(), power() {
    constexpr double half[] = {0.98078528040323044913, 0.83146961230254523708, 0.55557023301960222474, 0.19509032201612826785};
    double term[curve_points][curve_points] = {};  // the Chebyshev polynomials' own coefficients
    term[0][0] = term[1][1] = 1;
    for (unsigned m = 2; m < curve_points; ++m) {
      for (unsigned k = 0; k < curve_points; ++k) term[m][k] = (k > 0 ? 2 * term[m - 1][k - 1] : 0) - term[m - 2][k];
    }
    for (unsigned i = 0; i < curve_points; ++i) {
      point[i] = i < 4 ? half[i] : -half[7 - i];
      double before = 1, now = point[i];
      for (unsigned m = 0; m < curve_points; ++m) {
        const double here = m == 0 ? 1 : now;
        for (unsigned k = 0; k < curve_points; ++k) power[i][k] += (m == 0 ? 1 : 2) / 8.0 * here * term[m][k];
        if (m == 0) continue;
        const double next = 2 * point[i] * now - before;
        before = now;
        now = next;
      }
    }
  }
};
constexpr Chebyshev chebyshev;

// ---- reading ----

// Where one script's curve was met at eight nodes: the cells, the places in them, first and second derivative by u.
struct Met {
  V x;
  VI cell;
  V slope, bend;
};

// Eight curves, each at its own u; what lies outside their cells continues in a straight line.
template <bool bent>
SELAMI_INLINE V read_curves(const CurveGrid& grid, const double* const* curves, const V& u, Met& met) {
  constexpr double per_x = 2.0 * curve_cells_per_logit;
  const V along = (u - splat(grid.low)) * splat(curve_cells_per_logit);
  const V inside = clamp(along, 0, grid.cells - 1e-9);
  const V shifted = inside - splat(0.5) + splat(magic);
  const VI cell = bits_of(shifted) - bits_of(splat(magic));
  const V x = splat(2) * (inside - (shifted - splat(magic))) - splat(1);
  V c[curve_points];
  for (unsigned i = 0; i < curve_points; ++i) c[i] = load(curves[i] + cell[i] * curve_points);
  transpose(c);
  V value = c[7], slope = splat(0), bend = splat(0);
  for (unsigned k = curve_points - 1; k-- > 0;) {
    if (bent) bend = bend * x + slope;
    slope = slope * x + value;
    value = value * x + c[k];
  }
  met = {x, cell, slope * splat(per_x), bend * splat(2 * per_x * per_x)};
  return value + slope * splat(2) * (along - inside);
}

template <bool bent>
SELAMI_INLINE V read_curve(const CurveGrid& grid, const double* curve, const V& u, Met& met) {
  const double* const curves[] = {curve, curve, curve, curve, curve, curve, curve, curve};
  return read_curves<bent>(grid, curves, u, met);
}

// The adjoint of reading: afterwards the moments hold `weight` at u.
SELAMI_INLINE void leave_weight(const Met& met, const V& weight, double* moments) {
  V power[curve_points];
  power[0] = weight;
  for (unsigned k = 1; k < curve_points; ++k) power[k] = power[k - 1] * met.x;
  transpose(power);
  for (unsigned i = 0; i < curve_points; ++i) {
    double* const at = moments + met.cell[i] * curve_points;
    const V sum = load(at) + power[i];
    put(at, sum);
  }
}

// ---- drawing ----

// What drawing one pattern leaves for collecting.
struct CurveStore {
  CurveStore(const CurveGrid& grid, bool halo, std::uint32_t top, double* at) : points(halo ? grid.far_points : grid.cells * curve_points) {
    const std::uint64_t curves = halo ? static_cast<std::uint64_t>(top + 1) * grid.cells : 0;
    double* const begin = at;
    found = at;
    height = found + points;
    tilt = height + points;
    sum = tilt + (halo ? static_cast<std::uint64_t>(grid.reach) * 2 * curve_points : 0);
    peak = sum + curves * curve_points;
    first = peak + curves;
    last = first + curves;
    size = static_cast<std::uint64_t>(last + curves - begin);
  }
  std::uint64_t size;
  std::uint32_t points;
  double *found, *height;       ///< by point: the posterior weight there, and the rows' log likelihood
  double* tilt;                 ///< by point of a cell and distance from its middle: what the normal density changes within the cell
  double *sum, *peak;           ///< by curve and cell: the trapezoid sums over exp(-peak) of its eight points
  double *first, *last;         ///< by curve and cell: the points that count, whole eights
};

// Minus the sum of the rows' log denominators at eight places.
SELAMI_INLINE V rows_height(const Model& m, const Point& at, std::uint32_t script, const V& u) {
  const V held = clamp(u, -logit_max, logit_max), z0 = exponential(held);
  Product product;
  double top = 0;
  for (std::uint32_t row = m.row_begin[script]; row < m.row_begin[script + 1]; ++row) {
    product.times(denominator(m, at, row, row_odds(m, at, row, z0)));
    product.settle();
    top += m.degree[m.rows[row].group];
  }
  const V beyond = u - held, zero = splat(0);
  return zero - product.log() - splat(top) * larger(beyond, zero);
}

SELAMI_INLINE V cell_places(const CurveGrid& grid, std::uint32_t cell) {
  return splat(grid.low + (2 * cell + 1) * half_cell) + splat(half_cell) * load(chebyshev.point);
}

SELAMI_INLINE void keep_curve(const V& value, double* curve) {
  V c = splat(0);
  for (unsigned i = 0; i < curve_points; ++i) c += splat(value[i]) * load(chebyshev.power[i]);
  put(curve, c);
}

// The weights at a cell's points that have these moments.
SELAMI_INLINE V point_weights(const double* moments) {
  double weight[curve_points];
  for (unsigned i = 0; i < curve_points; ++i) weight[i] = total(load(moments) * load(chebyshev.power[i]));
  return load(weight);
}

// One total score's curves over the far grid.
class HaloCurve {
 public:
  HaloCurve(const CurveGrid& grid, double halo, unsigned score, const CurveStore& store)
      : grid_(grid), store_(store), score_(score), precision_(1 / (halo * halo)),
        step_(2 * half_cell / grid.points_per_cell) {}

  void draw(std::uint32_t cell, double level, double* curve) {
    const std::uint64_t own = static_cast<std::uint64_t>(score_) * grid_.cells + cell;
    middle_ = grid_.reach + cell * grid_.points_per_cell;
    climb();
    find_window();
    V sums[curve_points];
    for (V& s : sums) s = splat(0);
    for (std::uint32_t j = first_; j < last_; j += 8) {
      const V e = exponential(height(j) - splat(peak_));
      for (unsigned i = 0; i < curve_points; ++i) sums[i] += e * tilt(i, j);
    }
    transpose(sums);
    V sum = splat(0);
    for (const V& s : sums) sum += s;
    put(store_.sum + own * curve_points, sum);
    store_.peak[own] = peak_;
    store_.first[own] = first_;
    store_.last[own] = last_;
    keep_curve(logarithm(sum) + splat(peak_ + level) - splat(score_ * half_cell) * load(chebyshev.point), curve);
  }

  // Weights at the cell's points become weights on the far grid.
  void collect(std::uint32_t cell, const double* moments) {
    const std::uint64_t own = static_cast<std::uint64_t>(score_) * grid_.cells + cell;
    if (moments[0] == 0) return;
    middle_ = grid_.reach + cell * grid_.points_per_cell;
    const V share = point_weights(moments) / load(store_.sum + own * curve_points);
    const std::uint32_t last = static_cast<std::uint32_t>(store_.last[own]);
    for (std::uint32_t j = static_cast<std::uint32_t>(store_.first[own]); j < last; j += 8) {
      V density = splat(0);
      for (unsigned i = 0; i < curve_points; ++i) density += splat(share[i]) * tilt(i, j);
      const V sum = load(store_.found + j) + density * exponential(height(j) - splat(store_.peak[own]));
      put(store_.found + j, sum);
    }
  }

 private:
  double off(std::uint32_t j) const { return step_ * (static_cast<double>(j) - static_cast<double>(middle_)); }
  double height_at(std::uint32_t j) const { return off(j) * (score_ - 0.5 * precision_ * off(j)) + store_.height[j]; }
  V height(std::uint32_t j) const {
    const V d = splat(off(j)) + splat(step_) * counting();
    return d * (splat(score_) - splat(0.5 * precision_) * d) + load(store_.height + j);
  }
  V tilt(unsigned i, std::uint32_t j) const { return load(store_.tilt + static_cast<std::uint64_t>(i) * 2 * grid_.reach + (j + grid_.reach - middle_)); }

  // The peak moves up with the cell, and there is only one.
  void climb() {
    const std::uint32_t lowest = middle_ - grid_.reach, end = middle_ + grid_.reach;
    if (top_ < lowest) top_ = lowest;
    while (top_ + 1 < end && height_at(top_ + 1) >= height_at(top_)) ++top_;
    peak_ = height_at(top_);
  }
  void find_window() {
    const std::uint32_t end = middle_ + grid_.reach;
    first_ = top_ & ~7U;
    last_ = first_ + 8;
    while (first_ >= 8 && first_ - 8 + grid_.reach >= middle_ && height_at(first_ - 1) > peak_ - forgotten) first_ -= 8;
    while (last_ + 8 <= end && height_at(last_) > peak_ - forgotten) last_ += 8;
  }

  const CurveGrid& grid_;
  const CurveStore& store_;
  double score_, precision_, step_;
  std::uint32_t middle_ = 0, top_ = 0, first_ = 0, last_ = 0;
  double peak_ = 0;
};

void draw_with_halo(const Model& m, const Point& at, std::uint32_t script, std::uint32_t top, double* curves, const CurveStore& store) {
  const CurveGrid& grid = at.grid;
  const double step = 2 * half_cell / grid.points_per_cell, precision = 1 / (at.halo * at.halo);
  const double far_low = grid.low + half_cell - step * grid.reach;
  const V lanes = counting();
  for (std::uint32_t j = 0; j < grid.far_points; j += 8) {
    const V h = rows_height(m, at, script, splat(far_low + step * j) + splat(step) * lanes);
    put(store.height + j, h);
  }
  for (unsigned i = 0; i < curve_points; ++i) {
    const double off = half_cell * chebyshev.point[i];
    for (std::uint32_t j = 0; j < 2 * grid.reach; j += 8) {
      const V distance = splat(step * (static_cast<double>(j) - grid.reach)) + splat(step) * lanes;
      const V t = exponential(splat(off * precision) * (distance - splat(0.5 * off)));
      put(store.tilt + static_cast<std::uint64_t>(i) * 2 * grid.reach + j, t);
    }
  }
  const double level = __builtin_log(step / at.halo) - 0.91893853320467274178;  // the normal density's 1/sqrt(2 pi)
  for (std::uint32_t score = 0; score <= top; ++score) {
    HaloCurve curve(grid, at.halo, score, store);
    double* const own = curves + static_cast<std::uint64_t>(score) * grid.cells * curve_points;
    for (std::uint32_t cell = 0; cell < grid.cells; ++cell) curve.draw(cell, level, own + static_cast<std::uint64_t>(cell) * curve_points);
  }
}

std::uint32_t top_score(const Model& m, std::uint32_t script) {
  std::uint32_t top = 0;
  for (std::uint32_t row = m.row_begin[script]; row < m.row_begin[script + 1]; ++row) top += m.degree[m.rows[row].group];
  return top;
}

void draw(const Model& m, const Point& at, std::uint32_t pattern, double* curves, double* memory) {
  const std::uint32_t script = m.pattern_script[pattern];
  const bool halo = m.log_halo != none;
  const std::uint32_t top = top_score(m, script);
  const CurveStore store(at.grid, halo, top, memory);
  if (halo) {
    draw_with_halo(m, at, script, top, curves, store);
    return;
  }
  for (std::uint32_t cell = 0; cell < at.grid.cells; ++cell) {
    keep_curve(rows_height(m, at, script, cell_places(at.grid, cell)), curves + static_cast<std::uint64_t>(cell) * curve_points);
  }
}

// ---- collecting ----

// The places where the weights that collect() found stand.
struct Found {
  Found(const Model& m, const Point& at) : grid(at.grid), halo(m.log_halo != none), step(2 * half_cell / (halo ? grid.points_per_cell : 1)) {}
  V operator()(std::uint32_t j) const {
    const double far_low = grid.low + half_cell - step * grid.reach;
    return halo ? splat(far_low + step * j) + splat(step) * counting() : cell_places(grid, j / curve_points);
  }
  const CurveGrid& grid;
  bool halo;
  double step;
};

// Expected steps of one row, given weights at places.
template <class Place>
void collect_row(const Model& m, const Point& at, std::uint32_t row, const CurveStore& store, Place place, double* gradient) {
  const unsigned top = m.degree[m.rows[row].group];
  const double* c = coefficients(m, at, row);
  V chances[degree_max + 1];
  for (unsigned k = 1; k <= top; ++k) chances[k] = splat(0);
  for (std::uint32_t j = 0; j < store.points; j += 8) {
    const V weight = load(store.found + j);
    if (total(weight * weight) == 0) continue;
    const V z = row_odds(m, at, row, exponential(clamp(place(j), -logit_max, logit_max)));
    V share = weight / denominator(m, at, row, z);
    for (unsigned k = 1; k <= top; ++k) {
      share *= z;
      chances[k] += share;
    }
  }
  double above = 0, expected = 0;
  for (unsigned k = top; k >= 1; --k) {
    above += c[k] * total(chances[k]);
    expected += above;
    gradient[m.step_of[m.rows[row].group * degree_max + k - 1]] += above;
  }
  for (std::uint32_t f = 0; f < m.row_facets; ++f) gradient[m.row_param[static_cast<std::uint64_t>(row) * m.row_facets + f]] += expected;
}

void collect(const Model& m, const Point& at, std::uint32_t pattern, const double* moments, double* gradient, double* memory) {
  const std::uint32_t script = m.pattern_script[pattern];
  const bool halo = m.log_halo != none;
  const std::uint32_t top = top_score(m, script);
  const CurveGrid& grid = at.grid;
  const CurveStore store(grid, halo, top, memory);
  if (halo) {
    for (std::uint32_t j = 0; j < store.points; ++j) store.found[j] = 0;
    for (std::uint32_t score = 0; score <= top; ++score) {
      HaloCurve curve(grid, at.halo, score, store);
      for (std::uint32_t cell = 0; cell < grid.cells; ++cell) {
        curve.collect(cell, moments + (static_cast<std::uint64_t>(score) * grid.cells + cell) * curve_points);
      }
    }
  } else {
    for (std::uint32_t cell = 0; cell < grid.cells; ++cell) {
      const V weight = point_weights(moments + static_cast<std::uint64_t>(cell) * curve_points);
      put(store.found + cell * curve_points, weight);
    }
  }
  const Found place(m, at);
  for (std::uint32_t row = m.row_begin[script]; row < m.row_begin[script + 1]; ++row) collect_row(m, at, row, store, place, gradient);
}

// ---- the steps' own information ----

void inform_steps(const Model& m, const Point& at, std::uint32_t pattern, double* memory, LocalSink sink, void* context) {
  const std::uint32_t script = m.pattern_script[pattern];
  const CurveStore store(at.grid, m.log_halo != none, top_score(m, script), memory);
  const Found place(m, at);
  for (std::uint32_t row = m.row_begin[script]; row < m.row_begin[script + 1]; ++row) {
    const std::uint32_t g = m.rows[row].group;
    const unsigned top = m.degree[g];
    V pairs[degree_max][degree_max];
    for (unsigned k = 0; k < top; ++k) for (unsigned l = 0; l <= k; ++l) pairs[k][l] = splat(0);
    for (std::uint32_t j = 0; j < store.points; j += 8) {
      const V weight = load(store.found + j);
      V reach[degree_max + 1], moment[degree_max + 1];
      reaches(coefficients(m, at, row), top, row_odds(m, at, row, exponential(clamp(place(j), -logit_max, logit_max))), reach, moment);
      for (unsigned k = 0; k < top; ++k) for (unsigned l = 0; l <= k; ++l) pairs[k][l] += weight * reach[k + 1] * (splat(1) - reach[l + 1]);
    }
    hand_steps(m, g, [&](unsigned k, unsigned l) { return total(pairs[k][l]); }, sink, context);
  }
}
