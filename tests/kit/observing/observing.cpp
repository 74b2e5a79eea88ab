#include "kit_observing/observing.hpp"

#include <cmath>
#include <iterator>

#include "base/dice.hpp"

namespace selami::kit {
namespace {

using growth::Practice;

constexpr std::size_t teachers = 8, roving = 8, behaviours = 3;
constexpr double lesson_sd = 0.5, practice_sd = 1.2, school_sd = 0.4, behaviour_sd = 0.6;
const char* const indicators[] = {"diskusi", "interaktif", "umpan-balik"};

/// What the three steps weigh at a place on the scale; the thresholds lie at -1 and 1.
struct Weights {
  double some = 0, much = 0;
  explicit Weights(double logit) : some(std::exp(logit + 1)), much(some * std::exp(logit - 1)) {}
  double all() const { return 1 + some + much; }
  double mean() const { return (some + 2 * much) / all(); }
};

struct Making {
  Dice dice;
  ObservedTown out = {};
  std::map<std::string, double> strict = {};
  std::vector<double> hard = {};
  std::map<Practice, std::vector<double>> steps = {};
  int visits = 0;

  double hard_of(std::size_t indicator, std::size_t behaviour) const { return hard[indicator * behaviours + behaviour]; }

  void visit(const Practice& practice, std::size_t indicator, double level, const std::string& observer) {
    const double lesson = level + lesson_sd * dice.normal(0, 1);
    const std::string name = "visit" + std::to_string(visits++);
    for (std::size_t b = 0; b < behaviours; ++b) {
      const Weights weights(lesson - strict[observer] - hard_of(indicator, b));
      const double left = dice.unit() * weights.all();
      std::uint8_t step = 0;
      if (left > 1) step = left > 1 + weights.some ? 2 : 1;
      out.given.push_back({practice, name, observer, "b" + std::to_string(b), step});
      steps[practice].push_back(step);
    }
  }
  double usual(std::size_t indicator, double level) const {
    double mean = 0, sum = 0, weights = 0;
    for (const auto& [name, one] : strict) mean += one / static_cast<double>(strict.size());
    for (int z = -16; z <= 16; ++z) {  // over lessons
      const double weight = std::exp(-z * z / 32.0), lesson = level - mean + lesson_sd * z / 4.0;
      for (std::size_t b = 0; b < behaviours; ++b) {
        sum += weight * Weights(lesson - hard_of(indicator, b)).mean();
        weights += weight;
      }
    }
    return sum / weights;
  }
};

}  // namespace

ObservedTown observed_town(std::uint64_t seed, const TownWish& wish) {
  Making made{Dice(seed)};
  Dice& dice = made.dice;
  for (std::size_t b = 0; b < std::size(indicators) * behaviours; ++b) made.hard.push_back(behaviour_sd * dice.normal(0, 1));
  std::vector<std::string> observers;
  for (std::size_t s = 0; s < wish.schools; ++s) observers.push_back("kepala" + std::to_string(s));
  for (std::size_t r = 0; r < roving; ++r) observers.push_back("pengawas" + std::to_string(r));
  for (const std::string& one : observers) made.strict[one] = wish.severity_sd * dice.normal(0, 1);
  if (wish.strict_head > 0) made.strict["kepala0"] = wish.strict_head;
  for (std::size_t s = 0; s < wish.schools; ++s) {
    const double school = school_sd * dice.normal(0, 1);
    for (std::size_t t = 0; t < teachers; ++t) {
      const std::size_t indicator = (s + t) % std::size(indicators);
      const Practice practice{"sd" + std::to_string(s), "guru" + std::to_string(t), indicators[indicator]};
      const double level = 0.4 + school + practice_sd * dice.normal(0, 1);
      for (std::size_t v = 0; v < wish.by_head; ++v) made.visit(practice, indicator, level, observers[s]);
      for (std::size_t v = 0; v < wish.by_others; ++v) made.visit(practice, indicator, level, observers[wish.schools + (s + t + v * 3) % roving]);
      made.out.truth[practice] = made.usual(indicator, level);
    }
  }
  for (const auto& [practice, steps] : made.steps) {
    for (const double one : steps) made.out.raw[practice] += one / static_cast<double>(steps.size());
  }
  return std::move(made.out);
}

void hold(Held& held, const ObservedTown& town, const growth::Figures& figures) {
  for (const auto& [practice, figure] : figures) {
    ++held.all;
    if (figure.fairness != growth::Fairness::shown) continue;
    const double truth = town.truth.at(practice);
    ++held.shown;
    held.covered += figure.span.low <= truth && truth <= figure.span.high ? 1 : 0;
    held.fair += std::pow(figure.span.middle - truth, 2);
    held.raw += std::pow(town.raw.at(practice) - truth, 2);
  }
}

}  // namespace selami::kit
