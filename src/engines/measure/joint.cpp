#include "measure/joint.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace selami::measure {
namespace {

constexpr double inside = 0.3;  // what an extreme score is moved by
constexpr unsigned sweeps_max = 2000;
constexpr double enough = 1e-3;  // logits

// Which unknowns one pass moves: they share no judgement, or are the steps, which are few.
enum class Block { persons, scripts, rows, steps };

class Joiner {
 public:
  Joiner(const Design& design, Joint& joint) : d_(design), j_(joint), gradient_(design.size), information_(design.size) {
    const std::size_t persons = d_.person_code.size();
    j_.theta.assign(persons, 0);
    j_.theta_se.assign(persons, 0);
    person_gradient_.resize(persons);
    person_information_.resize(persons);
    for (std::size_t person = 0; person < persons; ++person) {
      double score = 0, top = 0;
      for (std::uint32_t row = d_.row_begin[d_.script_begin[person]]; row < d_.row_begin[d_.script_begin[person + 1]]; ++row) {
        score += d_.rows[row].score;
        top += d_.degree[d_.rows[row].group];
      }
      extreme_.push_back(score == 0 ? -1 : score == top ? 1 : 0);
    }
  }

  void sweep() {
    moved_ = 0;
    move(Block::persons, 0);
    for (std::uint32_t f = 0; f < d_.script_facets; ++f) move(Block::scripts, f);
    for (std::uint32_t f = 0; f < d_.row_facets; ++f) move(Block::rows, f);
    move(Block::steps, 0);
    centre();
    ++j_.passes;
    j_.converged = moved_ < enough;
  }

  void finish() {
    pass();
    j_.se.assign(d_.size, 0);
    for (std::uint32_t u = 0; u < d_.size; ++u) j_.se[u] = information_[u] > 0 ? 1 / std::sqrt(information_[u]) : 0;
    for (std::size_t p = 0; p < j_.theta.size(); ++p) j_.theta_se[p] = 1 / std::sqrt(std::max(person_information_[p], 1e-9));
    j_.deviance = -2 * log_likelihood_;
  }

 private:
  double severity(std::size_t script, std::uint32_t row) const {
    double sum = 0;
    for (std::uint32_t f = 0; f < d_.script_facets; ++f) sum += j_.x[d_.script_param[script * d_.script_facets + f]];
    for (std::uint32_t f = 0; f < d_.row_facets; ++f) sum += j_.x[d_.row_param[std::size_t{row} * d_.row_facets + f]];
    return sum;
  }

  // Gradients (observed less expected, with respect to ability) and diagonal information of all unknowns.
  void pass() {
    gradient_.assign(d_.size, 0);
    information_.assign(d_.size, 0);
    log_likelihood_ = 0;
    for (std::size_t person = 0; person < j_.theta.size(); ++person) {
      const int extreme = extreme_[person];  // says nothing about the others: measured by what they say
      double gradient = 0, information = 0;
      for (std::size_t script = d_.script_begin[person]; script < d_.script_begin[person + 1]; ++script) {
        for (std::uint32_t row = d_.row_begin[script]; row < d_.row_begin[script + 1]; ++row) {
          const auto [residual, variance] = judge(j_.theta[person] - severity(script, row), row, extreme == 0);
          gradient += residual;
          information += variance;
          if (extreme != 0) continue;
          for (std::uint32_t f = 0; f < d_.script_facets; ++f) note(d_.script_param[script * d_.script_facets + f], residual, variance);
          for (std::uint32_t f = 0; f < d_.row_facets; ++f) note(d_.row_param[std::size_t{row} * d_.row_facets + f], residual, variance);
        }
      }
      person_gradient_[person] = gradient - inside * extreme;
      person_information_[person] = information;
    }
  }

  void note(std::uint32_t unknown, double residual, double variance) {
    gradient_[unknown] -= residual;
    information_[unknown] += variance;
  }

  std::pair<double, double> judge(double logit, std::uint32_t row, bool counts) {
    const ModelRow& r = d_.rows[row];
    const unsigned top = d_.degree[r.group];
    std::array<double, degree_max + 1> chance{};
    double height = 0, total = 1, own = 0;
    chance[0] = 1;
    for (unsigned k = 1; k <= top; ++k) {
      height += std::clamp(logit, -30.0, 30.0) - j_.x[d_.step_of[r.group * degree_max + k - 1]];
      chance[k] = d_.used[r.group][d_.lowest[r.group] + k] ? std::exp(std::clamp(height, -300.0, 300.0)) : 0;
      total += chance[k];
      if (k == r.score) own = height;
    }
    if (counts) log_likelihood_ += own - std::log(total);
    double above = 0, mean = 0, square = 0;
    for (unsigned k = top; k >= 1; --k) {
      above += chance[k] / total;
      mean += above;
      square += (2.0 * k - 1) * above;
      if (!counts) continue;
      const std::uint32_t step = d_.step_of[r.group * degree_max + k - 1];
      gradient_[step] += above - (r.score >= k ? 1 : 0);
      information_[step] += above * (1 - above);
    }
    return {r.score - mean, square - mean * mean};
  }

  void move(Block block, std::uint32_t facet) {
    pass();
    if (block == Block::persons) {
      for (std::size_t p = 0; p < j_.theta.size(); ++p) step(j_.theta[p], person_gradient_[p], person_information_[p]);
      return;
    }
    std::vector<bool> mine(d_.size, false);
    if (block == Block::scripts) for (std::size_t i = facet; i < d_.script_param.size(); i += d_.script_facets) mine[d_.script_param[i]] = true;
    if (block == Block::rows) for (std::size_t i = facet; i < d_.row_param.size(); i += d_.row_facets) mine[d_.row_param[i]] = true;
    if (block == Block::steps) for (const std::uint32_t u : d_.step_of) if (u != none) mine[u] = true;
    // Steps of one criterion pull at each other: moved together by whole steps of their own they would swing.
    const double slow = block == Block::steps ? *std::max_element(d_.degree.begin(), d_.degree.end()) : 1;
    for (std::uint32_t u = 0; u < d_.size; ++u) {
      // A level of extreme scores only is held by the wide prior.
      if (mine[u]) step(j_.x[u], gradient_[u] - d_.ridge[u] * j_.x[u], slow * (information_[u] + d_.ridge[u]));
    }
  }

  void step(double& value, double gradient, double information) {
    const double change = std::clamp(gradient / std::max(information, 1e-6), -1.0, 1.0);
    value += change;
    moved_ = std::max(moved_, std::abs(change));
  }

  void centre() {
    double shift = 0;
    for (const Family& family : d_.families) {
      double sum = 0;
      for (const std::uint32_t u : family.members) sum += j_.x[u] / static_cast<double>(family.members.size());
      for (const std::uint32_t u : family.members) j_.x[u] -= sum;
      shift += sum;
    }
    double mean = 0;
    for (const double t : j_.theta) mean += t / static_cast<double>(j_.theta.size());
    for (double& t : j_.theta) t -= mean;
    std::vector<bool> done(d_.size, false);
    for (const std::uint32_t u : d_.step_of) {
      if (u == none || done[u]) continue;
      j_.x[u] += shift - mean;
      done[u] = true;
    }
  }

  const Design& d_;
  Joint& j_;
  std::vector<double> gradient_, information_, person_gradient_, person_information_;
  std::vector<int> extreme_;  ///< -1 lowest scores only, 1 highest only
  double moved_ = 0, log_likelihood_ = 0;
};

}  // namespace

Joint fit_jointly(const Design& design, std::vector<double> x) {
  Joint joint;
  joint.x = std::move(x);
  Joiner joiner(design, joint);
  for (unsigned sweep = 0; sweep < sweeps_max && !joint.converged; ++sweep) joiner.sweep();
  joiner.finish();
  return joint;
}

}  // namespace selami::measure
