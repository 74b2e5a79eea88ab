#include "people/practice.hpp"

#include <algorithm>

#include "accounts_sql.hpp"
#include "desk_sql.hpp"
#include "people/access.hpp"
#include "people/accounts.hpp"
#include "people/desk.hpp"
#include "people/people.hpp"
#include "people/places.hpp"
#include "people_core/practice.hpp"
#include "people_core/rights.hpp"
#include "practice_sql.hpp"
#include "roster_sql.hpp"
#include "schools_sql.hpp"

namespace selami::people {
namespace {

constexpr const char* practice_authority = "practice";

/// Owner of all practice schools. No office sits in it and no agreement names it, so that no office's list holds one.
AuthorityId authority_of_practice(Call& call) {
  AuthorityId out;
  call.tx.each(sql::authorities{}, [&](const storage::Row& row) {
    if (row.text(1) == practice_authority) out = row.id<AuthorityId>(0);
  });
  if (!out.empty()) return out;
  out = call.make_id<AuthorityKind>();
  call.tx.run(sql::add_authority{.id = out, .kind = practice_authority, .name = practice_school});
  return out;
}

SchoolId add_school(Call& call, const SchoolId& like) {
  const SchoolCard card = school_card(call, like);
  const auto id = call.make_id<SchoolKind>();
  const AuthorityId authority = authority_of_practice(call);
  // The id stands for an NPSN: no list of schools and nobody's typing can hit it.
  call.tx.run(sql::add_school{.id = id, .npsn = id.text, .name = practice_school, .level = card.level, .form = "", .negeri = true,
                              .district = card.district, .village = "", .authority = authority, .controller = ""});
  call.tx.run(sql::add_practice{.school = id, .person = call.actor.person, .now = call.now});
  give_role(call, call.actor.person, Role::teacher, id);
  return id;
}

/// Grade and phase as in a class that the teacher has, so that plans for that class fit.
Places::Standing standing_like(Call& call, const SchoolId& school) {
  Places::Standing out;
  for (const GroupNow& group : own_groups(call)) {
    if (group.school != school) continue;
    call.tx.each(sql::group_grades{.school = school, .group_id = group.id}, [&](const storage::Row& row) {
      if (row.text(0) == row.text(1)) out.grade = row.text(0);
      if (row.text(2) == row.text(3)) out.phase = row.text(2);
    });
    break;
  }
  return out;
}

void add_pupils(Call& call, const SchoolId& school, Places& places, const std::string& group) {
  for (const std::string& name : practice_pupils()) {
    const auto id = call.make_id<PupilKind>();
    const auto consent = call.make_id<ConsentKind>();
    call.tx.run(sql::add_pupil{.school = school, .id = id, .name = name, .nisn = std::nullopt, .nipd = std::nullopt, .sex = std::nullopt});
    // Nobody's guardian: it lets phones be tried.
    call.tx.run(sql::put_consent{.school = school, .id = consent, .pupil = id, .kind = enum_text(ConsentOf::device), .given = true,
                                 .answered = true, .given_by = practice_group, .by = call.actor.person, .now = call.now});
    places.enter(id.text, group);
  }
}

/// The same key for all, in the kind that such a class has.
void give_keys(Call& call, const GroupNow& group) {
  const KeyKind kind = class_key(call, group).kind;
  const std::string key = kind == KeyKind::pictures ? practice_pictures : practice_pin;
  for (const MemberNow& member : members(call, group)) {
    const std::string hash = pin_hash(call.setting, member.pupil, key);
    call.tx.run(sql::set_pin{.pin = hash, .kind = enum_text(kind), .school = group.school, .id = member.pupil});
  }
}

/// The teacher has it by an assignment, one a subject taught at the real school, without an end.
void assign(Call& call, const SchoolId& school, const SchoolId& like, const std::string& group) {
  const Date today = call.today();
  const std::string name = signatory(call, like, call.actor.person).name;
  const auto staff = call.make_id<StaffKind>();
  call.tx.run(sql::add_staff{.school = school, .id = staff, .person = call.actor.person, .name = name, .nip = std::nullopt,
                             .nuptk = std::nullopt, .sex = std::nullopt, .kind = "", .duty = ""});
  auto subjects = call.tx.list(sql::subjects_in_school{.school = like, .person = call.actor.person, .today = today},
                               [](const storage::Row& row) { return row.text(0); });
  if (subjects.empty()) subjects.emplace_back();
  for (const std::string& subject : subjects) {
    const auto id = call.make_id<AssignmentKind>();
    call.tx.run(sql::put_assignment{.school = school, .id = id, .staff = staff, .group_id = group, .subject = subject,
                                    .role = enum_text(subject.empty() ? TeachingRole::guru_kelas : TeachingRole::mapel),
                                    .since = today, .until = std::nullopt});
  }
}

GroupPage make_practice(Call& call, const SchoolId& like) {
  const SchoolId school = add_school(call, like);
  Places places(call, school, school_year(call.today()));
  const std::string group = places.make_group(practice_group, standing_like(call, like));
  add_pupils(call, school, places, group);
  assign(call, school, like, group);
  const GroupNow made{school, GroupId{group}, practice_group, school_year(call.today()), school_card(call, like).level, ""};
  give_keys(call, made);
  return page_of(call, made);
}

/// The school whose level, grade and subjects are practised.
std::optional<SchoolId> real_school(const Actor& actor) {
  for (const Grant& grant : actor.grants) {
    if (grant.role == Role::teacher && !grant.practice) return grant.school;
  }
  return std::nullopt;
}

}  // namespace

std::optional<Actor> practising(Call& call, Action action) {
  if (action == Action::plan_write || action == Action::plan_submit || !serves(Role::teacher, action)) return std::nullopt;
  return call.tx.one(sql::practice_of{.person = call.actor.person}, [&](const storage::Row& row) {
    Actor out = call.actor;
    out.grants = {{Role::teacher, row.id<SchoolId>(0), {}, true}};
    return out;
  });
}

Result<GroupPage> open_practice(Call& call, const PracticeIn& in) {
  const auto like = real_school(call.actor);
  if (!like) return fail(Fault::forbidden, "right.missing");
  const auto known = call.tx.one(sql::practice_of{.person = call.actor.person},
                                 [](const storage::Row& row) { return std::pair(row.id<SchoolId>(0), row.id<GroupId>(1)); });
  if (!known) return make_practice(call, *like);
  if (!in.anew) return read_group(call, known->second);
  take_role(call, call.actor.person, Role::teacher, known->first);
  call.tx.run(sql::end_practice{.now = call.now, .school = known->first});
  return make_practice(call, *like);
}

}  // namespace selami::people
