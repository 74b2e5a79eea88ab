#pragma once
/// @file One table of a school as an open file: CSV, or JSON where a column is nested. Pure. What is read back is what was written.
///
/// CSV (RFC 4180, UTF-8, commas): the first row names the columns; texts stand in quotes, numbers do not, and nothing between two commas is no
/// value. JSON: a list with one object a line.

#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"
#include "portable/rows.hpp"
#include "portable/tables.hpp"

namespace selami::portable {

/// "pupils.csv" or "plans.json".
std::string file_name(const TableRule& rule);
/// Without the columns that never leave.
std::string file_text(const TableShape& table, const TableRule& rule, const std::vector<Cells>& rows);
/// Columns that never leave come back empty; where the table wants something, as words that open nothing. Errors: bundle.altered ("line 3").
Result<std::vector<Cells>> rows_of_file(const TableShape& table, const TableRule& rule, std::string_view text);

}  // namespace selami::portable
