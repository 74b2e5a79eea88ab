#include "measure/secants.hpp"

#include "measure/dot.hpp"

namespace selami::measure {
namespace {

constexpr std::size_t pairs_max = 12;

}  // namespace

void Secants::add(std::vector<double> moved, std::vector<double> changed) {
  if (!(dot(moved, changed) > 0)) return;
  if (pairs_.size() == pairs_max) pairs_.pop_front();
  pairs_.emplace_back(std::move(moved), std::move(changed));
}

void Secants::stiffen(const std::vector<double>& more) {
  for (auto& [moved, changed] : pairs_) {
    for (std::size_t i = 0; i < more.size(); ++i) changed[i] += more[i] * moved[i];
  }
  std::erase_if(pairs_, [](const auto& pair) { return !(dot(pair.first, pair.second) > 0); });
}

std::vector<double> Secants::direction(const std::vector<double>& gradient, const std::function<void(std::span<double>)>& solve) const {
  std::vector<double> result = gradient, alpha(pairs_.size());
  for (std::size_t i = pairs_.size(); i-- > 0;) {
    const auto& [moved, changed] = pairs_[i];
    alpha[i] = dot(moved, result) / dot(moved, changed);
    for (std::size_t u = 0; u < result.size(); ++u) result[u] -= alpha[i] * changed[u];
  }
  solve(result);
  for (std::size_t i = 0; i < pairs_.size(); ++i) {
    const auto& [moved, changed] = pairs_[i];
    const double beta = dot(changed, result) / dot(moved, changed);
    for (std::size_t u = 0; u < result.size(); ++u) result[u] += (alpha[i] - beta) * moved[u];
  }
  for (double& r : result) r = -r;
  return result;
}

}  // namespace selami::measure
