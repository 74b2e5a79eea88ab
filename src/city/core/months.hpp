#pragma once
/// @file When a month is told. Pure. A month is told once, when it has been over for a week, and never again (decision 72).

#include <optional>
#include <string>
#include <vector>

#include "base/time.hpp"

namespace selami::city {

/// "2026-10"; compares as text.
struct Month {
  std::string text;
  friend bool operator==(const Month& a, const Month& b) { return a.text == b.text; }
  friend bool operator<(const Month& a, const Month& b) { return a.text < b.text; }
};

/// So many months before today are made up for at most, where none was told yet.
constexpr int months_back_most = 12;

Month month_of(const Date& day);
Month after(const Month& month);
Month month_before(const Month& month);
/// "2026-10" and nothing else.
bool is_month(const std::string& text);
Date first_day(const Month& month);
Date last_day(const Month& month);
/// The day on which it is told: phones that were without a network get the week before it.
Date told_on(const Month& month);

/// The months that are to be told today, the earliest first. `told`: the last one that was; without it they begin with that of the first lesson.
std::vector<Month> to_tell(const std::optional<Month>& told, const std::optional<Date>& first_lesson, const Date& today);

}  // namespace selami::city
