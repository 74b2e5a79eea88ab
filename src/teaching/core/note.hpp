#pragma once
/// @file What a teacher notes about a lesson. Pure.

#include <string_view>

namespace selami::teaching {

/// Does a note say a pupil's name: any word of at least three letters of it, or all of it where there is none? Words are met
/// whole; capitals of ASCII do not matter. A namesake's note is met, too: better one note too many goes than one too few.
bool says_name(std::string_view note, std::string_view name);

}  // namespace selami::teaching
