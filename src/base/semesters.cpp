#include "base/semesters.hpp"

#include <algorithm>
#include <optional>

namespace selami {
namespace {

const Semester* find(const Semesters& known, int year, int semester) {
  const std::string school_year = std::to_string(year) + "/" + std::to_string(year + 1);
  const auto found = std::find_if(known.begin(), known.end(),
                                  [&](const Semester& one) { return one.school_year == school_year && one.semester == semester; });
  return found == known.end() ? nullptr : &*found;
}

Date day_of(int year, const char* month_and_day) { return {std::to_string(year) + month_and_day}; }
Date next(const Date& day) { return date_of_day(day_number(day) + 1); }
Date before(const Date& day) { return date_of_day(day_number(day) - 1); }

/// 1 July, unless the semester before is still taught or this one begins already in June.
Date year_begins(const Semesters& known, int year) {
  Date out = day_of(year, "-07-01");
  if (const Semester* one = find(known, year, 1)) out = std::min(out, one->from);
  if (const Semester* last = find(known, year - 1, 2)) out = std::max(out, next(last->to));
  return out;
}

Date second_begins(const Semesters& known, int year) {
  const Semester* one = find(known, year, 2);
  const Date out = one ? one->from : day_of(year + 1, "-01-01");
  const Semester* first = find(known, year, 1);
  return first ? std::max(out, next(first->to)) : out;
}

bool is_of(const Semester& one, std::string_view level) {
  return std::find(one.levels.begin(), one.levels.end(), level) != one.levels.end();
}

}  // namespace

Semesters semesters_of(const Semesters& all, std::string_view level) {
  Semesters out;
  for (const Semester& one : all) {
    if (!one.levels.empty() && !is_of(one, level)) continue;
    const auto same = std::find_if(out.begin(), out.end(),
                                   [&](const Semester& o) { return o.school_year == one.school_year && o.semester == one.semester; });
    if (same == out.end()) out.push_back(one);
    else if (!one.levels.empty()) *same = one;
  }
  return out;
}

Semesters with_own(Semesters known, const Semesters& own) {
  for (const Semester& one : own) {
    const auto same = [&](const Semester& o) { return o.school_year == one.school_year && o.semester == one.semester; };
    const auto found = std::find_if(known.begin(), known.end(), same);
    if (found == known.end()) known.push_back(one);
    else *found = one;
  }
  return known;
}

SemesterSpan span_of(const Semesters& known, int year, int semester) {
  SemesterSpan out;
  out.school_year = std::to_string(year) + "/" + std::to_string(year + 1);
  out.semester = semester;
  out.first = semester == 1 ? year_begins(known, year) : second_begins(known, year);
  out.last = before(semester == 1 ? second_begins(known, year) : year_begins(known, year + 1));
  const Semester* taught = find(known, year, semester);
  out.from = taught ? std::max(taught->from, out.first) : out.first;
  out.to = taught ? std::min(taught->to, out.last) : out.last;
  return out;
}

SemesterSpan span_at(const Semesters& known, const Date& day) {
  // Spans tile the days in order, and none begins a year away from where the half year does.
  const int year = std::stoi(day.text.substr(0, 4));
  for (int start = year - 1; start <= year; ++start) {
    for (const int semester : {1, 2}) {
      SemesterSpan span = span_of(known, start, semester);
      if (!(day < span.first) && !(span.last < day)) return span;
    }
  }
  return span_of(known, year - (semester(day) == 2 ? 1 : 0), semester(day));
}

}  // namespace selami
