#include "measure/secants.hpp"

#include <gtest/gtest.h>

namespace selami::measure {
namespace {

void unknown_curvature(std::span<double>) {}  // taken for 1

// Of the function x^2 + 4 y^2 the gradient is (2 x, 8 y): steps along either axis tell its curvature.
TEST(Secants, steps_along_each_axis_tell_the_curvature) {
  Secants secants;
  secants.add({1, 0}, {2, 0});
  secants.add({0, 1}, {0, 8});
  const std::vector<double> step = secants.direction({2, 8}, unknown_curvature);
  EXPECT_NEAR(step[0], -1, 1e-12);
  EXPECT_NEAR(step[1], -1, 1e-12);
}

TEST(Secants, what_is_added_to_the_function_is_added_to_what_steps_told) {
  Secants secants;
  secants.add({1, 0}, {2, 0});
  secants.stiffen({3, 0});
  EXPECT_NEAR(secants.direction({5, 0}, unknown_curvature)[0], -1, 1e-12);
}

TEST(Secants, a_gradient_that_fell_is_left_out) {
  Secants secants;
  secants.add({1, 0}, {-2, 0});
  EXPECT_EQ(secants.direction({1, 0}, unknown_curvature), (std::vector<double>{-1, 0}));
}

}  // namespace
}  // namespace selami::measure
