#include "people/access.hpp"
#include "storage/changes.hpp"
#include "timetable/parts.hpp"
#include "timetable_sql.hpp"

namespace selami::timetable {
namespace {

template <class T>
std::string text_of(const std::vector<T>& list) {
  std::string out;
  shape::write(out, list);
  return out;
}

/// A Monday that no calendar speaks of: what bells are without holidays and Ramadan.
constexpr std::int64_t plain_monday = 4;  // 5 January 1970

}  // namespace

Result<SchoolId> overseen_school(Call& call, const SchoolId& school) {
  if (auto as_operator = people::school_with_role(call, school, Role::operator_)) return as_operator;
  return people::school_with_role(call, school, Role::principal);
}

Result<SchoolId> school_of_staff(Call& call, const SchoolId& school) {
  if (auto overseen = overseen_school(call, school)) return overseen;
  return people::school_with_role(call, school, Role::teacher);
}

Instant midnight_of(const Call& call) { return {day_number(call.today()) * day_ms - call.setting.offset_min * minute_ms}; }

HoursView view_hours(Call& call, const Calendar& calendar, const SchoolId& school) {
  HoursView out;
  out.school = school;
  call.tx.each(sql::level_of_school{.school = school}, [&](const storage::Row& row) {
    out.level = row.text(0);
    out.name = row.text(1);
  });
  const auto minutes = calendar.minutes_per_jp.find(out.level);
  if (minutes != calendar.minutes_per_jp.end()) out.level_minutes = minutes->second;
  out.usual = !call.tx.one(sql::hours_of_school{.school = school}, [](const storage::Row&) { return true; });
  SchoolTime now = school_on(call, calendar, school, call.today());
  out.hours = now.hours;
  now.semesters.clear();
  Calendar plain;
  plain.minutes_per_jp = calendar.minutes_per_jp;
  for (int weekday = 1; weekday <= 6; ++weekday) {
    const Date day = date_of_day(plain_monday + weekday - 1);
    out.week.push_back({weekday, day_of(plain, now, std::nullopt, day).bells});
  }
  return out;
}

Result<HoursView> read_hours(Call& call, const Calendar& calendar, const SchoolId& school) {
  TRY_DO(school_of_staff(call, school));
  return view_hours(call, calendar, school);
}

Result<HoursView> put_hours(Call& call, const Calendar& calendar, const SchoolId& school, const SchoolHours& wish) {
  TRY_DO(people::school_with_role(call, school, Role::operator_));
  TRY(const SchoolHours hours, checked(wish));
  const Date yesterday = date_of_day(day_number(call.today()) - 1);
  call.tx.run(sql::keep_past_hours{.yesterday = yesterday, .school = school, .midnight = midnight_of(call)});
  const std::string jp = text_of(hours.jp), pauses = text_of(hours.pauses);
  const auto versions = call.tx.run_returning(sql::put_hours{.school = school, .week_days = hours.week_days,
                                                             .first_bell = hours.first_bell, .jp_minutes = hours.jp_minutes, .jp = jp,
                                                             .pauses = pauses, .by = call.actor.person, .now = call.now},
                                              [](const storage::Row& row) { return row.integer(0); });
  for (const auto version : versions) storage::note_change(call.tx, school.text, "school_hours", school.text, version);
  return view_hours(call, calendar, school);
}

}  // namespace selami::timetable
