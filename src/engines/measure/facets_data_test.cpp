// Research data that have no reference of the same model beside them: held against a slow computation of their own, against other
// programs where the models are near each other, and against the truth of the simulated city.
#include "measure/facets.hpp"
#include "measure/facets_test.hpp"
#include "measure/ratings_data_test.hpp"

#include <gtest/gtest.h>
#include <algorithm>
#include <cmath>
#include <numeric>

namespace selami::measure {
namespace {

using Values = std::vector<double>;

/// The plain model written down once more: exp() everywhere, persons one after another on equal steps over their posterior. Unknowns: the
/// levels of the additive facets but each one's last, then each criterion's steps, then log sigma. Criterion is the first facet.
class Slow {
 public:
  Slow(const Ratings& ratings, const Fit& fit) : in_(ratings), fit_(fit), rows_(ratings.persons) {
    for (std::uint32_t row = 0; row < in_.person.size(); ++row) rows_[in_.person[row]].push_back(row);
    for (std::size_t f = 1; f < in_.facets.size(); ++f) {
      offset_.push_back(at.size());
      for (std::uint32_t l = 0; l + 1 < in_.facets[f].levels; ++l) at.push_back(fit.facets[f][l].measure);
    }
    steps_ = at.size();
    first_step_.assign(in_.facets[0].levels + 1U, 0);
    for (const Step& step : fit.steps) {
      at.push_back(fit.facets[0][step.criterion].measure + step.measure);
      ++first_step_[step.criterion + 1U];
    }
    std::partial_sum(first_step_.begin(), first_step_.end(), first_step_.begin());
    at.push_back(std::log(fit.summary.sigma));
  }

  /// Log likelihood; adds its derivatives.
  double value(const Values& x, Values& gradient, Values* mean = nullptr, Values* spread = nullptr) const {
    gradient.assign(x.size(), 0);
    double sum = 0;
    for (std::uint32_t p = 0; p < in_.persons; ++p) sum += person(p, x, gradient, mean, spread);
    return sum;
  }

  /// - second derivatives, by differences of the gradient.
  std::vector<Values> information() const {
    constexpr double h = 1e-4;
    Values zero, moved;
    value(at, zero);
    std::vector<Values> out;
    for (std::size_t u = 0; u < at.size(); ++u) {
      Values x = at;
      x[u] += h;
      value(x, moved);
      out.emplace_back();
      for (std::size_t v = 0; v < at.size(); ++v) out.back().push_back((zero[v] - moved[v]) / h);
    }
    return out;
  }

  std::size_t steps() const { return steps_; }
  Values at;

 private:
  double person(std::uint32_t p, const Values& x, Values& gradient, Values* mean, Values* spread) const {
    constexpr int half = 16;  // equal steps of 0.45 posterior sd over 7 of them
    const double sigma = std::exp(x.back()), centre = fit_.persons[p].measure, step = 0.45 * fit_.persons[p].posterior_sd;
    std::vector<Values> moved(2 * half + 1);
    Values height(moved.size());
    for (int q = -half; q <= half; ++q) {
      const double theta = centre + q * step;
      Values& own = moved[static_cast<std::size_t>(q + half)];
      own.assign(x.size(), 0);
      double& h = height[static_cast<std::size_t>(q + half)];
      h = -0.5 * (theta / sigma) * (theta / sigma) - x.back() + std::log(step) - 0.91893853320467274;
      own.back() = (theta / sigma) * (theta / sigma) - 1;
      for (const std::uint32_t row : rows_[p]) h += judge(row, theta, x, own);
    }
    const double top = *std::max_element(height.begin(), height.end());
    double total = 0, first = 0, second = 0;
    for (double& h : height) total += h = std::exp(h - top);
    for (std::size_t q = 0; q < height.size(); ++q) {
      const double share = height[q] / total, off = (static_cast<double>(q) - half) * step;
      for (std::size_t u = 0; u < x.size(); ++u) gradient[u] += share * moved[q][u];
      first += share * off;
      second += share * off * off;
    }
    if (mean != nullptr) mean->push_back(centre + first);
    if (spread != nullptr) spread->push_back(std::sqrt(second - first * first));
    return top + std::log(total);
  }

  double judge(std::uint32_t row, double theta, const Values& x, Values& gradient) const {
    double logit = theta;
    for (std::size_t f = 1; f < in_.facets.size(); ++f) logit -= level(f, in_.facets[f].of[row], x);
    const std::size_t from = first_step_[in_.facets[0].of[row]], to = first_step_[in_.facets[0].of[row] + 1U];
    Values height{0};
    for (std::size_t s = from; s < to; ++s) height.push_back(height.back() + logit - x[steps_ + s]);
    double total = 0, above = 0, expected = 0;
    for (const double h : height) total += std::exp(h);
    for (std::size_t k = height.size() - 1; k > 0; --k) {
      above += std::exp(height[k]) / total;
      gradient[steps_ + from + k - 1] += above - (in_.score[row] >= k ? 1 : 0);
      expected += above;
    }
    for (std::size_t f = 1; f < in_.facets.size(); ++f) note(f, in_.facets[f].of[row], expected - in_.score[row], gradient);
    return height[in_.score[row]] - std::log(total);
  }

  double level(std::size_t f, std::uint32_t l, const Values& x) const {
    if (l + 1 < in_.facets[f].levels) return x[offset_[f - 1] + l];
    double sum = 0;
    for (std::uint32_t i = 0; i + 1 < in_.facets[f].levels; ++i) sum -= x[offset_[f - 1] + i];
    return sum;
  }
  void note(std::size_t f, std::uint32_t l, double slope, Values& gradient) const {
    if (l + 1 < in_.facets[f].levels) {
      gradient[offset_[f - 1] + l] += slope;
      return;
    }
    for (std::uint32_t i = 0; i + 1 < in_.facets[f].levels; ++i) gradient[offset_[f - 1] + i] -= slope;
  }

  const Ratings& in_;
  const Fit& fit_;
  std::vector<std::vector<std::uint32_t>> rows_;
  std::vector<std::size_t> offset_;
  std::vector<std::size_t> first_step_;
  std::size_t steps_ = 0;
};

std::vector<Values> inverse_of(std::vector<Values> matrix) {
  const std::size_t n = matrix.size();
  std::vector<Values> out(n, Values(n, 0));
  for (std::size_t i = 0; i < n; ++i) out[i][i] = 1;
  for (std::size_t i = 0; i < n; ++i) {
    std::size_t pivot = i;
    for (std::size_t r = i; r < n; ++r) pivot = std::abs(matrix[r][i]) > std::abs(matrix[pivot][i]) ? r : pivot;
    std::swap(matrix[i], matrix[pivot]);
    std::swap(out[i], out[pivot]);
    const double scale = matrix[i][i];
    for (std::size_t c = 0; c < n; ++c) {
      matrix[i][c] /= scale;
      out[i][c] /= scale;
    }
    for (std::size_t r = 0; r < n; ++r) {
      const double times = matrix[r][i];
      if (r == i || times == 0) continue;
      for (std::size_t c = 0; c < n; ++c) {
        matrix[r][c] -= times * matrix[i][c];
        out[r][c] -= times * out[i][c];
      }
    }
  }
  return out;
}

/// All that the reference tests ask of a fit: here the distance from the optimum is what Newton's step would still move.
void meets_the_slow_computation(const Ratings& ratings) {
  const auto fitted = fit(ratings, plain());
  ASSERT_TRUE(fitted);
  const Slow slow(ratings, *fitted);
  Values gradient, mean, spread;
  EXPECT_NEAR(-2 * slow.value(slow.at, gradient, &mean, &spread), fitted->summary.deviance, static_cast<double>(ratings.score.size()) * 1e-6);
  const std::vector<Values> covariance = inverse_of(slow.information());
  for (std::size_t u = 0; u < slow.at.size(); ++u) {
    double left = 0;
    for (std::size_t v = 0; v < slow.at.size(); ++v) left += covariance[u][v] * gradient[v];
    EXPECT_LT(std::abs(left), 0.005) << "unknown " << u;
  }
  for (std::size_t s = 0; s < fitted->steps.size(); ++s) {
    EXPECT_NEAR(fitted->steps[s].se / std::sqrt(covariance[slow.steps() + s][slow.steps() + s]), 1, 0.02) << "step " << s;
  }
  std::size_t next = 0;
  for (std::size_t f = 1; f < ratings.facets.size(); ++f) {
    for (std::uint32_t l = 0; l + 1 < ratings.facets[f].levels; ++l, ++next) {
      EXPECT_NEAR(fitted->facets[f][l].se / std::sqrt(covariance[next][next]), 1, 0.02) << ratings.facets[f].name << " " << l;
    }
  }
  for (std::uint32_t p = 0; p < ratings.persons; ++p) {
    EXPECT_NEAR(fitted->persons[p].measure, mean[p], 0.03) << p;
    EXPECT_NEAR(fitted->persons[p].posterior_sd / spread[p], 1, 0.02) << p;
  }
}

TEST(Data, immer03_is_at_the_optimum_of_a_slow_computation) {
  const DataRows rows = data_rows("immer03.csv");
  if (rows.empty()) GTEST_SKIP() << "no immer03 beside the project";
  meets_the_slow_computation(coded_data(rows, "person", {{"criterion", Role::criterion}, {"rater", Role::rater}}, "score").ratings);
}

TEST(Data, verbagg_is_at_the_optimum_of_a_slow_computation) {
  const DataRows rows = data_rows("verbagg.csv");
  if (rows.empty()) GTEST_SKIP() << "no verbagg beside the project";
  meets_the_slow_computation(coded_data(rows, "person", {{"item", Role::criterion}}, "score").ratings);
}

class BesideTam : public testing::TestWithParam<const char*> {};

TEST_P(BesideTam, raters_are_those_of_tam) {
  const std::string name = GetParam();
  const DataRows rows = data_rows(name + ".csv"), tam = data_rows(name + "_tam61_facets.csv");
  if (rows.empty() || tam.empty()) GTEST_SKIP() << "no " << name << " beside the project";
  const CodedData data = coded_data(rows, "person", {{"task", Role::task}, {"criterion", Role::criterion}, {"rater", Role::rater}}, "score");
  const auto fitted = fit(data.ratings, plain());
  ASSERT_TRUE(fitted);
  std::size_t met = 0;
  for (const auto& row : tam) {
    if (row[1] != "rater") continue;
    const std::string rater = row[0].substr(std::string("rater").size());
    const auto at = std::find(data.names[3].begin(), data.names[3].end(), rater);
    ASSERT_NE(at, data.names[3].end()) << rater;
    EXPECT_NEAR(fitted->facets[2][static_cast<std::size_t>(at - data.names[3].begin())].measure, std::stod(row[2]), 0.005) << rater;
    ++met;
  }
  EXPECT_EQ(met, data.names[3].size());
}

INSTANTIATE_TEST_SUITE_P(Sets, BesideTam, testing::Values("ratings2", "ratings3", "immer02"), [](const auto& one) { return std::string(one.param); });

double correlation(const Values& a, const Values& b) {
  const auto n = static_cast<double>(a.size());
  const double at = std::accumulate(a.begin(), a.end(), 0.0) / n, bt = std::accumulate(b.begin(), b.end(), 0.0) / n;
  double ab = 0, aa = 0, bb = 0;
  for (std::size_t i = 0; i < a.size(); ++i) {
    ab += (a[i] - at) * (b[i] - bt);
    aa += (a[i] - at) * (a[i] - at);
    bb += (b[i] - bt) * (b[i] - bt);
  }
  return ab / std::sqrt(aa * bb);
}

TEST(Data, lecturers_come_in_the_order_that_a_linear_mixed_model_gives_them) {
  const DataRows rows = data_rows("insteval.csv"), lmer = data_rows("insteval_ref_lmer_lecturer.csv");
  if (rows.empty() || lmer.empty()) GTEST_SKIP() << "no insteval beside the project";
  const CodedData data = coded_data(rows, "student", {{"service", Role::task}, {"dept", Role::other}, {"lecturer", Role::rater}}, "rating", 1);
  Options options;
  options.halo = Halo::off;
  const auto fitted = fit(data.ratings, options);
  ASSERT_TRUE(fitted);
  std::map<std::string, double> severity;
  for (std::size_t l = 0; l < data.names[3].size(); ++l) severity[data.names[3][l]] = fitted->facets[2][l].measure;
  Values ours, theirs;
  for (std::size_t i = 1; i < lmer.size(); ++i) {
    ours.push_back(-severity.at(lmer[i][0]));
    theirs.push_back(std::stod(lmer[i][1]));
  }
  ASSERT_EQ(ours.size(), data.names[3].size());
  EXPECT_GT(correlation(ours, theirs), 0.97);
  // Logits and points: a lecturer's spread beside a student's is alike on both scales (0.5124 / 0.3247 there).
  EXPECT_NEAR(fitted->summary.rater_sd / fitted->summary.sigma, 1.578, 0.16);
}

TEST(Data, the_simulated_citys_truth_is_covered) {
  const DataRows rows = data_rows("sim_city.csv"), truth = data_rows("sim_city_truth.csv");
  if (rows.empty() || truth.empty()) GTEST_SKIP() << "no sim_city beside the project";
  CodedData data = coded_data(rows, "pupil", {{"task", Role::task}, {"criterion", Role::criterion}, {"rater", Role::rater}}, "score");
  std::vector<std::string> classes;
  const std::vector<std::uint32_t> of = coded(rows, "class", classes);
  data.ratings.groups = static_cast<std::uint32_t>(classes.size());
  data.ratings.group.assign(data.ratings.persons, 0);
  for (std::size_t row = 0; row < of.size(); ++row) data.ratings.group[data.ratings.person[row]] = of[row];
  const auto fitted = fit(data.ratings, {});
  ASSERT_TRUE(fitted);
  std::map<std::string, double> known;
  for (std::size_t i = 1; i < truth.size(); ++i) known[truth[i][0] + " " + truth[i][1]] = std::stod(truth[i][2]);
  const auto cover = [&](const std::string& kind, const std::vector<std::string>& names, const auto& own) {
    double all = 0, covered = 0, place = 0, mean = 0;
    for (std::size_t i = 0; i < names.size(); ++i) {
      place += known.at(kind + " " + names[i]) / static_cast<double>(names.size());
      mean += own[i].measure / static_cast<double>(names.size());
    }
    for (std::size_t i = 0; i < names.size(); ++i, ++all) covered += std::abs(own[i].measure - mean - (known.at(kind + " " + names[i]) - place)) < 1.96 * own[i].se ? 1 : 0;
    return covered / all;
  };
  EXPECT_NEAR(fitted->summary.halo_sd, 0.6, 0.06);
  EXPECT_NEAR(cover("rater", data.names[3], fitted->facets[2]), 0.95, 0.05);
  EXPECT_NEAR(cover("task", data.names[1], fitted->facets[0]), 0.95, 0.08);
  EXPECT_NEAR(cover("pupil", data.names[0], fitted->persons), 0.95, 0.02);
}

}  // namespace
}  // namespace selami::measure
