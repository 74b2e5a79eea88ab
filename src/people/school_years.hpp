#pragma once
/// @file The operator's page of semesters: when the school teaches this year and the next.

#include "people/school_year_wire.hpp"

namespace selami::people {

/// Errors: school.unknown.
Result<SchoolYearList> list_school_years(Call& call, const SchoolId& school);
/// The school's own dates of a year, all at once: semester 1 cannot end later before semester 2 begins later.
/// Errors: school.unknown, semester.year (only this year and the next), those of own_semesters().
Result<SchoolYearView> put_school_year(Call& call, const SchoolId& school, const std::string& year, const OwnSemestersIn& in);

}  // namespace selami::people
