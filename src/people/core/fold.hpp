#pragma once
/// @file Names and headings as they are compared. What is kept stays as written; this is only for comparing.

#include <string>
#include <string_view>
#include <vector>

namespace selami::people {

/// Small letters, apostrophes dropped, every other sign a blank, blanks single: "M. D’OMBAK-2 " -> "m dombak 2".
/// Letters beyond Latin-1 pass as they are.
std::string fold(std::string_view utf8);
/// The same without blanks, for headings: "Jml. Saudara\nKandung" -> "jmlsaudarakandung".
std::string fold_tight(std::string_view utf8);
std::vector<std::string> words_of(std::string_view folded);
/// True when the two names have a word of two letters or more in common.
bool share_a_word(std::string_view name_a, std::string_view name_b);
/// A name before its titles: "SARI KERANG, S.Pd." -> "sari kerang".
std::string fold_person(std::string_view name);

}  // namespace selami::people
