#pragma once
/// @file What packs/lexicon/slang.yaml says of how pupils write, compiled in by tools/lexgen so that the browser needs no files.

#include <span>
#include <string_view>

namespace selami::alike {

/// A way of writing and what it is read as; "yg" -> "yang".
struct Spelling {
  std::string_view from;
  std::string_view to;
};
struct NumberWord {
  std::string_view word;
  long long value = 0;
};
struct Antonyms {
  std::string_view one;
  std::string_view other;
};

/// All lists but the antonyms are sorted by their first column.
struct Slang {
  std::span<const Spelling> spelling;
  std::span<const Spelling> units;  ///< only after a number: "2 g" is grams, "g tau" is not
  std::span<const NumberWord> numbers;
  std::span<const Antonyms> antonyms;
  std::span<const std::string_view> small;  ///< words that say little by themselves
  std::span<const std::string_view> negations;
  std::span<const std::string_view> reasons;
  std::span<const std::string_view> directions;  ///< with one of these, who comes first matters
};

/// The pack as of the build.
const Slang& slang();

/// The second column of `from` in a sorted list, or empty.
std::string_view read_as(std::span<const Spelling> list, std::string_view from);
bool antonyms(std::string_view a, std::string_view b);
bool has_antonym(std::string_view word);
/// Is the word in a sorted list?
bool has(std::span<const std::string_view> list, std::string_view word);

}  // namespace selami::alike
