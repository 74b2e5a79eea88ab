#include "city/minutes.hpp"

#include <map>

#include "base/week.hpp"
#include "city_core/suppress.hpp"
#include "minutes_sql.hpp"
#include "people/earnest.hpp"

namespace selami::city {
namespace {

using storage::Row;

/// No pupil stands behind a teacher's minutes.
constexpr Bounds school_bounds{1, 5, 0};
constexpr Bounds city_bounds{3, 5, 0};

Instant begin_of(Call& call, const Date& day) { return {day_number(day) * day_ms - call.setting.offset_min * minute_ms}; }

bool is_off(Call& call) {
  return call.tx.one(sql::minutes_are_off{.person = call.actor.person}, [](const Row&) { return true; }).has_value();
}

/// Who used Selami in a block, and how long.
struct Users {
  std::map<PersonId, Use> counted;
  std::set<PersonId> all;
  std::set<SchoolId> schools;  ///< of those counted
};

void add_week(Users& users, std::map<PersonId, std::set<std::int64_t>>& weeks, const Row& row) {
  const PersonId person = row.id<PersonId>(1);
  Use& use = users.counted[person];
  use.minutes += row.number(3);
  weeks[person].insert(row.integer(2));
  use.weeks = static_cast<int>(weeks[person].size());
  users.all.insert(person);
  users.schools.insert(row.id<SchoolId>(0));
}

MinutesSpread spread_over(const Block& block, const Users& users, const Bounds& bounds) {
  MinutesSpread out;
  out.from = block.from;
  out.to = block.to;
  const Crowd crowd{static_cast<int>(users.schools.size()), static_cast<int>(users.counted.size()), 0};
  if (!enough(crowd, bounds)) return out;
  std::vector<Use> uses;
  for (const auto& [person, use] : users.counted) uses.push_back(use);
  out.shown = true;
  out.counted = crowd.teachers;
  out.teachers = static_cast<int>(users.all.size());
  out.spread = spread_of(uses);
  return out;
}

}  // namespace

Result<OwnMinutes> my_minutes(Call& call) {
  OwnMinutes out;
  out.on = !is_off(call);
  out.weeks = call.tx.list(sql::own_minutes{.person = call.actor.person}, [&](const Row& row) {
    return OwnWeek{local_date(row.instant(0), call.setting.offset_min), row.id<DeviceId>(1), row.number(2), row.number(3)};
  });
  return out;
}

Result<MinutesTaken> put_minutes(Call& call, const SchoolId& school, const std::string& week, const MinutesIn& in) {
  TRY_DO(people::teaches_in_earnest(call.actor, school));
  TRY(const Date day, parse_date(week));
  if (is_off(call)) return MinutesTaken{false, false};
  const Date monday = monday_of(day);
  // A phone that was away for long brings what is told already: nobody's fault, and no refusal that a teacher would have to read.
  if (!still_taken(monday, call.today())) return MinutesTaken{true, false};
  call.tx.run(sql::keep_minutes{.school = school,
                                .person = call.actor.person,
                                .week_at = begin_of(call, monday),
                                .device = in.device,
                                .preparing = in.preparing,
                                .paperwork = in.paperwork});
  return MinutesTaken{true, true};
}

Result<Done> switch_minutes(Call& call, const MinutesSwitch& in) {
  const PersonId& person = call.actor.person;
  if (in.on) {
    call.tx.run(sql::minutes_on{.person = person});
    return Done{};
  }
  call.tx.run(sql::minutes_off{.person = person});
  call.tx.run(sql::forget_minutes{.person = person, .told = begin_of(call, told_block(call.today()).to)});
  return Done{};
}

MinutesSpread minutes_of_school(Call& call, const SchoolId& school) {
  const Block block = told_block(call.today());
  Users users;
  std::map<PersonId, std::set<std::int64_t>> weeks;
  call.tx.each(sql::minutes_of_school{.school = school, .since = begin_of(call, block.from), .until = begin_of(call, block.to)},
               [&](const Row& row) { add_week(users, weeks, row); });
  call.tx.each(sql::taught_in_school{.school = school, .from_day = block.from, .to_day = block.to},
               [&](const Row& row) { users.all.insert(row.id<PersonId>(1)); });
  return spread_over(block, users, school_bounds);
}

MinutesSpread minutes_of_schools(Call& call, const std::set<SchoolId>& schools) {
  const Block block = told_block(call.today());
  Users users;
  std::map<PersonId, std::set<std::int64_t>> weeks;
  const auto among = [&](const Row& row) { return schools.count(row.id<SchoolId>(0)) > 0; };
  call.tx.each(sql::minutes_of_all{.since = begin_of(call, block.from), .until = begin_of(call, block.to)}, [&](const Row& row) {
    if (among(row)) add_week(users, weeks, row);
  });
  call.tx.each(sql::taught_in_all{.from_day = block.from, .to_day = block.to}, [&](const Row& row) {
    if (among(row)) users.all.insert(row.id<PersonId>(1));
  });
  return spread_over(block, users, city_bounds);
}

}  // namespace selami::city
