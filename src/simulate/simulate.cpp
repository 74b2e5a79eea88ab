#include "simulate/simulate.hpp"

#include <algorithm>
#include <set>

#include "people/accounts.hpp"
#include "people/desk.hpp"
#include "people/people.hpp"
#include "people/sign_in.hpp"
#include "simulate/parts.hpp"
#include "simulate/visits.hpp"
#include "simulate_sql.hpp"

namespace selami::simulate {
namespace {

constexpr const char* demo_password = "selami-contoh";
constexpr std::int64_t first_bell = 7 * hour_ms + 30 * minute_ms;  // after local midnight

/// The local midnight of a day as an instant.
Instant midnight(std::int64_t day, int offset_min) { return {day * day_ms - offset_min * minute_ms}; }

/// A person who can sign in with the demonstration's password, through a slip like everybody else.
Login sign_up(const Stage& stage, const Actor& office, const PersonId& person, const std::string& role, const std::string& about, Instant now) {
  Call call = stage.call(office, now);
  // Four digits alone met in one seed of 150: each role signs up once.
  const std::string code = "CONTOH" + std::to_string(stage.dice.whole(1000, 9999)) + role;
  people::keep_slip(call, person, code);
  const auto slip = must(people::look_at_slip(call, {code}), "slip");
  const auto prepared = must(people::prepare_slip(call, {code, demo_password, std::nullopt}), "slip");
  must(people::redeem_slip(call, prepared), "sign up");
  return {role, slip.login, demo_password, about};
}

/// One login a role, and a lesson that runs now with a pupil who may join by phone.
std::vector<Login> demonstrate(const Stage& stage, const Wish& wish, const teaching::VoicePack& pack, const std::vector<Placed>& all, const Actor& office) {
  const auto sd = std::find_if(all.begin(), all.end(), [](const Placed& p) { return p.school->form == "SD"; });
  const std::size_t fifth = 4;
  std::vector<Login> out;
  Call call = stage.call(office, wish.now);
  out.push_back(sign_up(stage, office, office.person, "dinas", "Dinas Pendidikan " + wish.city, wish.now));
  const PersonId operator_ = people::new_person(call, "Operator Contoh");
  people::give_role(call, operator_, Role::operator_, sd->id);
  out.push_back(sign_up(stage, office, operator_, "operator", sd->school->name, wish.now));
  out.push_back(sign_up(stage, office, sd->persons[0], "kepala sekolah", sd->school->name, wish.now));
  const PersonId supervisor = people::new_person(call, "Pengawas Contoh, M.Pd.");
  people::give_role(call, supervisor, Role::supervisor, sd->id);
  out.push_back(sign_up(stage, office, supervisor, "pengawas", sd->school->name, wish.now));
  out.push_back(sign_up(stage, office, sd->persons[sd->school->groups[fifth].teacher], "guru",
                        sd->school->name + ", kelas " + sd->school->groups[fifth].name, wish.now));

  const std::string code = begin_demo_lesson(stage, pack, *sd, fifth, wish.now);
  if (const auto key = pupil_key(stage, office, *sd, fifth, wish.now)) {
    out.push_back({"murid", "kode " + code + ", nomor " + std::to_string(key->number), "PIN " + key->pin,
                   "di /ikut, selama pertemuan kelas " + sd->school->groups[fifth].name + " berjalan"});
  }
  return out;
}

/// The supervisor's second school, in another district: a week between two of them is a way to go. Last of all, so that nothing else is drawn differently.
void demonstrate_district(const Stage& stage, const Wish& wish, const std::vector<Placed>& all, const Actor& office, const std::vector<Login>& logins) {
  const auto login = std::find_if(logins.begin(), logins.end(), [](const Login& one) { return one.role == "pengawas"; });
  const auto first = std::find_if(all.begin(), all.end(), [](const Placed& p) { return p.school->form == "SD"; });
  if (login == logins.end() || first == all.end()) return;
  const auto elsewhere = [&](const Placed& p) { return p.school->authority == first->school->authority && p.school->district != first->school->district; };
  const auto sd = std::find_if(all.begin(), all.end(), [&](const Placed& p) { return elsewhere(p) && p.school->form == "SD"; });
  const auto other = sd != all.end() ? sd : std::find_if(all.begin(), all.end(), elsewhere);
  const auto person = stage.tx.one(sql::person_of_login{.login = login->login}, [](const storage::Row& row) { return row.id<PersonId>(0); });
  if (other == all.end() || !person) return;
  Call call = stage.call(office, wish.now);
  people::give_role(call, *person, Role::supervisor, other->id);
}

void teach_days(const Stage& stage, const teaching::VoicePack& pack, const Placed& placed, const TeachingYear& year, Done& done) {
  for (std::size_t g = 0; g < placed.groups.size(); ++g) {
    const Teacher& teacher = placed.school->teachers[placed.school->groups[g].teacher];
    for (const TeachingDay& one : year.days) {
      if (!stage.dice.chance(teacher.use)) continue;
      const Instant start = midnight(one.day, stage.setting.offset_min) + first_bell + static_cast<std::int64_t>(g % 4) * 80 * minute_ms;
      done.judgements += teach(stage, pack, placed, g, one.week, start);
      ++done.lessons;
    }
  }
}

std::set<std::string> all_nisn(const std::vector<School>& city) {
  std::set<std::string> out;
  for (const School& school : city)
    for (const ClassGroup& group : school.groups)
      for (const Pupil& pupil : group.pupils) out.insert(pupil.nisn);
  return out;
}

}  // namespace

Done simulate(const storage::Database& database, const Setting& setting, const Wish& wish) {
  const auto connection = database.connect();
  std::vector<School> city = make_city(wish.params);
  std::set<std::string> used = all_nisn(city);
  const std::vector<TeachingYear> years = teaching_years(wish.params);
  const teaching::VoicePack pack = teaching::load_voice_pack(wish.packs);
  Dice dice = Dice(wish.params.seed).split(0x5E1A);
  // Everybody is there from the day before the first lesson on.
  const Instant begun = midnight(years.front().begins, setting.offset_min) + first_bell;
  Done done;
  Actor office;
  std::vector<Placed> placed;
  storage::in_transaction(*connection, [&](storage::Tx& tx) {
    if (*tx.one(sql::any_school{}, [](const storage::Row& row) { return row.integer(0); }) > 0) {
      throw std::runtime_error("the database has schools already: simulate fills empty ones only");
    }
    const Stage stage{tx, setting, dice};
    Call call = stage.call(office, begun);
    const auto admin = must(people::init_city(call, wish.city, "Admin Contoh"), "init");
    const auto slip = must(people::look_at_slip(call, {admin.code}), "admin");
    office.grants.push_back({Role::office, {}, tx.one(sql::first_authority{.kind = "city"}, [](const storage::Row& row) { return row.id<AuthorityId>(0); }).value()});
    office.person = tx.one(sql::person_of_login{.login = slip.login}, [](const storage::Row& row) { return row.id<PersonId>(0); }).value();
    place_schools(stage, city, office, begun);
  });
  for (School& school : city) {
    for (const TeachingYear& year : years) {
      storage::in_transaction(*connection, [&](storage::Tx& tx) {
        const Stage stage{tx, setting, dice};
        const bool first = &year == &years.front();
        if (first) placed.push_back(place_people(stage, school, office, begun));
        else go_on_to_next_year(stage, school, placed.back(), office, used, midnight(year.begins, setting.offset_min) + hour_ms);
        if (school.uses) teach_days(stage, pack, placed.back(), year, done);
      });
    }
    done.teachers += static_cast<int>(school.teachers.size());
    for (const ClassGroup& g : school.groups) done.pupils += static_cast<int>(g.pupils.size());
  }
  done.schools = static_cast<int>(city.size());
  if (wish.demo) {
    storage::in_transaction(*connection, [&](storage::Tx& tx) {
      const Stage stage{tx, setting, dice};
      demonstrate_time(stage, wish, pack, placed, office);
      demonstrate_library(stage, wish, placed);
      done.logins = demonstrate(stage, wish, pack, placed, office);
      demonstrate_visits(stage, wish, placed);
      for (const LevelTeacher& one : demonstrate_levels(stage, wish, placed, office)) {
        done.logins.push_back(sign_up(stage, office, one.person, one.role, one.about, wish.now));
        if (one.key) {
          done.logins.push_back({"murid" + one.role.substr(4), "nomor " + std::to_string(one.key->number), "kunci " + one.key->pin,
                                 "di /ikut, setelah guru itu membuka pintu pertemuannya"});
        }
      }
      demonstrate_district(stage, wish, placed, office, done.logins);
    });
  }
  if (!wish.truth.empty()) write_truth(wish.truth, city);
  return done;
}

}  // namespace selami::simulate
