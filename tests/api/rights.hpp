#pragma once
/// @file Every route × every role × nobody × the neighbour school's teacher.

#include <string>
#include <vector>

#include "base/json.hpp"

namespace selami::kit {

/// One route's wrongs, empty when there are none: only the roles of x-roles get anything but 401, 403 and 404, and Bu
/// Ratna of the neighbour school gets nothing of SD Contoh Satu. `path` and `method` are of the contract.
std::vector<std::string> rights_wrongs(const std::string& path, const std::string& method, const json::Value& operation);

}  // namespace selami::kit
