#include "measure/facets.hpp"
#include "measure/facets_test.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>
#include <algorithm>
#include <numeric>

namespace selami::measure {
namespace {

Ratings drawn() {
  return small(*rc::gen::inRange<std::uint32_t>(20, 80), *rc::gen::arbitrary<std::uint64_t>());
}

RC_GTEST_PROP(Facets, other_numbers_for_levels_move_no_measure, ()) {
  const Ratings r = drawn();
  std::vector<std::uint32_t> to{0, 1, 2};
  const auto turns = *rc::gen::inRange(1, 3);
  std::rotate(to.begin(), to.begin() + turns, to.end());
  Ratings other = r;
  for (std::uint32_t& rater : other.facets[1].of) rater = to[rater];
  for (std::uint32_t& person : other.person) person = r.persons - 1 - person;
  const auto a = fit(r, plain()), b = fit(other, plain());
  RC_ASSERT(a.has_value());
  RC_ASSERT(b.has_value());
  for (std::uint32_t l = 0; l < 3; ++l) RC_ASSERT(std::abs(a->facets[1][l].measure - b->facets[1][to[l]].measure) < 1e-3);
  RC_ASSERT(std::abs(a->persons[0].measure - b->persons[r.persons - 1].measure) < 1e-3);
}

RC_GTEST_PROP(Facets, every_pupil_twice_leaves_the_measures_and_halves_the_variances, ()) {
  const Ratings r = drawn();
  Ratings twice = r;
  twice.persons *= 2;
  for (const std::uint32_t person : r.person) twice.person.push_back(person + r.persons);
  twice.score.insert(twice.score.end(), r.score.begin(), r.score.end());
  for (std::size_t k = 0; k < 2; ++k) twice.facets[k].of.insert(twice.facets[k].of.end(), r.facets[k].of.begin(), r.facets[k].of.end());
  const auto a = fit(r, plain()), b = fit(twice, plain());
  RC_ASSERT(a.has_value());
  RC_ASSERT(b.has_value());
  RC_ASSERT(std::abs(2 * a->summary.deviance - b->summary.deviance) < 1e-2);
  for (std::uint32_t l = 0; l < 3; ++l) {
    if (!a->facets[1][l].estimable || !b->facets[1][l].estimable) continue;
    RC_ASSERT(std::abs(a->facets[1][l].measure - b->facets[1][l].measure) < 0.01);
    RC_ASSERT(std::abs(a->facets[1][l].se / b->facets[1][l].se - std::sqrt(2.0)) < 0.02);
  }
}

}  // namespace
}  // namespace selami::measure
