#include "city_core/between.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>

#include "city_core/normal_matrix.hpp"

namespace selami::city {
namespace {

// All in units of the spread of the schools' own means.
constexpr double knee = 0.3;       // a standard deviation is knee · (e^x - 1): steps of x are even near 0 and grow beyond
constexpr double sd_most = 60;
constexpr double least = 1e-10;    // a variance, so that nothing is divided by 0
constexpr double diffuse = 1e-9;   // precision of what is known of β beforehand: nothing
constexpr double unknown = 1e4;    // a variance above it comes from β alone
constexpr double drop = 9;         // of the logarithm: less than 1/8000 of the best is left out
constexpr double weight_least = 1e-7;
constexpr int slope_schools_min = 12;

double sd_of(double x) { return knee * std::expm1(x); }

/// Weighted sums over the seen schools of one district.
struct Sums {
  double w = 0;
  double wm = 0;
  std::vector<double> wx;
};

/// All that hangs on σ and the classes' spread, but not on τ.
struct Level {
  double school_variance = 0;
  double class_variance = 0;
  std::vector<double> weight;  ///< by place: 1 / (σ² spread + noise), 0 where nothing was seen
  std::vector<Sums> district;
  double wmm = 0;
  double log_weights = 0;
  std::vector<double> wm_x;   ///< Σ w m x
  std::vector<double> wxx;    ///< Σ w x x'
};

/// One pair of σ and τ.
struct Node {
  std::size_t level = 0;
  double district_variance = 0;
  double log_density = 0;
  double weight = 0;
  std::vector<double> beta;
  std::vector<double> covariance;
};

struct Box {
  double low = 0;
  double high = std::log1p(sd_most / knee);
  double at(int i, int n) const { return low + (high - low) * (i + 0.5) / n; }
};

}  // namespace

struct Between::Fit {
  std::vector<Place> places;  ///< standardised
  double origin = 0;
  double scale = 1;
  std::size_t columns = 0;
  std::vector<double> x;  ///< places × columns
  std::vector<std::uint32_t> district;
  std::uint32_t districts = 0;
  bool random_districts = false;
  bool pooled = false;
  std::vector<ClassSpread> classes;
  std::vector<Level> levels;
  std::vector<Node> nodes;

  void standardise();
  void design(bool size_slope);
  Level level(double school_variance, double class_variance) const;
  Node node(const Level& level, double district_variance) const;
  void integrate();
  std::pair<Box, Box> zoomed(std::pair<Box, Box> boxes, int steps, double class_variance) const;
  Belief alone(const Sum& sum) const;
  void add(const Sum& sum, std::size_t level, const std::vector<const Node*>& nodes_of_level, Belief& out) const;
  static double school(const Place& p, double school_variance, double class_variance) { return school_variance * p.spread + class_variance * p.classes; }
  static double noise(const Place& p, double class_variance) { return p.noise + p.noise_slope * class_variance; }
};

namespace {

/// Numbers 0, 1, … for what occurs, in its order.
template <class Of>
std::map<std::uint32_t, std::uint32_t> numbered(const std::vector<Place>& places, Of of) {
  std::map<std::uint32_t, std::uint32_t> out;
  for (const Place& p : places) out[of(p)] = 0;
  std::uint32_t next = 0;
  for (auto& one : out) one.second = next++;
  return out;
}

/// That of the means, or what their noise alone would give; never what rounding leaves of equal numbers.
double spread_of(const std::vector<Place>& places, double mean, std::size_t seen) {
  double sum = 0, noise = 0;
  for (const Place& p : places) {
    if (!p.seen) continue;
    sum += (p.mean - mean) * (p.mean - mean);
    noise += p.noise;
  }
  const auto n = static_cast<double>(seen);
  const double spread = std::sqrt(std::max(seen > 1 ? sum / (n - 1) : 0, noise / n));
  return spread > 1e-9 * std::fabs(mean) ? spread : 1;
}

double dot(const std::vector<double>& a, const std::vector<double>& b) { return std::inner_product(a.begin(), a.end(), b.begin(), 0.0); }

double quadratic(const std::vector<double>& matrix, const std::vector<double>& v) {
  double out = 0;
  for (std::size_t r = 0; r < v.size(); ++r) {
    for (std::size_t c = 0; c < v.size(); ++c) out += v[r] * matrix[r * v.size() + c] * v[c];
  }
  return out;
}

}  // namespace

void Between::Fit::standardise() {
  double sum = 0;
  std::size_t seen = 0;
  for (const Place& p : places) {
    if (!p.seen) continue;
    sum += p.mean;
    ++seen;
  }
  if (seen == 0) return;
  origin = sum / static_cast<double>(seen);
  scale = spread_of(places, origin, seen);
  const double square = scale * scale;
  for (Place& p : places) {
    p.mean = (p.mean - origin) / scale;
    p.noise /= square;
    p.noise_slope /= square;
    p.classes /= square;
  }
}

void Between::Fit::design(bool size_slope) {
  const auto strata = numbered(places, [](const Place& p) { return p.stratum; });
  const auto areas = numbered(places, [](const Place& p) { return p.district; });
  districts = static_cast<std::uint32_t>(areas.size());
  random_districts = districts >= districts_random_min;
  const auto seen = std::count_if(places.begin(), places.end(), [](const Place& p) { return p.seen; });
  const bool slope = size_slope && seen >= slope_schools_min;
  double log_size = 0;
  for (const Place& p : places) log_size += std::log(p.size) / static_cast<double>(places.size());
  const std::size_t fixed = random_districts || districts == 0 ? 0 : districts - 1;
  columns = strata.size() + fixed + (slope ? 1 : 0);
  x.assign(places.size() * columns, 0);
  for (std::size_t j = 0; j < places.size(); ++j) {
    double* row = &x[j * columns];
    district.push_back(areas.at(places[j].district));
    row[strata.at(places[j].stratum)] = 1;
    if (fixed > 0 && district[j] > 0) row[strata.size() + district[j] - 1] = 1;
    if (slope) row[columns - 1] = std::log(places[j].size) - log_size;
  }
  pooled = seen >= static_cast<std::ptrdiff_t>(columns) + schools_beyond_min;
}

Level Between::Fit::level(double school_variance, double class_variance) const {
  Level out;
  out.school_variance = school_variance;
  out.class_variance = class_variance;
  out.weight.assign(places.size(), 0);
  out.district.assign(districts, Sums{0, 0, std::vector<double>(columns, 0)});
  out.wm_x.assign(columns, 0);
  out.wxx.assign(columns * columns, 0);
  for (std::size_t j = 0; j < places.size(); ++j) {
    const Place& p = places[j];
    if (!p.seen) continue;
    const double w = 1 / std::max(school(p, school_variance, class_variance) + noise(p, class_variance), least);
    out.weight[j] = w;
    out.log_weights += std::log(w);
    out.wmm += w * p.mean * p.mean;
    Sums& sums = out.district[district[j]];
    sums.w += w;
    sums.wm += w * p.mean;
    const double* row = &x[j * columns];
    for (std::size_t r = 0; r < columns; ++r) {
      if (row[r] == 0) continue;
      const double wx = w * row[r];
      sums.wx[r] += wx;
      out.wm_x[r] += wx * p.mean;
      for (std::size_t c = 0; c <= r; ++c) out.wxx[r * columns + c] += wx * row[c];
    }
  }
  return out;
}

/// How well σ and τ explain what was seen, β taken out, and β itself.
Node Between::Fit::node(const Level& level, double district_variance) const {
  Node out;
  out.district_variance = district_variance;
  std::vector<double> precision = level.wxx;
  std::vector<double> right = level.wm_x;
  double squares = level.wmm, log_districts = 0;
  if (district_variance > 0) {
    for (const Sums& sums : level.district) {
      const double g = district_variance / (1 + district_variance * sums.w);
      log_districts += std::log1p(district_variance * sums.w);
      squares -= g * sums.wm * sums.wm;
      for (std::size_t r = 0; r < columns; ++r) {
        right[r] -= g * sums.wx[r] * sums.wm;
        for (std::size_t c = 0; c <= r; ++c) precision[r * columns + c] -= g * sums.wx[r] * sums.wx[c];
      }
    }
  }
  for (std::size_t r = 0; r < columns; ++r) precision[r * columns + r] += diffuse;
  Inverted solved = inverted(std::move(precision), columns);
  out.beta.assign(columns, 0);
  for (std::size_t r = 0; r < columns; ++r) {
    for (std::size_t c = 0; c < columns; ++c) out.beta[r] += solved.inverse[r * columns + c] * right[c];
  }
  out.log_density = 0.5 * (level.log_weights - log_districts - solved.log_determinant - squares + dot(out.beta, right));
  out.covariance = std::move(solved.inverse);
  return out;
}

/// The part of both boxes outside of which nothing counts.
std::pair<Box, Box> Between::Fit::zoomed(std::pair<Box, Box> boxes, int steps, double class_variance) const {
  const int taus = random_districts ? steps : 1;
  std::vector<double> density(static_cast<std::size_t>(steps * taus));
  for (int s = 0; s < steps; ++s) {
    const double sd = sd_of(boxes.first.at(s, steps));
    const Level here = level(sd * sd, class_variance);
    for (int t = 0; t < taus; ++t) {
      const double tau = random_districts ? sd_of(boxes.second.at(t, steps)) : 0;
      density[static_cast<std::size_t>(s * taus + t)] = node(here, tau * tau).log_density + std::log(sd + knee) + std::log(tau + knee);
    }
  }
  const double best = *std::max_element(density.begin(), density.end());
  int s_low = steps, s_high = -1, t_low = taus, t_high = -1;
  for (int s = 0; s < steps; ++s) {
    for (int t = 0; t < taus; ++t) {
      if (density[static_cast<std::size_t>(s * taus + t)] < best - drop) continue;
      s_low = std::min(s_low, s);
      s_high = std::max(s_high, s);
      t_low = std::min(t_low, t);
      t_high = std::max(t_high, t);
    }
  }
  const auto cut = [steps](const Box& box, int low, int high) {
    return Box{std::max(box.low, box.at(low - 1, steps)), std::min(box.high, box.at(high + 1, steps))};
  };
  return {cut(boxes.first, s_low, s_high), random_districts ? cut(boxes.second, t_low, t_high) : boxes.second};
}

void Between::Fit::integrate() {
  const auto heavier = [](const ClassSpread& a, const ClassSpread& b) { return a.weight < b.weight; };
  const double class_variance = std::max_element(classes.begin(), classes.end(), heavier)->variance;
  std::pair<Box, Box> boxes;
  for (const int steps : {16, 10, 10}) boxes = zoomed(boxes, steps, class_variance);
  constexpr int steps = 14;
  for (const ClassSpread& one : classes) {
    for (int s = 0; s < steps; ++s) {
      const double sd = sd_of(boxes.first.at(s, steps));
      levels.push_back(level(sd * sd, one.variance));
      for (int t = 0; t < (random_districts ? steps : 1); ++t) {
        const double tau = random_districts ? sd_of(boxes.second.at(t, steps)) : 0;
        nodes.push_back(node(levels.back(), tau * tau));
        nodes.back().level = levels.size() - 1;
        nodes.back().log_density += std::log(sd + knee) + std::log(tau + knee);
        nodes.back().weight = one.weight;
      }
    }
  }
  // The classes' spread has weights of its own, from within schools; σ and τ are weighed against each other beside each of them.
  const std::size_t each = nodes.size() / classes.size();
  double sum = 0;
  for (std::size_t from = 0; from < nodes.size(); from += each) {
    double best = nodes[from].log_density, part = 0;
    for (std::size_t i = from; i < from + each; ++i) best = std::max(best, nodes[i].log_density);
    for (std::size_t i = from; i < from + each; ++i) part += std::exp(nodes[i].log_density - best);
    for (std::size_t i = from; i < from + each; ++i) {
      nodes[i].weight *= std::exp(nodes[i].log_density - best) / part;
      if (nodes[i].weight < weight_least) nodes[i].weight = 0;
      sum += nodes[i].weight;
    }
  }
  nodes.erase(std::remove_if(nodes.begin(), nodes.end(), [](const Node& one) { return one.weight == 0; }), nodes.end());
  for (Node& one : nodes) one.weight /= sum;
}

/// Nothing is pooled: each school speaks for itself.
Belief Between::Fit::alone(const Sum& sum) const {
  Belief out;
  for (const ClassSpread& one : classes) {
    Bell bell{one.weight, 0, 0};
    for (const auto& [place, factor] : sum) {
      const Place& p = places[place];
      if (!p.seen) {
        out.guessed = true;
        continue;
      }
      bell.mean += factor * (origin + scale * p.mean);
      bell.variance += factor * factor * scale * scale * p.told * noise(p, one.variance);
    }
    out.mixture.push_back(bell);
  }
  if (sum.size() == 1 && !out.guessed) out.own = out.group = out.mixture.front().mean;
  return out;
}

void Between::Fit::add(const Sum& sum, std::size_t index, const std::vector<const Node*>& of_level, Belief& out) const {
  const Level& here = levels[index];
  double fixed = 0, factors = 0, conditional = 0, own = 0;
  std::vector<double> h(columns, 0);
  std::map<std::uint32_t, double> by_district;
  for (const auto& [place, factor] : sum) {
    const Place& p = places[place];
    const double own_variance = school(p, here.school_variance, here.class_variance);
    const double kept = p.seen ? own_variance * here.weight[place] : 0;  // of the own mean
    factors += factor;
    own = kept;
    fixed += factor * kept * p.mean;
    // With the noise by which it was weighed this is own_variance · (1 - kept).
    conditional += factor * factor * (own_variance * (1 - kept) * (1 - kept) + kept * kept * p.told * noise(p, here.class_variance));
    by_district[district[place]] += factor * (1 - kept);
    for (std::size_t c = 0; c < columns; ++c) h[c] += factor * (1 - kept) * x[place * columns + c];
  }
  for (const Node* node : of_level) {
    double mean = fixed, variance = conditional;
    std::vector<double> q = h;
    for (const auto& [d, factor] : by_district) {
      const Sums& sums = here.district[d];
      const double g = node->district_variance / (1 + node->district_variance * sums.w);
      mean += factor * g * sums.wm;
      variance += factor * factor * g;
      for (std::size_t c = 0; c < columns; ++c) q[c] -= factor * g * sums.wx[c];
    }
    mean += dot(q, node->beta);
    variance += quadratic(node->covariance, q);
    if (variance > unknown) out.guessed = true;
    out.mixture.push_back({node->weight, scale * mean + factors * origin, scale * scale * variance});
    if (sum.size() == 1) {
      const double factor = sum.front().second;
      out.pull += node->weight * (1 - own);
      out.group += node->weight * ((mean - fixed) / factor * scale + (1 - own) * origin);
    }
  }
}

Between::Between(std::vector<Place> places, std::vector<ClassSpread> classes, bool size_slope) : fit_(std::make_unique<Fit>()) {
  fit_->places = std::move(places);
  fit_->classes = std::move(classes);
  fit_->standardise();
  fit_->design(size_slope);
  if (fit_->pooled) fit_->integrate();
}

Between::~Between() = default;

bool Between::pooled() const { return fit_->pooled; }

void Between::tell(const std::vector<double>& told) {
  for (std::size_t j = 0; j < told.size(); ++j) fit_->places[j].told = told[j];
}

Belief Between::of(const Sum& sum) const {
  if (!fit_->pooled) return fit_->alone(sum);
  Belief out;
  std::vector<std::vector<const Node*>> by_level(fit_->levels.size());
  for (const Node& node : fit_->nodes) by_level[node.level].push_back(&node);
  for (std::size_t i = 0; i < by_level.size(); ++i) {
    if (!by_level[i].empty()) fit_->add(sum, i, by_level[i], out);
  }
  if (sum.size() != 1) return out;
  const Place& p = fit_->places[sum.front().first];
  out.own = p.seen ? fit_->origin + fit_->scale * p.mean : 0;
  if (out.pull > 0) out.group /= out.pull;
  return out;
}

}  // namespace selami::city
