#pragma once
/// @file The door of export: JSON in, JSON out. What it says is the same natively, where it is tested.

#include <string>
#include <string_view>

namespace selami::wasm {

/// {"plan": {…}, "names"?: FormNames} -> {"parts": {name: text}} of the official form as .docx, or {"error": {"code", "field"}}.
std::string formed_answer(std::string_view request);

}  // namespace selami::wasm
