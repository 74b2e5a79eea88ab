#include "city_core/minutes.hpp"

#include <algorithm>

#include "city_core/period.hpp"

namespace selami::city {
namespace {

constexpr std::int64_t block_days = block_weeks * 7;
constexpr std::size_t least_teachers = 5;
/// From so many teachers on a tenth of them is at least two.
constexpr std::size_t many_teachers = 20;

std::int64_t floor_to(std::int64_t number, std::int64_t step) { return number - ((number % step) + step) % step; }

/// Minutes of an average week, raised to a whole step.
int told(const Use& use) {
  const int each = step_min * use.weeks;
  const int steps = std::max(1, (use.minutes + each - 1) / each);
  return std::min(steps * step_min, most_min + step_min);
}

}  // namespace

// 1970-01-05 was a Monday: day 4.
Block block_of(const Date& day) {
  const std::int64_t first = floor_to(day_number(day) - 4, block_days) + 4;
  return {date_of_day(first), date_of_day(first + block_days - 1)};
}

Block told_block(const Date& today) {
  const std::int64_t over = day_number(last_sunday(today)) - late_days;
  // The day after a block's end lies in the next one: that begins at most where this one was told.
  return block_of(date_of_day(day_number(block_of(date_of_day(over + 1)).from) - 1));
}

bool still_taken(const Date& monday, const Date& today) { return told_block(today).to < monday && !(today < monday); }

Spread spread_of(const std::vector<Use>& teachers) {
  if (teachers.size() < least_teachers) return {};
  std::vector<int> weeks;
  for (const Use& use : teachers) weeks.push_back(told(use));
  std::sort(weeks.begin(), weeks.end());
  const std::size_t n = weeks.size();
  const auto quarter = [&](std::size_t k) { return weeks[(n * k + 3) / 4 - 1]; };
  Spread out{quarter(1), quarter(2), quarter(3), 0, n < many_teachers ? 25 : 10};
  const auto within = std::upper_bound(weeks.begin(), weeks.end(), goal_min) - weeks.begin();
  const int percent = static_cast<int>(100 * static_cast<std::size_t>(within) / n);
  out.within = std::min(percent / out.within_step * out.within_step, 100 - out.within_step);
  return out;
}

}  // namespace selami::city
