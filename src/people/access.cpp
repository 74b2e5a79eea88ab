#include "people/access.hpp"

#include <algorithm>

#include "access_sql.hpp"
#include "people_core/group_name.hpp"
#include "people_core/rights.hpp"

namespace selami::people {
namespace {

GroupNow group_of(const storage::Row& row) {
  return {row.id<SchoolId>(0), row.id<GroupId>(1), row.text(2), row.text(3), row.text(4), row.text(5)};
}

MemberNow member_of(const storage::Row& row) {
  return {row.id<PupilId>(0), row.number(1), row.text(2), row.text(3), row.text(4), row.integer(5) != 0};
}

tl::unexpected<Error> unknown_group() { return fail(Fault::not_found, "group.unknown"); }

std::optional<GroupNow> taught(Call& call, const SchoolId& school, const GroupId& group, const Date& day) {
  return call.tx.one(sql::taught_group{.school = school, .id = group, .person = call.actor.person, .today = day}, group_of);
}

}  // namespace

Result<GroupNow> own_group(Call& call, const GroupId& group) { return own_group_on(call, group, call.today()); }

Result<GroupNow> own_group_on(Call& call, const GroupId& group, const Date& day) {
  for (const SchoolId& school : schools_with(call.actor, Role::teacher)) {
    if (auto found = taught(call, school, group, day)) return *std::move(found);
  }
  return unknown_group();
}

std::optional<GroupNow> taught_then(Call& call, const GroupId& group, const Date& day) {
  for (const SchoolId& school : schools_taught(call)) {
    if (auto found = taught(call, school, group, day)) return found;
  }
  return std::nullopt;
}

Result<GroupNow> visible_group(Call& call, const GroupId& group) {
  const Date today = call.today();
  for (const Grant& grant : call.actor.grants) {
    if (grant.school.empty() || !serves(grant.role, Action::group_read)) continue;
    auto found = grant.role == Role::teacher
                     ? taught(call, grant.school, group, today)
                     : call.tx.one(sql::group_in_school{.school = grant.school, .id = group}, group_of);
    if (found) return *std::move(found);
  }
  return unknown_group();
}

std::vector<GroupNow> own_groups(Call& call) {
  std::vector<GroupNow> out;
  const Date today = call.today();
  for (const SchoolId& school : schools_with(call.actor, Role::teacher)) {
    call.tx.each(sql::taught_groups{.school = school, .person = call.actor.person, .today = today},
                 [&](const storage::Row& row) { out.push_back(group_of(row)); });
  }
  std::stable_sort(out.begin(), out.end(), [](const GroupNow& a, const GroupNow& b) { return group_before(a.name, b.name); });
  return out;
}

std::vector<MemberNow> members(Call& call, const GroupNow& group) {
  return members_on(call, group, call.today());
}

std::vector<int> numbers_without_card(Call& call, const GroupNow& group) {
  return call.tx.list(sql::numbers_without_card{.school = group.school, .group_id = group.id, .today = call.today()},
                      [](const storage::Row& row) { return row.number(0); });
}

std::vector<MemberNow> members_on(Call& call, const GroupNow& group, const Date& day) {
  return call.tx.list(sql::group_members{.school = group.school, .group_id = group.id, .today = day}, member_of);
}

int size_on(Call& call, const GroupNow& group, const Date& day) {
  return call.tx.one(sql::group_size{.school = group.school, .group_id = group.id, .today = day}, [](const storage::Row& row) { return row.number(0); })
      .value_or(0);
}

std::vector<MemberNow> members_ever(Call& call, const GroupNow& group) {
  return call.tx.list(sql::group_members_ever{.school = group.school, .group_id = group.id}, member_of);
}

Result<MemberNow> member(Call& call, const GroupNow& group, const PupilId& pupil) {
  auto found = call.tx.one(sql::group_member_ever{.school = group.school, .group_id = group.id, .pupil = pupil}, member_of);
  if (!found) return fail(Fault::not_found, "pupil.unknown", "pupil");
  return *std::move(found);
}

Result<GroupNow> group_between(Call& call, const GroupId& group, const Date& since, const Date& until) {
  if (auto found = visible_group(call, group)) return found;
  for (const SchoolId& school : schools_with(call.actor, Role::teacher)) {
    auto found = call.tx.one(
        sql::group_taught_between{.school = school, .id = group, .person = call.actor.person, .until = until, .since = since}, group_of);
    if (found) return *std::move(found);
  }
  return unknown_group();
}

std::vector<MemberNow> members_between(Call& call, const GroupNow& group, const Date& since, const Date& until) {
  std::vector<MemberNow> out;
  call.tx.each(sql::group_members_between{.school = group.school, .group_id = group.id, .since = since, .until = until},
               [&](const storage::Row& row) {
                 MemberNow member = member_of(row);
                 // Left and came back: one line, with the newest number.
                 const auto known = std::find_if(out.begin(), out.end(), [&](const MemberNow& m) { return m.pupil == member.pupil; });
                 if (known == out.end()) out.push_back(std::move(member));
                 else *known = std::move(member);
               });
  return out;
}

SchoolCard school_card(Call& call, const SchoolId& school) {
  SchoolCard out;
  call.tx.each(sql::school_card{.school = school}, [&](const storage::Row& row) {
    out = {row.text(0), row.text(1), row.text(2), row.text(3), row.text(4), std::nullopt, row.integer(5) != 0};
  });
  const Date today = call.today();
  out.principal = call.tx.one(sql::principal_of{.school = school, .today = today},
                              [](const storage::Row& row) { return Signatory{row.text(0), row.text(1)}; });
  return out;
}

bool is_practice(Call& call, const SchoolId& school) {
  return call.tx.one(sql::practice_school{.school = school}, [](const storage::Row&) { return true; }).has_value();
}

Signatory signatory(Call& call, const SchoolId& school, const PersonId& person) {
  const auto of_row = [](const storage::Row& row) { return Signatory{row.text(0), row.text(1)}; };
  if (auto staff = call.tx.one(sql::staff_card{.school = school, .person = person}, of_row)) return *std::move(staff);
  return {call.tx.one(sql::name_of_person{.person = person}, [](const storage::Row& row) { return row.text(0); }).value_or(""), ""};
}

void note_opening(Call& call, const SchoolId& school, const PupilId& pupil, std::string what) {
  call.trace = [school, pupil, what = std::move(what), person = call.actor.person, day = call.today(), now = call.now](storage::Tx& tx) {
    tx.run(sql::note_opening{.school = school, .pupil = pupil, .person = person, .what = what, .day = day, .at = now});
  };
}

std::vector<SchoolId> schools_taught(Call& call) {
  std::vector<SchoolId> out = schools_with(call.actor, Role::teacher);
  const Date today = call.today();
  call.tx.each(sql::schools_taught{.person = call.actor.person, .today = today}, [&](const storage::Row& row) {
    const auto school = row.id<SchoolId>(0);
    if (std::find(out.begin(), out.end(), school) == out.end()) out.push_back(school);
  });
  return out;
}

Result<PersonId> teacher_of(Call& call, const GroupNow& group, const StaffId& staff) {
  const Date today = call.today();
  auto found = call.tx.one(sql::teacher_of_group{.school = group.school, .group_id = group.id, .staff = staff, .today = today},
                           [](const storage::Row& row) { return row.id<PersonId>(0); });
  if (!found) return fail(Fault::not_found, "staff.unknown", "teacher");
  return *std::move(found);
}

bool is_homeroom(Call& call, const GroupNow& group) {
  return call.tx.one(sql::homeroom{.school = group.school, .group_id = group.id, .person = call.actor.person, .today = call.today()}, [](const storage::Row&) { return true; })
      .has_value();
}

Result<SchoolId> school_with_role(Call& call, const SchoolId& school, Role role) {
  const auto schools = schools_with(call.actor, role);
  if (std::find(schools.begin(), schools.end(), school) == schools.end()) return fail(Fault::not_found, "school.unknown");
  return school;
}

}  // namespace selami::people
