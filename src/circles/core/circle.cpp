#include "circles_core/circle.hpp"

#include <algorithm>

namespace selami::circles {
namespace {

constexpr int week_days = 7;

Date after(const Date& day, int days) { return date_of_day(day_number(day) + days); }

}  // namespace

std::array<Phase, 4> phases_of(const Date& starts, int weeks) {
  const int quarter = weeks / 4;
  const std::array<int, 4> lasts = {quarter, quarter, weeks - 3 * quarter, quarter};
  constexpr std::array<Part, 4> parts = {Part::assess, Part::design, Part::teach, Part::reflect};
  std::array<Phase, 4> out;
  Date from = starts;
  for (std::size_t i = 0; i < out.size(); ++i) {
    const Date next = after(from, lasts[i] * week_days);
    out[i] = {parts[i], from, after(next, -1)};
    from = next;
  }
  return out;
}

Date last_day(const Date& starts, int weeks) { return phases_of(starts, weeks).back().until; }

bool may_come_in(const Date& starts, int weeks, const Date& today, int members) { return members < members_max && !(last_day(starts, weeks) < today); }

bool may_write(const Date& starts, int weeks, const Date& today) { return !(after(last_day(starts, weeks), late_days) < today); }

bool may_read(const std::vector<std::string>& members, const std::string& person, bool teaches) {
  return teaches && std::find(members.begin(), members.end(), person) != members.end();
}

bool says_nothing(const std::string& text, bool plan, bool round) {
  return !plan && !round && text.find_first_not_of(" \t\r\n") == std::string::npos;
}

}  // namespace selami::circles
