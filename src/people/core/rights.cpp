#include "people_core/rights.hpp"

#include <algorithm>
#include <initializer_list>
#include <map>

namespace selami::people {
namespace {

constexpr Role everyone[] = {Role::guest,   Role::office, Role::operator_, Role::principal, Role::supervisor,
                             Role::teacher, Role::pupil,  Role::board,     Role::substitute};
constexpr Role staff[] = {Role::office, Role::operator_, Role::principal, Role::supervisor, Role::teacher};

std::vector<Role> list(std::initializer_list<Role> roles) { return roles; }

using Rows = std::map<Action, std::vector<Role>>;

/// Coming in, a school's lists and its time, what becomes of data, overviews.
Rows rows_of_the_house() {
  return {
      {Action::anyone, {std::begin(everyone), std::end(everyone)}},
      {Action::sign_in, {std::begin(everyone), std::end(everyone)}},
      {Action::sign_out, {std::begin(staff), std::end(staff)}},
      {Action::me_read, {std::begin(staff), std::end(staff)}},
      {Action::me_change, {std::begin(staff), std::end(staff)}},
      {Action::late_read, {std::begin(staff), std::end(staff)}},
      {Action::commands_send,
       list({Role::office, Role::operator_, Role::principal, Role::supervisor, Role::teacher, Role::pupil,
             Role::substitute})},
      {Action::commands_carry, {std::begin(staff), std::end(staff)}},
      {Action::school_import, list({Role::office})},
      {Action::school_list, list({Role::office})},
      {Action::slip_make, list({Role::office, Role::operator_})},
      {Action::roster_import, list({Role::operator_})},
      {Action::roster_read, list({Role::operator_, Role::principal})},
      {Action::roster_change, list({Role::operator_})},
      {Action::consent_change, list({Role::operator_})},
      {Action::group_read, list({Role::operator_, Role::principal, Role::teacher})},
      {Action::group_form, list({Role::operator_, Role::teacher})},
      {Action::hours_read, list({Role::operator_, Role::principal, Role::teacher})},
      {Action::hours_change, list({Role::operator_})},
      {Action::day_change, list({Role::operator_, Role::principal})},
      {Action::timetable_own, list({Role::teacher})},
      {Action::timetable_read, list({Role::operator_, Role::principal})},
      {Action::timetable_change, list({Role::operator_})},
      {Action::attendance_read, list({Role::operator_, Role::principal, Role::teacher})},
      // A copy shows what teachers wrote of one child: it is made when a family asks, by whom the school charges with it, and seen to be made.
      {Action::pupil_copy, list({Role::operator_})},
      {Action::opening_read, list({Role::operator_, Role::principal})},
      {Action::pupil_erase, list({Role::operator_})},
      // Whatever a grown-up is today: the phone may hold copies of what the person was yesterday.
      {Action::erasure_read, {std::begin(staff), std::end(staff)}},
      {Action::school_overview, list({Role::principal, Role::supervisor})},
      {Action::city_overview, list({Role::office})},
  };
}

/// The loop: a teacher's day, plans, lessons, what pupils understood, growth, sharing.
Rows rows_of_the_loop() {
  return {
      {Action::practice_open, list({Role::teacher})},
      {Action::today_read, list({Role::teacher})},
      {Action::pupil_work_read, list({Role::teacher})},
      {Action::plan_read, list({Role::teacher})},
      {Action::plan_write, list({Role::teacher})},
      {Action::plan_submit, list({Role::teacher})},
      {Action::plan_review, list({Role::principal, Role::supervisor})},
      {Action::lesson_teach, list({Role::teacher})},
      {Action::lesson_read, list({Role::teacher})},
      {Action::lesson_run, list({Role::teacher, Role::substitute})},
      {Action::lesson_follow, list({Role::teacher, Role::substitute})},
      {Action::handover_make, list({Role::teacher, Role::operator_, Role::principal})},
      {Action::handover_open, {std::begin(everyone), std::end(everyone)}},
      {Action::substitute_read, list({Role::substitute})},
      {Action::lesson_join, {std::begin(everyone), std::end(everyone)}},
      {Action::seat_read, list({Role::pupil})},
      {Action::seat_answer, list({Role::pupil})},
      {Action::seat_ballot, list({Role::pupil})},
      {Action::board_read, list({Role::board, Role::teacher})},
      {Action::depth_judge, list({Role::teacher})},
      {Action::depth_read, list({Role::teacher})},
      {Action::journal_write, list({Role::pupil, Role::teacher})},
      {Action::journal_read, list({Role::teacher})},
      {Action::growth_read, list({Role::teacher})},
      {Action::growth_write, list({Role::teacher})},
      {Action::visit_read, list({Role::principal, Role::supervisor, Role::teacher})},
      {Action::visit_write, list({Role::principal, Role::supervisor, Role::teacher})},
      {Action::visit_join, list({Role::teacher})},
      {Action::visit_propose, list({Role::principal, Role::supervisor})},
      {Action::visit_published, list({Role::principal, Role::supervisor})},
      {Action::library_read, {std::begin(staff), std::end(staff)}},
      {Action::library_publish, list({Role::teacher})},
      {Action::library_take_down, list({Role::office, Role::operator_})},
  };
}

/// The table. An action that is missing here serves nobody.
const Rows& table() {
  static const Rows rows = [] {
    Rows all = rows_of_the_house();
    all.merge(rows_of_the_loop());
    return all;
  }();
  return rows;
}

/// What is still taken when a bearer's time is over: what was written then. Nothing is shown any more, and no ballot is cast.
bool hands_in(const Actor& actor, Action action) {
  if (action == Action::commands_send) return true;
  if (!actor.substitute.empty()) return action == Action::lesson_run;
  return action == Action::seat_answer || action == Action::journal_write;
}

bool covers(const Grant& grant, const Scope& scope) {
  if (grant.role == Role::office) return scope.authority.empty() ? scope.school.empty() : scope.authority == grant.authority;
  return scope.school.empty() || scope.school == grant.school;
}

}  // namespace

bool serves(Role role, Action action) {
  const auto found = table().find(action);
  return found != table().end() && std::find(found->second.begin(), found->second.end(), role) != found->second.end();
}

bool serves(const Actor& actor, Action action) {
  if (actor.late && !hands_in(actor, action)) return false;
  // Somebody without any role left may still learn what became of the own records and what the phone must forget, and go.
  const bool parting = action == Action::late_read || action == Action::erasure_read || action == Action::sign_out;
  if (!actor.person.empty() && actor.grants.empty() && parting) return true;
  const auto roles = roles_of(action);
  return std::any_of(roles.begin(), roles.end(), [&](Role role) { return actor.has(role); });
}

std::vector<Role> roles_of(Action action) {
  const auto found = table().find(action);
  return found == table().end() ? std::vector<Role>{} : found->second;
}

bool may(const Actor& actor, Action action, const Scope& scope) {
  if (!actor.lesson.empty()) {
    const Role role = actor.pupil.empty() ? Role::board : Role::pupil;
    return serves(role, action) && (!actor.late || hands_in(actor, action)) && scope.school == actor.school && scope.lesson == actor.lesson;
  }
  if (!actor.substitute.empty()) {
    const bool handed = std::find(actor.lessons.begin(), actor.lessons.end(), scope.lesson) != actor.lessons.end();
    return serves(actor, action) && scope.school == actor.school && handed;
  }
  if (!scope.owner.empty() && scope.owner != actor.person) return false;
  return std::any_of(actor.grants.begin(), actor.grants.end(),
                     [&](const Grant& grant) { return serves(grant.role, action) && covers(grant, scope); });
}

bool practises(const Actor& actor, const SchoolId& school) {
  return std::any_of(actor.grants.begin(), actor.grants.end(),
                     [&](const Grant& grant) { return grant.practice && grant.school == school; });
}

std::vector<SchoolId> schools_with(const Actor& actor, Role role) {
  std::vector<SchoolId> out;
  for (const Grant& grant : actor.grants) {
    if (grant.role == role && !grant.school.empty()) out.push_back(grant.school);
  }
  return out;
}

}  // namespace selami::people
