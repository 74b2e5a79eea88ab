#pragma once
/// @file A school's months that are over, for its principal and supervisor, and each as a report that writes itself.

#include "city/months_wire.hpp"
#include "http/route.hpp"

namespace selami::city {

/// This school year's months, newest first, each above the bounds of a school. Errors: school.unknown.
Result<SchoolMonths> school_months(Call& call, const SchoolId& school);

/// A month as a letter, and as a workbook. Errors: school.unknown, period.unknown.
Result<File> month_pdf(Call& call, const SchoolId& school, const std::string& month);
Result<File> month_docx(Call& call, const SchoolId& school, const std::string& month);
Result<File> month_xlsx(Call& call, const SchoolId& school, const std::string& month);

}  // namespace selami::city
