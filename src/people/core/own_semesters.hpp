#pragma once
/// @file The dates that a school sets for its own semesters. Pure.

#include <string>
#include <vector>

#include "base/result.hpp"
#include "base/semesters.hpp"

namespace selami::people {

/// What a school says of one semester.
struct OwnSemester {
  int semester = 1;
  Date from;
  Date to;
};

/// The own semesters of one school year ("2026/2027"), each held against the other and the years beside: what a school does not say
/// itself is `of_calendar`'s. Days may lie between two semesters; semester 1 lies between 1 July and the end of February, semester 2
/// between 1 November and 30 June.
/// Errors: semester.twice (field semesters[i].semester), semester.ends_before (…to), semester.outside (…from or …to),
/// semester.overlaps (…from, or …to where only semester 1 is the school's own).
Result<Semesters> own_semesters(const std::string& school_year, const std::vector<OwnSemester>& wish, const Semesters& of_calendar);

}  // namespace selami::people
