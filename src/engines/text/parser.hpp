#pragma once
/// @file Finds the acts of a reading: verbs, the one who does them, and how deep verb and object go together.

#include "text/reading.hpp"

namespace selami::text {

void parse_acts(Reading& reading, const Lexicon& lexicon);

/// The depth of a verb with the tokens from..to as its object.
Solo depth_of(const Verb& verb, const std::vector<Token>& tokens, std::size_t from, std::size_t to, const Lexicon& lexicon);

}  // namespace selami::text
