#include "city_core/period.hpp"

namespace selami::city {

Date last_sunday(const Date& today) {
  const std::int64_t day = day_number(today);
  const std::int64_t since_monday = ((day + 3) % 7 + 7) % 7;  // 1970-01-01 was a Thursday
  return date_of_day(day - since_monday - 1);
}

}  // namespace selami::city
