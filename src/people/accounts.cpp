#include "people/accounts.hpp"

#include "accounts_sql.hpp"
#include "people_core/login.hpp"

namespace selami::people {
namespace {

struct GrantKind { static constexpr const char* prefix = "grant"; };

std::string free_login(storage::Tx& tx, const std::string& name) {
  const std::string base = login_base(name);
  for (int n = 1;; ++n) {
    std::string login = n == 1 ? base : base + std::to_string(n);
    if (!tx.one(sql::login_taken{.login = login}, [](const storage::Row&) { return true; })) return login;
  }
}

}  // namespace

Date yesterday(const Call& call) { return date_of_day(day_number(call.today()) - 1); }

PersonId new_person(Call& call, const std::string& name) {
  const auto id = call.make_id<PersonKind>();
  const std::string login = free_login(call.tx, name);
  call.tx.run(sql::add_person{.id = id, .name = name});
  call.tx.run(sql::add_account{.person = id, .login = login, .now = call.now});
  return id;
}

bool give_role(Call& call, const PersonId& person, Role role, const SchoolId& school) {
  const Date today = call.today();
  const char* name = enum_text(role);
  const auto has = [](const storage::Row&) { return true; };
  if (call.tx.one(sql::school_grant_today{.person = person, .role = name, .school = school, .today = today}, has)) return false;
  const auto id = call.make_id<GrantKind>();
  call.tx.run(sql::add_grant{
      .id = id, .person = person, .role = name, .school = school, .authority = std::nullopt, .since = today});
  return true;
}

bool take_role(Call& call, const PersonId& person, Role role, const SchoolId& school) {
  const Date today = call.today();
  const Date before = yesterday(call);
  return call.tx.run(sql::end_school_grant{
             .yesterday = before, .person = person, .role = enum_text(role), .school = school, .today = today}) > 0;
}

void give_office(Call& call, const PersonId& person, const AuthorityId& authority) {
  const auto id = call.make_id<GrantKind>();
  const Date today = call.today();
  call.tx.run(sql::add_grant{
      .id = id, .person = person, .role = "office", .school = std::nullopt, .authority = authority, .since = today});
}

}  // namespace selami::people
