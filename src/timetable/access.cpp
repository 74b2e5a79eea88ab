#include "timetable/access.hpp"

#include "people/semesters.hpp"
#include "timetable/parts.hpp"
#include "timetable_sql.hpp"

namespace selami::timetable {
namespace {

/// A list as the table keeps it; what cannot be read is as if nothing had been said.
template <class T>
std::vector<T> list_of(const std::string& text) {
  std::vector<T> out;
  const auto value = json::parse(text);
  Error unread;
  if (!value || !shape::read(out, *value, shape::Place{}, Limits{}, unread)) out.clear();
  return out;
}

SchoolHours hours_in(const storage::Row& row) {
  SchoolHours out;
  out.week_days = row.number(0);
  out.first_bell = row.number(1);
  if (const auto minutes = row.maybe_integer(2)) out.jp_minutes = static_cast<int>(*minutes);
  out.jp = list_of<int>(row.text(3));
  out.pauses = list_of<Pause>(row.text(4));
  return out;
}

}  // namespace

SchoolTime school_on(Call& call, const Calendar& calendar, const SchoolId& school, const Date& day) {
  SchoolTime out;
  out.level = call.tx.one(sql::level_of_school{.school = school}, [](const storage::Row& row) { return row.text(0); }).value_or("");
  out.semesters = with_own(semesters_of(calendar.semesters, out.level), people::own_semesters_of(call, school));
  auto said = call.tx.one(sql::hours_until{.school = school, .day = day}, hours_in);
  if (!said) said = call.tx.one(sql::hours_of_school{.school = school}, hours_in);
  out.hours = said ? *std::move(said) : usual_hours(calendar, out.level);
  return out;
}

DayFacts day_at(Call& call, const Calendar& calendar, const SchoolId& school, const Date& day) {
  return day_of(calendar, school_on(call, calendar, school, day), special_day(call, school, day), day);
}

std::optional<Jams> jams_of_lesson(Call& call, const Calendar& calendar, const SchoolId& school, const GroupId& group,
                                   const PersonId& teacher, const Date& day, Instant started_at) {
  const int weekday = weekday_of(day);
  const auto ranges = call.tx.list(
      sql::ranges_of_lesson{.school = school, .person = teacher, .group = group, .weekday = weekday, .day = day},
      [](const storage::Row& row) { return Jams{row.number(0), row.number(1)}; });
  if (ranges.empty()) return std::nullopt;
  const std::int64_t local = started_at.ms + call.setting.offset_min * minute_ms - day_number(day) * day_ms;
  if (local < 0 || local >= day_ms) return std::nullopt;  // begun on another day than it is filed under
  return jams_at(ranges, day_at(call, calendar, school, day).bells, static_cast<int>(local / minute_ms));
}

}  // namespace selami::timetable
