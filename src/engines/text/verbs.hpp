#pragma once
/// @file Which tokens are a verb, and which one of the lexicon.

#include <cstddef>
#include <vector>

#include "text/lexicon.hpp"
#include "text/text.hpp"

namespace selami::text {

struct VerbHit {
  const Verb* verb = nullptr;
  std::size_t tokens = 0;  ///< 0: no verb here
  bool passive = false;
};

/// The verb that begins at token `at` before `end`; the longest entry of the lexicon first. Bare forms ("Bandingkan …")
/// count only where `bare` allows them: at the start of a clause, where a noun would be no sentence.
VerbHit verb_at(const std::vector<Token>& tokens, std::size_t at, std::size_t end, bool bare, const Lexicon& lexicon);

}  // namespace selami::text
