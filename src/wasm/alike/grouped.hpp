#pragma once
/// @file The judging page's door to alike answers: JSON in, JSON out. What it says is the same natively, where it is tested.

#include <string>
#include <string_view>

namespace selami::wasm {

/// {"question", "answers": [{"id", "text"}], "judged": [{"id", "level"}]} -> {"order": [ids], "groups": [{"ids", "medoid"}],
/// "suggestions": [{"id", "like", "level"}]} or {"error": {"code", "field"}}. Levels are whatever the caller counts in.
std::string grouped_answer(std::string_view request);

}  // namespace selami::wasm
