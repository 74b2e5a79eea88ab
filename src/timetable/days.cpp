#include "storage/changes.hpp"
#include "timetable/parts.hpp"
#include "timetable_sql.hpp"

namespace selami::timetable {
namespace {

Result<Date> day_in(const std::string& day) {
  auto read = parse_date(day);
  if (!read) return fail(Fault::invalid, read.error().code, "day");
  return *std::move(read);
}

/// A change of a day is told by the day itself: `change` names no values.
void note_day(Call& call, const SchoolId& school, const Date& day) {
  storage::note_change(call.tx, school.text, "calendar_day", day.text, call.now.ms);
}

}  // namespace

std::vector<SpecialView> special_days(Call& call, const SchoolId& school, const Date& from, const Date& to) {
  return call.tx.list(sql::days_between{.school = school, .from = from, .to = to}, [](const storage::Row& row) {
    SpecialView out;
    out.day = row.date(0);
    out.kind = enum_value<Differs>(row.text(1)).value_or(Differs::school);
    out.about = row.text(2);
    if (const auto jp = row.maybe_integer(3)) out.jp = static_cast<int>(*jp);
    return out;
  });
}

std::optional<SpecialDay> special_day(Call& call, const SchoolId& school, const Date& day) {
  const auto found = special_days(call, school, day, day);
  if (found.empty()) return std::nullopt;
  return SpecialDay{found[0].kind, found[0].about, found[0].jp};
}

DayView view_day(const DayFacts& facts) {
  return {facts.date, facts.kind, facts.about, facts.period, facts.jp_minutes, facts.bells};
}

Result<YearView> read_year(Call& call, const Calendar& calendar, const SchoolId& school) {
  TRY_DO(school_of_staff(call, school));
  YearView out;
  out.school_year = school_year(call.today());
  const Date from{out.school_year.substr(0, 4) + "-07-01"}, to{out.school_year.substr(5) + "-06-30"};
  const auto within = [&](const auto& one) { return !(one.to < from) && !(to < one.from); };
  for (const Semester& one : school_on(call, calendar, school, call.today()).semesters) {
    if (one.school_year == out.school_year) out.semesters.push_back({one.semester, one.from, one.to});
  }
  for (const Holiday& one : calendar.holidays) {
    if (within(one)) out.holidays.push_back({one.from, one.to, one.name});
  }
  for (const Period& one : calendar.periods) {
    if (within(one)) out.periods.push_back({one.from, one.to, one.name});
  }
  out.special = special_days(call, school, from, to);
  return out;
}

Result<Done> put_day(Call& call, const SchoolId& school, const std::string& day, const SpecialIn& in) {
  TRY_DO(overseen_school(call, school));
  TRY(const Date date, day_in(day));
  call.tx.run(sql::put_day{.school = school, .day = date, .kind = enum_text(in.kind), .about = in.about,
                           .jp = in.kind == Differs::short_ ? in.jp : std::nullopt, .by = call.actor.person, .now = call.now});
  note_day(call, school, date);
  return Done{};
}

Result<Done> drop_day(Call& call, const SchoolId& school, const std::string& day) {
  TRY_DO(overseen_school(call, school));
  TRY(const Date date, day_in(day));
  if (call.tx.run(sql::drop_day{.school = school, .day = date}) > 0) note_day(call, school, date);
  return Done{};
}

}  // namespace selami::timetable
