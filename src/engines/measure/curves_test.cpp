#include "measure/curves.hpp"
#include "measure/facets_test.hpp"

#include <gtest/gtest.h>

namespace selami::measure {
namespace {

TEST(Curves, a_grid_covers_what_is_used_and_bent) {
  const CurveGrid grid = plan_grid({-3.1, 5.2}, {-20, 4.05}, 0, 16, 16);
  EXPECT_LE(grid.low, -3.1);
  EXPECT_GE(grid.low + grid.cells / 4.0, 4.05);
  EXPECT_EQ(grid.far_points, 0U);
}

TEST(Curves, the_narrower_halo_is_the_finer_its_grid) {
  const CurveGrid wide = plan_grid({-5, 5}, {-20, 20}, 2, 16, 16), narrow = plan_grid({-5, 5}, {-20, 20}, 0.05, 16, 16);
  EXPECT_GT(narrow.points_per_cell, wide.points_per_cell);
  EXPECT_LE(0.25 / narrow.points_per_cell, 0.8 * 0.05);
  EXPECT_EQ(wide.far_points % 8, 0U);
}

// The curves against going through all rows at fixed nodes.
void same_as_row_by_row(double halo, double within) {
  City city;
  city.classes = 60;
  city.halo_sd = halo;
  city.make();
  Options options;
  options.nodes = 24;
  options.halo = halo > 0 ? Halo::on : Halo::off;
  const auto by_curve = fit(city.ratings, options);
  options.row_by_row = true;
  const auto by_row = fit(city.ratings, options);
  ASSERT_TRUE(by_curve && by_row);
  EXPECT_NEAR(by_curve->summary.deviance, by_row->summary.deviance, 10 * within);
  for (std::size_t f = 0; f < 3; ++f) {
    for (std::size_t l = 0; l < by_row->facets[f].size(); ++l) {
      EXPECT_NEAR(by_curve->facets[f][l].measure, by_row->facets[f][l].measure, within);
      EXPECT_NEAR(by_curve->facets[f][l].se / by_row->facets[f][l].se, 1, within);
    }
  }
}

TEST(Curves, say_what_the_rows_say) { same_as_row_by_row(0, 1e-6); }
TEST(Curves, say_what_the_rows_say_with_halo) { same_as_row_by_row(0.6, 1e-3); }

TEST(Curves, a_lesser_processor_estimates_the_same) {
  City city;
  city.classes = 20;
  city.make();
  Options options;
  options.halo = Halo::on;
  const auto best = fit(city.ratings, options);
  for (const char* kernel : {"avx2", "base"}) {
    options.kernel = kernel;
    const auto other = fit(city.ratings, options);
    ASSERT_TRUE(best && other);
    EXPECT_NEAR(other->summary.deviance, best->summary.deviance, 1e-4) << kernel;
  }
}

}  // namespace
}  // namespace selami::measure
