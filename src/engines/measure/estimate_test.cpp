// The way to the optimum itself: that it ends.
#include "measure/estimate.hpp"
#include "measure/facets_test.hpp"

#include <gtest/gtest.h>

namespace selami::measure {
namespace {

// A tolerance that is met before the information of the optimum's surroundings is called for once kept the rounds going without a pass.
TEST(Estimate, comes_to_an_end_whatever_the_tolerance) {
  for (std::uint64_t seed = 1; seed <= 10; ++seed) {
    City city;
    city.classes = 6;
    city.seed = seed;
    city.make();
    Options options;
    options.nodes = 8;
    const Design design = make_design(city.ratings, options).value();
    for (const double tolerance : {1e-9, 1e-3, 0.1, 0.5, 10.0, 1e6}) {
      Estimate estimate(design, options);
      estimate.run(false, tolerance);
      EXPECT_TRUE(estimate.converged() || tolerance < 1e-6) << "seed " << seed << ", tolerance " << tolerance;
      EXPECT_LT(estimate.evaluations(), 170U) << "seed " << seed << ", tolerance " << tolerance;
    }
  }
}

}  // namespace
}  // namespace selami::measure
