#include <algorithm>
#include <array>
#include <map>
#include <set>

#include "desk_sql.hpp"
#include "people/access.hpp"
#include "people/desk.hpp"
#include "people/people.hpp"
#include "people_core/group_name.hpp"
#include "people_core/rights.hpp"
#include "storage/changes.hpp"

namespace selami::people {
namespace {

constexpr std::array<std::string_view, 7> phases = {"fondasi", "A", "B", "C", "D", "E", "F"};

bool is_phase(const std::string& text) { return text.empty() || std::find(phases.begin(), phases.end(), text) != phases.end(); }
bool is_grade(const std::string& text) {
  for (int grade = 1; grade <= 13; ++grade) {
    if (text == std::to_string(grade)) return true;
  }
  return text.empty();
}

/// What decides over a group's key.
struct KeyFacts {
  std::string chosen;
  std::string level;
  std::string grade;  ///< of all, or empty
  GroupGuess guess;
};
KeyKind key_of(const KeyFacts& facts) {
  const std::string& grade = facts.grade.empty() && facts.guess.sure ? facts.guess.grade : facts.grade;
  return enum_value<KeyKind>(facts.chosen).value_or(usual_key(facts.level, grade));
}

GroupView view_of(const SchoolId& school, const storage::Row& row) {
  GroupView out;
  out.id = row.id<GroupId>(0);
  out.school = school;
  out.name = row.text(1);
  out.school_year = row.text(2);
  out.level = row.text(3);
  out.pupils = row.number(4);
  if (row.text(5) == row.text(6)) out.grade = row.text(5);
  if (row.text(7) == row.text(8)) out.phase = row.text(7);
  out.without_phase = row.number(9);
  out.pins = row.number(10);
  out.kind = row.text(11);
  out.subject = row.text(12);
  const GroupGuess guess = guess_group(out.name, out.level);
  out.guess_grade = guess.grade;
  out.guess_phase = guess.phase;
  out.sure = guess.sure;
  out.key = key_of({row.text(13), out.level, out.grade, guess});
  if (const int pictures = row.number(14); out.key == KeyKind::pictures) out.pins = pictures;
  else out.pins -= pictures;
  return out;
}

std::vector<GroupView> groups_of(Call& call, const SchoolId& school) {
  const Date today = call.today();
  auto out = call.tx.list(sql::groups_of_school{.today = today, .school = school, .year = school_year(today)},
                          [&](const storage::Row& row) { return view_of(school, row); });
  std::stable_sort(out.begin(), out.end(), [](const GroupView& a, const GroupView& b) { return group_before(a.name, b.name); });
  std::map<std::string, GroupView*> by_id;
  for (GroupView& group : out) by_id[group.id.text] = &group;
  call.tx.each(sql::teachers_of_school{.school = school, .today = today}, [&](const storage::Row& row) {
    const auto found = by_id.find(row.text(0));
    if (found != by_id.end()) found->second->teachers.push_back(row.text(1));
  });
  return out;
}

bool oversees(const Call& call, const SchoolId& school) {
  return may(call.actor, Action::roster_read, {.school = school, .authority = {}, .owner = {}, .lesson = {}});
}

void mark(MemberView& member, const std::string& kind, bool given) {
  switch (enum_value<ConsentOf>(kind).value_or(ConsentOf::device)) {
    case ConsentOf::device: member.device = given; break;
    case ConsentOf::sample: member.sample = given; break;
    case ConsentOf::photo_voice: member.photo_voice = given; break;
    case ConsentOf::family: member.family = given; break;
  }
}

}  // namespace

GroupPage page_of(Call& call, const GroupNow& group) {
  GroupPage out{group.id, group.school, group.name, group.school_year, group.level, "", "", class_key(call, group).kind, {}};
  call.tx.each(sql::group_kind{.school = group.school, .id = group.id}, [&](const storage::Row& row) {
    out.kind = row.text(0);
    out.subject = row.text(2);
  });
  const Date today = call.today();
  out.members = call.tx.list(sql::members_page{.today = today, .school = group.school, .group_id = group.id},
                             [kind = enum_text(out.key)](const storage::Row& row) {
                               MemberView member;
                               member.pupil = row.id<PupilId>(0);
                               member.number = row.number(1);
                               member.name = row.text(2);
                               member.grade = row.text(3);
                               member.phase = row.text(4);
                               member.pin = row.text(5) == kind;
                               member.home = row.text(6);
                               return member;
                             });
  std::map<std::string, MemberView*> by_pupil;
  std::map<std::string, std::set<std::string>> answered;  // which kinds, by pupil
  for (MemberView& member : out.members) by_pupil[member.pupil.text] = &member;
  call.tx.each(sql::consents_of_group{.school = group.school, .group_id = group.id, .today = today}, [&](const storage::Row& row) {
    const auto found = by_pupil.find(row.text(0));
    if (found == by_pupil.end()) return;
    std::set<std::string>& kinds = answered[row.text(0)];
    if (row.integer(3) != 0) kinds.insert(row.text(1));
    else kinds.erase(row.text(1));
    found->second->returned = !kinds.empty();
    mark(*found->second, row.text(1), row.integer(2) != 0);
  });
  return out;
}

ClassKey class_key(Call& call, const GroupNow& group) {
  ClassKey out;
  call.tx.each(sql::keys_of_group{.today = call.today(), .school = group.school, .id = group.id}, [&](const storage::Row& row) {
    const std::string grade = row.text(2) == row.text(3) ? row.text(2) : "";
    out.kind = key_of({row.text(0), group.level, grade, guess_group(row.text(1), group.level)});
    const int pictures = row.number(4);
    const int pins = row.number(5) - pictures;
    out.both = out.kind == KeyKind::pictures ? pins > 0 : pictures > 0;
  });
  return out;
}

Result<GroupPage> put_pupil_key(Call& call, const GroupId& group, const PupilKeyIn& in) {
  TRY(const GroupNow found, visible_group(call, group));
  if (!school_with_role(call, found.school, Role::operator_)) TRY_DO(own_group(call, group));
  if (found.level == "tk" && in.kind == KeyKind::pin) return fail(Fault::invalid, "pin.not_in_tk", "kind");
  const auto versions = call.tx.run_returning(sql::set_group_key{.kind = enum_text(in.kind), .school = found.school, .id = group},
                                              [](const storage::Row& row) { return row.integer(0); });
  for (const auto version : versions) storage::note_change(call.tx, found.school.text, "class_group", group.text, version);
  return page_of(call, found);
}

Result<GroupList> list_school_groups(Call& call, const SchoolId& school) {
  if (!oversees(call, school)) return fail(Fault::not_found, "school.unknown");
  return GroupList{groups_of(call, school)};
}

Result<GroupList> list_groups(Call& call) {
  const auto own = own_groups(call);
  GroupList out;
  std::vector<SchoolId> done;
  for (const Grant& grant : call.actor.grants) {
    const bool known = std::find(done.begin(), done.end(), grant.school) != done.end();
    if (grant.school.empty() || known || !serves(grant.role, Action::group_read)) continue;
    done.push_back(grant.school);
    for (GroupView& group : groups_of(call, grant.school)) {
      const bool mine = std::any_of(own.begin(), own.end(), [&](const GroupNow& g) { return g.id == group.id; });
      if (mine || oversees(call, grant.school)) out.groups.push_back(std::move(group));
    }
  }
  return out;
}

Result<GroupPage> read_group(Call& call, const GroupId& group) {
  TRY(const GroupNow found, visible_group(call, group));
  return page_of(call, found);
}

Result<GroupPage> put_grade(Call& call, const SchoolId& school, const GroupId& group, const GradeIn& grade) {
  TRY_DO(school_with_role(call, school, Role::operator_));
  TRY(const GroupNow found, visible_group(call, group));
  if (found.school != school) return fail(Fault::not_found, "group.unknown");
  if (!is_grade(grade.grade)) return fail(Fault::invalid, "grade.unknown", "grade");
  if (!is_phase(grade.phase)) return fail(Fault::invalid, "grade.unknown", "phase");
  const Date today = call.today();
  if (grade.pupils.empty()) {
    call.tx.run(sql::set_grade{.grade = grade.grade, .phase = grade.phase, .school = school, .group_id = group, .today = today});
  }
  for (const PupilId& pupil : grade.pupils) {
    call.tx.run(sql::set_grade_of{
        .grade = grade.grade, .phase = grade.phase, .school = school, .group_id = group, .pupil = pupil, .today = today});
  }
  const auto versions = call.tx.run_returning(sql::group_changed{.school = school, .id = group},
                                              [](const storage::Row& row) { return row.integer(0); });
  for (const auto version : versions) storage::note_change(call.tx, school.text, "class_group", group.text, version);
  return page_of(call, found);
}

}  // namespace selami::people
