#pragma once
/// @file The door of export: JSON in, JSON out. What it says is the same natively, where it is tested.

#include <string>
#include <string_view>

namespace selami::wasm {

/// {"plan": {…}, "names": {"school", "teacher", …}} (names may be missing: left to be written by hand)
/// -> {"title", "parts": {name: text}}, which zipped are a .docx in the official form, or {"error": {"code", "field"}}.
std::string formed_answer(std::string_view request);

}  // namespace selami::wasm
