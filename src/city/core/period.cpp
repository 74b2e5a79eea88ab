#include "city_core/period.hpp"

#include "base/week.hpp"

namespace selami::city {

Date last_sunday(const Date& today) {
  return date_of_day(day_number(monday_of(today)) - 1);
}

}  // namespace selami::city
