#include "city_core/wanted.hpp"

#include <algorithm>
#include <limits>
#include <tuple>

namespace selami::city {
namespace {

int weeks_since(const Date& day, const Date& today) { return static_cast<int>(std::max<std::int64_t>(0, day_number(today) - day_number(day)) / 7); }

bool waits_for_visit(const ServedSchool& school, const Date& today) {
  if (!school.recorded_long) return false;
  return !school.visited || weeks_since(*school.visited, today) >= visit_weeks;
}

WantedLine line_of(const ServedSchool& school, Want want) {
  WantedLine out;
  out.want = want;
  out.school = school.name;
  out.district = school.district;
  out.supervised = school.supervised;
  return out;
}

void add_school(std::vector<WantedLine>& to, const ServedSchool& school, const Date& today) {
  for (const Asked& one : school.asked) {
    WantedLine line = line_of(school, Want::asked);
    line.kind = one.kind;
    line.words = one.words;
    line.weeks = weeks_since(one.day, today);
    to.push_back(std::move(line));
  }
  if (waits_for_visit(school, today)) {
    WantedLine line = line_of(school, Want::no_visit);
    if (school.visited) line.weeks = weeks_since(*school.visited, today);
    to.push_back(std::move(line));
  }
  if (school.linked == 0 && school.unlinked >= unlinked_least) to.push_back(line_of(school, Want::unlinked));
  if (!school.recorded) to.push_back(line_of(school, Want::no_records));
}

/// Whoever never had it waits longest.
int waited(const WantedLine& line) { return line.weeks.value_or(std::numeric_limits<int>::max()); }

bool before(const WantedLine& a, const WantedLine& b) {
  return std::tuple(a.want, -waited(a), std::tie(a.school, a.district)) < std::tuple(b.want, -waited(b), std::tie(b.school, b.district));
}

}  // namespace

std::vector<WantedLine> wanted(const std::vector<ServedSchool>& schools, const Date& today) {
  std::vector<WantedLine> out;
  for (const ServedSchool& school : schools) add_school(out, school, today);
  std::stable_sort(out.begin(), out.end(), before);
  return out;
}

}  // namespace selami::city
