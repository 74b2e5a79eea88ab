#pragma once
/// @file From a semester's judgements to classes, tasks and severities on one scale, and which classes' may be shown. Pure.

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

#include "base/result.hpp"
#include "base/shape.hpp"
#include "measure/facets.hpp"
#include "scale_core/judgements.hpp"

namespace selami::scale {

/// A figure that says a class: no fewer pupils than any other published figure counts (design.md), no part of the city so small that
/// "usually" would be one colleague, and no interval wider than a level and a half.
inline constexpr std::uint32_t pupils_min = 10;
inline constexpr std::uint32_t raters_min = 5;
inline constexpr std::uint32_t schools_min = 3;
inline constexpr std::uint32_t pieces_min = 5;  ///< of its rater's, that somebody else judged, too
inline constexpr double width_max = 1.5;
inline constexpr double sigma_max = 6;  ///< logits between pupils of one class: five times what is usual

/// Logits.
struct Measure {
  double measure = 0;
  double se = 0;
  std::uint32_t n = 0;
};

/// What a night knows of a scale; enough to place new judgements on it.
struct Known {
  std::vector<measure::Step> steps;
  double sigma = 1;
  double group_sd = 0.5;
  double rater_sd = 0.5;
  double task_mean = 0;                   ///< of the question that was usually asked
  std::map<std::string, Measure> tasks;   ///< that several classes answered; "": all others together
  std::map<std::string, Measure> raters;  ///< by person
};

/// Whether a class's figure may be shown, or why not. not_linked: severity and class level cannot be told apart.
enum class State { shown, few_pupils, not_linked, unsure };

/// A class in one subject.
struct ClassKey {
  std::string school;
  std::string group;
  std::string subject;
  bool operator<(const ClassKey& other) const {
    return std::tie(school, group, subject) < std::tie(other.school, other.group, other.subject);
  }
};
struct ClassFound {
  double measure = 0;
  double se = 0;
  std::uint32_t pupils = 0;
  State state = State::not_linked;
  std::uint32_t missing = 0;  ///< pieces judged together, given or received, until its rater's severity is known well enough
};

struct Night {
  Known known;
  std::map<ClassKey, ClassFound> classes;
  std::uint32_t judgements = 0;
  std::uint32_t parts = 0;
};

/// The many-facet model over all that counts: pupil in a subject, class in that subject as its group, task where several classes share it,
/// rater. Where nothing can be said (no judgement, all of one level) the night is empty. `last`: where to begin. The same judgements and
/// the same beginning give the same bits. Errors: those of measure::fit.
Result<Night> reckon(const Judgements& all, const std::optional<Known>& last);

/// Pieces of work, given or received, until a severity's error falls from `se` to what is asked. About 1.25 / sqrt(pieces).
std::uint32_t missing_pieces(double se);

/// SOLO levels, 0 to 4: what a colleague as strict as most would give on average for a question as usually asked.
struct Span {
  double low = 0;
  double middle = 0;
  double high = 0;
};
double level_at(const Known& known, double measure);
/// With the 95 % interval.
Span span_at(const Known& known, double measure, double se);

}  // namespace selami::scale

namespace selami {
template <>
struct EnumNames<scale::State> {
  using S = scale::State;
  static constexpr std::pair<S, const char*> names[] = {
      {S::shown, "shown"}, {S::few_pupils, "few_pupils"}, {S::not_linked, "not_linked"}, {S::unsure, "unsure"}};
};
}  // namespace selami
