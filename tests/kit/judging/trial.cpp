#include "kit_judging/trial.hpp"

#include <cmath>
#include <limits>

#include "base/dice.hpp"
#include "measure/compare.hpp"
#include "measure/duels.hpp"
#include "measure/pairing.hpp"

namespace selami::kit {
namespace {

using measure::Comparison;

double squared_correlation(const std::vector<double>& a, const std::vector<double>& b) {
  double a_mean = 0, b_mean = 0, ab = 0, aa = 0, bb = 0;
  const auto n = static_cast<double>(a.size());
  for (std::size_t i = 0; i < a.size(); ++i) {
    a_mean += a[i] / n;
    b_mean += b[i] / n;
  }
  for (std::size_t i = 0; i < a.size(); ++i) {
    ab += (a[i] - a_mean) * (b[i] - b_mean);
    aa += (a[i] - a_mean) * (a[i] - a_mean);
    bb += (b[i] - b_mean) * (b[i] - b_mean);
  }
  return ab * ab / aa / bb;
}

class Trial {
 public:
  explicit Trial(const TrialParams& params) : params_(params), dice_(params.seed) {
    for (std::size_t i = 0; i < params.pieces; ++i) truth_.push_back(dice_.normal(0, params.sd));
  }

  void judge_until(int each) {
    const std::size_t wanted = params_.pieces * static_cast<std::size_t>(each) / 2;
    while (rows_.size() < wanted) {
      if (params_.choosing != Choosing::random && rows_.size() >= estimated_ + params_.pieces / 2) estimate();
      batch();
    }
  }

  TrialPoint point(int each) const {
    const measure::Comparisons all{rows_, params_.pieces, params_.judges};
    const measure::Reliability found = measure::reliability_of(all, params_.seed, params_.splits).value();
    return {each, measure::fit_comparisons(all, {}).value().ssr, found.empirical_bayes, squared_correlation(measure::shrunken_measures(all).value(), truth_), found.split_half.value_or(0)};
  }

 private:
  void estimate() {
    measures_ = measure::shrunken_measures({rows_, params_.pieces, params_.judges}).value();
    estimated_ = rows_.size();
  }

  void batch() {
    measure::PairingWish wish;
    wish.judge = judge_;
    wish.candidates = params_.pieces;
    wish.judged = rows_;
    wish.measures = measures_;
    wish.seed = dice_.next();
    if (params_.choosing == Choosing::random) wish.random_rounds = std::numeric_limits<std::uint32_t>::max();
    if (params_.choosing == Choosing::closest) {
      wish.random_rounds = 1;
      wish.jitter = 0;
    }
    for (const measure::Pair& pair : measure::next_pairs(wish)) {
      const bool left = dice_.chance(measure::chance_to_win(truth_[pair.left] - truth_[pair.right]));
      rows_.push_back({judge_, left ? pair.left : pair.right, left ? pair.right : pair.left});
    }
    judge_ = static_cast<std::uint32_t>((judge_ + 1) % params_.judges);
  }

  TrialParams params_;
  Dice dice_;
  std::vector<double> truth_;
  std::vector<Comparison> rows_;
  std::vector<double> measures_;
  std::size_t estimated_ = 0;
  std::uint32_t judge_ = 0;
};

}  // namespace

std::vector<TrialPoint> trial(const TrialParams& params, const std::vector<int>& points) {
  Trial trial(params);
  std::vector<TrialPoint> out;
  for (const int each : points) {
    trial.judge_until(each);
    out.push_back(trial.point(each));
  }
  return out;
}

std::vector<TrialPoint> mean_trial(TrialParams params, const std::vector<int>& points, int seeds) {
  std::vector<TrialPoint> out(points.size());
  for (int seed = 1; seed <= seeds; ++seed) {
    params.seed = static_cast<std::uint64_t>(seed);
    const std::vector<TrialPoint> one = trial(params, points);
    for (std::size_t i = 0; i < out.size(); ++i) {
      out[i].each = one[i].each;
      out[i].ssr += one[i].ssr / seeds;
      out[i].reliability += one[i].reliability / seeds;
      out[i].truth += one[i].truth / seeds;
      out[i].split_half += one[i].split_half / seeds;
    }
  }
  return out;
}

}  // namespace selami::kit
