#pragma once
/// @file The levels of schools. Pure.

#include <array>
#include <string_view>

namespace selami {

/// In the order of age, then those beside it: as tables and pages show them.
inline constexpr std::array<std::string_view, 7> school_levels = {"tk", "sd", "smp", "sma", "smk", "slb", "pkbm"};

}  // namespace selami
