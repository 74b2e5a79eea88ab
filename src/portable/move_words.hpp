#pragma once
/// @file What `selami move` says, in both languages.

#include <string>

#include "portable/move.hpp"

namespace selami::portable {

/// A line a table, then sentences: what is the operator's to do. `seconds`: how long it took; `only_compared`: nothing was moved.
std::string move_text(const MoveReport& report, const std::string& language, double seconds, bool only_compared);
std::string move_json(const MoveReport& report, double seconds, bool only_compared);

}  // namespace selami::portable
