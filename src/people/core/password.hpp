#pragma once
/// @file Passwords that others guess first.

#include <string_view>

namespace selami::people {

/// True when somebody who knows the country, the school and the login would try it among the first: a common word or the own name
/// with some digits behind, a row of keys, one or two signs over and over, or nothing but digits (NIP, telephone, birthday: they stand on
/// paper). Blanks, points and capitals change nothing. Not a rule about kinds of characters: a sentence is always fine.
bool is_easy(std::string_view password, std::string_view login);

}  // namespace selami::people
