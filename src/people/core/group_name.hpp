#pragma once
/// @file What a class group's name says about its grade. A proposal that a person confirms, never more: names are free text.

#include <string>
#include <string_view>

namespace selami::people {

struct GroupGuess {
  std::string grade;  ///< "1" to "13", or empty
  std::string phase;  ///< "fondasi", "A" to "F", or empty
  bool sure = false;  ///< one reading only, and it fits the level
};

/// "Kelas 1A" "I A" "VII-B" "X TKJ 1" "Kelompok B2" "Fase A" "Paket B Kelas 8"; level: tk sd smp sma smk slb pkbm.
GroupGuess guess_group(std::string_view name, std::string_view level);

/// The order in which a school says its class groups: by grade ("VII-A", "VIII-A", "IX-A"; "Kelas 2", "Kelas 10"), those without one
/// after them, by name.
bool group_before(std::string_view a, std::string_view b);

/// "1" -> "A", "9" -> "D", "12" -> "F"; empty for others. Source: framework pack, phases of Permendikdasmen 13/2025.
std::string phase_of_grade(int grade);

}  // namespace selami::people
