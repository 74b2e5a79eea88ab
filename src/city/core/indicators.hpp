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
}  // namespace indicator

/// Question 1: does it happen? 2: evenly? 3: is it joyful, meaningful, mindful?
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
