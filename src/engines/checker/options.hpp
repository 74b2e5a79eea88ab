#pragma once
/// @file What several rules ask of a choice question: 705, 707, 709.

#include "checker/sheet.hpp"

namespace selami::checker {

/// The one right option is longer by half and by three words than any wrong one.
bool right_is_longest(const plan::Question& question);

/// "… kecuali …", "manakah yang tidak …": what does not belong is asked for.
bool asks_for_the_odd_one(const text::Reading& question);

}  // namespace selami::checker
