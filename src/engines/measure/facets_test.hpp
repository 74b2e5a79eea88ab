#pragma once
/// @file Made-up judgements with known truth, for the tests of the many-facet model.

#include <cmath>
#include <cstdint>
#include <vector>
#include "measure/facets.hpp"

namespace selami::measure {

struct Draw {
  std::uint64_t state;
  double uniform() {
    std::uint64_t z = (state += 0x9e3779b97f4a7c15ULL);
    z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9ULL;
    z = (z ^ (z >> 27)) * 0x94d049bb133111ebULL;
    return (static_cast<double>((z ^ (z >> 31)) >> 11) + 0.5) * 0x1p-53;
  }
  double normal() { return std::sqrt(-2 * std::log(uniform())) * std::cos(6.283185307179586 * uniform()); }
  std::uint32_t below(std::uint32_t n) { return static_cast<std::uint32_t>(uniform() * n); }
};

/// Every class is judged by its own teacher, some scripts a second time by a teacher of another class.
struct City {
  std::uint32_t classes = 40, pupils = 23, tasks = 5, criteria = 4;
  double halo_sd = 0, moderated = 0.08;
  std::uint64_t seed = 1;

  Ratings ratings;
  std::vector<double> pupil, of_class, severity, difficulty;

  void make() {
    Draw draw{seed * 7919};
    constexpr std::uint32_t bank = 30, categories = 5;
    const auto effects = [&](std::uint32_t n, double sd) {
      std::vector<double> values(n);
      for (double& v : values) v = sd * draw.normal();
      return values;
    };
    difficulty = effects(bank, 0.8);
    of_class = effects(classes, 0.5);
    severity = effects(classes, 0.6);
    ratings.groups = classes;
    ratings.facets = {{"task", Role::task, bank, {}}, {"criterion", Role::criterion, criteria, {}}, {"rater", Role::rater, classes, {}}};
    for (std::uint32_t c = 0; c < classes; ++c) {
      for (std::uint32_t p = 0; p < pupils; ++p) {
        pupil.push_back(of_class[c] + 1.2 * draw.normal());
        ratings.group.push_back(c);
        const std::uint32_t first = draw.below(bank);
        for (std::uint32_t t = 0; t < tasks; ++t) {
          judge(draw, (first + 7 * t) % bank, c, categories);
          if (draw.uniform() < moderated) judge(draw, (first + 7 * t) % bank, (c + 1 + draw.below(classes - 1)) % classes, categories);
        }
        ++ratings.persons;
      }
    }
  }

 private:
  void judge(Draw& draw, std::uint32_t task, std::uint32_t rater, std::uint32_t categories) {
    const double halo = halo_sd * draw.normal();
    for (std::uint32_t criterion = 0; criterion < criteria; ++criterion) {
      double weight[8] = {1}, sum = 1, logit = 0;
      for (std::uint32_t k = 1; k < categories; ++k) {
        logit += pupil.back() - difficulty[task] - severity[rater] + halo - (k - 2.5) - 0.3 * (criterion - 1.5);
        sum += weight[k] = std::exp(logit);
      }
      double left = draw.uniform() * sum;
      std::uint8_t score = 0;
      while (score + 1U < categories && left > weight[score]) left -= weight[score++];
      ratings.person.push_back(ratings.persons);
      ratings.score.push_back(score);
      ratings.facets[0].of.push_back(task);
      ratings.facets[1].of.push_back(criterion);
      ratings.facets[2].of.push_back(rater);
    }
  }
};

/// The model of the classic programs: one population, fixed raters, no halo.
inline Options plain() {
  Options options;
  options.population = Population::one;
  options.raters = Raters::fixed;
  options.halo = Halo::off;
  return options;
}

/// A few pupils, each judged by two of three raters on two criteria with three and four categories.
inline Ratings small(std::uint32_t pupils, std::uint64_t seed) {
  Draw draw{seed};
  Ratings r;
  r.persons = pupils;
  r.facets = {{"criterion", Role::criterion, 2, {}}, {"rater", Role::rater, 3, {}}};
  const double severity[3] = {0.5, -0.2, -0.3};
  for (std::uint32_t p = 0; p < pupils; ++p) {
    const double theta = 1.3 * draw.normal();
    for (std::uint32_t turn = 0; turn < 2; ++turn) {
      const std::uint32_t rater = (p + turn) % 3;
      for (std::uint32_t c = 0; c < 2; ++c) {
        std::uint8_t score = 0;
        const std::uint32_t top = 2 + c;
        double weight[4] = {1}, sum = 1, logit = 0;
        for (std::uint32_t k = 1; k <= top; ++k) sum += weight[k] = std::exp(logit += theta - severity[rater] - (k - 1.5));
        double left = draw.uniform() * sum;
        while (score < top && left > weight[score]) left -= weight[score++];
        r.person.push_back(p);
        r.score.push_back(score);
        r.facets[0].of.push_back(c);
        r.facets[1].of.push_back(rater);
      }
    }
  }
  return r;
}

}  // namespace selami::measure
