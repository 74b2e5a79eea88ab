#pragma once
/// @file What the office's questions are answered with: each indicator once, in words. Pure; both languages. The page's "how this is worked out"
/// is drawn from it, and nothing is told whose indicator does not stand here.

#include <string_view>
#include <vector>

#include "city_core/said.hpp"

namespace selami::city {

namespace indicator {
inline constexpr std::string_view understanding = "memahami";
inline constexpr std::string_view applying = "mengaplikasi";
inline constexpr std::string_view reflecting = "merefleksi";
inline constexpr std::string_view all_three = "ketiganya";
inline constexpr std::string_view coverage = "cakupan";
inline constexpr std::string_view gap = "jarak";
inline constexpr std::string_view joyful = "menggembirakan";
inline constexpr std::string_view meaningful = "bermakna";
inline constexpr std::string_view mindful = "berkesadaran";
inline constexpr std::string_view choice_tried = "pilihan";
inline constexpr std::string_view tried_again = "coba-lagi";
}  // namespace indicator

/// Question 1: does it happen? 2: evenly? 3: is it joyful, meaningful, mindful? 5: do teachers grow? (4 has no figure
/// yet: no work is drawn at random. 6 is a list, not a figure.)
struct Indicator {
  std::string_view id;
  int question = 1;
  Said name;
  Said formula;
  Said denominator;
  Said source;
  std::string_view since;  ///< the first month that can be told by this definition
};

/// In the order of the questions.
const std::vector<Indicator>& indicators();

}  // namespace selami::city
