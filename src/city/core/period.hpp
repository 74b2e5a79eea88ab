#pragma once
/// @file Until when sums count. Pure.

#include "base/time.hpp"

namespace selami::city {

/// Last week's Sunday: sums end with it, so that nobody subtracts yesterday from today.
Date last_sunday(const Date& today);

}  // namespace selami::city
