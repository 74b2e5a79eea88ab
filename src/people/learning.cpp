/// @file Kelompok belajar: a group drawn from one or more rombel. Its name is free text and its subject one of the pack; why
/// somebody is in it is not written down (docs/decisions: a learning group is a class group).
#include <algorithm>
#include <map>
#include <set>
#include <tuple>

#include "desk_sql.hpp"
#include "people/access.hpp"
#include "people/desk.hpp"
#include "people_core/learning.hpp"
#include "people_core/rights.hpp"
#include "roster_sql.hpp"
#include "storage/changes.hpp"

namespace selami::people {
namespace {

struct MembershipKind { static constexpr const char* prefix = "membership"; };

/// A pupil in its rombel.
struct Home {
  PupilId pupil;
  GroupId group;
  std::string name;
  int number = 0;
  std::string grade;
  std::string phase;
};

std::optional<Home> home_of(Call& call, const SchoolId& school, const PupilId& pupil) {
  const Date today = call.today();
  return call.tx.one(sql::home_of_pupil{.school = school, .pupil = pupil, .today = today}, [&](const storage::Row& row) {
    return Home{pupil, row.id<GroupId>(0), row.text(1), row.number(2), row.text(3), row.text(4)};
  });
}

struct Known {
  std::string kind;
  std::string school_year;
};
std::optional<Known> find_group(Call& call, const SchoolId& school, const GroupId& id) {
  return call.tx.one(sql::group_kind{.school = school, .id = id}, [](const storage::Row& row) { return Known{row.text(0), row.text(1)}; });
}

bool runs_school(const Call& call, const SchoolId& school) {
  const auto schools = schools_with(call.actor, Role::operator_);
  return std::find(schools.begin(), schools.end(), school) != schools.end();
}

/// The operator forms any group of the school, a teacher a new one or one that is assigned to the teacher.
Result<bool> may_form(Call& call, const SchoolId& school, const GroupId& id, bool known) {
  if (runs_school(call, school)) return true;
  TRY_DO(school_with_role(call, school, Role::teacher));
  if (known) TRY_DO(own_group(call, id));
  return true;
}

LearningSeat seat_of(const storage::Row& row) { return {row.text(0), row.number(1)}; }

std::vector<LearningSeat> seats_now(Call& call, const SchoolId& school, const GroupId& id) {
  const Date today = call.today();
  return call.tx.list(sql::learning_seats{.school = school, .group_id = id, .today = today}, seat_of);
}

/// The pupils that are wanted, in the order of their rombel and numbers. A teacher picks from own rombel alone.
/// Errors: pupil.unknown, with its place.
Result<std::vector<Home>> wanted(Call& call, const LearningIn& in, const std::vector<LearningSeat>& now) {
  std::set<std::string> open;
  for (const GroupNow& group : own_groups(call)) open.insert(group.id.text);
  const bool all = runs_school(call, in.school);
  std::vector<Home> out;
  for (std::size_t i = 0; i < in.pupils.size(); ++i) {
    const auto home = home_of(call, in.school, in.pupils[i]);
    const bool inside = std::any_of(now.begin(), now.end(), [&](const LearningSeat& seat) { return seat.pupil == in.pupils[i].text; });
    if (!home || !(all || inside || open.count(home->group.text) != 0)) {
      return fail(Fault::not_found, "pupil.unknown", "pupils[" + std::to_string(i) + "]");
    }
    out.push_back(*home);
  }
  std::sort(out.begin(), out.end(), [](const Home& a, const Home& b) { return std::tie(a.name, a.number) < std::tie(b.name, b.number); });
  return out;
}

void change_members(Call& call, const SchoolId& school, const GroupId& id, const std::vector<LearningSeat>& now, const std::vector<Home>& homes) {
  const Date today = call.today();
  std::map<std::string, const Home*> by_pupil;
  std::vector<LearningWish> wishes;
  for (const Home& home : homes) {
    by_pupil[home.pupil.text] = &home;
    wishes.push_back({home.pupil.text, home.number});
  }
  const auto ever = call.tx.list(sql::numbers_of_group{.school = school, .group_id = id}, seat_of);
  const int last = call.tx.one(sql::last_number{.school = school, .id = id}, [](const storage::Row& row) { return row.number(0); }).value_or(0);
  const LearningChange change = change_learning(now, wishes, ever, last);
  for (const std::string& pupil : change.leave) {
    call.tx.run(sql::leave_learning{.yesterday = date_of_day(day_number(today) - 1), .school = school, .group_id = id, .pupil = pupil, .today = today});
  }
  int highest = last;
  for (const LearningSeat& seat : change.join) {
    const Home& home = *by_pupil.at(seat.pupil);
    const auto membership = call.make_id<MembershipKind>();
    call.tx.run(sql::join_learning{.school = school, .id = membership, .pupil = home.pupil, .group_id = id, .number = seat.number,
                                   .grade = home.grade, .phase = home.phase, .since = today});
    storage::note_change(call.tx, school.text, "membership", membership.text, 1);
    highest = std::max(highest, seat.number);
  }
  if (highest > last) call.tx.run(sql::set_last_number{.number = highest, .school = school, .id = id});
}

/// Whoever forms a group for the own teaching has it as an own class at once.
void assign_maker(Call& call, const SchoolId& school, const GroupId& id, const LearningIn& in, const std::string& year) {
  const auto staff = call.tx.one(sql::staff_of_person{.school = school, .person = call.actor.person},
                                 [](const storage::Row& row) { return row.id<StaffId>(0); });
  if (!staff || runs_school(call, school)) return;
  const auto assignment = call.make_id<AssignmentKind>();
  call.tx.run(sql::put_assignment{.school = school, .id = assignment, .staff = *staff, .group_id = id, .subject = in.subject,
                                  .role = enum_text(TeachingRole::mapel), .since = call.today(), .until = year_end(year)});
  storage::note_change(call.tx, school.text, "assignment", assignment.text, 1);
}

}  // namespace

Result<GroupPage> put_learning_group(Call& call, const GroupId& id, const LearningIn& in) {
  const auto known = find_group(call, in.school, id);
  if (known && known->kind != "belajar") return fail(Fault::not_found, "group.unknown");
  TRY_DO(may_form(call, in.school, id, known.has_value()));
  const std::string year = known ? known->school_year : school_year(call.today());
  const auto taken = call.tx.one(sql::group_named{.school = in.school, .year = year, .name = in.name}, [](const storage::Row& row) { return row.text(0); });
  if (taken && *taken != id.text) return fail(Fault::conflict, "group.name_taken", "name");
  const auto now = seats_now(call, in.school, id);
  TRY(const auto homes, wanted(call, in, now));
  const auto version = call.tx.run_returning(
      sql::put_learning{.school = in.school, .id = id, .name = in.name, .year = year, .subject = in.subject},
      [](const storage::Row& row) { return row.integer(0); });
  storage::note_change(call.tx, in.school.text, "class_group", id.text, version.at(0));
  change_members(call, in.school, id, now, homes);
  if (!known) assign_maker(call, in.school, id, in, year);
  return read_group(call, id);
}

}  // namespace selami::people
