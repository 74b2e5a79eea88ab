#include "city/school_months.hpp"

#include <algorithm>
#include <map>

#include "city/sums.hpp"
#include "city_core/school_month.hpp"
#include "city_core/suppress.hpp"
#include "people/access.hpp"
#include "people_core/rights.hpp"
#include "school_months_sql.hpp"

namespace selami::city {
namespace {

using storage::Row;
using Months = std::map<std::string, SumView>;

/// Each month is in it already; a row of another one is none of this year's that are over.
void read_months(Call& call, const SchoolId& school, const Date& from, const Date& to, Months& months) {
  const auto of = [&](const Row& row) -> SumView* {
    const auto found = months.find(row.text(0));
    return found == months.end() ? nullptr : &found->second;
  };
  call.tx.each(sql::month_lessons{.school = school, .from_day = from, .to_day = to}, [&](const Row& row) {
    if (SumView* s = of(row)) s->lessons = row.number(1), s->teachers = row.number(2), s->schools_active = 1;
  });
  call.tx.each(sql::month_pupils{.school = school, .from_day = from, .to_day = to}, [&](const Row& row) {
    if (SumView* s = of(row)) s->pupils = row.number(1);
  });
  call.tx.each(sql::month_stages{.school = school, .from_day = from, .to_day = to}, [&](const Row& row) {
    if (SumView* s = of(row)) add_stage(*s, row.text(1), row.number(2));
  });
  call.tx.each(sql::month_rounds{.school = school, .from_day = from, .to_day = to}, [&](const Row& row) {
    if (SumView* s = of(row)) s->answered = row.number(1), s->rounds = row.number(2);
  });
  call.tx.each(sql::month_voices{.school = school, .from_day = from, .to_day = to}, [&](const Row& row) {
    if (SumView* s = of(row)) add_voice(*s, row.integer(1), row.text(2), row.number(3));
  });
}

int teachers_in(Call& call, const SchoolId& school, const std::string& month) {
  return call.tx.one(sql::month_teachers{.school = school, .from_day = first_day(month), .to_day = last_day(month)}, [](const Row& row) { return row.number(0); }).value_or(0);
}

/// As it may be shown: nothing but that there are records, where too few took part.
SumView shown(const SumView& sums) {
  if (sums.schools_active > 0 && enough({1, sums.teachers, sums.pupils}, school_bounds)) return sums;
  SumView out = empty_sum("");
  out.schools = 1;
  out.schools_active = sums.schools_active;
  out.hidden = sums.schools_active > 0 ? Hidden::too_few : Hidden::none_yet;
  return out;
}

}  // namespace

Result<SchoolMonths> school_months(Call& call, const SchoolId& school) {
  if (!people::may(call.actor, Action::school_overview, {.school = school, .authority = {}, .owner = {}, .lesson = {}})) {
    return fail(Fault::not_found, "school.unknown", "school");
  }
  SchoolMonths out;
  const std::vector<std::string> names = months_over(call.today());
  if (names.empty()) return out;
  Months months;
  for (const std::string& month : names) {
    months[month] = empty_sum("");
    months[month].schools = 1;
    months[month].hidden = Hidden::no;
  }
  read_months(call, school, first_day(names.back()), last_day(names.front()), months);
  for (const std::string& month : names) {
    const SumView& sums = months[month];
    // A substitute teaches without a class of the own.
    out.months.push_back({month, month_words(month), std::max(teachers_in(call, school, month), sums.teachers), shown(sums)});
  }
  return out;
}

}  // namespace selami::city
