#include "timetable_core/calendar.hpp"

#include <algorithm>
#include <utility>

#include "base/week.hpp"

namespace selami::timetable {
namespace {

constexpr int day_minutes = 24 * 60;
constexpr int earliest_bell = 5 * 60;
constexpr int latest_bell = 20 * 60;  // evening classes of a PKBM
constexpr int jp_most = 16;
constexpr int weekdays = 6;
constexpr int usual_short_day = 4;

bool within(const Date& from, const Date& to, const Date& day) { return !(day < from) && !(to < day); }

/// How many JP a school of a level usually has from Monday to Saturday.
std::vector<int> usual_jp(const std::string& level, int week_days) {
  const bool five = week_days == 5;
  if (level == "tk") return {0, 0, 0, 0, 0, 0};
  if (level == "sd" || level == "slb") return five ? std::vector{8, 8, 8, 8, 5, 0} : std::vector{7, 7, 7, 7, 5, 6};
  if (level == "smp") return five ? std::vector{9, 9, 9, 9, 6, 0} : std::vector{8, 8, 8, 8, 5, 7};
  return five ? std::vector{10, 10, 10, 10, 6, 0} : std::vector{9, 9, 9, 9, 5, 8};
}

const Period* period_of(const Calendar& calendar, const Date& date) {
  const auto found = std::find_if(calendar.periods.begin(), calendar.periods.end(),
                                  [&](const Period& p) { return within(p.from, p.to, date); });
  return found == calendar.periods.end() ? nullptr : &*found;
}

std::optional<Words> holiday_of(const Calendar& calendar, const Date& date) {
  for (const Holiday& holiday : calendar.holidays) {
    if (within(holiday.from, holiday.to, date)) return holiday.name;
  }
  const int month = std::stoi(date.text.substr(5, 2)), day = std::stoi(date.text.substr(8, 2));
  for (const YearlyHoliday& yearly : calendar.yearly) {
    if (yearly.month == month && yearly.day == day) return yearly.name;
  }
  return std::nullopt;
}

/// A period shortens a JP, it never makes one longer.
std::optional<int> minutes_of(const Calendar& calendar, const SchoolHours& hours, const std::string& level, const Period* period) {
  const auto usual = calendar.minutes_per_jp.find(level);
  if (usual == calendar.minutes_per_jp.end()) return std::nullopt;
  int minutes = hours.jp_minutes.value_or(usual->second);
  if (period) {
    const auto shorter = period->minutes_per_jp.find(level);
    if (shorter != period->minutes_per_jp.end()) minutes = std::min(minutes, shorter->second);
  }
  return minutes;
}

int pause_after(const SchoolHours& hours, int jam) {
  int minutes = 0;
  for (const Pause& pause : hours.pauses) {
    if (pause.after == jam) minutes += pause.minutes;
  }
  return minutes;
}

std::vector<Bell> ring(const SchoolHours& hours, int minutes, int jp) {
  std::vector<Bell> out;
  int at = hours.first_bell;
  for (int jam = 1; jam <= jp; ++jam) {
    out.push_back({jam, at, at + minutes});
    at += minutes + pause_after(hours, jam);
  }
  return out;
}

/// What the day is by the calendar alone.
std::pair<DayKind, Words> usual_kind(const Calendar& calendar, const SchoolHours& hours, bool in_semester, const Date& date) {
  if (auto name = holiday_of(calendar, date)) return {DayKind::holiday, *std::move(name)};
  if (!in_semester) return {DayKind::between, {}};
  return {weekday_of(date) > hours.week_days ? DayKind::weekend : DayKind::school, {}};
}

}  // namespace

int weekday_of(const Date& date) { return days_since_monday(date) + 1; }

SchoolHours usual_hours(const Calendar& calendar, const std::string& level) {
  SchoolHours out;
  out.week_days = calendar.week_days;
  out.jp = usual_jp(level, out.week_days);
  if (level != "tk") out.pauses = {{3, 15}, {6, out.week_days == 5 ? 30 : 15}};
  return out;
}

Result<SchoolHours> checked(SchoolHours hours) {
  if (hours.week_days != 5 && hours.week_days != 6) return fail(Fault::invalid, "hours.week", "week_days");
  if (hours.first_bell < earliest_bell || hours.first_bell > latest_bell) return fail(Fault::invalid, "hours.first_bell", "first_bell");
  const int minutes = hours.jp_minutes.value_or(45);
  if (minutes < 15 || minutes > 90) return fail(Fault::invalid, "hours.minutes", "jp_minutes");
  if (hours.jp.size() != weekdays) return fail(Fault::invalid, "hours.jp", "jp");
  int most = 0;
  for (const int jp : hours.jp) {
    if (jp < 0 || jp > jp_most) return fail(Fault::invalid, "hours.jp", "jp");
    most = std::max(most, jp);
  }
  for (const Pause& pause : hours.pauses) {
    if (pause.after < 1 || pause.after > jp_most || pause.minutes < 1 || pause.minutes > 120) return fail(Fault::invalid, "hours.pauses", "pauses");
  }
  const std::vector<Bell> bells = ring(hours, minutes, most);
  if (!bells.empty() && bells.back().to >= day_minutes) return fail(Fault::invalid, "hours.past_midnight", "jp");
  if (hours.week_days == 5) hours.jp.back() = 0;
  return hours;
}

std::optional<SemesterSpan> semester_of(const Semesters& of_school, const Date& date) {
  const SemesterSpan span = span_at(of_school, date);
  return within(span.from, span.to, date) ? std::optional(span) : std::nullopt;
}

DayFacts day_of(const Calendar& calendar, const SchoolTime& school, const std::optional<SpecialDay>& special, const Date& date) {
  const SchoolHours& hours = school.hours;
  const auto semester_now = semester_of(school.semesters, date);
  const Period* period = period_of(calendar, date);
  DayFacts out;
  out.date = date;
  out.school_year = semester_now ? semester_now->school_year : school_year(date);
  out.semester = semester_now ? semester_now->semester : 0;
  out.period = period ? period->id : "";
  out.jp_minutes = minutes_of(calendar, hours, school.level, period);
  std::tie(out.kind, out.about) = usual_kind(calendar, hours, semester_now.has_value(), date);
  const int weekday = weekday_of(date);
  int jp = weekday <= weekdays && static_cast<std::size_t>(weekday) <= hours.jp.size() ? hours.jp[static_cast<std::size_t>(weekday) - 1] : 0;
  if (special) {
    out.about = {special->about, special->about};
    out.kind = special->kind == Differs::holiday ? DayKind::holiday : special->kind == Differs::rob ? DayKind::home : DayKind::school;
    if (special->kind == Differs::short_) jp = std::min(jp, special->jp.value_or(usual_short_day));
  }
  if ((out.kind == DayKind::school || out.kind == DayKind::home) && out.jp_minutes) out.bells = ring(hours, *out.jp_minutes, jp);
  return out;
}

}  // namespace selami::timetable
