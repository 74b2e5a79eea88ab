#include "measure/estimate.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "measure/dot.hpp"

namespace selami::measure {
namespace {

constexpr std::size_t few_rows = 300'000;  // up to here time is no matter and persons get 24 nodes
constexpr unsigned passes_max = 150;
constexpr double drift_max = 3e-3;  // so far the sds may move from where the information was gathered
constexpr double logit_step = 3, log_sd_step = 0.5;  // the most that one step changes an unknown
constexpr std::uint32_t sample_every = 8, sample_persons = 500;
constexpr double level_max = 12;     // logits
constexpr double sd_min = 0.05, sd_max = 10;  // beyond them a standard deviation is drawn back: nothing measurable is left of it, or too few judgements bound it

// A worker's memory, on a cache line of its own.
class Memory {
 public:
  Memory(std::uint64_t doubles, std::uint32_t slots) : slots_(slots, none) {
    doubles_.resize(doubles);
    scratch = {doubles_.begin(), slots_.data(), nullptr};
  }
  Scratch scratch;

 private:
  Aligned doubles_;
  std::vector<std::uint32_t> slots_;
};

// What keeps an unknown from running away: nothing between low and high, a parabola outside.
double hold(double x, double low, double high, double weight, double& gradient) {
  const double outside = std::min(0.0, x - low) + std::max(0.0, x - high);
  gradient += weight * outside;
  return 0.5 * weight * outside * outside;
}

double hold_sd(double log_sd, double weight, double& gradient) { return hold(log_sd, std::log(sd_min), std::log(sd_max), weight, gradient); }

// How far a step may be: where all of a group's are, the passes still multiply without overflow.
double step_max(unsigned degree) { return std::min(9.4, 700.0 / degree - logit_max); }

// By unknown, but for the two sds: beyond it nothing is measured, and the likelihood, which takes odds for those of logit_max, would pay for going on.
std::vector<double> limits(const Design& d) {
  std::vector<double> most(d.log_sigma, level_max);
  for (std::size_t i = 0; i < d.step_of.size(); ++i) {
    if (d.step_of[i] != none) most[d.step_of[i]] = std::min(most[d.step_of[i]], step_max(d.degree[i / degree_max]));
  }
  return most;
}

}  // namespace

// Newton's method on the orthonormal Hermite polynomials, from the largest root down.
Hermite::Hermite(unsigned count) : node(count), log_weight(count) {
  for (unsigned i = 0; i < count; ++i) {
    double z = i == 0 ? std::sqrt(4.0 * count + 2) : node[i - 1] - 0.01;
    double p1 = 0;
    for (int step = 0; step < 200; ++step) {
      double p0 = 1, before = 0;  // p of degree n and n - 1, normalised for the weight exp(-z^2/2)/sqrt(2 pi)
      for (unsigned k = 0; k < count; ++k) {
        const double next = (z * p0 - std::sqrt(static_cast<double>(k)) * before) / std::sqrt(k + 1.0);
        before = p0;
        p0 = next;
      }
      p1 = before;
      // Roots already found are divided out, so that none is found twice.
      double slope = std::sqrt(static_cast<double>(count)) * before;
      for (unsigned j = 0; j < i; ++j) slope -= p0 / (z - node[j]);
      const double change = p0 / slope;
      z -= change;
      if (std::abs(change) < 1e-15 * std::max(1.0, std::abs(z))) break;
    }
    node[i] = z;
    log_weight[i] = -std::log(count * p1 * p1);
  }
}

Estimate::Estimate(const Design& design, const Options& options)
    : x(design.size, 0), design_(design), options_(options), kernel_(kernel(options.kernel)),
      outer_(options.nodes == 8 || (options.nodes == 0 && design.rows.size() > few_rows) ? 8 : 24), inner_(outer_.node.size() == 8 ? 7 : 11),
      information_(design, kernel_), curves_(design) {
  const Design& d = design_;
  model_ = {static_cast<std::uint32_t>(d.person_code.size()), d.script_begin.data(), d.row_begin.data(), d.script_param.data(), d.script_facets,
            d.rows.data(), d.row_param.data(), d.row_facets, d.classes > 0 ? d.group_of.data() : nullptr, d.degree.data(),
            static_cast<std::uint32_t>(d.degree.size()), d.step_of.data(), d.pattern.data(), d.script_score.data(), d.pattern_script.data(),
            d.log_sigma, none, d.size};
  rule_ = {outer_.node.data(), outer_.log_weight.data(), static_cast<unsigned>(outer_.node.size() / 8), inner_.node.data(), inner_.log_weight.data(),
           static_cast<unsigned>(inner_.node.size())};
  factor_.resize(d.size);
  coefficient_.assign(d.degree.size() * (degree_max + 1), 0);
  prior_mean_.assign(d.size, 0);
  limit_ = limits(d);
  chunk_gradients_.resize((d.chunks.size() - 1) * d.size);
}

double Estimate::sigma() const { return std::exp(x[design_.log_sigma]); }
double Estimate::halo_sd() const { return halo() ? std::exp(x[design_.log_halo]) : 0; }

void Estimate::each_chunk(std::size_t from, std::size_t to, const std::function<void(std::size_t)>& body) const {
  run_all(options_.executor, to - from, [&](std::size_t i) { body(from + i); });
}

void Estimate::tabulate(const std::vector<double>& at) {
  for (std::uint32_t u = design_.classes; u < design_.log_sigma; ++u) factor_[u] = std::exp(-at[u]);
  for (std::size_t g = 0; g < design_.degree.size(); ++g) {
    double sum = 0;
    for (unsigned k = 0; k <= design_.degree[g]; ++k) {
      if (k > 0) sum += at[design_.step_of[g * degree_max + k - 1]];
      // Held within what the passes can multiply without overflow.
      const double most = step_max(design_.degree[g]) * design_.degree[g];
      coefficient_[g * (degree_max + 1) + k] = design_.used[g][design_.lowest[g] + k] ? std::exp(-std::clamp(sum, -most, most)) : 0;
    }
  }
  point_ = {at.data(), factor_.data(), coefficient_.data(), std::exp(at[design_.log_sigma]), std::exp(at[design_.log_halo]), {}, nullptr, nullptr};
  if (by_curve_) draw_curves();
}

void Estimate::draw_curves() {
  constexpr double widest = 6.5;  // standard deviations: nodes beyond weigh nothing
  const double out = std::min(widest, *std::max_element(outer_.node.begin(), outer_.node.end()));
  Reach theta{1e300, -1e300};
  for (std::uint32_t p = 0; p < model_.persons; p += model_.every) {
    theta.low = std::min(theta.low, centre_[p] - out * spread_[p]);
    theta.high = std::max(theta.high, centre_[p] + out * spread_[p]);
  }
  curves_.draw(kernel_, model_, point_, theta);
}

// Minus the log of the posterior; its gradient. Sums are taken chunk by chunk, whoever computed them.
double Estimate::value(const std::vector<double>& at, std::vector<double>& gradient) {
  tabulate(at);
  const std::size_t chunks = design_.chunks.size() - 1;
  std::vector<double> values(chunks);
  each_chunk(0, chunks, [&](std::size_t chunk) {
    double* own = chunk_gradients_.data() + chunk * design_.size;
    std::fill(own, own + design_.size, 0);
    Memory memory(scratch_, 0);
    if (by_curve_) memory.scratch.moments = curves_.moments(chunk);
    values[chunk] = kernel_.evaluate(model_, point_, rule_, places_, design_.chunks[chunk], design_.chunks[chunk + 1], own, memory.scratch);
  });
  ++evaluations_;
  if (by_curve_) curves_.collect(kernel_, model_, point_, chunk_gradients_.data());
  gradient = observed_;
  double log_likelihood = 0;
  for (std::size_t chunk = 0; chunk < chunks; ++chunk) {
    log_likelihood += values[chunk];
    const double* own = chunk_gradients_.data() + chunk * design_.size;
    for (std::uint32_t u = 0; u < design_.size; ++u) gradient[u] -= own[u];
  }
  for (std::uint32_t u = 0; u < design_.size; ++u) log_likelihood -= observed_[u] * at[u];
  deviance_ = -2 * log_likelihood;
  return prior(at, gradient) - log_likelihood;
}

double Estimate::prior(const std::vector<double>& at, std::vector<double>& gradient) const {
  double sum = 0;
  for (std::uint32_t u = 0; u < design_.size; ++u) {
    const double off = at[u] - prior_mean_[u];
    sum += 0.5 * precision_[u] * off * off;
    gradient[u] += precision_[u] * off;
  }
  for (const Penalty& penalty : design_.penalties) {
    double off = -penalty.target;
    for (std::size_t i = 0; i < penalty.unknowns.size(); ++i) off += penalty.coefficients[i] * at[penalty.unknowns[i]];
    sum += 0.5 * penalty.weight * off * off;
    for (std::size_t i = 0; i < penalty.unknowns.size(); ++i) gradient[penalty.unknowns[i]] += penalty.weight * penalty.coefficients[i] * off;
  }
  for (std::uint32_t u = 0; u < design_.log_sigma; ++u) sum += hold(at[u], -limit_[u], limit_[u], hold_weight(), gradient[u]);
  sum += hold_sd(at[design_.log_sigma], hold_weight(), gradient[design_.log_sigma]) + sigma_correction_ * at[design_.log_sigma];
  gradient[design_.log_sigma] += sigma_correction_;
  if (halo()) sum += hold_sd(at[design_.log_halo], hold_weight(), gradient[design_.log_halo]);
  return sum;
}

void Estimate::start_places(bool with_halo) {
  const std::size_t scripts = design_.row_begin.size() - 1;
  if (centre_.empty()) {
    centre_.assign(model_.persons, 0);
    for (std::uint32_t p = 0; p < model_.persons && design_.classes > 0; ++p) centre_[p] = x[design_.group_of[p]];
    spread_.assign(model_.persons, sigma());
    share_.assign(scripts, 0);
  }
  if (with_halo != halo()) known_ = Known::nothing;
  model_.log_halo = with_halo ? design_.log_halo : none;
  by_curve_ = !options_.row_by_row && curves_.begin(model_);
  scratch_ = scratch_doubles(model_, rule_);
  if (with_halo) {
    halo_centre_.assign(scripts, 0);
    halo_slope_.assign(scripts, 0);
    halo_spread_.assign(scripts, static_cast<float>(std::exp(x[design_.log_halo])));
  }
  places_ = {centre_.data(), spread_.data(), halo_centre_.data(), halo_slope_.data(), halo_spread_.data(), share_.data()};
}

void Estimate::set_priors() {
  precision_ = design_.ridge;
  for (std::uint32_t c = 0; design_.grouped && c < design_.classes; ++c) {
    precision_[c] = 1 / (group_sd * group_sd);
    prior_mean_[c] = mean;
  }
  for (std::uint32_t u = design_.rater_first; u < design_.rater_last; ++u) precision_[u] = 1 / (rater_sd * rater_sd);
  precision_[design_.log_halo] = halo() ? 0 : 1;
}

// ---- the information matrix ----

namespace {

// One chunk's persons, kept until their turn comes.
struct Kept {
  std::vector<std::uint32_t> unknowns;
  std::vector<double> values;
  std::vector<Local> locals;  // their pointers are set when all are there
};

void keep(void* context, const Local& local) {
  Kept& kept = *static_cast<Kept*>(context);
  kept.locals.push_back(local);
  kept.unknowns.insert(kept.unknowns.end(), local.unknowns, local.unknowns + local.count);
  kept.values.insert(kept.values.end(), local.matrix, local.matrix + std::size_t{local.count} * local.padded);
  if (local.tails) kept.values.insert(kept.values.end(), local.tails, local.tails + std::size_t{local.count} * local.tail_padded);
}

void add_kept(Kept& kept, Information& information) {
  std::uint32_t* unknown = kept.unknowns.data();
  double* value = kept.values.data();
  for (Local& local : kept.locals) {
    local.unknowns = unknown;
    local.matrix = value;
    unknown += local.count;
    value += std::size_t{local.count} * local.padded;
    if (!local.tails) continue;
    local.tails = value;
    value += std::size_t{local.count} * local.tail_padded;
  }
  for (const Local& local : kept.locals) information.add(local);
}

}  // namespace

void Estimate::gather(bool exact) {
  constexpr std::size_t at_once = 8;
  point_.x = x.data();  // the last pass was here, and what it tabulated and found stands
  information_.clear();
  const std::size_t chunks = design_.chunks.size() - 1;
  for (std::size_t from = 0; from < chunks; from += at_once) {
    const std::size_t to = std::min(chunks, from + at_once);
    std::vector<Kept> kept(to - from);
    each_chunk(from, to, [&](std::size_t chunk) {
      Memory memory(scratch_, design_.size);
      void* const context = options_.executor ? static_cast<void*>(&kept[chunk - from]) : static_cast<void*>(&information_);
      kernel_.inform(model_, point_, rule_, places_, design_.chunks[chunk], design_.chunks[chunk + 1], exact, memory.scratch,
                     options_.executor ? &keep : &add_now, context);
    });
    for (Kept& chunk : kept) add_kept(chunk, information_);
  }
  if (has_tail(model_, point_) && !halo()) curves_.inform_steps(kernel_, model_, point_, information_);
  factor_information();
}

void Estimate::factor_information() {
  std::vector<double> precision = precision_;
  for (std::uint32_t u = 0; u < design_.log_sigma; ++u) if (std::abs(x[u]) > limit_[u]) precision[u] += hold_weight();
  for (const std::uint32_t u : {design_.log_sigma, design_.log_halo}) {
    if ((x[u] < std::log(sd_min) || x[u] > std::log(sd_max)) && precision[u] == 0) precision[u] = hold_weight();
  }
  information_.factor(precision);
}

// ---- variances of the shrunken effects ----

namespace {

// MacKay's fixed point: the squares over the number of effects that the data determine; EM where they determine few.
double next_sd(double sd, double squares, double trace, double count) {
  const double variance = sd * sd, determined = count - trace / variance;
  const double next = determined > 0.2 * count ? squares / determined : (squares + trace) / count;
  return std::clamp(std::sqrt(next), sd_min, sd_max);
}

}  // namespace

// Changes that shrink by a steady factor are taken together (Aitken); each second time only, so that the factor is seen anew.
double Pace::stretch(double change) {
  const double ratio = last != 0 ? change / last : 0;
  if (ratio <= 0 || ratio >= 0.95) {
    last = change;
    return change;
  }
  last = 0;
  return std::clamp(change / (1 - ratio), -1.0, 1.0);
}

// Returns whether they have settled.
bool Estimate::update_variances(double tolerance) {
  // A variance that is off by this changes no measure by more than the steps left do.
  const double settled_at = std::clamp(std::sqrt(tolerance) / 10, 1e-4, 0.05);
  const bool raters = design_.rater_last > design_.rater_first;
  if (!raters && !design_.grouped) return true;
  const std::vector<double> quick = information_.quick_variances();
  const auto update = [&](std::uint32_t first, std::uint32_t last, double from, double& sd, Pace& pace) {
    double squares = 0, trace = 0, count = 0;
    for (std::uint32_t u = first; u < last; ++u) {
      if (design_.judgements[u] == 0) continue;
      squares += (x[u] - from) * (x[u] - from);
      trace += std::min(quick[u], sd * sd);
      ++count;
    }
    if (count == 0) return true;
    const double change = std::log(next_sd(sd, squares, trace, count) / sd);
    sd = std::clamp(sd * std::exp(pace.stretch(change)), sd_min, sd_max);
    return std::abs(change) < settled_at;
  };
  bool settled = true;
  if (raters) settled = update(design_.rater_first, design_.rater_last, 0, rater_sd, rater_pace_) && settled;
  if (design_.grouped) {
    if (design_.free_mean) {
      mean = std::accumulate(x.begin(), x.begin() + design_.classes, 0.0) / design_.classes;
    }
    settled = update(0, design_.classes, mean, group_sd, group_pace_) && settled;
  }
  correct_sigma(quick);
  return settled;
}

void rater_weights(const Design& design, const std::vector<float>& share, std::uint32_t person, double scale,
                   std::vector<std::uint32_t>& unknowns, std::vector<double>& weights) {
  unknowns.clear();
  weights.clear();
  for (std::uint32_t script = design.script_begin[person]; script < design.script_begin[person + 1]; ++script) {
    for (std::uint32_t f = 0; f < design.script_facets; ++f) {
      const std::uint32_t u = design.script_param[std::size_t{script} * design.script_facets + f];
      if (u < design.rater_first || u >= design.rater_last) continue;
      if (unknowns.empty() || unknowns.back() != u) {
        unknowns.push_back(u);
        weights.push_back(0);
      }
      weights.back() += scale * static_cast<double>(share[script]);
    }
  }
}

// Groups and raters are estimated, and their error makes persons look less spread than they are: the derivative of half the
// log determinant of their information with respect to log sigma (Laplace), as REML has it. It takes no more than one person's freedom for each
// effect that is estimated, and no effect is known less well than before anything was judged: of few judgements the variances are too rough to say so.
void Estimate::correct_sigma(std::vector<double> quick) {
  const double s2 = sigma() * sigma();
  for (std::uint32_t u = 0; u < design_.classes && design_.grouped; ++u) quick[u] = std::min(quick[u], group_sd * group_sd);
  for (std::uint32_t u = design_.rater_first; u < design_.rater_last; ++u) quick[u] = std::min(quick[u], rater_sd * rater_sd);
  std::vector<std::uint32_t> unknowns;
  std::vector<double> weights;
  double sum = 0;
  for (std::uint32_t person = 0; person < model_.persons; person += model_.every) {
    rater_weights(design_, share_, person, -1 / s2, unknowns, weights);
    const double own = (1 - spread_[person] * spread_[person] / s2) / s2;
    sum += information_.quick_variance(design_.grouped ? design_.group_of[person] : none, design_.grouped ? own : 0, unknowns, weights, quick);
  }
  const double effects = (design_.grouped ? design_.classes : 0) + (design_.rater_last - design_.rater_first);
  sigma_correction_ = -std::clamp(s2 * sum, 0.0, effects);
}

// ---- the way to the optimum ----

// The pass at x, with nodes put anew.
void Estimate::look() { height_ = value(x, gradient_); }

// Nodes onto the modes where this is quick; then one pass looks from there, else three go on by themselves.
void Estimate::aim() {
  int passes = known_ == Known::sample ? 2 : 3;  // near the optimum, two will do
  if (by_curve_) {
    tabulate(x);
    each_chunk(0, design_.chunks.size() - 1, [&](std::size_t chunk) { kernel_.aim(model_, point_, places_, design_.chunks[chunk], design_.chunks[chunk + 1]); });
    passes = 1;
  }
  for (int pass = 0; pass < passes; ++pass) look();
}

bool Estimate::search(const std::vector<double>& direction, double slope) {
  double step = 1;
  std::vector<double> at(x.size()), next;
  for (int tries = 0; tries < 12; ++tries, step *= 0.4) {
    for (std::size_t u = 0; u < x.size(); ++u) at[u] = x[u] + step * direction[u];
    const double there = value(at, next);
    // Nodes have moved since the last height was taken, so heights are comparable only roughly: a slope that was halved will do.
    if (there <= height_ + 1e-4 * step * slope || std::abs(dot(next, direction)) <= -0.5 * slope) {
      std::vector<double> moved(x.size()), changed(x.size());
      for (std::size_t u = 0; u < x.size(); ++u) {
        moved[u] = at[u] - x[u];
        changed[u] = next[u] - gradient_[u];
      }
      secants_.add(std::move(moved), std::move(changed));
      x = at;
      gradient_ = next;
      height_ = there;
      return true;
    }
  }
  return false;
}

// Moves the variances; priors, the gradient and what steps have told follow. Returns whether they have settled.
bool Estimate::move_variances(double tolerance) {
  const std::vector<double> before = precision_;
  std::vector<double> old(x.size(), 0), now(x.size(), 0);
  height_ -= prior(x, old);
  const bool settled = update_variances(tolerance);
  set_priors();
  height_ += prior(x, now);
  std::vector<double> more = precision_;
  for (std::size_t u = 0; u < x.size(); ++u) {
    gradient_[u] += now[u] - old[u];
    more[u] -= before[u];
  }
  secants_.stiffen(more);
  factor_information();
  return settled;
}

// A gathering costs several passes: as few as will do. The last one is near the optimum, after the variances have moved at least once.
void Estimate::inform_if_due() {
  const double rows = static_cast<double>(design_.rows.size());
  const bool sample = model_.every > 1, near = moved_ && distance_ < std::max({0.05, 1e-5 * rows, tolerance_});
  const bool last = !sample && near && (known_ != Known::near || (distance_ < tolerance_ && drift() > drift_max));
  if (known_ != Known::nothing && (known_ != Known::sample || sample) && !last) return;
  gather(near);
  known_ = sample ? Known::sample : near ? Known::near : Known::all;
  informed_at_ = {x[design_.log_sigma], halo() ? x[design_.log_halo] : 0};
  secants_.clear();
}

// How much the sds of persons and halo have changed since the information was gathered, in logarithms.
double Estimate::drift() const {
  return std::abs(x[design_.log_sigma] - informed_at_[0]) + std::abs((halo() ? x[design_.log_halo] : 0) - informed_at_[1]);
}

std::vector<double> Estimate::next_direction() {
  const auto most = [&](std::uint32_t u) { return u == design_.log_sigma || u == design_.log_halo ? log_sd_step : logit_step; };
  std::vector<double> direction = secants_.direction(gradient_, [&](std::span<double> values) { information_.solve(values); });
  for (std::uint32_t u = 0; u < design_.size; ++u) direction[u] = std::clamp(direction[u], -most(u), most(u));
  if (dot(gradient_, direction) < 0) return direction;
  // Cut short in some unknowns and not in others, or by steps from elsewhere, it leads up: then down the steepest way, as far as one step may.
  secants_.clear();
  double times = 1e300;
  for (std::uint32_t u = 0; u < design_.size; ++u) {
    direction[u] = -gradient_[u];
    if (gradient_[u] != 0) times = std::min(times, most(u) / std::abs(gradient_[u]));
  }
  for (double& d : direction) d *= times;
  return direction;
}

// Steps around the factored information, variances and nodes moving with them.
void Estimate::descend(double tolerance) {
  tolerance_ = tolerance;
  distance_ = moved_ ? 0 : 1e300;  // of a warm start the best is believed at first
  secants_.clear();
  inform_if_due();
  distance_ = -dot(gradient_, next_direction()) / 2;
  const unsigned last = evaluations_ + passes_max;
  for (unsigned round = 0; evaluations_ < last && round < 2 * passes_max; ++round) {
    inform_if_due();
    const bool near = known_ >= Known::all && distance_ < std::max(2e-4 * static_cast<double>(design_.rows.size()), tolerance);
    const bool settled = near && move_variances(tolerance);
    moved_ = moved_ || near;
    const std::vector<double> direction = next_direction();
    const double slope = dot(gradient_, direction);
    distance_ = -slope / 2;
    converged_ = settled && distance_ < tolerance && known_ == Known::near && drift() <= drift_max;
    if (converged_ || (model_.every > 1 && distance_ < tolerance)) return;
    if (settled && distance_ < tolerance) continue;  // only the information is to be renewed
    if (!search(direction, slope)) {
      if (settled && known_ == Known::near) return;
      look();
    }
  }
}

void Estimate::take_every(std::uint32_t so_manieth) {
  model_.every = so_manieth;
  observed_ = so_manieth == 1 ? design_.observed : observed_of(design_, so_manieth);
}

void Estimate::approach(bool with_halo) {
  if (model_.persons < sample_persons * sample_every) return;
  start_places(with_halo);
  set_priors();
  known_ = Known::nothing;
  moved_ = false;
  take_every(sample_every);
  aim();
  descend(5e-4 * static_cast<double>(design_.rows.size()) / sample_every);
  gather(false);
  take_every(1);
  information_.multiply_by(sample_every);
  factor_information();
}

void Estimate::run(bool with_halo, double tolerance) {
  start_places(with_halo);
  set_priors();
  take_every(1);
  moved_ = options_.warm.has_value();
  aim();
  descend(tolerance);
}

Estimate::Told Estimate::describe(bool rows) {
  Told told;
  tabulate(x);
  told.mean.resize(model_.persons);
  told.spread.resize(model_.persons);
  told.person_sums.resize(std::size_t{model_.persons} * sum_kinds);
  told.script_sums.resize((design_.row_begin.size() - 1) * sum_kinds);
  const std::size_t of_groups = design_.degree.size() * sum_kinds, chunks = design_.chunks.size() - 1;
  std::vector<double> chunk_sums(chunks * of_groups);
  if (rows) told.rows.resize(design_.rows.size() * sum_kinds);
  told.share = share_;
  each_chunk(0, chunks, [&](std::size_t chunk) {
    Memory memory(scratch_, 0);
    const Description out{told.mean.data(), told.spread.data(), told.person_sums.data(), told.script_sums.data(), chunk_sums.data() + chunk * of_groups,
                          rows ? told.rows.data() : nullptr};
    kernel_.describe(model_, point_, rule_, places_, design_.chunks[chunk], design_.chunks[chunk + 1], out, memory.scratch);
  });
  ++evaluations_;
  told.group_sums.assign(of_groups, 0);
  for (std::size_t i = 0; i < chunk_sums.size(); ++i) told.group_sums[i % of_groups] += chunk_sums[i];
  return told;
}

}  // namespace selami::measure
