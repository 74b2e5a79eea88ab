#pragma once
/// @file A school's month in the plain sentences of its report. Pure; printed forms are Indonesian.

#include <string>
#include <vector>

#include "city_core/report_words.hpp"

namespace selami::city {

/// Months of this school year that are told, newest first.
std::vector<Month> months_over(const Date& today);

/// What the sentences speak of. Nothing of it where too few took part.
struct MonthSums {
  Month month;
  bool recorded = false;  ///< a lesson at least
  bool shown = false;     ///< enough teachers and pupils to say more
  int teachers_all = 0;   ///< who had a class then
  int teachers = 0, pupils = 0, lessons = 0;
  std::vector<int> stages;  ///< memahami, mengaplikasi, merefleksi
  int rounds = 0, answered = 0;
  std::vector<std::vector<int>> voices;  ///< three statements × ya, biasa, tidak
};

std::vector<std::string> happening_lines(const MonthSums& month);
std::vector<std::string> voice_lines(const MonthSums& month);
/// What the figures are and are not; the same for all months.
std::vector<std::string> worked_out_lines();

}  // namespace selami::city
