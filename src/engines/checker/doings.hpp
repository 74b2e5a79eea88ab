#pragma once
/// @file Who works in a step, as its sentences say: rule 205 and the bar of minutes.

#include <optional>

#include "checker/sheet.hpp"

namespace selami::checker {

/// How many of a step's minutes are the teacher's; nothing where nobody does anything. Making others act is theirs, taking in is the
/// teacher's, and a question asked counts as the pupils'. A sentence that says its time ("sepuluh menit terakhir murid memilah …") has
/// that; the others share the rest by what is done in them.
std::optional<double> teachers_minutes(const Sheet& sheet, std::size_t step, double minutes);

}  // namespace selami::checker
