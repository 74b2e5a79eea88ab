#pragma once
/// @file Naik kelas: what becomes of each class group in the next school year. A proposal that a person confirms. Pure.

#include <string>
#include <string_view>

namespace selami::people {

/// What a class group goes on as.
struct Successor {
  std::string name;        ///< "VI-A" for "V-A"; empty: it graduates, or nobody can say
  bool graduates = false;  ///< it was the last grade of the level
};

/// By the grade in its name, written as it was: "Kelas 4A" -> "Kelas 5A", "X TKJ 1" -> "XI TKJ 1", "Kelompok A" -> "Kelompok B".
/// Nothing is said of names without a grade, and of the last grade of a package or stage in SLB and PKBM.
Successor successor_of(std::string_view name, std::string_view level);

/// The grade after `grade` ("" when there is none to count from), and the school years around.
std::string grade_after(const std::string& grade);
std::string year_before(const std::string& year);  ///< "2026/2027" -> "2025/2026"

}  // namespace selami::people
