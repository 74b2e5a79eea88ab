#include "text/lexicon.hpp"

#include <algorithm>

namespace selami::text {

const Verb* find_verb(const Lexicon& lexicon, std::string_view text) {
  const auto at = std::lower_bound(lexicon.verbs.begin(), lexicon.verbs.end(), text,
                                   [](const Verb& verb, std::string_view t) { return verb.text < t; });
  return at != lexicon.verbs.end() && at->text == text ? &*at : nullptr;
}

}  // namespace selami::text
