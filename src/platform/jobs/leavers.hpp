#pragma once
/// @file Inside jobs: what retention.cpp and leavers.cpp share.

#include "storage/connection.hpp"

namespace selami::jobs {

/// Adds to the day's row of a table in retention_run.
void note_removed(storage::Tx& tx, const char* table, std::int64_t removed, Instant now, int offset_min);
/// One pass of leavers.cpp: one school. True: another school may have some.
bool forget_leavers(storage::Tx& tx, Instant now, int offset_min);

}  // namespace selami::jobs
