#include "http/address.hpp"
#include "people/people.hpp"
#include "people/session.hpp"
#include "sign_in_sql.hpp"

#include <algorithm>

namespace selami::people {
namespace {

constexpr std::int64_t first_wait_ms = 5 * second_ms;
constexpr std::int64_t longest_wait_ms = 15 * minute_ms;
constexpr std::int64_t forget_after_ms = hour_ms;

std::int64_t wait_ms(std::int64_t failures, int free) {
  if (failures <= free) return 0;
  const std::int64_t doublings = std::min<std::int64_t>(failures - free - 1, 20);
  return std::min(first_wait_ms << doublings, longest_wait_ms);
}

/// Failures that still count when the next one comes. The last one was when waiting for it began.
std::int64_t still_counted(std::int64_t failures, Instant free_at, Instant now, const Leniency& leniency) {
  if (free_at + forget_after_ms < now) return 0;
  if (leniency.one_each_ms == 0) return failures;
  const std::int64_t since = now.ms - (free_at.ms - wait_ms(failures, leniency.free));
  return std::max<std::int64_t>(0, failures - std::max<std::int64_t>(0, since) / leniency.one_each_ms);
}

}  // namespace

std::string tries_from(const Call& call, const std::string& what) { return what + ":" + hidden(call, network_of(call.address)); }

Result<bool> may_try(storage::Tx& tx, const std::string& name, Instant now) {
  const auto free_at = tx.one(sql::attempt_by_name{.name = name}, [](const storage::Row& row) { return row.instant(1); });
  // No wait is longer than the longest: what lies further ahead was noted before the clock went back, and would shut a whole school out.
  if (free_at && now < *free_at && *free_at - now <= longest_wait_ms) return fail(Fault::slow_down, "auth.slow_down");
  return true;
}

void note_failure(storage::Tx& tx, const std::string& name, Instant now, const Leniency& leniency) {
  const std::int64_t before = tx.one(sql::attempt_by_name{.name = name}, [&](const storage::Row& row) {
    return still_counted(row.integer(0), row.instant(1), now, leniency);
  }).value_or(0);
  tx.run(sql::put_attempt{.name = name, .failures = before + 1, .free_at = now + wait_ms(before + 1, leniency.free)});
}

void forget_failures(storage::Tx& tx, const std::string& name) { tx.run(sql::drop_attempt{.name = name}); }

}  // namespace selami::people
