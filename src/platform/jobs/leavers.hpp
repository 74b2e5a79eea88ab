#pragma once
/// @file Inside jobs: what retention.cpp, leavers.cpp and practice.cpp share.

#include "storage/connection.hpp"

namespace selami::jobs {

constexpr int practice_days = 365;  ///< a practice class is kept, also one in use: it is opened anew in a tap

/// Adds to the day's row of a table in retention_run.
void note_removed(storage::Tx& tx, const char* table, std::int64_t removed, Instant now, int offset_min);
/// One pass of leavers.cpp: one school. True: another school may have some.
bool forget_leavers(storage::Tx& tx, Instant now, int offset_min);

/// One pass of practice.cpp: one practice school. True: there may be another.
bool forget_practice(storage::Tx& tx, Instant now, int offset_min);

}  // namespace selami::jobs
