#include "people/people.hpp"
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

}  // namespace

Result<bool> may_try(storage::Tx& tx, const std::string& name, Instant now) {
  const auto free_at = tx.one(sql::attempt_by_name{.name = name}, [](const storage::Row& row) { return row.instant(1); });
  // No wait is longer than the longest: what lies further ahead was noted before the clock went back, and would shut a whole school out.
  if (free_at && now < *free_at && *free_at - now <= longest_wait_ms) return fail(Fault::slow_down, "auth.slow_down");
  return true;
}

void note_failure(storage::Tx& tx, const std::string& name, Instant now, int free) {
  const auto before = tx.one(sql::attempt_by_name{.name = name}, [](const storage::Row& row) {
    return std::pair(row.integer(0), row.instant(1));
  });
  const bool fresh = !before || before->second + forget_after_ms < now;
  const std::int64_t failures = fresh ? 1 : before->first + 1;
  tx.run(sql::put_attempt{.name = name, .failures = failures, .free_at = now + wait_ms(failures, free)});
}

void forget_failures(storage::Tx& tx, const std::string& name) { tx.run(sql::drop_attempt{.name = name}); }

}  // namespace selami::people
