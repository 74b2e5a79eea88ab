#include "kit/people.hpp"

#include <stdexcept>

#include "auth/secrets.hpp"
#include "kit_sql.hpp"

namespace selami::kit {
namespace {

struct GrantKind { static constexpr const char* prefix = "grant"; };
struct MembershipKind { static constexpr const char* prefix = "membership"; };
struct AssignmentKind { static constexpr const char* prefix = "assignment"; };
struct ConsentKind { static constexpr const char* prefix = "consent"; };

constexpr std::int64_t session_ms = 180 * day_ms;

class Builder {
 public:
  Builder(storage::Tx& tx, Instant now) : tx_(tx), now_(now) {}

  AuthorityId authority(const char* kind, const char* name) {
    const auto id = named<AuthorityId>(kind);
    tx_.run(sql::add_authority{.id = id, .kind = kind, .name = name});
    return id;
  }
  SchoolId school(const char* npsn, const char* name, const char* district, const AuthorityId& authority, const char* level = "sd",
                  const char* form = "SD") {
    const auto id = named<SchoolId>(npsn);
    tx_.run(sql::add_school{
        .id = id, .npsn = npsn, .name = name, .level = level, .form = form, .district = district, .authority = authority});
    return id;
  }
  GroupId group(const SchoolId& school, const char* name) {
    const auto id = named<GroupId>(school.text + name);
    tx_.run(sql::add_group{.school = school, .id = id, .name = name});
    return id;
  }
  Adult adult(const char* login, const char* name) {
    Adult out;
    out.name = name;
    out.person = named<PersonId>(login);
    out.token = std::string(login) + "-token";
    tx_.run(sql::add_person{.id = out.person, .name = name});
    tx_.run(sql::add_account{.person = out.person, .login = login});
    tx_.run(sql::add_session{.hash = token_hash(out.token), .person = out.person, .made = now_, .expires = now_ + session_ms});
    out.actor.person = out.person;
    out.actor.session = token_hash(out.token);
    return out;
  }
  void grant(Adult& adult, Role role, const SchoolId& school, const AuthorityId& authority) {
    const std::optional<SchoolId> at = school.empty() ? std::nullopt : std::optional(school);
    const std::optional<AuthorityId> of = authority.empty() ? std::nullopt : std::optional(authority);
    const std::string id = named_id(GrantKind::prefix, adult.person.text + enum_text(role) + school.text);
    tx_.run(sql::add_grant{.id = id, .person = adult.person, .role = enum_text(role), .school = at, .authority = of});
    adult.actor.grants.push_back({role, school, authority});
  }
  void staff(Adult& adult, const SchoolId& school, const char* extra) {
    adult.staff = named<StaffId>(adult.person.text);
    tx_.run(sql::add_staff{.school = school, .id = adult.staff, .person = adult.person, .name = adult.name, .extra = extra});
  }
  /// A guru kelas with a class of her own.
  Adult teacher(const char* login, const char* name, const SchoolId& school, const GroupId& group) {
    Adult out = adult(login, name);
    staff(out, school, "");
    grant(out, Role::teacher, school, {});
    const std::string id = named_id(AssignmentKind::prefix, login);
    tx_.run(sql::add_assignment{.school = school, .id = id, .staff = out.staff, .group = group});
    return out;
  }
  Child child(const char* name, int number, const SchoolId& school, const GroupId& group) {
    const Child out{name, named<PupilId>(name), number};
    const std::string nisn = "00999900" + std::to_string(10 + ++count_);
    tx_.run(sql::add_pupil{.school = school, .id = out.id, .name = name, .nisn = nisn, .pin = std::nullopt});
    tx_.run(sql::add_membership{.school = school,
                                .id = named_id(MembershipKind::prefix, name),
                                .pupil = out.id,
                                .group = group,
                                .number = number});
    return out;
  }
  void device_consent(const SchoolId& school, const Child& child, const Adult& by) {
    const std::string id = named_id(ConsentKind::prefix, child.name);
    tx_.run(sql::add_consent{.school = school, .id = id, .pupil = child.id, .by = by.person, .at = now_});
  }

 private:
  storage::Tx& tx_;
  Instant now_;
  int count_ = 0;
};

}  // namespace

void give_pin(storage::Tx& tx, const SchoolId& school, const PupilId& pupil, const std::string& hash) {
  tx.run(sql::set_pin{.hash = hash, .school = school, .id = pupil});
}

std::string named_id(const char* prefix, const std::string& name) {
  static constexpr std::string_view letters = "0123456789abcdefghjkmnpqrstvwxyz";
  std::uint64_t hash = 1469598103934665603ULL;  // FNV-1a: only has to tell names apart
  for (const char c : std::string(prefix) + name) hash = (hash ^ static_cast<unsigned char>(c)) * 1099511628211ULL;
  std::string out = std::string(prefix) + "_0";
  for (int i = 0; i < 25; ++i) {
    out += letters[hash & 31];
    hash = (hash >> 5) * 1099511628211ULL + 7;
  }
  return out;
}

const Adult& City::adult(const std::string& name) const {
  const std::pair<const char*, const Adult*> all[] = {{"sari", &sari}, {"anto", &anto}, {"budi", &budi}, {"oki", &oki},
                                                      {"wati", &wati}, {"dinas", &dinas}, {"ratna", &ratna}, {"prita", &prita}};
  for (const auto& [login, adult] : all) {
    if (name == login) return *adult;
  }
  throw std::out_of_range("nobody is called " + name);
}

City small_city(storage::Tx& tx, Instant now) {
  Builder make(tx, now);
  City c;
  c.authority = make.authority("city", "Dinas Pendidikan Kota Contoh");
  c.school = make.school("99900001", "SD Contoh Satu", "Kecamatan Utara", c.authority);
  c.neighbour = make.school("99900002", "SD Contoh Dua", "Kecamatan Selatan", c.authority);
  c.group = make.group(c.school, "4A");
  c.group_of_anto = make.group(c.school, "4B");
  c.group_of_ratna = make.group(c.neighbour, "4A");
  c.sari = make.teacher("sari", "Sari Contoh", c.school, c.group);
  c.anto = make.teacher("anto", "Anto Contoh", c.school, c.group_of_anto);
  c.ratna = make.teacher("ratna", "Ratna Contoh", c.neighbour, c.group_of_ratna);
  c.budi = make.adult("budi", "Budi Contoh");
  make.staff(c.budi, c.school, "Kepala Sekolah");
  make.grant(c.budi, Role::principal, c.school, {});
  c.oki = make.adult("oki", "Oki Contoh");
  make.staff(c.oki, c.school, "");
  make.grant(c.oki, Role::operator_, c.school, {});
  c.wati = make.adult("wati", "Wati Contoh");
  make.grant(c.wati, Role::supervisor, c.school, {});
  make.grant(c.wati, Role::supervisor, c.neighbour, {});
  c.dinas = make.adult("dinas", "Dewi Contoh");
  make.grant(c.dinas, Role::office, {}, c.authority);
  c.province = make.authority("province", "Dinas Pendidikan Provinsi Contoh");
  c.sma = make.school("99900099", "SMA Contoh", "Kecamatan Utara", c.province, "sma", "SMA");
  c.prita = make.adult("prita", "Prita Contoh");
  make.grant(c.prita, Role::office, {}, c.province);
  const char* names[] = {"Dina Contoh", "Rafi Contoh", "Ayu Contoh", "Bima Contoh", "Citra Contoh", "Eko Contoh"};
  for (const char* name : names) {
    c.pupils.push_back(make.child(name, static_cast<int>(c.pupils.size()) + 1, c.school, c.group));
    if (c.pupils.size() != 2) make.device_consent(c.school, c.pupils.back(), c.oki);
  }
  c.dina = c.pupils[0];
  c.rafi = c.pupils[1];
  c.pupils_of_anto = {make.child("Gita Contoh", 1, c.school, c.group_of_anto),
                      make.child("Hadi Contoh", 2, c.school, c.group_of_anto)};
  c.indra = make.child("Indra Contoh", 1, c.neighbour, c.group_of_ratna);
  return c;
}

}  // namespace selami::kit
