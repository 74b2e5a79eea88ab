#pragma once
/// @file A night's rows in and out.

#include <optional>

#include "base/semesters.hpp"
#include "scale_core/night.hpp"
#include "storage/connection.hpp"

namespace selami::scale {

/// How a source of depth's rows counts; "tap" never comes here.
By by_of(const std::string& source);
/// The half of the school year: all schools of the city are fitted together, whatever their own semester's dates.
SemesterSpan half_year(const Date& today);

/// Which night this was; `known` without tasks and raters.
struct NightKept {
  Instant through;
  std::string mark;
  Known known;
};
std::optional<NightKept> find_night(storage::Tx& tx, const std::string& semester);
/// All its tasks and raters, to begin tonight's fit from.
void load_measures(storage::Tx& tx, const std::string& semester, Known& known);
/// Those that a class's rows name.
void load_measures(storage::Tx& tx, const std::string& semester, const Judgements& of_class, Known& known);

/// In the place of what the semester had, as long as that is still the night marked `before` (none: ""). False: another one was saved meanwhile.
bool save_night(storage::Tx& tx, const std::string& semester, const std::string& before, const Night& night, Instant through, const std::string& mark, Instant now);

}  // namespace selami::scale
