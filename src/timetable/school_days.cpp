#include "timetable/school_days.hpp"

#include <map>

#include "timetable/parts.hpp"

namespace selami::timetable {

std::vector<Date> school_days(Call& call, const Calendar& calendar, const SchoolId& school, const Date& from, const Date& to) {
  const SchoolTime time = school_on(call, calendar, school, call.today());
  std::map<std::string, SpecialDay> special;
  for (const SpecialView& one : special_days(call, school, from, to)) special[one.day.text] = {one.kind, one.about, one.jp};
  std::vector<Date> out;
  for (std::int64_t number = day_number(from); number <= day_number(to); ++number) {
    const Date day = date_of_day(number);
    const auto said = special.find(day.text);
    const DayKind kind = day_of(calendar, time, said == special.end() ? std::nullopt : std::optional(said->second), day).kind;
    if (kind == DayKind::school || kind == DayKind::home) out.push_back(day);
  }
  return out;
}

}  // namespace selami::timetable
