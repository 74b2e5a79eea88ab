#include "people_core/closing.hpp"

namespace selami::people {

std::string semester_of(const Date& day) { return school_year(day) + "-" + std::to_string(semester(day)); }

Date semester_end(const Date& day) { return {day.text.substr(0, 4) + (semester(day) == 1 ? "-12-31" : "-06-30")}; }

bool is_closed(const Date& day, const Date& today, std::optional<bool> said) {
  if (said) return *said;
  return day_number(today) > day_number(semester_end(day)) + grace_days;
}

std::vector<Date> recent_semesters(const Date& today) {
  std::vector<Date> out = {today};
  while (out.size() < 3) {
    const std::string year = out.back().text.substr(0, 4);
    // The day before a semester's first one is the last of the semester before.
    const Date first{semester(out.back()) == 1 ? year + "-07-01" : year + "-01-01"};
    out.push_back(date_of_day(day_number(first) - 1));
  }
  return out;
}

}  // namespace selami::people
