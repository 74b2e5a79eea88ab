#pragma once
/// @file When a semester is closed: from then on what comes late waits for the operator. Pure.

#include <optional>
#include <vector>

#include "base/semesters.hpp"

namespace selami::people {

/// Days after the last one of teaching in which what was typed without network still arrives as a matter of course.
constexpr int grace_days = 14;

/// The last day on which a semester is open by itself: the grace is over, and no day is its own any more.
Date open_until(const SemesterSpan& span);
/// Is a semester closed on `today`? What the operator said stands; else it closes by itself.
bool is_closed(const SemesterSpan& span, const Date& today, std::optional<bool> said);
/// The semester of `today` and the two before it, the newest first.
std::vector<SemesterSpan> recent_semesters(const Semesters& known, const Date& today);

}  // namespace selami::people
