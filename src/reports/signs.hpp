#pragma once
/// @file packs/reports/narrative.yaml: which words tell of which element of a TK's narrative.

#include <string>
#include <vector>

#include "reports_core/narrative.hpp"

namespace selami::reports {

/// Throws std::runtime_error that names the file and line of what cannot be used.
std::vector<Signs> load_signs(const std::string& packs);

}  // namespace selami::reports
