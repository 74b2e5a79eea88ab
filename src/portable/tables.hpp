#pragma once
/// @file What db/tables.yaml says, as the program was built with it.

#include <string>
#include <vector>

#include "storage/connection.hpp"

namespace selami::portable {

struct TableRule {
  std::string table;
  std::string school;                ///< its column that names the school, or "none"
  std::string exported;              ///< its name in exports, or "none"
  std::vector<std::string> secrets;  ///< columns that never leave an installation: digests and keys
  std::vector<std::string> nested;   ///< columns whose text is JSON
  std::vector<std::string> take;     ///< of a table without a school column: "named", or columns as "role_grant.person_id"
  bool among_schools = false;        ///< rows tie schools together: a school reads them, another installation does not take them in
};

/// In the order of the file.
const std::vector<TableRule>& table_rules();
/// nullptr when the file does not know it.
const TableRule* rule_of(const std::string& table);

}  // namespace selami::portable
