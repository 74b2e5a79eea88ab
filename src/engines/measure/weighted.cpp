#include "measure/weighted.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include "measure/design.hpp"

namespace selami::measure {
namespace {

constexpr double nobody = std::numeric_limits<double>::quiet_NaN();
constexpr double farthest = 25;   // logits from the start: no weighted measure lies beyond
constexpr double enough = 1e-9;   // logits
constexpr int rounds_max = 100;
constexpr std::size_t persons_a_piece = 512;

/// What one rater's judgements of one script can sum to: log weights at 0 logits, and what they did sum to.
struct Script {
  std::vector<double> log_weight;
  std::size_t score = 0;
  double severity = 0;
  std::uint32_t rater = none;  ///< the unknown of a random rater
};

/// The log likelihood's slope, its information, and Warm's sum J.
struct Moments {
  double slope = 0, information = 0, skew = 0;
};

struct Node {
  double at = 0, weight = 1;
};

/// Equal steps over a normal curve: as the curve and all its derivatives end in 0, the sums are exact to more digits than are written.
std::vector<Node> halo_nodes(double sd) {
  if (!(sd > 0)) return {Node{}};
  constexpr double reach = 4.8, widest = 0.5;
  const double step = std::min(0.6 * sd, widest);
  const int half = static_cast<int>(std::ceil(reach * sd / step));
  std::vector<Node> nodes;
  double sum = 0;
  for (int i = -half; i <= half; ++i) {
    const double z = i * step / sd;
    nodes.push_back({i * step, std::exp(-z * z / 2)});
    sum += nodes.back().weight;
  }
  for (Node& node : nodes) node.weight /= sum;
  return nodes;
}

/// The unknowns as the fit tells them: severities of levels and cells, and steps with their criterion's place.
std::vector<double> known_values(const Design& d, const Fit& fit) {
  std::vector<double> x(d.size, 0);
  for (std::size_t f = 0; f < fit.facets.size(); ++f) {
    if (d.facet_offset[f] == none) continue;
    for (std::size_t l = 0; l < fit.facets[f].size(); ++l) x[d.facet_offset[f] + l] = fit.facets[f][l].measure;
  }
  for (std::size_t i = 0; i < fit.interactions.size(); ++i) {
    for (std::size_t c = 0; c < fit.interactions[i].size(); ++c) x[d.interaction_offset[i] + c] = fit.interactions[i][c].measure;
  }
  const bool own_place = d.facet_offset[d.criterion] == none;
  for (const Step& step : fit.steps) {
    const double place = own_place ? fit.facets[d.criterion][step.criterion].measure : 0;
    x[d.step_of[step.criterion * std::size_t{degree_max} + (step.category - d.lowest[step.criterion]) - 1]] = place + step.measure;
  }
  return x;
}

class Measurer {
 public:
  Measurer(const Design& design, const Fit& fit) : d_(design), fit_(fit), x_(known_values(design, fit)), nodes_(halo_nodes(fit.summary.halo_sd)) {}

  /// `person`: in the design's order.
  WeightedPerson measure(std::uint32_t person) const {
    const double start = fit_.persons[d_.person_code[person]].measure;
    std::vector<Script> scripts;
    for (std::uint32_t s = d_.script_begin[person]; s < d_.script_begin[person + 1U]; ++s) scripts.push_back(script(s, start));
    double low = start - farthest, high = start + farthest, theta = start;
    for (int round = 0; round < rounds_max; ++round) {
      const Moments all = moments(scripts, theta);
      const double rise = all.slope + all.skew / (2 * all.information);
      (rise > 0 ? low : high) = theta;
      double next = theta + rise / all.information;
      // Far out the information is nil and Newton's step endless: there the half between what is known to be too low and too high.
      if (!(next > low && next < high)) next = (low + high) / 2;
      const bool settled = std::abs(next - theta) < enough;
      theta = next;
      if (settled) break;
    }
    return {theta, error(scripts, theta)};
  }

 private:
  double severity(std::uint32_t script) const {
    double sum = 0;
    for (std::uint32_t f = 0; f < d_.script_facets; ++f) sum += x_[d_.script_param[std::size_t{script} * d_.script_facets + f]];
    return sum;
  }

  Script script(std::uint32_t s, double start) const {
    Script out;
    out.severity = severity(s);
    for (std::uint32_t f = 0; f < d_.script_facets; ++f) {
      const std::uint32_t unknown = d_.script_param[std::size_t{s} * d_.script_facets + f];
      if (unknown >= d_.rater_first && unknown < d_.rater_last) out.rater = unknown;
    }
    // Weights near where the person is, so that none that matters is lost; taken back to 0 logits in the end.
    const double here = start - out.severity;
    std::vector<double> weight{1}, row, product;
    for (std::uint32_t r = d_.row_begin[s]; r < d_.row_begin[s + 1U]; ++r) {
      row_weights(r, here, row);
      product.assign(weight.size() + row.size() - 1, 0);
      for (std::size_t a = 0; a < weight.size(); ++a)
        for (std::size_t b = 0; b < row.size(); ++b) product[a + b] += weight[a] * row[b];
      weight.swap(product);
      out.score += d_.rows[r].score;
    }
    for (std::size_t k = 0; k < weight.size(); ++k) out.log_weight.push_back(std::log(weight[k]) - static_cast<double>(k) * here);
    return out;
  }

  /// Of each score of one judgement at `here`, the largest being 1; 0 for a score that nobody ever gave.
  void row_weights(std::uint32_t r, double here, std::vector<double>& out) const {
    const std::uint32_t group = d_.rows[r].group;
    double logit = here, height = 0, top = 0;
    for (std::uint32_t f = 0; f < d_.row_facets; ++f) logit -= x_[d_.row_param[std::size_t{r} * d_.row_facets + f]];
    out.assign(1, 0);
    for (std::uint32_t k = 1; k <= d_.degree[group]; ++k) {
      height += logit - x_[d_.step_of[group * std::size_t{degree_max} + k - 1]];
      out.push_back(d_.used[group][d_.lowest[group] + k] ? height : -std::numeric_limits<double>::infinity());
      top = std::max(top, out.back());
    }
    for (double& one : out) one = std::exp(one - top);
  }

  void add(const Script& script, double theta, Moments& sums) const {
    const std::size_t size = script.log_weight.size();
    std::vector<double> chance(size), first(size, 0), second(size, 0), whole(size, 0);
    for (const Node& node : nodes_) {
      const double logit = theta - script.severity + node.at;
      double top = -std::numeric_limits<double>::infinity(), total = 0, mean = 0, square = 0;
      for (std::size_t k = 0; k < size; ++k) top = std::max(top, chance[k] = script.log_weight[k] + static_cast<double>(k) * logit);
      for (double& one : chance) total += one = std::exp(one - top);
      for (std::size_t k = 0; k < size; ++k) mean += static_cast<double>(k) * chance[k] / total;
      for (std::size_t k = 0; k < size; ++k) square += (static_cast<double>(k) - mean) * (static_cast<double>(k) - mean) * chance[k] / total;
      for (std::size_t k = 0; k < size; ++k) {
        const double share = node.weight * chance[k] / total, off = static_cast<double>(k) - mean;
        whole[k] += share;
        first[k] += share * off;
        second[k] += share * (off * off - square);
      }
    }
    sums.slope += first[script.score] / std::max(whole[script.score], std::numeric_limits<double>::min());
    for (std::size_t k = 0; k < size; ++k) {
      if (!(whole[k] > 0)) continue;
      sums.information += first[k] * first[k] / whole[k];
      sums.skew += first[k] * second[k] / whole[k];
    }
  }

  Moments moments(const std::vector<Script>& scripts, double theta) const {
    Moments sums;
    for (const Script& script : scripts) add(script, theta, sums);
    sums.information = std::max(sums.information, std::numeric_limits<double>::min());
    return sums;
  }

  /// A rater who is misjudged by one logit moves the measure by the share that their scripts have in the information.
  double error(const std::vector<Script>& scripts, double theta) const {
    const double information = moments(scripts, theta).information;
    double variance = 1 / information;
    std::vector<std::pair<std::uint32_t, double>> shares;
    for (const Script& script : scripts) {
      if (script.rater == none) continue;
      Moments own;
      add(script, theta, own);
      const auto same = std::find_if(shares.begin(), shares.end(), [&](const auto& one) { return one.first == script.rater; });
      if (same == shares.end()) shares.emplace_back(script.rater, own.information / information);
      else same->second += own.information / information;
    }
    for (const auto& [rater, share] : shares) {
      const double se = fit_.facets[d_.rater][rater - d_.rater_first].se;
      variance += share * share * se * se;
    }
    return std::sqrt(variance);
  }

  const Design& d_;
  const Fit& fit_;
  std::vector<double> x_;
  std::vector<Node> nodes_;
};

}  // namespace

Result<std::vector<WeightedPerson>> weighted_persons(const Ratings& ratings, const Options& options, const Fit& fit) {
  TRY(const Design design, make_design(ratings, options));
  if (design.criterion == none) return fail(Fault::invalid, "measure.roles", "criterion");
  const Measurer measurer(design, fit);
  const std::size_t count = design.person_code.size(), pieces = (count + persons_a_piece - 1) / persons_a_piece;
  std::vector<WeightedPerson> out(ratings.persons, WeightedPerson{nobody, nobody});
  run_all(options.executor, pieces, [&](std::size_t at) {
    const std::size_t last = std::min(count, (at + 1) * persons_a_piece);
    for (std::size_t i = at * persons_a_piece; i < last; ++i) out[design.person_code[i]] = measurer.measure(static_cast<std::uint32_t>(i));
  });
  return out;
}

}  // namespace selami::measure
