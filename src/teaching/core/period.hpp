#pragma once
/// @file The span of days that a journal or a recap is about: one month, or one semester. Pure.

#include <optional>
#include <string>
#include <vector>

#include "base/result.hpp"
#include "base/semesters.hpp"

namespace selami::teaching {

struct Period {
  std::string stamp;  ///< as it was asked for: "2026-11", or "2026-1" for semester 1 of 2026/2027
  std::string words;  ///< "November 2026", "Semester 1, 2026/2027"
  Date from;
  Date until;         ///< the last day
  bool semester = false;
  Date taught_from = from;    ///< of a semester: the first and the last day of teaching; the days around them are its own, too
  Date taught_until = until;

  bool holds(const Date& day) const { return !(day < from) && !(until < day); }
};

/// The month "YYYY-MM", or the semester "YYYY-N" of the school year that begins in YYYY, with all days that are its own; neither: the
/// month of `today`. Errors: period.unknown (field month or semester).
Result<Period> read_period(const std::optional<std::string>& month, const std::optional<std::string>& semester, const Date& today,
                           const Semesters& known);

/// The days of a month, first to last; the months in which a semester is taught as "YYYY-MM".
std::vector<Date> days_of(const Period& month);
std::vector<std::string> months_of(const Period& semester);

/// "Senin, 23-11-2026".
std::string weekday_and_day(const Date& day);

}  // namespace selami::teaching
