#include <algorithm>
#include <array>

#include "late_sql.hpp"
#include "people/late.hpp"
#include "people/semesters.hpp"
#include "people/transfer.hpp"
#include "people/year.hpp"
#include "people_core/closing.hpp"
#include "semesters_sql.hpp"

namespace selami::people {
namespace {

/// In an address: "2026/2027-1" has a slash.
std::string in_path(std::string semester) {
  std::replace(semester.begin(), semester.end(), '/', '-');
  return semester;
}

/// One row a semester and level.
Semester semester_of(const storage::Row& row) {
  Semester out{row.text(1), row.number(2), row.date(3), row.date(4)};
  if (!row.text(0).empty()) out.levels = {row.text(0)};
  return out;
}

using Line = std::array<std::string, 5>;

/// The rows that a pack makes, in the order of the table's key.
std::vector<Line> lines_of(const Semesters& of_pack) {
  std::vector<Line> out;
  for (const Semester& one : of_pack) {
    std::vector<std::string> levels = one.levels;
    if (levels.empty()) levels.emplace_back();
    for (const std::string& level : levels) out.push_back({level, one.school_year, std::to_string(one.semester), one.from.text, one.to.text});
  }
  std::sort(out.begin(), out.end());
  return out;
}

}  // namespace

Semesters semesters_of_school(Call& call, const SchoolId& school) {
  return with_own(calendar_of_school(call, school), own_semesters_of(call, school));
}

Semesters calendar_of_school(Call& call, const SchoolId& school) {
  const Semesters all = call.tx.list(sql::calendar_of_school{.school = school}, semester_of);
  return semesters_of(all, all.empty() || all.back().levels.empty() ? "" : all.back().levels.front());
}

Semesters own_semesters_of(Call& call, const SchoolId& school) {
  return call.tx.list(sql::own_semesters{.school = school}, [](const storage::Row& row) {
    return Semester{row.text(0), row.number(1), row.date(2), row.date(3)};
  });
}

void keep_semesters(storage::Tx& tx, const Semesters& of_pack) {
  const std::vector<Line> wanted = lines_of(of_pack);
  const auto kept = tx.list(sql::kept_semesters{}, [](const storage::Row& row) {
    return Line{row.text(0), row.text(1), std::to_string(row.integer(2)), row.text(3), row.text(4)};
  });
  if (kept == wanted) return;
  tx.run(sql::drop_semesters{});
  for (const auto& [level, school_year, semester, from, to] : wanted) {
    tx.run(sql::add_semester{.level = level, .school_year = school_year, .semester = std::stoi(semester), .from_day = from, .to_day = to});
  }
}

Result<SemesterList> list_semesters(Call& call, const SchoolId& school) {
  TRY_DO(school_with_role(call, school, Role::operator_));
  const Date today = call.today();
  SemesterList out;
  for (const SemesterSpan& span : recent_semesters(semesters_of_school(call, school), today)) {
    const auto said = call.tx.one(sql::said_of_semester{.school = school, .semester = span.stamp()},
                                  [](const storage::Row& row) { return row.integer(0) != 0; });
    out.semesters.push_back({in_path(span.stamp()), is_closed(span, today, said), said.has_value(), open_until(span)});
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
  for (const SemesterSpan& span : recent_semesters(semesters_of_school(call, school), call.today())) {
    if (in_path(span.stamp()) != semester) continue;
    call.tx.run(sql::say_of_semester{
        .school = school, .semester = span.stamp(), .closed = in.closed ? 1 : 0, .by = call.actor.person, .now = call.now});
    return Done{};
  }
  return fail(Fault::not_found, "semester.unknown", "semester");
}

}  // namespace selami::people
