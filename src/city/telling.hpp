#pragma once
/// @file The night in which a month is told: reckoned from all that schools recorded, kept, and never touched again.

#include "auth/actor.hpp"
#include "city_core/month_data.hpp"
#include "city_core/months.hpp"
#include "storage/database.hpp"

namespace selami::city {

/// Tells each office the months of its schools that are over for a week and were not told yet, the earliest first; how many it told. Reads over one
/// snapshot, writes each month in one short transaction: a month stands whole or not at all. For a process of its own.
int tell_months(const storage::Database& database, Instant now, int offset_min);
/// What an office's month is reckoned from, as it is recorded now. Practice schools are none.
MonthData read_month(storage::Tx& tx, const AuthorityId& authority, const Month& month);

}  // namespace selami::city
