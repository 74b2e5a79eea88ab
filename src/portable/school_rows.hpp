#pragma once
/// @file Which rows a school takes along, run from db/tables.yaml.

#include <string>
#include <vector>

#include "base/id.hpp"
#include "portable/rows.hpp"
#include "portable/tables.hpp"

namespace selami::portable {

struct SchoolTable {
  const TableShape* shape = nullptr;
  const TableRule* rule = nullptr;
  std::vector<Cells> rows;  ///< by key, in an order that both engines have
};

/// Whether a school takes rows of this table along at all.
bool goes_with_school(const TableRule& rule);
/// All tables that a school takes along, those that others name first; a table without rows is there, too. `tables` outlive the result.
std::vector<SchoolTable> rows_of_school(storage::Tx& tx, const std::vector<TableShape>& tables, const std::string& school);

}  // namespace selami::portable
