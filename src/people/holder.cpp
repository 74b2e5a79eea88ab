#include "people/holder.hpp"

#include "accounts_sql.hpp"
#include "schools_sql.hpp"

namespace selami::people {

Actor holder_of(storage::Tx& tx, const SchoolId& school) {
  Actor out;
  if (!school.empty()) {
    out.grants.push_back({Role::operator_, school, {}});
    return out;
  }
  tx.each(sql::authorities{}, [&](const storage::Row& row) { out.grants.push_back({Role::office, {}, row.id<AuthorityId>(0)}); });
  return out;
}

Result<SchoolId> school_of_npsn(storage::Tx& tx, const std::string& npsn) {
  const auto found = tx.one(sql::school_by_npsn{.npsn = npsn}, [](const storage::Row& row) { return row.id<SchoolId>(0); });
  if (!found) return fail(Fault::not_found, "school.unknown", npsn);
  return *found;
}

Result<SchoolId> school_of_group(storage::Tx& tx, const GroupId& group) {
  const auto found = tx.one(sql::school_of_group{.id = group}, [](const storage::Row& row) { return row.id<SchoolId>(0); });
  if (!found) return fail(Fault::not_found, "group.unknown", group.text);
  return *found;
}

CliOutcome refusal(const Error& error, const std::string& language, bool json, const Messages& messages) {
  if (json) return {1, error_json(error, language, messages) + "\n"};
  const Message& said = messages.find(language, error.code);
  return {1, said.message + (error.field.empty() ? "" : " (" + error.field + ")") + "\n" + said.hint + "\n"};
}

}  // namespace selami::people
