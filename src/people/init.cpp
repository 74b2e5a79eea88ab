#include "accounts_sql.hpp"
#include "auth/secrets.hpp"
#include "people/accounts.hpp"
#include "people/people.hpp"
#include "people/sign_in.hpp"
#include "sign_in_sql.hpp"

namespace selami::people {

Result<FirstAdmin> init_city(Call& call, const std::string& city, const std::string& admin) {
  if (city.empty()) return fail(Fault::invalid, "request.missing_field", "name");
  if (admin.empty()) return fail(Fault::invalid, "request.missing_field", "admin");
  if (call.tx.one(sql::authorities{}, [](const storage::Row&) { return true; })) return fail(Fault::conflict, "city.exists");
  const auto own = call.make_id<AuthorityKind>();
  const auto province = call.make_id<AuthorityKind>();
  const auto religious = call.make_id<AuthorityKind>();
  call.tx.run(sql::add_authority{.id = own, .kind = "city", .name = "Dinas Pendidikan " + city});
  call.tx.run(sql::add_authority{.id = province, .kind = "province", .name = "Dinas Pendidikan Provinsi"});
  call.tx.run(sql::add_authority{.id = religious, .kind = "religious_affairs", .name = "Kantor Kementerian Agama " + city});
  FirstAdmin out;
  out.name = admin;
  const PersonId person = new_person(call, admin);
  give_office(call, person, own);
  call.tx.each(sql::account_of_person{.person = person}, [&](const storage::Row& row) { out.login = row.text(0); });
  out.code = new_code(call.random);
  keep_slip(call, person, out.code);
  return out;
}

}  // namespace selami::people
