#include "timetable/import.hpp"

#include <set>

#include "files/table.hpp"
#include "people/access.hpp"
#include "people/desk.hpp"
#include "timetable/parts.hpp"
#include "timetable_sql.hpp"

namespace selami::timetable {

using storage::Row;

namespace {

using Names = std::map<std::string, std::string>;

SchoolNow school_now(Call& call, const std::map<std::string, std::string>& subjects, const SchoolId& school) {
  SchoolNow out;
  const Date today = call.today();
  const std::string year = school_year(today);
  const auto person = [](const Row& row) { return Person{row.text(0), row.text(1)}; };
  out.groups = call.tx.list(sql::groups_now{.school = school, .year = year}, person);
  out.staff = call.tx.list(sql::staff_of_school{.school = school}, person);
  out.assigned = call.tx.list(sql::assigned_today{.school = school, .today = today}, [](const Row& row) {
    return Assigned{row.text(0), row.text(1), row.text(2), row.text(3) == "pendamping"};
  });
  out.slots = call.tx.list(sql::slots_of_school{.today = today, .school = school}, [](const Row& row) {
    return Slot{row.text(0), row.number(1), {row.number(2), row.number(3)}, row.text(4), row.text(6), row.text(8), false};
  });
  out.subjects = subjects;
  return out;
}

Names names_of(const std::vector<Person>& list) {
  Names out;
  for (const Person& one : list) out[one.id] = one.name;
  return out;
}

TimetableReport report_of(const SchoolNow& now, const SheetPlan& plan) {
  const Names groups = names_of(now.groups), staff = names_of(now.staff);
  const auto name = [](const Names& names, const std::string& id) {
    const auto found = names.find(id);
    return found == names.end() ? std::string() : found->second;
  };
  const auto line = [&](const Slot& s) {
    return SlotLine{name(staff, s.staff), name(groups, s.group), s.subject, s.weekday, s.jams.first, s.jams.last};
  };
  TimetableReport out;
  for (const Slot& slot : plan.added) out.added.push_back(line(slot));
  for (const Slot& slot : plan.removed) out.removed.push_back(line(slot));
  out.unchanged = plan.unchanged;
  for (const Assigned& one : plan.missing) out.missing.push_back({name(staff, one.staff), name(groups, one.group), one.subject, 0, 0, 0});
  for (const SheetProblem& one : plan.problems) out.problems.push_back({one.row, one.code, one.about});
  out.skipped = plan.skipped;
  return out;
}

Result<bool> assign(Call& call, const SchoolId& school, const Assigned& one) {
  people::AssignmentIn wish;
  wish.staff = StaffId{one.staff};
  wish.group = GroupId{one.group};
  wish.subject = one.subject;
  wish.role = one.subject.empty() ? people::TeachingRole::guru_kelas : people::TeachingRole::mapel;
  wish.since = call.today();
  TRY_DO(people::put_assignment(call, school, call.make_id<people::AssignmentKind>(), wish));
  return true;
}

void apply(Call& call, const SchoolId& school, const SheetPlan& plan) {
  for (const Slot& slot : plan.removed) (void)remove_slot(call, school, SlotId{slot.id});  // read from there just now
  for (const Slot& slot : plan.added) {
    const SlotIn in{GroupId{slot.group}, std::nullopt, slot.subject, slot.weekday, slot.jams.first, slot.jams.last};
    keep_slot(call, school, call.make_id<SlotKind>(), StaffId{slot.staff}, in);
  }
}

}  // namespace

Result<PreparedTimetable> prepare_timetable(Call& snapshot, const SchoolId& school, const Query<TimetableWish>& wish, const Upload& file) {
  TRY_DO(people::school_with_role(snapshot, school, Role::operator_));
  TRY(std::vector<files::Table> tables, files::read_tables(file.bytes, wish->filename));
  TRY(SheetReading read, read_timetable(files::rows_of(std::move(tables))));
  return PreparedTimetable{school, wish.value, std::move(read)};
}

Result<TimetableReport> import_timetable(Call& call, const std::map<std::string, std::string>& subjects, const PreparedTimetable& prepared) {
  const SchoolId& school = prepared.school;
  TRY_DO(people::school_with_role(call, school, Role::operator_));
  const SchoolNow now = school_now(call, subjects, school);
  const SheetPlan plan = plan_timetable(now, prepared.file);
  TimetableReport report = report_of(now, plan);
  report.ready = plan.ready() && (plan.missing.empty() || prepared.wish.assign);
  if (prepared.wish.dry_run || !report.ready) return report;
  for (const Assigned& one : plan.missing) TRY_DO(assign(call, school, one));
  apply(call, school, plan);
  report.applied = true;
  return report;
}

}  // namespace selami::timetable
