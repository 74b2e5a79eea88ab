#pragma once
/// @file Told figures of an office's months in rows and columns, for paper and for a workbook. Pure; printed forms are Indonesian.

#include <string>
#include <vector>

#include "city_core/told_month.hpp"

namespace selami::city {

/// An empty text goes on with the cell before it: why there is no figure stands over all of them.
struct ReportTable {
  std::string title;
  std::vector<int> widths;  ///< in thousandths of the page's; on a worksheet in mm
  std::vector<std::string> groups;  ///< above the headings, empty or as many
  std::vector<std::string> headings;
  std::vector<std::vector<std::string>> rows;
  std::size_t texts = 1;  ///< so many columns, from the left, are words and not numbers
};

/// A month's annex: by level, district, owner and size.
std::vector<ReportTable> month_tables(const ToldMonth& month);
/// Both months' figures of all schools.
ReportTable beside(const ToldMonth& before, const ToldMonth& now);

// Of several months, oldest first and at least one; nothing is added up over them.

/// One row a month, of all schools.
ReportTable sequences_by_month(const std::vector<ToldMonth>& told);
ReportTable voices_by_month(const std::vector<ToldMonth>& told);
ReportTable gaps_by_month(const std::vector<ToldMonth>& told);
ReportTable growing_by_month(const std::vector<ToldMonth>& told);
/// A semester's annex: one column a month, a row each group that any of them has.
std::vector<ReportTable> semester_tables(const std::vector<ToldMonth>& told);
/// All that was told as sums, a worksheet each. Numbers without points: a workbook reckons with them.
std::vector<ReportTable> report_sheets(const std::vector<ToldMonth>& told);

}  // namespace selami::city
