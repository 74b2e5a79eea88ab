#pragma once
/// @file The browser's door to the engines: JSON in, JSON out. What it says is the same natively, where it is tested.

#include <string>
#include <string_view>

#include "checker/checker.hpp"

namespace selami::wasm {

/// {"plan": {…}, "language": "id"|"en"} -> {"findings": […]} or {"error": {"code", "field"}}.
/// With "sight": true it is {"sight": {…}} of checker/ladder.hpp instead.
/// `checker` remembers the texts of the last check: only what changed is read again.
std::string check_answer(std::string_view request, checker::Checker& checker);

}  // namespace selami::wasm
