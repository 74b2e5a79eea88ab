#pragma once
/// @file The list of what changed (no values): live screens, offline catch-up, audit and export read it.

#include <string>
#include <string_view>
#include <vector>

#include "storage/connection.hpp"

namespace selami::storage {

/// Notes that row `id` of `table` now has `version`. City rows use school "". Returns the school's new sequence number.
std::int64_t note_change(Tx& tx, std::string_view school, std::string_view table, std::string_view id, std::int64_t version);

/// The number of a school's newest change, as this transaction sees it; 0: none yet.
std::int64_t seq_now(Tx& tx, std::string_view school);
/// Ids of the rows of a table that changed after `seq`, `most` changes at the most.
std::vector<std::string> changed_since(Tx& tx, std::string_view school, std::int64_t seq, std::string_view table, int most);

/// Changes carry no instant, lest anything be joined by time: each day's last number is marked once, and what lies at or
/// before the newest mark of `oldest` or earlier goes, `most` rows at the most. Returns how many went.
std::int64_t forget_changes(Tx& tx, const Date& today, const Date& oldest, int most);

}  // namespace selami::storage
