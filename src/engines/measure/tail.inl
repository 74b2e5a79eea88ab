// The information matrix where scripts share everything but steps: as Informer, faster. Part of kernel.inl: all in its unnamed namespace.
//
// Steps, log sigma and log halo are the last unknowns and every person touches them: the tail. Its own block is summed over all
// persons of a chunk; a person's other unknowns (group, raters, tasks) are few and each has a row of the tail's length. What steps have
// with steps comes from the curves; with halo it must be taken at the halo's centre as all else is, or a common shift of the steps
// against the tasks would seem to be known.

template <int NB>
class TailInformer {
 public:
  TailInformer(const Model& model, const Point& point, const Rule& rule, const Places& places, bool exact, const Scratch& scratch)
      : m_(model), at_(point), rule_(rule), places_(places), slot_(scratch.slot), exact_(exact && model.log_halo == none),
        first_(tail_first(model)), count_(model.size - first_), padded_((count_ + 7) & ~7U) {
    double* at = scratch.doubles;
    block_ = at;
    cross_ = block_ + static_cast<std::uint64_t>(padded_) * padded_;
    sums_ = cross_ + static_cast<std::uint64_t>(padded_) * 8;
    of_person_ = sums_ + padded_;
    pairs_ = of_person_ + padded_;
    free_ = pairs_ + (model.log_halo == none ? 0 : static_cast<std::uint64_t>(model.step_groups) * degree_max * degree_max * 8);
    for (double* p = block_; p < free_; ++p) *p = 0;
  }

  void person(std::uint32_t person, LocalSink sink, void* context) {
    touch(person);
    Walk<NB> walk(m_, at_, rule_, places_, walk_store_, true);
    walk.meet(person);
    for (std::uint32_t script = walk.first_script; script < walk.last_script; ++script) add_script(walk, script);
    add_population(walk, person);
    if (exact_) {
      take_covariance(walk);
    } else {
      take_person(walk, person);
    }
    sink(context, Local{others_, matrix_, others_count_, width_, rows_, first_, count_, padded_});
    for (std::uint32_t i = 0; i < others_count_; ++i) slot_[others_[i]] = none;
  }

  // The tail's own block of all persons.
  void finish(LocalSink sink, void* context) {
    for (std::uint32_t a = 0; a < count_; ++a) {
      for (std::uint32_t b = 0; b < (a & ~7U); ++b) block_[static_cast<std::uint64_t>(a) * padded_ + b] = block_[static_cast<std::uint64_t>(b) * padded_ + a];
    }
    std::uint32_t* const unknowns = reinterpret_cast<std::uint32_t*>(free_);
    for (std::uint32_t i = 0; i < count_; ++i) unknowns[i] = first_ + i;
    sink(context, Local{unknowns, block_, count_, padded_, nullptr, 0, 0, 0});
    if (m_.log_halo != none) finish_pairs(m_, pairs_, sink, context);
  }

 private:
  double* row(std::uint32_t other) const { return rows_ + static_cast<std::uint64_t>(other) * padded_; }
  double& tail_entry(std::uint32_t a, std::uint32_t b) { return block_[static_cast<std::uint64_t>(a) * padded_ + b]; }
  V& score(std::uint32_t unknown, int b) { return lane(scores_, unknown * static_cast<std::uint64_t>(NB) + static_cast<unsigned>(b)); }

  void touch_one(std::uint32_t unknown) {
    if (slot_[unknown] != none) return;
    slot_[unknown] = others_count_;
    others_[others_count_++] = unknown;
  }

  void touch(std::uint32_t person) {
    others_ = reinterpret_cast<std::uint32_t*>(free_);
    others_count_ = 0;
    const bool grouped = m_.group_of && m_.group_of[person] != none;
    if (grouped) touch_one(m_.group_of[person]);
    const std::uint64_t last = static_cast<std::uint64_t>(m_.script_begin[person + 1]) * m_.script_facets;
    for (std::uint64_t i = static_cast<std::uint64_t>(m_.script_begin[person]) * m_.script_facets; i < last; ++i) touch_one(m_.script_param[i]);
    width_ = (others_count_ + 7) & ~7U;
    matrix_ = free_ + ((others_count_ + 15) & ~15U);
    rows_ = matrix_ + static_cast<std::uint64_t>(others_count_) * width_;
    of_others_ = rows_ + static_cast<std::uint64_t>(others_count_) * padded_;
    scores_ = of_others_ + width_;
    double* const end = scores_ + (exact_ ? static_cast<std::uint64_t>(width_ + padded_) * NB * 8 : 0);
    by_node_ = end;
    walk_store_ = by_node_ + (exact_ ? static_cast<std::uint64_t>(width_ + padded_) * NB * 8 : 0);
    for (double* p = matrix_; p < end; p += 8) lane(p, 0) = splat(0);
    for (std::uint32_t i = 0; i < padded_; i += 8) lane(of_person_ + i, 0) = splat(0);
    person_information_ = 0;
  }

  void add_script(const Walk<NB>& walk, std::uint32_t script) {
    const double base = script_factor(m_, at_, script);
    V expected[NB], variance = splat(0);
    for (std::uint32_t k = 0; k < padded_; ++k) lane(cross_, k) = splat(0);
    for (int b = 0; b < NB; ++b) {
      V z = exponential(walk.theta[b]) * splat(base);
      if (walk.halo) z *= exponential(walk.halo_centre(script, b));
      z = tame(z);
      expected[b] = splat(0);
      for (std::uint32_t r = m_.row_begin[script]; r < m_.row_begin[script + 1]; ++r) add_row(walk, r, b, z, expected[b], variance);
    }
    for (std::uint32_t k = 0; k < padded_; k += 8) {
      V part[8];
      for (unsigned i = 0; i < 8; ++i) part[i] = lane(cross_, k + i);
      transpose(part);
      lane(sums_ + k, 0) = ((part[0] + part[1]) + (part[2] + part[3])) + ((part[4] + part[5]) + (part[6] + part[7]));
    }
    share_out(walk, script, expected, total(variance));
  }

  // The row's covariances with the script's score, its information, and at each node what it expects.
  void add_row(const Walk<NB>& walk, std::uint32_t row, int b, const V& z, V& expected_of_script, V& variance) {
    const std::uint32_t g = m_.rows[row].group;
    const double* c = coefficients(m_, at_, row);
    const std::uint32_t* step_of = m_.step_of + g * degree_max;
    by_degree(m_.degree[g], [&]<int N>(Fixed<N> fixed) {
      const unsigned top = count(fixed, m_.degree[g]);
      V reach[N ? N + 1 : degree_max + 1], moment[N ? N + 1 : degree_max + 1], second = splat(0);
      const V expected = reaches(c, top, z, reach, moment);
      for (unsigned k = 1; k <= top; ++k) {
        const std::uint32_t slot = step_of[k - 1] - first_;
        second += splat(2.0 * k - 1) * reach[k];
        lane(cross_, slot) += walk.weight[b] * (moment[k] - expected * reach[k]);
        if (exact_) score(width_ + slot, b) += reach[k];
        for (unsigned l = 1; walk.halo && l <= k; ++l) pair_of(pairs_, g, k, l) += walk.weight[b] * reach[k] * (splat(1) - reach[l]);
      }
      variance += walk.weight[b] * (second - expected * expected);
      expected_of_script += expected;
    });
  }

  void share_out(const Walk<NB>& walk, std::uint32_t script, const V* expected, double information) {
    double left = 1;  // what halo, by Laplace's method, leaves of the script's information
    if (walk.halo) {
      const double precision = 1 / (at_.halo * at_.halo), spread = walk.halo_spread(script), scale = 1 / (information + precision);
      take_block(sums_, scale);
      left = precision * scale;
      // Of log halo sd the expected information, never negative; what it shares with others the steps find out by themselves.
      const double known = 1 - spread * spread * precision;
      tail_entry(m_.log_halo - first_, m_.log_halo - first_) += 2 * known * known;
    }
    const std::uint32_t* param = m_.script_param + static_cast<std::uint64_t>(script) * m_.script_facets;
    for (std::uint32_t f = 0; f < m_.script_facets; ++f) {
      const std::uint32_t a = slot_[param[f]];
      for (std::uint32_t k = 0; k < padded_; k += 8) lane(row(a) + k, 0) += splat(left) * lane(sums_ + k, 0);
      for (std::uint32_t e = 0; e < m_.script_facets; ++e) matrix_[static_cast<std::uint64_t>(a) * width_ + slot_[param[e]]] += left * information;
      of_others_[a] += left * information;
      for (int b = 0; exact_ && b < NB; ++b) score(a, b) += expected[b];
    }
    for (std::uint32_t k = 0; k < padded_; k += 8) lane(of_person_ + k, 0) += splat(left) * lane(sums_ + k, 0);
    person_information_ += left * information;
  }

  void take_block(const double* vector, double scale) {
    for (std::uint32_t a = 0; a < count_; ++a) take_row(block_ + static_cast<std::uint64_t>(a) * padded_, vector, scale * vector[a], padded_);
  }
  static void take_row(double* out, const double* vector, double factor, std::uint32_t size) {
    for (std::uint32_t b = 0; b < size; b += 8) lane(out + b, 0) -= splat(factor) * load(vector + b);
  }

  void add_population(const Walk<NB>& walk, std::uint32_t person) {
    const double precision = 1 / (at_.sigma * at_.sigma), off = walk.mean - walk.mu;
    const std::uint32_t sigma = m_.log_sigma - first_;
    const bool grouped = m_.group_of && m_.group_of[person] != none;
    for (int b = 0; exact_ && b < NB; ++b) {
      const V from = walk.theta[b] - splat(walk.mu);
      if (grouped) score(slot_[m_.group_of[person]], b) += splat(precision) * from;
      score(width_ + sigma, b) += splat(precision) * from * from;
    }
    if (grouped) {
      const std::uint32_t group = slot_[m_.group_of[person]];
      matrix_[static_cast<std::uint64_t>(group) * width_ + group] += precision;
      row(group)[sigma] += 2 * off * precision;
    }
    tail_entry(sigma, sigma) += 2 * (off * off + walk.variance) * precision;
  }

  // By Laplace's method theta is taken out: what is left is never negative.
  void take_person(const Walk<NB>& walk, std::uint32_t person) {
    const double precision = 1 / (at_.sigma * at_.sigma), variance = 1 / (person_information_ + precision);
    const std::uint32_t sigma = m_.log_sigma - first_;
    if (m_.group_of && m_.group_of[person] != none) of_others_[slot_[m_.group_of[person]]] = precision;
    of_person_[sigma] = 2 * (walk.mean - walk.mu) * precision;
    take_block(of_person_, variance);
    for (std::uint32_t a = 0; a < others_count_; ++a) {
      take_row(row(a), of_person_, variance * of_others_[a], padded_);
      take_row(matrix_ + static_cast<std::uint64_t>(a) * width_, of_others_, variance * of_others_[a], width_);
    }
    const double known = variance * precision;
    tail_entry(sigma, sigma) += 2 * known * (1 - known) - 2 * walk.variance * precision;
  }

  // The posterior covariance of the scores is taken off: nodes' deviations, weighted by the root, times themselves.
  void take_covariance(const Walk<NB>& walk) {
    const std::uint32_t all = width_ + padded_;
    V root[NB];
    for (int b = 0; b < NB; ++b) root[b] = square_root(walk.weight[b]);
    for (std::uint32_t from = 0; from < all; from += 8) {
      V deviation[NB][8];
      for (unsigned i = 0; i < 8; ++i) {
        V sum = splat(0);
        for (int b = 0; b < NB; ++b) sum += walk.weight[b] * score(from + i, b);
        const V middle = splat(total(sum));
        for (int b = 0; b < NB; ++b) deviation[b][i] = root[b] * (score(from + i, b) - middle);
      }
      for (int b = 0; b < NB; ++b) {
        transpose(deviation[b]);
        for (unsigned q = 0; q < 8; ++q) lane(node(static_cast<unsigned>(b) * 8 + q) + from, 0) = deviation[b][q];
      }
    }
    for (std::uint32_t a = 0; a < others_count_; ++a) {
      take_nodes(matrix_ + static_cast<std::uint64_t>(a) * width_, a, 0, width_);
      take_nodes(row(a), a, width_, padded_);
    }
    for (std::uint32_t a = 0; a < count_; ++a) {
      const std::uint32_t from = a & ~7U;
      take_nodes(block_ + static_cast<std::uint64_t>(a) * padded_ + from, width_ + a, width_ + from, padded_ - from);
    }
  }
  double* node(std::uint32_t q) const { return by_node_ + static_cast<std::uint64_t>(q) * (width_ + padded_); }
  SELAMI_INLINE void take_nodes(double* out, std::uint32_t a, std::uint32_t from, std::uint32_t size) const {
    V factor[NB * 8];
    for (std::uint32_t q = 0; q < NB * 8; ++q) factor[q] = splat(node(q)[a]);
    for (std::uint32_t b = 0; b < size; b += 8) {
      V even = load(out + b), odd = splat(0);
      for (std::uint32_t q = 0; q < NB * 8; q += 2) {
        even -= factor[q] * load(node(q) + from + b);
        odd -= factor[q + 1] * load(node(q + 1) + from + b);
      }
      lane(out + b, 0) = even + odd;
    }
  }

  const Model& m_;
  const Point& at_;
  const Rule& rule_;
  const Places& places_;
  std::uint32_t* slot_;
  bool exact_;
  std::uint32_t first_, count_, padded_;  ///< the tail: first unknown, how many
  double *block_, *cross_, *sums_, *of_person_, *pairs_, *free_;
  std::uint32_t* others_ = nullptr;
  std::uint32_t others_count_ = 0, width_ = 0;
  double *matrix_ = nullptr, *rows_ = nullptr, *of_others_ = nullptr, *scores_ = nullptr, *by_node_ = nullptr, *walk_store_ = nullptr;
  double person_information_ = 0;
};
