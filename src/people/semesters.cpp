#include <algorithm>

#include "late_sql.hpp"
#include "people/late.hpp"
#include "people/transfer.hpp"
#include "people/year.hpp"
#include "people_core/closing.hpp"

namespace selami::people {
namespace {

/// In an address: "2026/2027-1" has a slash.
std::string in_path(std::string semester) {
  std::replace(semester.begin(), semester.end(), '/', '-');
  return semester;
}

}  // namespace

Result<SemesterList> list_semesters(Call& call, const SchoolId& school) {
  TRY_DO(school_with_role(call, school, Role::operator_));
  const Date today = call.today();
  SemesterList out;
  for (const Date& day : recent_semesters(today)) {
    const std::string semester = semester_of(day);
    const auto said = call.tx.one(sql::said_of_semester{.school = school, .semester = semester},
                                  [](const storage::Row& row) { return row.integer(0) != 0; });
    out.semesters.push_back({in_path(semester), is_closed(day, today, said), said.has_value(),
                             date_of_day(day_number(semester_end(day)) + grace_days)});
  }
  return out;
}

Result<YearView> read_year(Call& call, const SchoolId& school) {
  TRY(const SemesterList semesters, list_semesters(call, school));
  YearView out;
  out.late = call.tx.one(sql::count_late{.school = school}, [](const storage::Row& row) { return row.number(0); }).value_or(0);
  out.promotion = promotion_waits(call, school);
  out.arrivals = arrivals_wait(call, school);
  out.undo = promotion_to_undo(call, school).has_value();
  out.untimed = untimed_groups(call, school);
  for (std::size_t i = 0; i < semesters.semesters.size(); ++i) {
    const SemesterView& one = semesters.semesters[i];
    out.semesters = out.semesters || one.by_hand || (i > 0 && !one.closed);
  }
  return out;
}

Result<Done> put_semester(Call& call, const SchoolId& school, const std::string& semester, const SemesterIn& in) {
  TRY_DO(school_with_role(call, school, Role::operator_));
  for (const Date& day : recent_semesters(call.today())) {
    if (in_path(semester_of(day)) != semester) continue;
    call.tx.run(sql::say_of_semester{
        .school = school, .semester = semester_of(day), .closed = in.closed ? 1 : 0, .by = call.actor.person, .now = call.now});
    return Done{};
  }
  return fail(Fault::not_found, "semester.unknown", "semester");
}

}  // namespace selami::people
