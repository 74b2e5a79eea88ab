#pragma once
/// @file Who acts, and what there is to do. Which role may do what stands in people/core/rights.cpp.

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/id.hpp"
#include "base/shape.hpp"

namespace selami {

struct PersonKind { static constexpr const char* prefix = "person"; };
struct SchoolKind { static constexpr const char* prefix = "school"; };
struct AuthorityKind { static constexpr const char* prefix = "authority"; };
struct StaffKind { static constexpr const char* prefix = "staff"; };
struct GroupKind { static constexpr const char* prefix = "group"; };
struct PupilKind { static constexpr const char* prefix = "pupil"; };
struct PlanKind { static constexpr const char* prefix = "plan"; };
struct LessonKind { static constexpr const char* prefix = "lesson"; };
struct QuestionKind { static constexpr const char* prefix = "question"; };
struct SubstituteKind { static constexpr const char* prefix = "substitute"; };
struct ResponseKind { static constexpr const char* prefix = "response"; };
using PersonId = Id<PersonKind>;
using SchoolId = Id<SchoolKind>;
using AuthorityId = Id<AuthorityKind>;
using StaffId = Id<StaffKind>;
using GroupId = Id<GroupKind>;
using PupilId = Id<PupilKind>;
using PlanId = Id<PlanKind>;
using LessonId = Id<LessonKind>;
using QuestionId = Id<QuestionKind>;
using ResponseId = Id<ResponseKind>;
using SubstituteId = Id<SubstituteKind>;

/// guest: nobody signed in. board: a screen with a lesson's link. substitute: gives lessons that were handed over for a day.
enum class Role { guest, office, operator_, principal, supervisor, teacher, pupil, board, substitute };
template <>
struct EnumNames<Role> {
  static constexpr std::pair<Role, const char*> names[] = {
      {Role::guest, "guest"},           {Role::office, "office"},   {Role::operator_, "operator"}, {Role::principal, "principal"},
      {Role::supervisor, "supervisor"}, {Role::teacher, "teacher"}, {Role::pupil, "pupil"},        {Role::board, "board"},
      {Role::substitute, "substitute"}};
};

/// A role of a person in one school, or (office) in one authority.
struct Grant {
  Role role = Role::guest;
  SchoolId school;
  AuthorityId authority;
  bool practice = false;  ///< the school is a teacher's practice school: nothing in it is meant
};

/// Who makes a request. A pupil and a board act within one lesson of one school only, a substitute within those of one day.
struct Actor {
  PersonId person;  ///< empty for guest, pupil, board and substitute
  std::vector<Grant> grants;
  SchoolId school;  ///< of a pupil, board or substitute
  LessonId lesson;  ///< of a pupil or board
  PupilId pupil;    ///< of a pupil
  SubstituteId substitute;
  std::vector<LessonId> lessons;  ///< handed over to a substitute
  bool late = false;  ///< a pupil or substitute whose time is over: only what was written then is still taken
  std::string session;  ///< hash of the session or seat token

  bool guest() const { return person.empty() && lesson.empty() && substitute.empty(); }
  bool has(Role role) const;
  /// What commands and histories are kept under: the person's, pupil's or substitute's id; empty for guest and
  /// board.
  const std::string& key() const { return !substitute.empty() ? substitute.text : pupil.empty() ? person.text : pupil.text; }
};

/// Everything that can be done. A route names exactly one; without it the route does not compile.
enum class Action {
  anyone,            ///< no secret, no data of persons: health, city name, packs
  sign_in, sign_out, me_read, me_change,
  late_read,         ///< own records that wait for an operator: also of who has no role any more
  commands_send,     ///< an envelope; each command in it asks for its own
  commands_carry,    ///< a colleague's locked envelope
  school_import, school_list, slip_make,
  roster_import, roster_read, roster_change,
  group_read, group_form, practice_open, today_read, pupil_work_read,
  hours_read, hours_change, day_change,
  timetable_own, timetable_read, timetable_change,
  consent_change,
  plan_read, plan_write, plan_submit, plan_review,
  lesson_teach, lesson_read,
  attendance_read,   ///< a class's recap: the school's public task, no lesson's content
  lesson_run, lesson_follow,  ///< what also a substitute does in a lesson and sees of it
  handover_make, handover_open, substitute_read,
  lesson_join, seat_read, seat_answer, seat_ballot,
  board_read,
  depth_judge, depth_read,
  journal_write, journal_read,
  growth_read, growth_write,
  visit_read, visit_write, visit_join,  ///< of who comes to see a lesson
  visit_propose, visit_published,
  library_read,      ///< what teachers published; no pupil, family or partner
  library_publish, library_take_down,
  pupil_copy, opening_read, pupil_erase, erasure_read,
  school_overview, city_overview,
};
template <>
struct EnumNames<Action> {
  static constexpr std::pair<Action, const char*> names[] = {
      {Action::anyone, "anyone"},
      {Action::sign_in, "sign_in"},
      {Action::sign_out, "sign_out"},
      {Action::me_read, "me_read"},
      {Action::me_change, "me_change"},
      {Action::late_read, "late_read"},
      {Action::commands_send, "commands_send"},
      {Action::commands_carry, "commands_carry"},
      {Action::school_import, "school_import"},
      {Action::school_list, "school_list"},
      {Action::slip_make, "slip_make"},
      {Action::roster_import, "roster_import"},
      {Action::roster_read, "roster_read"},
      {Action::roster_change, "roster_change"},
      {Action::group_read, "group_read"},
      {Action::group_form, "group_form"},
      {Action::practice_open, "practice_open"},
      {Action::today_read, "today_read"},
      {Action::pupil_work_read, "pupil_work_read"},
      {Action::hours_read, "hours_read"},
      {Action::hours_change, "hours_change"},
      {Action::day_change, "day_change"},
      {Action::timetable_own, "timetable_own"},
      {Action::timetable_read, "timetable_read"},
      {Action::timetable_change, "timetable_change"},
      {Action::consent_change, "consent_change"},
      {Action::plan_read, "plan_read"},
      {Action::plan_write, "plan_write"},
      {Action::plan_submit, "plan_submit"},
      {Action::plan_review, "plan_review"},
      {Action::lesson_teach, "lesson_teach"},
      {Action::lesson_read, "lesson_read"},
      {Action::attendance_read, "attendance_read"},
      {Action::lesson_run, "lesson_run"},
      {Action::lesson_follow, "lesson_follow"},
      {Action::handover_make, "handover_make"},
      {Action::handover_open, "handover_open"},
      {Action::substitute_read, "substitute_read"},
      {Action::lesson_join, "lesson_join"},
      {Action::seat_read, "seat_read"},
      {Action::seat_answer, "seat_answer"},
      {Action::seat_ballot, "seat_ballot"},
      {Action::board_read, "board_read"},
      {Action::depth_judge, "depth_judge"},
      {Action::depth_read, "depth_read"},
      {Action::journal_write, "journal_write"},
      {Action::journal_read, "journal_read"},
      {Action::growth_read, "growth_read"},
      {Action::growth_write, "growth_write"},
      {Action::visit_read, "visit_read"},
      {Action::visit_write, "visit_write"},
      {Action::visit_join, "visit_join"},
      {Action::visit_propose, "visit_propose"},
      {Action::visit_published, "visit_published"},
      {Action::library_read, "library_read"},
      {Action::library_publish, "library_publish"},
      {Action::library_take_down, "library_take_down"},
      {Action::pupil_copy, "pupil_copy"},
      {Action::opening_read, "opening_read"},
      {Action::pupil_erase, "pupil_erase"},
      {Action::erasure_read, "erasure_read"},
      {Action::school_overview, "school_overview"},
      {Action::city_overview, "city_overview"},
  };
};

/// Where a thing lies, for the question may(actor, action, scope). Empty members do not narrow.
struct Scope {
  SchoolId school;
  AuthorityId authority;
  PersonId owner;
  LessonId lesson;
};

}  // namespace selami
