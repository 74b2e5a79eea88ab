#include "accounts_sql.hpp"
#include "auth/secrets.hpp"
#include "people/accounts.hpp"
#include "people/people.hpp"
#include "people/sign_in.hpp"
#include "people_core/fold.hpp"
#include "sign_in_sql.hpp"

namespace selami::people {
namespace {

/// The one-time link of a person of an office.
FirstAdmin invite(Call& call, const PersonId& person) {
  FirstAdmin out;
  call.tx.each(sql::person_by_id{.person = person}, [&](const storage::Row& row) { out.name = row.text(0); });
  call.tx.each(sql::account_of_person{.person = person}, [&](const storage::Row& row) { out.login = row.text(0); });
  out.code = new_code(call.random);
  keep_slip(call, person, out.code);
  return out;
}

FirstAdmin add_office_person(Call& call, const AuthorityId& authority, const std::string& name) {
  const PersonId person = new_person(call, name);
  give_office(call, person, authority);
  return invite(call, person);
}

}  // namespace

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
  return add_office_person(call, own, admin);
}

Result<FirstAdmin> init_authority(Call& call, const std::string& kind, const std::string& name, const std::string& admin) {
  if (admin.empty()) return fail(Fault::invalid, "request.missing_field", "admin");
  AuthorityId authority;
  call.tx.each(sql::authorities{}, [&](const storage::Row& row) {
    if (row.text(1) == kind) authority = row.id<AuthorityId>(0);
  });
  if (authority.empty()) return fail(Fault::not_found, "authority.unknown", "authority");
  const Date today = call.today();
  bool has_office = false;
  PersonId again;
  call.tx.each(sql::office_of_authority{.authority = authority, .today = today}, [&](const storage::Row& row) {
    has_office = true;
    if (again.empty() && fold_person(row.text(1)) == fold_person(admin)) again = row.id<PersonId>(0);
  });
  if (has_office && again.empty()) return fail(Fault::conflict, "authority.has_office", "admin");
  if (!name.empty()) call.tx.run(sql::rename_authority{.name = name, .id = authority});
  return has_office ? invite(call, again) : add_office_person(call, authority, admin);
}

}  // namespace selami::people
