#pragma once
/// @file What a teacher notes about a lesson. Pure.

#include <string_view>

namespace selami::teaching {

/// Does a note say a pupil's name: all of it, or its first word of at least three letters? Words are met whole; capitals of
/// ASCII do not matter.
bool says_name(std::string_view note, std::string_view name);

}  // namespace selami::teaching
