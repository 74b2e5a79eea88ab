#pragma once
/// @file The stem of an Indonesian word: affixes off, nasal loss undone where the dictionary knows the root.

#include <span>
#include <string>
#include <string_view>

namespace selami::text {

/// ASCII letters in lower case; all other letters pass untouched.
std::string lower(std::string_view text);

/// The stem of a word in lower case. First the exceptions, then roots of the dictionary that the word can be made of
/// (menulis -> tulis), longest first; else the rules alone, as Snowball's Indonesian stemmer has them.
/// `roots` is sorted. Reduplicated words give the stem of their first half (anak-anak -> anak).
std::string stem(std::string_view word, std::span<const std::string_view> roots);

/// The rules alone. Source: Tala (2003) as in Snowball's indonesian.sbl; oracle: libstemmer in a native test.
std::string rule_stem(std::string_view word);

/// Active forms a root or a passive can have: "jelaskan" -> menjelaskan; "susun" -> menyusun, mensusun.
/// Calls `each` with one form after another until it returns true; true when one did.
bool any_active_form(std::string_view base, bool (*each)(std::string_view form, const void* with), const void* with);

}  // namespace selami::text
