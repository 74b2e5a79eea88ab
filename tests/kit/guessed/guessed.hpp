#pragma once
/// @file A made-up city in two periods of which everything is known, and what Selami would see of it.

#include <array>
#include <cstdint>
#include <string>
#include <vector>

#include "city_core/estimates.hpp"

namespace selami::kit {

/// Who is seen: schools drawn by lot, or those that chose to use Selami, the better ones rather than others.
enum class Seen { drawn, chosen };

/// Spreads in logits.
struct GuessedParams {
  std::uint64_t seed = 1;
  city::Kind kind = city::Kind::depth;
  Seen seen = Seen::drawn;
  city::Same same = city::Same::schools;
  int districts = 14;
  int schools_from = 6, schools_to = 14;  ///< of a district
  int strata = 3;
  double drawn_share = 0.4;   ///< of a district's schools
  double response = 0.92;     ///< by chance alone
  double class_share = 0.5;   ///< of a drawn school's classes
  bool by_size = false;       ///< large schools are drawn rather than small ones
  double size_effect = 0;     ///< on depth, of a school e times as large
  int rows_from = 8, rows_to = 20;  ///< seen of a class's pupils, or of a teacher's plans or class's voices
  bool endless = false;       ///< a teacher's plans: no finite number stands behind
  double level = 0.4;         ///< of a share, logits
  double district_sd = 0.25, school_sd = 0.35, class_sd = 0.3, pupil_sd = 1.1;
  double change = 0.1, district_change_sd = 0.1, school_change_sd = 0.2, class_change_sd = 0.2;
  bool skewed = false;        ///< schools' effects lean: a few far above the others
};

struct GuessedCity {
  std::vector<city::Listed> schools;
  std::array<city::Data, 2> data;
  std::array<std::vector<double>, 2> whole;  ///< true mean of each school …
  std::array<std::vector<double>, 2> seen;   ///< … and of those of its classes that were seen; of a change of the same classes these are them
  std::vector<std::vector<std::uint32_t>> districts;
  std::vector<std::uint32_t> all;
};

GuessedCity guessed_city(const GuessedParams& params);

/// Mean of a set, by size; of those schools alone that have data in both periods where `users`.
double true_mean(const GuessedCity& city, const std::vector<double>& truth, const std::vector<std::uint32_t>& set, bool users);

}  // namespace selami::kit
