#pragma once
/// @file The door of import: JSON in, JSON out. What it says is the same natively, where it is tested.

#include <string>
#include <string_view>

namespace selami::wasm {

/// {"kind": "docx"|"odt"|"text", "parts": {name: text}} (of a text one part of any name)
/// -> {"plan", "origins", "notes"} or {"error": {"code", "field"}}.
std::string imported_answer(std::string_view request);

}  // namespace selami::wasm
