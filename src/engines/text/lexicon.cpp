#include "text/lexicon.hpp"

#include <algorithm>

namespace selami::text {

const Verb* find_verb(const Lexicon& lexicon, std::string_view text) {
  const auto at = std::lower_bound(lexicon.verbs.begin(), lexicon.verbs.end(), text,
                                   [](const Verb& verb, std::string_view t) { return verb.text < t; });
  return at != lexicon.verbs.end() && at->text == text ? &*at : nullptr;
}

std::uint64_t signs_of(std::span<const SignStem> table, std::string_view word) {
  const auto at = std::lower_bound(table.begin(), table.end(), word, [](const SignStem& one, std::string_view s) { return one.stem < s; });
  return at != table.end() && at->stem == word ? at->signs : 0;
}

}  // namespace selami::text
