// A class's mean between two nightly fits.
#include <algorithm>
#include <array>
#include <cmath>
#include <tuple>
#include "measure/facets.hpp"
#include "measure/kernel.hpp"

namespace selami::measure {
namespace {

constexpr unsigned rounds = 12;  // Newton's steps, for persons and mean together: far more than it needs

/// Cumulated steps of one criterion up to each category; what no step reaches has no chance.
struct Scale {
  std::array<double, degree_max + 1> sum{};
  unsigned top = 0;
};

std::vector<Scale> scales_of(const State& known) {
  std::vector<Scale> scales;
  for (const Step& step : known.steps) {
    if (step.category == 0 || step.category > degree_max) continue;
    if (scales.size() <= step.criterion) scales.resize(step.criterion + std::size_t{1});
    Scale& scale = scales[step.criterion];
    if (step.category > scale.top + 1) scale.top = step.category - 1;
    scale.sum[step.category] = scale.sum[step.category - 1] + step.measure;
    scale.top = step.category;
  }
  return scales;
}

/// Judgements of one person that are equally hard: all of them together. In a class most are, and chances are what costs.
struct Alike {
  std::uint32_t person = 0;
  std::size_t scale = 0;
  double difficulty = 0;
  double n = 0;
  double score = 0;  ///< the sum
};

std::vector<Alike> alike_of(std::span<const Judgement> judgements, bool one_scale) {
  std::vector<Alike> out;
  for (const Judgement& j : judgements) out.push_back({j.person, one_scale ? 0 : j.criterion, j.difficulty, 1, static_cast<double>(j.score)});
  const auto key = [](const Alike& one) { return std::tie(one.person, one.scale, one.difficulty); };
  std::sort(out.begin(), out.end(), [&](const Alike& a, const Alike& b) { return key(a) < key(b); });
  std::size_t last = 0;
  for (std::size_t i = 1; i < out.size(); ++i) {
    if (key(out[last]) == key(out[i])) out[last].n += 1, out[last].score += out[i].score;
    else out[++last] = out[i];
  }
  if (!out.empty()) out.resize(last + 1);
  return out;
}

struct Slope { double gradient = 0, information = 0; };

void add(Slope& slope, const Scale& scale, const Alike& judged, double theta) {
  const double logit = theta - judged.difficulty;
  std::array<double, degree_max + 1> height{};
  double top = 0;
  for (unsigned k = 1; k <= scale.top; ++k) top = std::max(top, height[k] = k * logit - scale.sum[k]);
  double total = 0, mean = 0, square = 0;
  for (unsigned k = 0; k <= scale.top; ++k) {
    const double chance = std::exp(height[k] - top);
    total += chance;
    mean += k * chance;
    square += k * chance * k;
  }
  mean /= total;
  slope.gradient += judged.score - judged.n * mean;
  slope.information += judged.n * (square / total - mean * mean);
}

}  // namespace

Result<Provisional> provisional_group(const State& known, std::span<const Judgement> judgements, std::uint32_t persons) {
  const std::vector<Scale> scales = scales_of(known);
  for (const Judgement& j : judgements) {
    const std::size_t scale = scales.size() == 1 ? 0 : j.criterion;  // a rating scale has one for all
    if (j.person >= persons) return fail(Fault::invalid, "measure.columns", "person");
    if (scale >= scales.size() || j.score > scales[scale].top) return fail(Fault::invalid, "measure.columns", "score");
  }
  const std::vector<Alike> alike = alike_of(judgements, scales.size() == 1);
  const double between = 1 / (known.group_sd * known.group_sd), within = 1 / (known.sigma * known.sigma);
  std::vector<double> theta(persons, 0);
  std::vector<bool> judged(persons, false);
  Provisional result;
  double information = between;
  for (unsigned round = 0; round < rounds; ++round) {
    std::vector<Slope> slopes(persons);
    for (const Alike& one : alike) {
      add(slopes[one.person], scales[one.scale], one, theta[one.person]);
      judged[one.person] = true;
    }
    double gradient = -result.measure * between;
    information = between;
    for (std::uint32_t p = 0; p < persons; ++p) {
      if (!judged[p]) continue;
      theta[p] += (slopes[p].gradient - (theta[p] - result.measure) * within) / (slopes[p].information + within);
      gradient += (theta[p] - result.measure) * within;
      information += within * slopes[p].information / (slopes[p].information + within);
    }
    const double step = gradient / information;
    result.measure += step;
    for (double& t : theta) t += step * 0.5;
  }
  result.se = 1 / std::sqrt(information);
  for (const bool one : judged) result.persons += one ? 1 : 0;
  return result;
}

}  // namespace selami::measure
