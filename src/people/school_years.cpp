#include "people/school_years.hpp"

#include <array>

#include "people/access.hpp"
#include "people/semesters.hpp"
#include "semesters_sql.hpp"
#include "storage/changes.hpp"

namespace selami::people {
namespace {

/// The years that a school may still set: the one that runs and the next.
std::array<int, 2> years_to_set(const Date& today) {
  const int now = std::stoi(school_year(today).substr(0, 4));
  return {now, now + 1};
}

std::string year_name(int year, char between) { return std::to_string(year) + between + std::to_string(year + 1); }

SchoolYearView view_of(Call& call, const SchoolId& school, int year) {
  const Semesters calendar = calendar_of_school(call, school), own = own_semesters_of(call, school), known = with_own(calendar, own);
  SchoolYearView out{year_name(year, '-'), {}};
  for (const int semester : {1, 2}) {
    const SemesterSpan taught = span_of(known, year, semester), usual = span_of(calendar, year, semester);
    bool is_own = false;
    for (const Semester& one : own) is_own = is_own || (one.school_year == taught.school_year && one.semester == semester);
    out.semesters.push_back({semester, taught.from, taught.to, is_own, usual.from, usual.to});
  }
  return out;
}

}  // namespace

Result<SchoolYearList> list_school_years(Call& call, const SchoolId& school) {
  TRY_DO(school_with_role(call, school, Role::operator_));
  SchoolYearList out;
  for (const int year : years_to_set(call.today())) out.years.push_back(view_of(call, school, year));
  return out;
}

Result<SchoolYearView> put_school_year(Call& call, const SchoolId& school, const std::string& year, const OwnSemestersIn& in) {
  TRY_DO(school_with_role(call, school, Role::operator_));
  for (const int known : years_to_set(call.today())) {
    if (year_name(known, '-') != year) continue;
    const std::string name = year_name(known, '/');
    TRY(const Semesters own, own_semesters(name, in.semesters, calendar_of_school(call, school)));
    call.tx.run(sql::drop_own_semesters{.school = school, .year = name});
    for (const Semester& one : own) {
      call.tx.run(sql::add_own_semester{.school = school, .year = name, .semester = one.semester, .from_day = one.from, .to_day = one.to,
                                        .by = call.actor.person, .now = call.now});
    }
    storage::note_change(call.tx, school.text, "school_semester", year, call.now.ms);
    return view_of(call, school, known);
  }
  return fail(Fault::not_found, "semester.year", "year");
}

}  // namespace selami::people
