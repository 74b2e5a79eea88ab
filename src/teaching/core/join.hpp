#pragma once
/// @file May a child join a lesson with a phone or tablet? Pure.

#include <string>
#include <string_view>

#include "base/result.hpp"

namespace selami::teaching {

constexpr int tries_max = 5;  ///< wrong PINs or pictures per pupil and lesson; then the teacher releases

/// A child who typed a number of the class and a PIN, or tapped three pictures.
struct Joining {
  bool consent = false;   ///< the guardian allows the child's own use of a device
  bool pin_fits = false;
  int failures = 0;       ///< wrong PINs in this lesson so far
};

/// Errors, all of kind forbidden: join.number_unknown (also without consent: nobody learns who has none), join.locked (five
/// wrong PINs: even the right one does not help now), join.pin_wrong (counts as a try).
Result<bool> may_join(const Joining& joining);
/// Does this refusal use up one of the tries?
bool is_try(std::string_view code);

/// "Dina Ayu Lestari" is greeted as "Dina".
std::string first_word(std::string_view name);
/// A name as typed, without blanks around it and doubled ones in it; control characters count as blanks.
std::string tidy_name(std::string_view typed);

}  // namespace selami::teaching
