#include "city_core/curve.hpp"

#include <algorithm>
#include <cmath>

namespace selami::city {
namespace {

constexpr double tail = 0.025;

double height(double z) { return std::exp(-0.5 * z * z) * 0.3989422804014327; }

struct At {
  double below = 0;
  double slope = 0;
};
At at(const std::vector<Bell>& mixture, double x) {
  At out;
  for (const Bell& bell : mixture) {
    const double sd = std::sqrt(bell.variance);
    if (sd <= 0) {
      out.below += x >= bell.mean ? bell.weight : 0;
      continue;
    }
    const double z = (x - bell.mean) / sd;
    out.below += bell.weight * normal_below(z);
    out.slope += bell.weight * height(z) / sd;
  }
  return out;
}

double fraction(double x, double a, double b) {
  constexpr double least = 1e-300;
  const auto kept = [](double d) { return std::fabs(d) < least ? least : d; };
  double c = 1;
  double d = 1 / kept(1 - (a + b) * x / (a + 1));
  double out = d;
  for (int m = 1; m <= 500; ++m) {
    const double even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m));
    d = 1 / kept(1 + even * d);
    c = kept(1 + even / c);
    out *= d * c;
    const double odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1));
    d = 1 / kept(1 + odd * d);
    c = kept(1 + odd / c);
    out *= d * c;
    if (std::fabs(d * c - 1) < 1e-13) break;
  }
  return out;
}

/// lgamma by Lanczos's series: the library's own writes a global.
double log_gamma(double x) {
  constexpr double series[] = {676.5203681218851,     -1259.1392167224028,  771.32342877765313,      -176.61502916214059,
                               12.507343278686905,    -0.13857109526572012, 9.9843695780195716e-6,   1.5056327351493116e-7};
  if (x < 0.5) return std::log(3.141592653589793 / std::sin(3.141592653589793 * x)) - log_gamma(1 - x);
  const double y = x - 1;
  double sum = 0.99999999999980993;
  for (int i = 0; i < 8; ++i) sum += series[i] / (y + i + 1);
  const double t = y + 7.5;
  return 0.9189385332046727 + (y + 0.5) * std::log(t) - t + std::log(sum);
}

double beta_quantile(double p, double a, double b) {
  double low = 0, high = 1;
  for (int i = 0; i < 60 && high - low > 1e-9; ++i) {
    const double mid = 0.5 * (low + high);
    (beta_below(mid, a, b) < p ? low : high) = mid;
  }
  return 0.5 * (low + high);
}

}  // namespace

Moments moments_of(const std::vector<Bell>& mixture) {
  Moments out;
  for (const Bell& bell : mixture) out.mean += bell.weight * bell.mean;
  for (const Bell& bell : mixture) out.variance += bell.weight * (bell.variance + (bell.mean - out.mean) * (bell.mean - out.mean));
  return out;
}

double normal_below(double z) { return 0.5 * std::erfc(-z * 0.7071067811865476); }

double quantile(const std::vector<Bell>& mixture, double p) {
  const Moments whole = moments_of(mixture);
  const double sd = std::sqrt(whole.variance);
  if (!(sd > 0)) return whole.mean;
  // No more than p lies farther out than Chebyshev allows.
  double low = whole.mean - sd * std::sqrt(1 / p);
  double high = whole.mean + sd * std::sqrt(1 / (1 - p));
  double x = whole.mean + (p < 0.5 ? -1.95 : 1.95) * sd;
  for (int i = 0; i < 100 && high - low > 1e-10 * sd; ++i) {
    const At here = at(mixture, x);
    if (std::fabs(here.below - p) < 1e-9) return x;
    (here.below < p ? low : high) = x;
    const double step = here.slope > 0 ? x - (here.below - p) / here.slope : low;
    x = step > low && step < high ? step : 0.5 * (low + high);
  }
  return x;
}

Ends middle(const std::vector<Bell>& mixture) { return {quantile(mixture, tail), quantile(mixture, 1 - tail)}; }

double beta_below(double x, double a, double b) {
  if (x <= 0) return 0;
  if (x >= 1) return 1;
  const double front = std::exp(log_gamma(a + b) - log_gamma(a) - log_gamma(b) + a * std::log(x) + b * std::log1p(-x));
  if (x < (a + 1) / (a + b + 2)) return front * fraction(x, a, b) / a;
  return 1 - front * fraction(1 - x, b, a) / b;
}

Ends middle_of_share(const Moments& moments) {
  const double mean = std::clamp(moments.mean, 0.0, 1.0);
  if (!(moments.variance > 0)) return {mean, mean};
  const double size = mean * (1 - mean) / moments.variance - 1;
  if (!(size > 0)) return {0, 1};
  // Beyond this a beta curve is a normal one to more digits than anybody sees.
  if (mean * (1 - mean) * size > 5000) {
    const double half = 1.959963984540054 * std::sqrt(moments.variance);
    return {std::max(0.0, mean - half), std::min(1.0, mean + half)};
  }
  const double a = mean * size, b = (1 - mean) * size;
  return {beta_quantile(tail, a, b), beta_quantile(1 - tail, a, b)};
}

}  // namespace selami::city
