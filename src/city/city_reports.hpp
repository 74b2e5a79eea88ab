#pragma once
/// @file An office's month and its semester as reports that write themselves: from what was told of its months, and nothing else.

#include "http/route.hpp"

namespace selami::city {

/// A month as it was told, as a letter and as a workbook. Of the actor's office alone. Errors: right.missing, month.unknown (not told, or no month).
Result<File> city_month_pdf(Call& call, const std::string& month);
Result<File> city_month_docx(Call& call, const std::string& month);
Result<File> city_month_xlsx(Call& call, const std::string& month);

/// The told months of a semester ("2026-1") beside each other, for whom the office reports to. Errors: right.missing, period.unknown (no semester, or no month
/// of it was told).
Result<File> city_semester_pdf(Call& call, const std::string& period);
Result<File> city_semester_docx(Call& call, const std::string& period);
Result<File> city_semester_xlsx(Call& call, const std::string& period);

}  // namespace selami::city
