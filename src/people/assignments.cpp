#include "desk_sql.hpp"
#include "people/access.hpp"
#include "people/accounts.hpp"
#include "people/desk.hpp"
#include "storage/changes.hpp"

namespace selami::people {
namespace {

AssignmentView view_of(const storage::Row& row) {
  AssignmentView out;
  out.id = row.id<AssignmentId>(0);
  out.staff = row.id<StaffId>(1);
  out.name = row.text(2);
  out.group = row.id<GroupId>(3);
  out.subject = row.text(4);
  out.role = enum_value<TeachingRole>(row.text(5)).value_or(TeachingRole::mapel);
  out.since = row.date(6);
  if (!row.null(7)) out.until = row.date(7);
  return out;
}

/// For whom the whole of a school is open: its operator and principal.
Result<SchoolId> overseen_school(Call& call, const SchoolId& school) {
  if (auto as_operator = school_with_role(call, school, Role::operator_)) return as_operator;
  return school_with_role(call, school, Role::principal);
}

}  // namespace

Date year_end(const std::string& school_year) { return {school_year.substr(5) + "-06-30"}; }

Result<AssignmentView> put_assignment(Call& call, const SchoolId& school, const AssignmentId& id, const AssignmentIn& wish) {
  TRY_DO(school_with_role(call, school, Role::operator_));
  const auto person = call.tx.one(sql::staff_person{.school = school, .id = wish.staff},
                                  [](const storage::Row& row) { return std::pair(row.id<PersonId>(0), row.text(1)); });
  if (!person) return fail(Fault::not_found, "staff.unknown", "staff");
  TRY(const GroupNow group, visible_group(call, wish.group));
  if (group.school != school) return fail(Fault::not_found, "group.unknown", "group");
  const Date until = wish.until.value_or(year_end(group.school_year));
  if (until < wish.since) return fail(Fault::invalid, "assignment.days", "until");
  const auto versions = call.tx.run_returning(sql::put_assignment{.school = school,
                                                                  .id = id,
                                                                  .staff = wish.staff,
                                                                  .group_id = wish.group,
                                                                  .subject = wish.subject,
                                                                  .role = enum_text(wish.role),
                                                                  .since = wish.since,
                                                                  .until = until},
                                              [](const storage::Row& row) { return row.integer(0); });
  for (const auto version : versions) storage::note_change(call.tx, school.text, "assignment", id.text, version);
  if (!(until < call.today())) give_role(call, person->first, Role::teacher, school);
  return AssignmentView{id, wish.staff, person->second, wish.group, wish.subject, wish.role, wish.since, until};
}

Result<AssignmentList> list_assignments(Call& call, const SchoolId& school) {
  TRY_DO(overseen_school(call, school));
  const Date today = call.today();
  return AssignmentList{call.tx.list(sql::assignments_of_school{.school = school, .today = today}, view_of)};
}

}  // namespace selami::people
