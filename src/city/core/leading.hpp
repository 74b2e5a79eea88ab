#pragma once
/// @file What an office answers for elsewhere, and which of Selami's figures lead there. Pure; both languages.
///
/// A figure leads to a line when what it counts comes before what that line measures, in classrooms. It is Selami's own and never that line's value,
/// nor a forecast of it: the values come from Asesmen Nasional and the survey of learning environments, once a year.

#include <string_view>
#include <vector>

#include "city_core/said.hpp"

namespace selami::city {

/// A line of Rapor Pendidikan or of the minimum service standard (SPM).
struct Duty {
  std::string_view code;  ///< "D.1"; parts of D.1 and lines of SPM have no number that could be checked: "D.1 metode", "SPM APS 7-15"
  std::string_view list;  ///< rapor, spm
  Said name;
};

/// Rapor Pendidikan's D.1 to D.4 with the parts of D.1, then SPM. Sources: the training slides and guides that decision 81 names.
const std::vector<Duty>& duties();

/// Codes of the lines to which an indicator leads; none for most.
const std::vector<std::string_view>& leads_of(std::string_view indicator);

}  // namespace selami::city
