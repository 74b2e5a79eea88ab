#pragma once
/// @file A school's month in the plain sentences of its report. Pure; printed forms are Indonesian.

#include <string>
#include <vector>

#include "base/time.hpp"

namespace selami::city {

/// Months of this school year that can be told, newest first: "2026-10". A month waits a week for phones that had no network.
std::vector<std::string> months_over(const Date& today);
Date first_day(const std::string& month);
Date last_day(const std::string& month);
/// "Oktober 2026".
std::string month_words(const std::string& month);

/// "1.234".
std::string grouped(std::int64_t number);
/// "79 %" in whole per cent; below twenty nothing is said in per cent, and then this is empty.
std::string percent(std::int64_t part, std::int64_t whole);
/// "98 dari 124 (79 %)".
std::string part_of(std::int64_t part, std::int64_t whole);

/// What the sentences speak of. Nothing of it where too few took part.
struct MonthSums {
  std::string month;
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
