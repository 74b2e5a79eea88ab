#include <algorithm>
#include <map>
#include <set>

#include "people/access.hpp"
#include "people_core/rights.hpp"
#include "storage/changes.hpp"
#include "timetable/parts.hpp"
#include "timetable_sql.hpp"

namespace selami::timetable {

using storage::Row;

namespace {

constexpr int days_ahead = 14;

struct SlotRow {
  StaffId staff;
  GroupId group;
};

SlotView slot_of(const SchoolId& school, const Row& row) {
  SlotView out;
  out.school = school;
  out.id = row.id<SlotId>(0);
  out.weekday = row.number(1);
  out.first = row.number(2);
  out.last = row.number(3);
  out.group = row.id<GroupId>(4);
  out.group_name = row.text(5);
  out.staff = row.id<StaffId>(6);
  out.teacher = row.text(7);
  out.subject = row.text(8);
  out.assists = row.integer(9) != 0;
  return out;
}

std::string name_of_school(Call& call, const SchoolId& school) {
  return call.tx.one(sql::level_of_school{.school = school}, [](const Row& row) { return row.text(1); }).value_or("");
}

std::optional<StaffId> own_staff(Call& call, const SchoolId& school) {
  return call.tx.one(sql::staff_of_person{.school = school, .person = call.actor.person}, [](const Row& row) { return row.id<StaffId>(0); });
}

std::vector<SlotView> slots_of_actor(Call& call, const SchoolId& school) {
  const auto staff = own_staff(call, school);
  if (!staff) return {};
  const Date today = call.today();
  return call.tx.list(sql::slots_of_staff{.today = today, .school = school, .staff = *staff}, [&](const Row& row) {
    SlotView out = slot_of(school, row);
    out.mine = true;
    return out;
  });
}

std::vector<CollisionView> collisions_of(const std::vector<SlotView>& slots) {
  std::vector<Slot> plain;
  for (const SlotView& s : slots) plain.push_back({s.id.text, s.weekday, {s.first, s.last}, s.group.text, s.staff.text, s.subject, s.assists});
  std::vector<CollisionView> out;
  for (Collision& c : collisions(plain)) out.push_back({c.kind, SlotId{std::move(c.one)}, SlotId{std::move(c.other)}});
  return out;
}

std::optional<SlotRow> find_slot(Call& call, const SchoolId& school, const SlotId& id) {
  return call.tx.one(sql::slot_by_id{.school = school, .id = id},
                     [](const Row& row) { return SlotRow{row.id<StaffId>(0), row.id<GroupId>(1)}; });
}

/// A guru kelas may enter any subject of the own class; others what they are assigned for.
bool covers(const std::vector<std::string>& assigned, const std::string& subject) {
  return std::any_of(assigned.begin(), assigned.end(), [&](const std::string& one) { return one.empty() || one == subject; });
}

Result<bool> check_assigned(Call& call, const SchoolId& school, const StaffId& staff, const SlotIn& in) {
  const Date today = call.today();
  const auto assigned = call.tx.list(sql::subjects_assigned{.school = school, .staff = staff, .group = in.group, .today = today},
                                     [](const Row& row) { return row.text(0); });
  if (assigned.empty()) return fail(Fault::invalid, "slot.no_assignment", "group");
  if (!covers(assigned, in.subject)) return fail(Fault::invalid, "slot.subject", "subject");
  return true;
}

Result<SlotView> kept_slot(Call& call, const SchoolId& school, const SlotId& id, const GroupId& group) {
  const Date today = call.today();
  for (SlotView& one : call.tx.list(sql::slots_of_group{.today = today, .school = school, .group = group},
                                    [&](const Row& row) { return slot_of(school, row); })) {
    if (one.id == id) return std::move(one);
  }
  return fail(Fault::not_found, "slot.unknown");
}

/// A change holds from today on: what the entry was stays for the days before. False: it was not, or was typed only today.
bool keep_past(Call& call, const SchoolId& school, const SlotId& id) {
  const std::int64_t today = day_number(call.today());
  const Instant midnight = midnight_of(call);
  const auto past = call.make_id<SlotKind>();
  return call.tx.run(sql::keep_past_slot{.past = past, .yesterday = date_of_day(today - 1), .school = school, .id = id, .midnight = midnight}) > 0;
}

/// From when on an entry is valid that is written now. The first timetable of a class, typed in whatever week, tells of the weeks before,
/// too; what takes another's place does not.
std::optional<Date> valid_since(Call& call, const SchoolId& school, const SlotId& id, const StaffId& staff, const GroupId& group) {
  if (keep_past(call, school, id)) return call.today();
  const auto known = call.tx.one(sql::since_of_slot{.school = school, .id = id},
                                 [](const Row& row) { return row.null(0) ? std::nullopt : std::optional(row.date(0)); });
  if (known) return *known;
  const bool another = call.tx.one(sql::had_another{.school = school, .staff = staff, .group = group}, [](const Row&) { return true; }).has_value();
  return another ? std::optional(call.today()) : std::nullopt;
}

/// What a teacher may enter in a school, and the own classes.
std::vector<ChoiceView> own_choices(Call& call, const SchoolId& school, const StaffId& staff, const std::vector<people::GroupNow>& groups) {
  std::vector<ChoiceView> out;
  const Date today = call.today();
  for (const people::GroupNow& group : groups) {
    if (group.school != school) continue;
    ChoiceView choice{group.id, group.name, staff, {}};
    choice.subjects = call.tx.list(sql::subjects_assigned{.school = school, .staff = staff, .group = group.id, .today = today},
                                   [](const Row& row) { return row.text(0); });
    choice.subjects.erase(std::unique(choice.subjects.begin(), choice.subjects.end()), choice.subjects.end());
    out.push_back(std::move(choice));
  }
  return out;
}

/// Own entries, and those of others in the own classes.
std::vector<SlotView> slots_around(Call& call, const SchoolId& school, const std::vector<ChoiceView>& choices) {
  std::vector<SlotView> out = slots_of_actor(call, school);
  std::set<std::string> known;
  for (const SlotView& one : out) known.insert(one.id.text);
  const Date today = call.today();
  for (const ChoiceView& choice : choices) {
    call.tx.each(sql::slots_of_group{.today = today, .school = school, .group = choice.group}, [&](const Row& row) {
      SlotView slot = slot_of(school, row);
      if (known.insert(slot.id.text).second) out.push_back(std::move(slot));
    });
  }
  return out;
}

}  // namespace

Result<Jams> jams_in(const SlotIn& in) {
  if (in.last < in.first) return fail(Fault::invalid, "slot.range", "last");
  return Jams{in.first, in.last};
}

Result<Done> remove_slot(Call& call, const SchoolId& school, const SlotId& id) {
  keep_past(call, school, id);
  const auto versions = call.tx.run_returning(sql::drop_slot{.school = school, .id = id}, [](const Row& row) { return row.integer(0); });
  for (const auto version : versions) storage::note_change(call.tx, school.text, "timetable_slot", id.text, version + 1);
  if (versions.empty()) return fail(Fault::not_found, "slot.unknown", "slot");
  return Done{};
}

void keep_slot(Call& call, const SchoolId& school, const SlotId& id, const StaffId& staff, const SlotIn& in) {
  const std::optional<Date> since = valid_since(call, school, id, staff, in.group);
  const auto versions = call.tx.run_returning(
      sql::put_slot{.school = school, .id = id, .weekday = in.weekday, .first = in.first, .last = in.last, .group = in.group,
                    .staff = staff, .subject = in.subject, .by = call.actor.person, .now = call.now, .since = since},
      [](const Row& row) { return row.integer(0); });
  for (const auto version : versions) storage::note_change(call.tx, school.text, "timetable_slot", id.text, version);
}

Result<OwnTimetable> read_own(Call& call, const Calendar& calendar) {
  OwnTimetable out;
  const std::vector<people::GroupNow> groups = people::own_groups(call);
  for (const SchoolId& school : people::schools_with(call.actor, Role::teacher)) {
    const auto staff = own_staff(call, school);
    if (!staff) continue;
    SchoolSlots part;
    part.hours = view_hours(call, calendar, school);
    part.choices = own_choices(call, school, *staff, groups);
    part.slots = slots_around(call, school, part.choices);
    part.collisions = collisions_of(part.slots);
    out.schools.push_back(std::move(part));
  }
  return out;
}

Result<SlotView> put_own_slot(Call& call, const SlotId& id, const SlotIn& in) {
  TRY_DO(jams_in(in));
  TRY(const people::GroupNow group, people::own_group(call, in.group));
  const auto staff = own_staff(call, group.school);
  if (!staff) return fail(Fault::not_found, "group.unknown", "group");
  TRY_DO(check_assigned(call, group.school, *staff, in));
  const auto known = find_slot(call, group.school, id);
  if (known && known->staff != *staff) return fail(Fault::not_found, "slot.unknown", "slot");
  keep_slot(call, group.school, id, *staff, in);
  TRY(SlotView out, kept_slot(call, group.school, id, in.group));
  out.mine = true;
  return out;
}

Result<Done> drop_own_slot(Call& call, const SlotId& id) {
  for (const SchoolId& school : people::schools_with(call.actor, Role::teacher)) {
    const auto known = find_slot(call, school, id);
    if (!known) continue;
    if (own_staff(call, school) != known->staff) break;
    return remove_slot(call, school, id);
  }
  return fail(Fault::not_found, "slot.unknown", "slot");
}

Result<SchoolSlots> read_school(Call& call, const Calendar& calendar, const SchoolId& school) {
  TRY_DO(overseen_school(call, school));
  SchoolSlots out;
  const Date today = call.today();
  out.hours = view_hours(call, calendar, school);
  out.slots = call.tx.list(sql::slots_of_school{.today = today, .school = school}, [&](const Row& row) { return slot_of(school, row); });
  out.collisions = collisions_of(out.slots);
  return out;
}

Result<SlotView> put_slot(Call& call, const SchoolId& school, const SlotId& id, const SlotIn& in) {
  TRY_DO(people::school_with_role(call, school, Role::operator_));
  TRY_DO(jams_in(in));
  if (!in.staff) return fail(Fault::invalid, "slot.no_assignment", "staff");
  TRY_DO(check_assigned(call, school, *in.staff, in));
  keep_slot(call, school, id, *in.staff, in);
  return kept_slot(call, school, id, in.group);
}

Result<Done> drop_slot(Call& call, const SchoolId& school, const SlotId& id) {
  TRY_DO(people::school_with_role(call, school, Role::operator_));
  return remove_slot(call, school, id);
}

WeekView own_week(Call& call, const Calendar& calendar) {
  WeekView out;
  const std::int64_t today = day_number(call.today());
  for (const SchoolId& school : people::schools_with(call.actor, Role::teacher)) {
    const SchoolTime now = school_on(call, calendar, school, call.today());
    SchoolDays days{school, name_of_school(call, school), {}};
    std::map<std::string, SpecialView> special;
    for (SpecialView& one : special_days(call, school, date_of_day(today), date_of_day(today + days_ahead))) special[one.day.text] = one;
    for (int ahead = 0; ahead <= days_ahead; ++ahead) {
      const Date date = date_of_day(today + ahead);
      const auto found = special.find(date.text);
      const auto differs = found == special.end() ? std::nullopt
                                                  : std::optional(SpecialDay{found->second.kind, found->second.about, found->second.jp});
      days.days.push_back(view_day(day_of(calendar, now, differs, date)));
    }
    out.schools.push_back(std::move(days));
    for (SlotView& slot : slots_of_actor(call, school)) out.slots.push_back(std::move(slot));
  }
  return out;
}

}  // namespace selami::timetable
