#include "city_core/months.hpp"

#include <algorithm>

#include "city_core/minutes.hpp"

namespace selami::city {
namespace {

constexpr int days_beyond_any = 32;  // from the first of a month: always in the next one

Month before(Month month, int months) {
  for (int i = 0; i < months; ++i) month = month_before(month);
  return month;
}

}  // namespace

Month month_of(const Date& day) { return {day.text.substr(0, 7)}; }
Date first_day(const Month& month) { return {month.text + "-01"}; }
Month after(const Month& month) { return month_of(date_of_day(day_number(first_day(month)) + days_beyond_any)); }
Month month_before(const Month& month) { return month_of(date_of_day(day_number(first_day(month)) - 1)); }
bool is_month(const std::string& text) {
  if (text.size() != 7 || text[4] != '-') return false;
  for (const std::size_t at : {0, 1, 2, 3, 5, 6}) {
    if (text[at] < '0' || text[at] > '9') return false;
  }
  const std::string month = text.substr(5);
  return month >= "01" && month <= "12";
}
Date last_day(const Month& month) { return date_of_day(day_number(first_day(after(month))) - 1); }
Date told_on(const Month& month) { return date_of_day(day_number(last_day(month)) + late_days + 1); }

std::vector<Month> to_tell(const std::optional<Month>& told, const std::optional<Date>& first_lesson, const Date& today) {
  std::vector<Month> out;
  if (!told && !first_lesson) return out;
  const Month earliest = before(month_of(today), months_back_most);
  Month month = told ? after(*told) : std::max(month_of(*first_lesson), earliest);
  for (; !(today < told_on(month)); month = after(month)) out.push_back(month);
  return out;
}

}  // namespace selami::city
