#pragma once
/// @file Passwords that others guess first.

#include <string_view>

#include "base/result.hpp"

namespace selami::people {

/// In characters, as people count them: a letter of any script is one, and blanks in a row are one.
inline constexpr std::size_t password_least = 12;
inline constexpr std::size_t password_most = 128;

/// Errors, all of the field "password": auth.password_short, auth.password_long.
Result<bool> fit_length(std::string_view password);
/// The same, and auth.password_easy: of whoever signs in as `login`.
Result<bool> good_password(std::string_view password, std::string_view login);

/// True when somebody who knows the country, the school and the login would try it among the first: a common word or the own name
/// with some digits behind, a row of keys, one or two signs over and over, or nothing but digits (NIP, telephone, birthday: they stand on
/// paper). Blanks, points and capitals change nothing. Not a rule about kinds of characters: a sentence is always fine.
bool is_easy(std::string_view password, std::string_view login);

}  // namespace selami::people
