#pragma once
/// @file The semesters of a school, and which of them owns a day. Dates come from the city's calendar (pack calendar), which may have
/// others for a level, or from the school itself; nothing is known of most years, so each function answers for any day. Pure.

#include <string>
#include <string_view>
#include <vector>

#include "base/time.hpp"

namespace selami {

/// As a calendar says it.
struct Semester {
  std::string school_year;  ///< "2026/2027"
  int semester = 1;         ///< 1 or 2
  Date from;
  Date to;                                ///< the last day on which it is taught
  std::vector<std::string> levels = {};   ///< of which levels of schools; empty: of all that have none of their own
};
using Semesters = std::vector<Semester>;

/// Those of a school's level: its own dates, else those of all; so at most one of each school year and number is left.
Semesters semesters_of(const Semesters& all, std::string_view level);

/// What is known, and in its place what a school says of its own semesters.
Semesters with_own(Semesters known, const Semesters& own);

/// A semester with all days that are its own. The spans of a calendar follow each other without gap:
///   1. A day between two semesters belongs to the one that has ended: what is written then is its marks and late notes.
///   2. On 1 July a school year begins, whatever is taught: until semester 1 starts the days are its own already.
///   3. What the calendar does not know is a half year: July to December, January to June.
struct SemesterSpan {
  std::string school_year;
  int semester = 1;
  Date first;
  Date last;
  Date from;  ///< the first and the last day on which it is taught, both within the span
  Date to;

  std::string stamp() const { return school_year + "-" + std::to_string(semester); }  ///< "2026/2027-1"
};
/// `known` is of one level and school: semesters_of, with_own.
SemesterSpan span_at(const Semesters& known, const Date& day);
/// Semester 1 or 2 of the school year that begins in `year`.
SemesterSpan span_of(const Semesters& known, int year, int semester);

}  // namespace selami
