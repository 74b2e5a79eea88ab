#include "people/staff.hpp"

#include <map>

#include "people/accounts.hpp"
#include "people/access.hpp"
#include "people_core/fold.hpp"
#include "roster_sql.hpp"
#include "storage/changes.hpp"

namespace selami::people {
namespace {

std::optional<std::string> kept(const std::string& text) { return text.empty() ? std::nullopt : std::optional(text); }

struct SchoolStaff {
  std::vector<StaffNow> now;
  std::map<std::string, PersonId> persons;  ///< by staff id
};

SchoolStaff staff_of(Call& call, const SchoolId& school) {
  SchoolStaff out;
  const Date today = call.today();
  call.tx.each(sql::staff_now{.today = today, .school = school}, [&](const storage::Row& row) {
    out.now.push_back({row.text(0), row.text(1), row.text(2), row.text(3), row.text(4), row.text(5), row.text(6),
                       row.integer(8) != 0, row.integer(9) != 0});
    out.persons[row.text(0)] = row.id<PersonId>(7);
  });
  return out;
}

/// Who a new row is, as far as a number says so: a person of another school, or one who had left this one. A number under a
/// name that has no word in common is mistyped: taken at its word, a stranger would get this school's classes.
struct Found {
  PersonId person;
  std::string staff;  ///< in this school
};

Found find_person(Call& call, const SchoolId& school, const StaffRow& row) {
  Found out;
  call.tx.each(sql::staff_by_number{.nuptk = row.nuptk, .nip = row.nip, .school = school}, [&](const storage::Row& found) {
    if (!out.person.empty() || !share_a_word(found.text(3), row.name)) return;
    out.person = found.id<PersonId>(2);
    if (found.text(0) == school.text) out.staff = found.text(1);
  });
  if (!out.person.empty() || !row.operator_) return out;
  const Date today = call.today();
  call.tx.each(sql::operators_without_staff{.school = school, .today = today}, [&](const storage::Row& found) {
    if (out.person.empty() && fold_person(found.text(1)) == fold_person(row.name)) out.person = found.id<PersonId>(0);
  });
  return out;
}

void note(Call& call, const SchoolId& school, const std::string& staff, std::int64_t version) {
  storage::note_change(call.tx, school.text, "staff", staff, version);
}

void save(Call& call, const SchoolId& school, const StaffNow& after) {
  const auto versions = call.tx.run_returning(sql::change_staff{.name = after.name,
                                                                .nip = kept(after.nip),
                                                                .nuptk = kept(after.nuptk),
                                                                .sex = kept(after.sex),
                                                                .kind = after.kind,
                                                                .duty = after.duty,
                                                                .school = school,
                                                                .id = after.id},
                                              [](const storage::Row& row) { return row.integer(0); });
  for (const auto version : versions) note(call, school, after.id, version);
}

void add(Call& call, const SchoolId& school, const StaffRow& row, ImportReport& report) {
  Found found = find_person(call, school, row);
  if (found.person.empty()) found.person = new_person(call, row.name);
  if (found.staff.empty()) {
    const auto id = call.make_id<StaffKind>();
    call.tx.run(sql::add_staff{.school = school,
                               .id = id,
                               .person = found.person,
                               .name = row.name,
                               .nip = kept(row.nip),
                               .nuptk = kept(row.nuptk),
                               .sex = kept(row.sex),
                               .kind = row.kind,
                               .duty = row.duty});
    note(call, school, id.text, 1);
    found.staff = id.text;
  } else {
    save(call, school, {found.staff, row.name, row.nuptk, row.nip, row.sex, row.kind, row.duty, false, false});
  }
  // A head is a teacher with an additional task.
  if (row.teaches || row.principal.value_or(false)) give_role(call, found.person, Role::teacher, school);
  if (row.principal.value_or(false)) give_role(call, found.person, Role::principal, school);
  if (row.operator_) give_role(call, found.person, Role::operator_, school);
  report.added.push_back({row.row, found.staff, row.name, row.kind});
}

void change(Call& call, const SchoolId& school, const StaffPlan::Changed& changed, const PersonId& person, const StaffRow& row) {
  save(call, school, changed.after);
  if (row.teaches || changed.after.principal) give_role(call, person, Role::teacher, school);
  if (changed.after.principal) give_role(call, person, Role::principal, school);
  else take_role(call, person, Role::principal, school);
  if (changed.after.operator_) give_role(call, person, Role::operator_, school);
}

void leave(Call& call, const SchoolId& school, const StaffPlan::Missing& missing, const PersonId& person) {
  const StaffNow& gone = missing.who;
  const Date today = call.today();
  const Date before = yesterday(call);
  const auto versions = call.tx.run_returning(sql::staff_left{.today = today, .why = enum_text(missing.gone), .school = school, .id = gone.id},
                                              [](const storage::Row& row) { return row.integer(0); });
  for (const auto version : versions) note(call, school, gone.id, version);
  call.tx.run(sql::end_assignments_of{.yesterday = before, .school = school, .staff = gone.id, .today = today});
  take_role(call, person, Role::teacher, school);
  take_role(call, person, Role::principal, school);
}

}  // namespace

Result<PreparedStaff> prepare_staff(Call& snapshot, const SchoolId& school, const Query<ImportWish>& wish, const Upload& file) {
  TRY_DO(school_with_role(snapshot, school, Role::operator_));
  TRY(PreparedStaff out, prepare<StaffRow>(wish.value, file.bytes, &read_staff));
  out.school = school;
  return out;
}

Result<ImportReport> import_staff(Call& call, const PreparedStaff& prepared) {
  const SchoolId& school = prepared.school;
  TRY_DO(school_with_role(call, school, Role::operator_));
  const SchoolStaff known = staff_of(call, school);
  const StaffPlan plan = plan_staff(known.now, prepared.file, prepared.decisions);
  ImportReport report =
      report_of("staff", plan, prepared, {"Nama", "NUPTK", "NIP", "JK", "Jenis PTK", "Tugas Tambahan"});
  if (prepared.wish.dry_run || !plan.ready()) {
    for (const StaffRow& row : plan.added) report.added.push_back({row.row, "", row.name, row.kind});
    return report;
  }
  std::map<int, const StaffRow*> rows;
  for (const StaffRow& row : prepared.file.rows) rows[row.row] = &row;
  for (const StaffRow& row : plan.added) add(call, school, row, report);
  for (const auto& changed : plan.changed) {
    change(call, school, changed, known.persons.at(changed.after.id), *rows.at(changed.row));
  }
  for (const auto& missing : plan.missing) {
    if (missing.gone != Gone::stays) leave(call, school, missing, known.persons.at(missing.who.id));
  }
  report.applied = true;
  return report;
}

}  // namespace selami::people
