#pragma once
/// @file What an office's month and its semester say on paper: sentences and tables, made of what was told and of nothing else. Pure; printed
/// forms are Indonesian.
///
/// Told figures stand beside each other; none is added up. Sequences went up or down where the interval of their change says so (shares.hpp). A gap is called
/// changed only where its two told intervals do not touch; that holds however the two months hang together, for the error of a difference is never more than
/// both errors added.

#include <string>
#include <vector>

#include "city_core/city_tables.hpp"

namespace selami::city {

struct ReportPart {
  std::string heading;
  std::vector<std::string> lines;
  std::vector<ReportTable> tables;  ///< below the lines
};

/// `before`: the month before it, where that was told; else null.
std::vector<ReportPart> month_parts(const ToldMonth& month, const ToldMonth* before);

/// The months of "2026-1", July to December 2026; empty where it is no semester.
std::vector<Month> semester_months(const std::string& semester);
/// "semester 1 tahun ajaran 2026/2027".
std::string semester_words(const std::string& semester);
/// `told`: at least one, oldest first; of the semester alone.
std::vector<ReportPart> semester_parts(const std::string& semester, const std::vector<ToldMonth>& told);
/// How each figure is worked out, from the catalogue, and what it is not.
std::vector<std::string> city_worked_out_lines();

}  // namespace selami::city
