#pragma once
/// @file When a semester is closed: from then on what comes late waits for the operator. Pure.

#include <optional>
#include <string>
#include <vector>

#include "base/time.hpp"

namespace selami::people {

/// Days after a semester's last one in which what was typed without network still arrives as a matter of course.
constexpr int grace_days = 14;

/// "2026/2027-1": the semester of a day.
std::string semester_of(const Date& day);
/// The last day of the semester of a day: 31 December or 30 June.
Date semester_end(const Date& day);
/// Is the semester of `day` closed on `today`? What the operator said stands; else it closes by itself.
bool is_closed(const Date& day, const Date& today, std::optional<bool> said);
/// The semester of `today` and the two before it, the newest first: a day of each.
std::vector<Date> recent_semesters(const Date& today);

}  // namespace selami::people
