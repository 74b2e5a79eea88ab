#include "people/me.hpp"

#include "people/proofs.hpp"
#include "people/second_factor.hpp"
#include "sign_in_sql.hpp"

namespace selami::people {
namespace {

GrantView grant_of(const storage::Row& row) {
  GrantView out;
  out.role = enum_value<Role>(row.text(0)).value_or(Role::guest);
  if (!row.null(1)) out.school = SchoolName{row.id<SchoolId>(1), row.text(2), row.text(3), row.text(4), row.text(5), row.text(6)};
  if (!row.null(7)) out.authority = AuthorityName{row.id<AuthorityId>(7), row.text(8), row.text(9)};
  out.practice = row.integer(10) != 0;
  return out;
}

}  // namespace

MeView me_of(Call& call, const PersonId& person) {
  MeView out;
  out.demo = call.setting.demo;
  out.city = call.setting.city;
  call.tx.each(sql::person_by_id{.person = person}, [&](const storage::Row& row) {
    out.person = {person, row.text(0)};
    out.language = row.text(1);
  });
  const Date today = call.today();
  out.grants = call.tx.list(sql::grants_of_person{.person = person, .today = today}, grant_of);
  Actor roles;
  for (const GrantView& grant : out.grants) roles.grants.push_back({grant.role, {}, {}});
  out.second_first = wants_second(call.tx, roles) && !has_second(call.tx, person);
  return out;
}

Result<MeView> me(Call& call) { return me_of(call, call.actor.person); }

Result<MeView> change_me(Call& call, const MeChange& change) {
  if (change.language != "id" && change.language != "en") return fail(Fault::invalid, "request.out_of_range", "language");
  call.tx.run(sql::set_language{.language = change.language, .person = call.actor.person});
  return me_of(call, call.actor.person);
}

}  // namespace selami::people
