#include "measure/facets.hpp"
#include "measure/facets_test.hpp"

#include <gtest/gtest.h>
#include <algorithm>
#include <array>
#include <cstring>
#include <numeric>

namespace selami::measure {
namespace {

// ---- against a slow computation of its own: fixed nodes, exp() everywhere, derivatives by differences ----

using Unknowns = std::array<double, 8>;  // rater 0 and 1 (the third is minus both), 2 + 3 steps, log sigma

double slow_log_likelihood(const Ratings& r, const Unknowns& x) {
  const double rater[3] = {x[0], x[1], -x[0] - x[1]}, sigma = std::exp(x[7]);
  double sum = 0;
  for (std::size_t first = 0; first < r.person.size(); first += 4) {
    double person = 0, weights = 0;
    for (int node = -120; node <= 120; ++node) {
      const double theta = sigma * node / 15.0, weight = std::exp(-0.5 * (node / 15.0) * (node / 15.0));
      double likelihood = 1;
      for (std::size_t row = first; row < first + 4; ++row) {
        const std::uint32_t c = r.facets[0].of[row], top = 2 + c;
        double total = 1, logit = 0, own = r.score[row] == 0 ? 1 : 0;
        for (std::uint32_t k = 1; k <= top; ++k) {
          logit += theta - rater[r.facets[1].of[row]] - x[1 + 2 * c + k];
          total += std::exp(logit);
          if (r.score[row] == k) own = std::exp(logit);
        }
        likelihood *= own / total;
      }
      person += weight * likelihood;
      weights += weight;
    }
    sum += std::log(person / weights);
  }
  return sum;
}

Unknowns unknowns_of(const Fit& f) {
  const auto step = [&](std::size_t i) { return f.facets[0][f.steps[i].criterion].measure + f.steps[i].measure; };
  return {f.facets[1][0].measure, f.facets[1][1].measure, step(0), step(1), step(2), step(3), step(4), std::log(f.summary.sigma)};
}

TEST(Facets, plain_model_is_at_the_optimum_of_a_slow_computation) {
  const Ratings r = small(60, 5);
  const auto f = fit(r, plain());
  ASSERT_TRUE(f);
  const Unknowns at = unknowns_of(*f);
  EXPECT_NEAR(f->summary.deviance, -2 * slow_log_likelihood(r, at), 1e-6);
  for (std::size_t u = 0; u < at.size(); ++u) {
    Unknowns up = at, down = at;
    up[u] += 1e-3;
    down[u] -= 1e-3;
    EXPECT_NEAR((slow_log_likelihood(r, up) - slow_log_likelihood(r, down)) / 2e-3, 0, 0.02) << "unknown " << u;
  }
}

TEST(Facets, standard_errors_are_those_of_the_observed_information) {
  const Ratings r = small(60, 6);
  const auto f = fit(r, plain());
  ASSERT_TRUE(f);
  const Unknowns at = unknowns_of(*f);
  constexpr double h = 2e-3;
  double matrix[8][16] = {};
  for (std::size_t a = 0; a < 8; ++a) {
    for (std::size_t b = 0; b < 8; ++b) {
      const auto moved = [&](double da, double db) {
        Unknowns x = at;
        x[a] += da;
        x[b] += db;
        return slow_log_likelihood(r, x);
      };
      matrix[a][b] = -(moved(h, h) - moved(h, -h) - moved(-h, h) + moved(-h, -h)) / (4 * h * h);
    }
    matrix[a][8 + a] = 1;
  }
  for (std::size_t p = 0; p < 8; ++p) {  // Gauss-Jordan
    const double pivot = matrix[p][p];
    for (double& v : matrix[p]) v /= pivot;
    for (std::size_t row = 0; row < 8; ++row) {
      if (row == p) continue;
      const double factor = matrix[row][p];
      for (std::size_t c = 0; c < 16; ++c) matrix[row][c] -= factor * matrix[p][c];
    }
  }
  // The sum of the raters is known to 1 / sqrt(judgements) only: see Maker::hold.
  const double shared = 1.0 / (240 * 9);
  EXPECT_NEAR(f->facets[1][0].se / std::sqrt(matrix[0][8] + shared), 1, 0.002);
  EXPECT_NEAR(f->facets[1][1].se / std::sqrt(matrix[1][9] + shared), 1, 0.002);
  for (std::size_t s = 0; s < 5; ++s) EXPECT_NEAR(f->steps[s].se / std::sqrt(matrix[2 + s][10 + s]), 1, 0.02) << "step " << s;
}

TEST(Facets, halo_that_is_not_there_is_dropped) {
  City city;
  city.make();
  Options options;
  options.nodes = 8;
  const auto f = fit(city.ratings, options);
  ASSERT_TRUE(f);
  EXPECT_EQ(f->summary.halo_sd, 0);
  EXPECT_TRUE(f->summary.deviance_without_halo);
  EXPECT_NEAR(f->summary.sigma, 1.2, 0.1);
  for (const Facet& facet : city.ratings.facets) {
    const auto& levels = f->facets[static_cast<std::size_t>(&facet - city.ratings.facets.data())];
    double infit = 0, sum = 0;
    for (const Level& l : levels) {
      infit += l.infit / static_cast<double>(levels.size());
      sum += l.measure;
    }
    EXPECT_NEAR(infit, 1, 0.03) << facet.name;  // the expectation is taken from the posterior
    if (facet.role != Role::criterion) {
      EXPECT_NEAR(sum, 0, 1e-9) << facet.name;
    }
  }
}

// ---- the same bits ----

bool same_bits(double a, double b) { return std::memcmp(&a, &b, sizeof a) == 0; }

TEST(Facets, chunks_done_in_another_order_give_the_same_bits) {
  City city;
  city.halo_sd = 0.5;
  city.make();
  Options one, other;
  one.nodes = other.nodes = 8;
  other.executor = [](std::size_t count, const std::function<void(std::size_t)>& body) {
    for (std::size_t i = count; i-- > 0;) body(i);
  };
  const auto a = fit(city.ratings, one), b = fit(city.ratings, other);
  ASSERT_TRUE(a && b);
  EXPECT_TRUE(same_bits(a->summary.deviance, b->summary.deviance));
  for (std::size_t r = 0; r < a->facets[2].size(); ++r) {
    EXPECT_TRUE(same_bits(a->facets[2][r].measure, b->facets[2][r].measure));
    EXPECT_TRUE(same_bits(a->facets[2][r].se, b->facets[2][r].se));
  }
}

TEST(Facets, shuffled_rows_give_the_same_bits) {
  City city;
  city.halo_sd = 0.5;
  city.classes = 20;
  city.make();
  Ratings shuffled = city.ratings;
  Draw draw{99};
  for (std::size_t i = shuffled.person.size(); i-- > 1;) {
    const std::size_t j = draw.below(static_cast<std::uint32_t>(i + 1));
    std::swap(shuffled.person[i], shuffled.person[j]);
    std::swap(shuffled.score[i], shuffled.score[j]);
    for (Facet& facet : shuffled.facets) std::swap(facet.of[i], facet.of[j]);
  }
  const auto a = fit(city.ratings), b = fit(shuffled);
  ASSERT_TRUE(a && b);
  for (std::size_t p = 0; p < a->persons.size(); ++p) {
    ASSERT_TRUE(same_bits(a->persons[p].measure, b->persons[p].measure));
    ASSERT_TRUE(same_bits(a->persons[p].se, b->persons[p].se));
  }
}

TEST(Facets, every_kind_of_processor_finds_the_same) {
  City city;
  city.halo_sd = 0.5;
  city.make();
  Options options;
  options.nodes = 8;
  for (const bool row_by_row : {false, true}) {
    options.row_by_row = row_by_row;
    options.kernel = nullptr;
    const auto best = fit(city.ratings, options);
    ASSERT_TRUE(best);
    for (const char* lesser : {"avx2", "base"}) {
      options.kernel = lesser;
      const auto f = fit(city.ratings, options);
      ASSERT_TRUE(f);
      EXPECT_NEAR(f->summary.deviance, best->summary.deviance, 1e-4) << lesser;
      for (std::size_t r = 0; r < 40; ++r) {
        EXPECT_NEAR(f->facets[2][r].measure, best->facets[2][r].measure, 1e-5) << lesser;
        EXPECT_NEAR(f->facets[2][r].se / best->facets[2][r].se, 1, 1e-5) << lesser;
        EXPECT_NEAR(f->facets[2][r].outfit, best->facets[2][r].outfit, 1e-5) << lesser;
      }
    }
  }
}

// ---- fit ----

TEST(Facets, sums_of_fit_by_level_are_those_of_its_rows) {
  City city;
  city.halo_sd = 0.5;
  city.make();
  Options options;
  options.nodes = 8;
  options.keep_rows = true;
  for (const Halo halo : {Halo::off, Halo::on}) {
    options.halo = halo;
    const auto f = fit(city.ratings, options);
    ASSERT_TRUE(f);
    for (std::size_t k = 0; k < 3; ++k) {
      std::vector<Sums> sums(city.ratings.facets[k].levels);
      for (std::size_t row = 0; row < f->rows.size(); ++row) {
        Sums& own = sums[city.ratings.facets[k].of[row]];
        ++own.n;
        own.squared += static_cast<double>(f->rows[row].squared);
        own.variance += static_cast<double>(f->rows[row].variance);
      }
      for (std::size_t l = 0; l < sums.size(); ++l) {
        EXPECT_EQ(f->facets[k][l].sums.n, sums[l].n);
        EXPECT_NEAR(f->facets[k][l].sums.squared / sums[l].squared, 1, 1e-6);
        EXPECT_NEAR(f->facets[k][l].infit, sums[l].squared / sums[l].variance, 1e-6);
      }
    }
  }
}

// ---- what is unusual ----

TEST(Facets, no_judgement_is_refused) { EXPECT_EQ(fit({}).error().code, "measure.empty"); }

TEST(Facets, one_category_or_one_row_says_nothing) {
  Ratings r = small(10, 1);
  std::fill(r.score.begin(), r.score.end(), std::uint8_t{2});
  EXPECT_EQ(fit(r, plain()).error().code, "measure.no_spread");
  Ratings one;
  one.persons = 1;
  one.person = {0};
  one.score = {3};
  EXPECT_EQ(fit(one).error().code, "measure.no_spread");
}

TEST(Facets, columns_that_do_not_fit_are_refused) {
  Ratings r = small(10, 1);
  r.facets[1].of.pop_back();
  EXPECT_EQ(fit(r).error().code, "measure.columns");
  EXPECT_EQ(fit(r).error().field, "rater");
  r = small(10, 1);
  r.score[3] = 21;
  EXPECT_EQ(fit(r).error().code, "measure.score");
  r = small(10, 1);
  r.facets.push_back(r.facets[1]);
  EXPECT_EQ(fit(r).error().code, "measure.roles");
}

TEST(Facets, a_category_that_nobody_used_joins_two_steps) {
  Ratings r = small(200, 3);
  for (std::size_t i = 0; i < r.score.size(); ++i) {
    if (r.facets[0].of[i] == 1 && r.score[i] == 1) r.score[i] = 2;
  }
  const auto f = fit(r, plain());
  ASSERT_TRUE(f);
  std::vector<Step> steps;
  for (const Step& s : f->steps) if (s.criterion == 1) steps.push_back(s);
  ASSERT_EQ(steps.size(), 3U);
  EXPECT_TRUE(steps[0].joined && steps[1].joined);
  EXPECT_FALSE(steps[2].joined);
  EXPECT_EQ(steps[0].measure, steps[1].measure);
  EXPECT_EQ(f->facets[0][1].sums.n, 400U);
  EXPECT_NEAR(f->facets[0][1].outfit, 1, 0.1);
  EXPECT_TRUE(std::isfinite(f->summary.deviance));
}

TEST(Facets, a_criterion_with_one_category_is_said_to_tell_nothing) {
  Ratings r = small(100, 3);
  for (std::size_t i = 0; i < r.score.size(); ++i) if (r.facets[0].of[i] == 1) r.score[i] = 1;
  const auto f = fit(r, plain());
  ASSERT_TRUE(f);
  EXPECT_FALSE(f->facets[0][1].estimable);
  EXPECT_TRUE(f->facets[0][0].estimable);
  EXPECT_EQ(f->facets[0][1].n, 200U);
}

TEST(Facets, extreme_scores_have_finite_measures_and_are_marked) {
  Ratings r = small(100, 4);
  for (std::size_t i = 0; i < 4; ++i) r.score[i] = 0;
  for (std::size_t i = 4; i < 8; ++i) r.score[i] = static_cast<std::uint8_t>(2 + r.facets[0].of[i]);
  for (std::size_t i = 0; i < r.score.size(); ++i) if (r.facets[1].of[i] == 2) r.score[i] = 0;  // a rater of one category
  for (const Raters raters : {Raters::random, Raters::fixed}) {
    Options options = plain();
    options.raters = raters;
    const auto f = fit(r, options);
    ASSERT_TRUE(f);
    EXPECT_EQ(f->persons[0].extreme, -1);
    EXPECT_LT(f->persons[0].measure, 0);
    EXPECT_TRUE(std::isfinite(f->persons[0].measure) && std::isfinite(f->facets[1][2].measure) && std::isfinite(f->facets[1][2].se));
    if (raters == Raters::random) {
      EXPECT_LT(f->facets[1][2].measure, 40);
    }
  }
}

TEST(Facets, anchored_criteria_hold_the_origin) {
  City city;
  city.classes = 20;
  city.make();
  Options options;
  options.halo = Halo::off;
  const auto free = fit(city.ratings, options);
  ASSERT_TRUE(free);
  for (std::uint32_t c = 0; c < 4; ++c) options.anchors.push_back({1, c, free->facets[1][c].measure + 2, 0.1});
  const auto held = fit(city.ratings, options);
  ASSERT_TRUE(held);
  EXPECT_NEAR(held->summary.mean, 2, 0.1);
  EXPECT_TRUE(held->facets[1][0].anchored);
  for (std::size_t p = 0; p < 20; ++p) EXPECT_NEAR(held->persons[p].measure - free->persons[p].measure, 2, 0.1);
}

TEST(Facets, an_anchored_task_stays_near_its_anchor) {
  City city;
  city.classes = 20;
  city.make();
  Options options;
  options.halo = Halo::off;
  options.anchors = {{0, 3, 1.5, 0.01}};
  const auto f = fit(city.ratings, options);
  ASSERT_TRUE(f);
  EXPECT_NEAR(f->facets[0][3].measure, 1.5, 0.05);
  options.anchors = {{0, 30, 1.5, 0.1}};
  EXPECT_EQ(fit(city.ratings, options).error().code, "measure.anchor");
}

TEST(Facets, an_interaction_shows_the_cell_that_was_shifted) {
  City city;
  city.classes = 12;
  city.moderated = 0.5;
  city.make();
  Ratings& r = city.ratings;
  for (std::size_t i = 0; i < r.score.size(); ++i) {  // rater 4 is harsh on criterion 2 alone
    if (r.facets[2].of[i] == 4 && r.facets[1].of[i] == 2 && r.score[i] > 0) --r.score[i];
  }
  Options options;
  options.halo = Halo::off;
  options.interactions = {{2, 1}};
  const auto f = fit(r, options);
  ASSERT_TRUE(f);
  const std::vector<Cell>& cells = f->interactions[0];
  const auto largest = std::max_element(cells.begin(), cells.end(), [](const Cell& a, const Cell& b) { return a.measure < b.measure; });
  EXPECT_EQ(largest - cells.begin(), 4 * 4 + 2);
  EXPECT_GT(largest->measure, 4 * largest->se);
  double row = 0;
  for (std::size_t c = 0; c < 4; ++c) row += cells[16 + c].measure;
  EXPECT_NEAR(row, 0, 0.01);
}

TEST(Facets, a_warm_start_ends_at_the_same_place_sooner) {
  City city;
  city.halo_sd = 0.5;
  city.make();
  Options options;
  options.nodes = 8;
  options.halo = Halo::on;
  const auto cold = fit(city.ratings, options);
  ASSERT_TRUE(cold);
  options.warm = cold->state;
  const auto warm = fit(city.ratings, options);
  ASSERT_TRUE(warm);
  EXPECT_LT(warm->summary.evaluations, cold->summary.evaluations / 2);
  EXPECT_NEAR(warm->summary.deviance, cold->summary.deviance, 0.5);
  for (std::size_t l = 0; l < 40; ++l) EXPECT_NEAR(warm->facets[2][l].measure, cold->facets[2][l].measure, 0.01);
}

TEST(Facets, joint_estimates_are_the_marginal_ones_stretched) {
  const Ratings r = small(400, 8);
  Options joint = plain();
  joint.estimator = Estimator::joint;
  const auto a = fit(r, plain()), b = fit(r, joint);
  ASSERT_TRUE(a && b);
  EXPECT_TRUE(b->summary.converged);
  double sum = 0;
  for (std::size_t l = 0; l < 3; ++l) {
    const double ratio = b->facets[1][l].measure / a->facets[1][l].measure;
    EXPECT_GT(ratio, 1);
    EXPECT_LT(ratio, 1.6);
    sum += b->facets[1][l].measure;
  }
  EXPECT_NEAR(sum, 0, 1e-9);
}

TEST(Facets, a_class_moves_provisionally_with_each_judgement) {
  City city;
  city.classes = 20;
  city.make();
  Options options;
  options.halo = Halo::off;
  const auto f = fit(city.ratings, options);
  ASSERT_TRUE(f);
  std::vector<Judgement> judgements;
  const Ratings& r = city.ratings;
  const auto provisional = [&] { return provisional_group(f->state, judgements, city.pupils).value(); };
  for (std::size_t i = 0; i < r.person.size() && r.person[i] < city.pupils; ++i) {
    double difficulty = 0;
    for (std::size_t k = 0; k < 3; ++k) difficulty += f->facets[k][r.facets[k].of[i]].measure;
    judgements.push_back({r.person[i], r.score[i], r.facets[1].of[i], difficulty});
    if (i == 0) {
      EXPECT_LT(provisional().se, f->state.group_sd);
    }
  }
  const Provisional all = provisional();
  EXPECT_TRUE(all.provisional);
  EXPECT_EQ(all.persons, city.pupils);
  // The night's fit also weighs what the others say about this class's teacher: the two agree within its error.
  EXPECT_NEAR(all.measure, f->groups[0].measure, 0.3);
  judgements[0].score = 9;
  EXPECT_EQ(provisional_group(f->state, judgements, city.pupils).error().field, "score");
}

TEST(Facets, a_rating_scale_shares_its_steps) {
  City city;
  city.classes = 20;
  city.make();
  Options options;
  options.halo = Halo::off;
  options.steps = Steps::rating_scale;
  const auto f = fit(city.ratings, options);
  ASSERT_TRUE(f);
  ASSERT_EQ(f->steps.size(), 4U);
  for (unsigned k = 0; k < 4; ++k) EXPECT_NEAR(f->steps[k].measure, k - 1.5, 0.2);
  for (unsigned c = 1; c < 4; ++c) EXPECT_NEAR(f->facets[1][c].measure - f->facets[1][c - 1].measure, 0.3, 0.15);
}

}  // namespace
}  // namespace selami::measure
