// How often 95 % intervals hold the truth, over 800 made-up cities. A longer run by kind of city: bench/estimates_bench.
#include <gtest/gtest.h>

#include "kit_guessed/cover.hpp"

namespace selami::kit {
namespace {

constexpr int cities_each = 100;

void add(Cover& to, const Cover& one) {
  to.asked += one.asked;
  to.inside += one.inside;
  to.refused += one.refused;
}

Covers all_of(city::Kind kind) {
  Covers out;
  for (const Trial& trial : promised_trials()) {
    if (trial.params.kind != kind) continue;
    const Covers one = covers(trial.params, cities_each);
    add(out.city, one.city);
    add(out.district, one.district);
    add(out.school, one.school);
    add(out.gap, one.gap);
    add(out.change, one.change);
    add(out.district_change, one.district_change);
    add(out.school_change, one.school_change);
  }
  return out;
}

void expect_held(const char* what, const Cover& cover, double most = 0.97) {
  EXPECT_GE(cover.share(), 0.93) << what;
  EXPECT_LE(cover.share(), most) << what;
  EXPECT_GE(cover.asked, 3 * cities_each) << what;  // of four kinds of city; some draws are answered by too few
}

TEST(Coverage, OfDepth) {
  const Covers found = all_of(city::Kind::depth);
  expect_held("city", found.city);
  expect_held("district", found.district);
  expect_held("school", found.school);
  expect_held("gap", found.gap);
  expect_held("change", found.change);
  expect_held("change of a district", found.district_change);
  expect_held("change of a school", found.school_change);
}

TEST(Coverage, OfAShare) {
  const Covers found = all_of(city::Kind::share);
  expect_held("city", found.city);
  expect_held("district", found.district);
  expect_held("school", found.school);
  expect_held("gap", found.gap);
  expect_held("change", found.change);
  // Where a teacher's few plans tell next to nothing of how districts' changes differ, that they might differ widens each: wider than
  // needed, never too narrow (decision 68).
  expect_held("change of a district", found.district_change, 0.99);
  expect_held("change of a school", found.school_change, 0.99);
}

TEST(Coverage, AnIntervalOfThoseWhoChoseIsNotTheCitys) {
  // Better schools choose to: taken for the city's, their interval hardly ever holds it. Hence it is of another type.
  const Cover wrong = mislabelled(promised_trials().front().params, 40);
  EXPECT_EQ(wrong.asked, 40);
  EXPECT_LT(wrong.share(), 0.2);
}

}  // namespace
}  // namespace selami::kit
