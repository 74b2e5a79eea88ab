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

RC_GTEST_PROP(Facets, whatever_was_judged_nothing_is_infinite, ()) {
  Draw draw{*rc::gen::arbitrary<std::uint64_t>()};
  Ratings r;
  r.persons = *rc::gen::inRange<std::uint32_t>(1, 12);
  r.groups = 3;
  for (std::uint32_t p = 0; p < r.persons; ++p) r.group.push_back(draw.below(3));
  r.facets = {{"criterion", Role::criterion, 3, {}}, {"rater", Role::rater, 4, {}}, {"task", Role::task, 2, {}}, {"room", Role::other, 3, {}}};
  const int rows = *rc::gen::inRange(1, 60);
  for (int i = 0; i < rows; ++i) {
    r.person.push_back(draw.below(r.persons));
    r.score.push_back(static_cast<std::uint8_t>(draw.uniform() < 0.1 ? 20 : draw.below(4)));
    for (Facet& f : r.facets) f.of.push_back(draw.below(f.levels));
  }
  Options options;
  if (draw.uniform() < 0.5) options = plain();
  options.halo = draw.uniform() < 0.5 ? Halo::on : Halo::automatic;
  const auto f = fit(r, options);
  if (!f) {
    RC_ASSERT(f.error().code == "measure.no_spread");
    return;
  }
  RC_ASSERT(std::isfinite(f->summary.deviance));
  for (const auto& levels : f->facets) {
    for (const Level& l : levels) {
      RC_ASSERT(std::isfinite(l.measure));
      RC_ASSERT(std::isfinite(l.se));
      RC_ASSERT(std::isfinite(l.infit));
      RC_ASSERT(std::isfinite(l.outfit));
    }
  }
  for (const Step& s : f->steps) RC_ASSERT(std::isfinite(s.measure));
  for (const Step& s : f->steps) RC_ASSERT(std::isfinite(s.se));
  for (const Person& p : f->persons) RC_ASSERT(std::isfinite(p.measure));
  for (const Person& p : f->persons) RC_ASSERT(std::isfinite(p.se));
}

}  // namespace
}  // namespace selami::measure
