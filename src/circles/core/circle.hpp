#pragma once
/// @file A learning circle and the decisions about it: which phase a day belongs to, who may come in, who reads, until when something is
/// written. Pure.

#include <array>
#include <string>
#include <vector>

#include "base/time.hpp"

namespace selami::circles {

/// The four phases of a collaborative inquiry, and the sentence with which each member ends: what I will do differently.
enum class Part { assess, design, teach, reflect, differently };

inline constexpr int weeks_min = 4;   ///< each phase has a week of its own
inline constexpr int weeks_max = 20;  ///< a semester
inline constexpr int members_max = 12;
/// For so many days after the last phase something may still be written: a phone was without a network, the sentence is missing.
inline constexpr int late_days = 28;

struct Phase {
  Part part = Part::assess;
  Date from;
  Date until;  ///< the last day
};
/// Whole weeks, one after the other without a gap. Teaching takes what does not go into four.
std::array<Phase, 4> phases_of(const Date& starts, int weeks);
/// The last day of the last phase.
Date last_day(const Date& starts, int weeks);

/// Before its last day is over, while there is room.
bool may_come_in(const Date& starts, int weeks, const Date& today, int members);
/// Also before it begins: who meets earlier writes earlier. Until late_days after the end.
bool may_write(const Date& starts, int weeks, const Date& today);
/// Members alone, while they teach anywhere in the city. Who opened it is one of them, or none.
bool may_read(const std::vector<std::string>& members, const std::string& person, bool teaches);
/// True when nothing is said: such a note is taken away.
bool says_nothing(const std::string& text, bool plan, bool round);

}  // namespace selami::circles
