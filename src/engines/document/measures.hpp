#pragma once
/// @file Numbers and names as teachers write them: minutes, lesson hours, a class, a year.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "plan/plan.hpp"

namespace selami::document {

/// An expression in a text: from..to are its bytes.
struct Minutes {
  int minutes = 0;
  std::size_t from = 0;
  std::size_t to = 0;
};

/// The first length of time: "10 menit", "10'", "2 x 35 menit", "1 jam", "07.30-08.00".
std::optional<Minutes> minutes_in(std::string_view text);
/// A column of minutes: also "10" and "±10".
int minutes_of_cell(std::string_view text);

/// "2 x 35 menit (1 pertemuan)", "2 pertemuan: 2 JP (80 menit); 2 JP (80 menit)", "4 JP (2 pertemuan)", "60 menit".
std::vector<plan::Meeting> meetings_in(std::string_view text);

/// The class of "D / VII / Ganjil", given the labels it stood under; what is none of them is left in `rest`.
struct ClassOf {
  std::string phase;
  std::string grade;
  std::string rest;
};
ClassOf class_in(std::string_view text, const std::vector<std::string>& fields);

/// The phase of a grade as written ("5", "VII", "X TKJ"); empty when it has none.
std::string phase_of_grade(std::string_view grade);
/// 1 to 13; 0: none.
int grade_number_of(std::string_view grade);

/// "2026/2027", "2026-2027", "2026"; empty when there is none.
std::string year_in(std::string_view text);
/// The first whole number; 0 when there is none.
int number_in(std::string_view text);

}  // namespace selami::document
