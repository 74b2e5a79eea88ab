#pragma once
/// @file What another phone says of the same pupil, as rows have it (decision 23).

#include "storage/connection.hpp"
#include "teaching/wire.hpp"

namespace selami::teaching {

/// From five columns: source, choice, choices, text, at. None where nothing differs.
std::optional<OtherAnswer> other_of(const storage::Row& row, int from);

}  // namespace selami::teaching
