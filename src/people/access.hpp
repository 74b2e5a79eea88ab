#pragma once
/// @file People's face to later slices: the only way from an id to a class or a pupil for a person who asks.

#include <optional>
#include <string>
#include <vector>

#include "http/call.hpp"

namespace selami::people {

/// A class group as later slices need it.
struct GroupNow {
  SchoolId school;
  GroupId id;
  std::string name;
  std::string school_year;
  std::string level;     ///< of the school: tk sd smp sma smk slb pkbm
  std::string district;  ///< of the school
};

/// A pupil as a member of a group today.
struct MemberNow {
  PupilId pupil;
  int number = 0;
  std::string name;
  std::string grade;
  std::string phase;
  bool device_consent = false;  ///< the guardian allows the child's own use of a phone or tablet
};

/// A class that the actor teaches today by an assignment. Errors: group.unknown (not_found), also when it is another's.
Result<GroupNow> own_group(Call& call, const GroupId& group);
/// A class that the actor taught by an assignment on a day, in a school where the actor teaches today: what belongs to that
/// day stays open to its teacher after the assignment has ended. Errors: group.unknown (not_found).
Result<GroupNow> own_group_on(Call& call, const GroupId& group, const Date& day);
/// A class that the actor may see: an own class, or any of the school for its operator and principal.
/// Errors: group.unknown (not_found).
Result<GroupNow> visible_group(Call& call, const GroupId& group);
/// The classes that the actor teaches today, by school and name.
std::vector<GroupNow> own_groups(Call& call);
/// The pupils of a group today, by number. No access check: the group came from own_group or visible_group.
std::vector<MemberNow> members(Call& call, const GroupNow& group);
/// Numbers whose cards the group needs: in a learning group most pupils bring the card of their rombel.
std::vector<int> numbers_without_card(Call& call, const GroupNow& group);
/// Those of a day, also of one long past.
std::vector<MemberNow> members_on(Call& call, const GroupNow& group, const Date& day);
/// How many they are: what a board asks at each answer.
int size_on(Call& call, const GroupNow& group, const Date& day);
/// All who were ever of the group, moved and gone ones too, each as last: what was recorded of them stays readable, and what
/// comes late is about who was there then.
std::vector<MemberNow> members_ever(Call& call, const GroupNow& group);
/// One who is or was of the group. Errors: pupil.unknown (not_found).
Result<MemberNow> member(Call& call, const GroupNow& group, const PupilId& pupil);
/// A class as visible_group, or one that the actor taught on some day of a span: its papers are still the teacher's to hand
/// in when the year is over. Errors: group.unknown (not_found).
Result<GroupNow> group_between(Call& call, const GroupId& group, const Date& since, const Date& until);
/// Who was a pupil of a group on some day of a span, by number, also who has left since. No access check.
std::vector<MemberNow> members_between(Call& call, const GroupNow& group, const Date& since, const Date& until);

/// Who signs.
struct Signatory {
  std::string name;
  std::string nip;  ///< or empty
};
/// What stands at the head and foot of a school's papers. No access check.
struct SchoolCard {
  std::string name;
  std::string npsn;
  std::string level;
  std::string district;
  std::string controller;  ///< who answers for the data
  std::optional<Signatory> principal;
  bool practice = false;   ///< a practice school: its papers say so
};
SchoolCard school_card(Call& call, const SchoolId& school);
/// Is it a practice school? Screens of people who know nothing of it, pupils and a substitute, say so. No access check.
bool is_practice(Call& call, const SchoolId& school);
/// A person as staff of a school; the person's own name where that is none.
Signatory signatory(Call& call, const SchoolId& school, const PersonId& person);

/// The same, also in a school that the actor has left since. Not for reading: what was written there then waits for its operator.
std::optional<GroupNow> taught_then(Call& call, const GroupId& group, const Date& day);
/// May something still be written that belongs to `day` in a class? `about` is the thing (a lesson's id).
/// Errors: late.closed (held): the semester is closed.
Result<bool> check_open(Call& call, const SchoolId& school, const GroupId& group, const Date& day, const std::string& about);
/// A class in which the actor may write what belongs to `day`. Errors: group.unknown; late.closed, late.assignment_ended (held).
Result<GroupNow> group_to_write(Call& call, const GroupId& group, const Date& day, const std::string& about);
/// The thing is not there because what makes it waits already: then this waits with it. Errors: late.waits (held), or `error`.
tl::unexpected<Error> waits_with(Call& call, const std::string& about, Error error);
/// Takes an erased pupil out of all that waits in a school (terlambat).
void forget_late(storage::Tx& tx, const SchoolId& school, const PupilId& pupil);
/// The schools in which the actor teaches or once taught: there lie the own plans, which a teacher keeps on moving.
std::vector<SchoolId> schools_taught(Call& call);
/// The person of somebody on the staff who teaches the group today. No access check. Errors: staff.unknown (not_found).
Result<PersonId> teacher_of(Call& call, const GroupNow& group, const StaffId& staff);
/// Is the actor guru kelas of a class today? No access check.
bool is_homeroom(Call& call, const GroupNow& group);
/// Leaves a trace that the actor opened a pupil's record: "work", "journals", "profile" or "copy".
void note_opening(Call& call, const SchoolId& school, const PupilId& pupil, std::string what);
/// A school that the actor has `role` in. Errors: school.unknown (not_found).
Result<SchoolId> school_with_role(Call& call, const SchoolId& school, Role role);

}  // namespace selami::people
