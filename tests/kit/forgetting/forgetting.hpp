#pragma once
/// @file Classes that learn and forget, with known truth: three theories of memory, none of which is the one that engines/revisit goes by.

#include <cstdint>
#include <string>
#include <vector>

namespace selami::kit {

/// How a mind forgets. exponential: strength grows by what was nearly lost. power: FSRS-4.5 with its published defaults. traces: every
/// meeting leaves a trace that decays the faster the stronger the idea was then (Pavlik & Anderson 2005).
enum class Truth { exponential, power, traces };
constexpr Truth truths[] = {Truth::exponential, Truth::power, Truth::traces};
const char* name(Truth truth);

/// Who chooses what a class meets again; all ask as many questions.
/// none: nobody. chance: any of the ideas learnt. latest: what was learnt last. fixed: what has waited 10 school days, the oldest first,
/// and by chance where nothing has. longest: what has not been met for longest. revisit: engines/revisit.
enum class Policy { none, chance, latest, fixed, longest, revisit };
constexpr Policy policies[] = {Policy::none, Policy::chance, Policy::latest, Policy::fixed, Policy::longest, Policy::revisit};
const char* name(Policy policy);

/// One semester of one class in one subject.
struct Term {
  int pupils = 32;
  int weeks = 20;           ///< from July on, one of them a holiday of the schools
  int lessons_a_week = 3;
  int ideas_a_week = 2;
  int questions = 2;        ///< an opening
  double absent = 0.05;
  double guess = 0.25;      ///< who does not remember picks the right option so often
};
struct Kept {
  double at_end = 0;      ///< share of all ideas that a pupil remembers on the last day
  double after_break = 0; ///< … and six weeks later
  double weakest = 0;     ///< on the last day, of the quarter of ideas that are remembered least
  int asked = 0;
  int most_a_day = 0;
};
Kept play(Truth truth, Policy policy, const Term& term, std::uint64_t seed);

/// A mean over seeds with the half width of its 95 % interval.
struct Figure {
  double mean = 0;
  double half = 0;
};
Figure figure(const std::vector<double>& values);

}  // namespace selami::kit
