#pragma once
/// @file The list of what changed (no values): live screens, offline catch-up, audit and export read it.

#include <string_view>

#include "storage/connection.hpp"

namespace selami::storage {

/// Notes that row `id` of `table` now has `version`. City rows use school "". Returns the school's new sequence number.
std::int64_t note_change(Tx& tx, std::string_view school, std::string_view table, std::string_view id, std::int64_t version);

}  // namespace selami::storage
