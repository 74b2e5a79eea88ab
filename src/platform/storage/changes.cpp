#include "storage/changes.hpp"

#include "storage_sql.hpp"

namespace selami::storage {

std::int64_t note_change(Tx& tx, std::string_view school, std::string_view table, std::string_view id, std::int64_t version) {
  const auto seq = tx.run_returning(sql::next_seq{.school = school}, [](const Row& row) { return row.integer(0); });
  tx.run(sql::add_change{.school = school, .seq = seq.at(0), .table = table, .id = id, .version = version});
  return seq.at(0);
}

std::int64_t seq_now(Tx& tx, std::string_view school) {
  return tx.one(sql::seq_now{.school = school}, [](const Row& row) { return row.integer(0); }).value_or(0);
}

std::vector<std::string> changed_since(Tx& tx, std::string_view school, std::int64_t seq, std::string_view table, int most) {
  return tx.list(sql::changed_since{.school = school, .seq = seq, .table = table, .most = most}, [](const Row& row) { return row.text(0); });
}

std::int64_t forget_changes(Tx& tx, const Date& today, const Date& oldest, int most) {
  tx.run(sql::mark_changes{.day = today});
  const std::int64_t removed = tx.run(sql::remove_changes{.oldest = oldest, .most = most});
  if (removed < most) tx.run(sql::remove_marks{.oldest = oldest});
  return removed;
}

}  // namespace selami::storage
