#include "people_core/own_semesters.hpp"

#include <algorithm>

namespace selami::people {
namespace {

struct Window {
  Date from;
  Date to;
};

/// Wide enough for every school, and narrow enough that no semester swallows the other's half year.
Window window_of(int year, int semester) {
  const std::string first = std::to_string(year), second = std::to_string(year + 1);
  return semester == 1 ? Window{{first + "-07-01"}, {second + "-02-28"}} : Window{{first + "-11-01"}, {second + "-06-30"}};
}

std::string field_of(const std::vector<OwnSemester>& wish, int semester, const char* name) {
  const auto found = std::find_if(wish.begin(), wish.end(), [&](const OwnSemester& one) { return one.semester == semester; });
  return "semesters[" + std::to_string(found - wish.begin()) + "]." + name;
}

Result<bool> check_each(int year, const std::vector<OwnSemester>& wish) {
  for (std::size_t i = 0; i < wish.size(); ++i) {
    const OwnSemester& one = wish[i];
    const std::string place = "semesters[" + std::to_string(i) + "].";
    const auto same = [&](const OwnSemester& other) { return other.semester == one.semester; };
    if (std::count_if(wish.begin(), wish.end(), same) > 1) return fail(Fault::invalid, "semester.twice", place + "semester");
    const Window window = window_of(year, one.semester);
    if (one.from < window.from || window.to < one.from) return fail(Fault::invalid, "semester.outside", place + "from");
    if (one.to < one.from) return fail(Fault::invalid, "semester.ends_before", place + "to");
    if (window.to < one.to) return fail(Fault::invalid, "semester.outside", place + "to");
  }
  return true;
}

}  // namespace

Result<Semesters> own_semesters(const std::string& school_year, const std::vector<OwnSemester>& wish, const Semesters& of_calendar) {
  TRY_DO(check_each(std::stoi(school_year.substr(0, 4)), wish));
  Semesters out;
  for (const OwnSemester& one : wish) out.push_back({school_year, one.semester, one.from, one.to});
  const Semesters all = with_own(of_calendar, out);
  for (const Semester& own : out) {
    for (const Semester& other : all) {
      const bool itself = other.school_year == own.school_year && other.semester == own.semester;
      if (itself || other.to < own.from || own.to < other.from) continue;
      const bool begins_in_it = other.from < own.from;
      // Both ends are wrong when both are the school's own; the later semester is the one that is told.
      if (begins_in_it) return fail(Fault::invalid, "semester.overlaps", field_of(wish, own.semester, "from"));
      const bool own_too = other.school_year == own.school_year && wish.size() > 1;
      return fail(Fault::invalid, "semester.overlaps", own_too ? field_of(wish, other.semester, "from") : field_of(wish, own.semester, "to"));
    }
  }
  return out;
}

}  // namespace selami::people
