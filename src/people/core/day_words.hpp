#pragma once
/// @file Days in the words of printed forms, which are Indonesian. Pure.

#include <string>

#include "base/time.hpp"

namespace selami::people {

/// "November" from "2026-11" or a day.
std::string month_word(const std::string& month);
/// "23 November 2026".
std::string plain_day(const Date& day);
/// "Senin".
std::string weekday_word(const Date& day);

}  // namespace selami::people
