#include "measure/scale_link.hpp"

#include <algorithm>
#include <cmath>
#include <string>

namespace selami::measure {
namespace {

constexpr int line_turns_max = 200;
constexpr int scatter_turns = 40;

struct Line {
  double a = 0, b = 0, weights = 0, middle = 0, spread = 0, misfit = 0;
};

/// One turn of York's procedure, its numbered steps in order, without correlated errors. `scatter` is added to the variance of each level.
Line next_line(std::span<const Exemplar> exemplars, double scatter, double b) {
  const auto x_weight = [](const Exemplar& e) { return 1 / (e.compared_se * e.compared_se); };
  const auto y_weight = [&](const Exemplar& e) { return 1 / (e.levelled_se * e.levelled_se + scatter); };
  const auto weight = [&](const Exemplar& e) { return x_weight(e) * y_weight(e) / (x_weight(e) + b * b * y_weight(e)); };  // (3)
  Line line;
  double x_mean = 0, y_mean = 0;
  for (const Exemplar& e : exemplars) {  // (4)
    line.weights += weight(e);
    x_mean += weight(e) * e.compared;
    y_mean += weight(e) * e.levelled;
  }
  x_mean /= line.weights;
  y_mean /= line.weights;
  const auto adjusted = [&](const Exemplar& e) {
    return weight(e) * ((e.compared - x_mean) / y_weight(e) + b * (e.levelled - y_mean) / x_weight(e));
  };
  double up = 0, down = 0, middle = 0;
  for (const Exemplar& e : exemplars) {  // (5)
    up += weight(e) * adjusted(e) * (e.levelled - y_mean);
    down += weight(e) * adjusted(e) * (e.compared - x_mean);
    middle += weight(e) * (x_mean + adjusted(e));
  }
  line.b = up / down;
  line.a = y_mean - line.b * x_mean;  // (7)
  line.middle = middle / line.weights;  // (8), (9)
  for (const Exemplar& e : exemplars) {
    const double from_middle = x_mean + adjusted(e) - line.middle;
    const double residual = e.levelled - line.a - line.b * e.compared;
    line.spread += weight(e) * from_middle * from_middle;
    line.misfit += weight(e) * residual * residual;
  }
  return line;
}

Line settled_line(std::span<const Exemplar> exemplars, double scatter, double b) {
  Line line;
  for (int turn = 0; turn < line_turns_max; ++turn) {
    line = next_line(exemplars, scatter, b);
    const bool done = !(std::abs(line.b - b) > 1e-12 * (1 + std::abs(b)));
    b = line.b;
    if (done) break;
  }
  return line;
}

}  // namespace

double ScaleLink::level_se(double compared, double compared_se) const {
  return std::sqrt(std::max(0.0, b * b * compared_se * compared_se + a_se * a_se + compared * compared * b_se * b_se + 2 * compared * covariance));
}

Result<ScaleLink> link_scales(std::span<const Exemplar> exemplars) {
  if (exemplars.size() < 3) return fail(Fault::invalid, "measure.too_few", "exemplars");
  double x = 0, y = 0, xx = 0, yy = 0, xy = 0;
  for (std::size_t i = 0; i < exemplars.size(); ++i) {
    const Exemplar& e = exemplars[i];
    const bool sound = std::isfinite(e.compared) && std::isfinite(e.levelled) && e.compared_se > 0 && e.levelled_se > 0 && std::isfinite(e.compared_se + e.levelled_se);
    if (!sound) return fail(Fault::invalid, "measure.out_of_range", "exemplars[" + std::to_string(i) + "]");
    x += e.compared / static_cast<double>(exemplars.size());
    y += e.levelled / static_cast<double>(exemplars.size());
  }
  for (const Exemplar& e : exemplars) {
    xx += (e.compared - x) * (e.compared - x);
    yy += (e.levelled - y) * (e.levelled - y);
    xy += (e.compared - x) * (e.levelled - y);
  }
  if (!(xx > 0 && yy > 0) || xy == 0) return fail(Fault::invalid, "measure.no_line", "exemplars");
  const double slope = std::copysign(std::sqrt(yy / xx), xy), n = static_cast<double>(exemplars.size());
  Line line = settled_line(exemplars, 0, slope);
  double scatter = 0;
  if (line.misfit > n - 2) {  // the pieces agree less than their errors say: as much scatter of levels as explains it
    double low = 0, high = yy / n;
    for (int turn = 0; turn < scatter_turns; ++turn) {
      scatter = (low + high) / 2;
      (settled_line(exemplars, scatter, slope).misfit > n - 2 ? low : high) = scatter;
    }
    line = settled_line(exemplars, scatter, slope);
  }
  if (!std::isfinite(line.b) || !(line.spread > 0)) return fail(Fault::invalid, "measure.no_line", "exemplars");
  ScaleLink link;
  link.scatter = std::sqrt(scatter);
  link.a = line.a;
  link.b = line.b;
  const double b_variance = 1 / line.spread;
  link.b_se = std::sqrt(b_variance);
  link.a_se = std::sqrt(1 / line.weights + line.middle * line.middle * b_variance);
  link.covariance = -line.middle * b_variance;
  return link;
}

}  // namespace selami::measure
