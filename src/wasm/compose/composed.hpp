#pragma once
/// @file The door of *Susun*: JSON in, JSON out. What it says is the same natively, where it is tested.

#include <string>
#include <string_view>

namespace selami::wasm {

/// {"level", "phase", "subject", "topic", …, "picks": […]} (compose::Ask) -> {"plan", "parts"} or {"error": {"code", "field"}}.
std::string composed_answer(std::string_view request);

/// The same answers, as far as they are given -> {"kind", "kinds", "misconceptions", "contexts", "questions"} or {"error": …}.
std::string offers_answer(std::string_view request);

}  // namespace selami::wasm
