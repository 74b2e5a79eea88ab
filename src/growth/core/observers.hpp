#pragma once
/// @file What observers' steps say of a teacher's practice once it is reckoned out how strictly each observer gives them. Pure.
///
/// Two visitors of one lesson give different steps: one is stricter. Where teachers are seen by several observers who are linked with each
/// other, the engine of Buktikan (measure::fit) tells strictness from practice; where not, nothing is said and the reason is named.
/// How strict somebody is never leaves this file: no value here holds an observer's name or severity.

#include <cstdint>
#include <map>
#include <string>
#include <tuple>
#include <vector>

#include "base/result.hpp"

namespace selami::growth {

/// A teacher's practice in the chosen indicator in one school; the caller chooses the time, a school year.
struct Practice {
  std::string school;
  std::string teacher;
  std::string indicator;
  bool operator<(const Practice& other) const { return std::tie(school, teacher, indicator) < std::tie(other.school, other.teacher, other.indicator); }
  bool operator==(const Practice& other) const = default;
};

/// One step that one observer gave one behaviour in one visit.
struct Given {
  Practice practice;
  std::string visit;
  std::string observer;
  std::string behaviour;
  std::uint8_t step = 0;  ///< 0 belum dilakukan, 1 belum efektif, 2 efektif
};

/// Never a line over one or two visits (reference/framework 6.7: eight in two years reach a reliability of .39).
inline constexpr std::uint32_t visits_min = 3;
/// A second observer adds more than a second visit by the first (MET study, Ho & Kane 2013). Corrected against one observer alone, the
/// figure would also say how strict that one is.
inline constexpr std::uint32_t observers_min = 2;
/// As many observers are linked at least, or "as strict as most" would be one colleague: as of classes (decision 41).
inline constexpr std::uint32_t linked_observers_min = 5;
/// So many teachers among them were seen by two or more. Simulated (bench/observers_bench, decision 67): with 32 such teachers 95 % intervals
/// hold the truth as often as they say; with fewer the fit cannot tell how much observers differ, and its errors would flatter.
inline constexpr std::uint32_t shared_teachers_min = 30;
/// A 95 % interval wider than one step says no more than a guess between neighbours.
inline constexpr double steps_width_max = 1.0;

/// Whether a figure may be shown to its teacher, or why not, by the first reason.
enum class Fairness {
  shown,
  few_visits,     ///< fewer than visits_min
  few_observers,  ///< all by the same observer
  not_linked,     ///< its observers are not linked with enough others
  unsure          ///< the interval is too wide, or no estimate was reached
};

/// Steps, 0 to 2: what an observer as strict as most would give on average over the indicator's behaviours, with the 95 % interval.
struct StepSpan {
  double low = 0;
  double middle = 0;
  double high = 0;
};
/// The steps nearest to the ends of an interval. It is one step wide at most, so they are neighbours or the same, and whatever lies in it is
/// nearest to one of the two: what may be said of it in words.
struct StepEnds {
  std::uint8_t low = 0;
  std::uint8_t high = 0;
};
StepEnds nearest_steps(const StepSpan& span);

struct Figure {
  Fairness fairness = Fairness::few_visits;
  std::uint32_t visits = 0;
  std::uint32_t observers = 0;
  StepSpan span;  ///< zeros unless shown
};
using Figures = std::map<Practice, Figure>;

/// One figure a practice. The same steps in any order give the same bits. Where all steps are alike nothing can be told: unsure.
/// Errors: those of measure::fit that are no lack of spread.
Result<Figures> fair_figures(const std::vector<Given>& given);

}  // namespace selami::growth
