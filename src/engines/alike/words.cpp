#include "words.hpp"

#include <algorithm>

namespace selami::alike {

std::string_view read_as(std::span<const Spelling> list, std::string_view from) {
  const auto found = std::lower_bound(list.begin(), list.end(), from, [](const Spelling& s, std::string_view w) { return s.from < w; });
  return found != list.end() && found->from == from ? found->to : std::string_view();
}

bool antonyms(std::string_view a, std::string_view b) {
  return std::any_of(slang().antonyms.begin(), slang().antonyms.end(), [&](const Antonyms& pair) {
    return (pair.one == a && pair.other == b) || (pair.one == b && pair.other == a);
  });
}

bool has_antonym(std::string_view word) {
  return std::any_of(slang().antonyms.begin(), slang().antonyms.end(),
                     [&](const Antonyms& pair) { return pair.one == word || pair.other == word; });
}

bool has(std::span<const std::string_view> list, std::string_view word) { return std::binary_search(list.begin(), list.end(), word); }

}  // namespace selami::alike
