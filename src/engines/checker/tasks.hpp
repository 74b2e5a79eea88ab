#pragma once
/// @file How deep what is judged goes: rules 408 and 506.

#include <optional>
#include <string_view>

#include "checker/sheet.hpp"

namespace selami::checker {

/// The first assessment when those of one objective (all when `objective` is empty), and the questions that serve it, ask for recall
/// and nothing more; nothing when one of them asks for more, when none asks at all, or when what they ask is not understood.
std::optional<std::size_t> only_recalls(const Sheet& sheet, std::string_view objective);

}  // namespace selami::checker
