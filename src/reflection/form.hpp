#pragma once
/// @file The journal's form, goals, and whom a child may talk to.

#include "people/access.hpp"
#include "reflection/form_wire.hpp"
#include "reflection/packs.hpp"
#include "teaching/access.hpp"
#include "teaching/pages_print.hpp"

namespace selami::reflection {

/// What the pupil of a seat is asked after this lesson, by the age that its membership says. Errors: lesson.unknown, pupil.unknown.
Result<JournalForm> seat_form(Call& call, const JournalPacks& packs);
/// The same for a class: by the youngest who is in it. Errors: lesson.unknown.
Result<ClassForm> lesson_form(Call& call, const JournalPacks& packs, const LessonId& lesson);
/// What the next lesson of a class with the asking teacher asks, for paper; prompts as `asked_in` says, by the youngest.
struct NextForm {
  Way way = Way::prompts;
  std::vector<Prompt> prompts;
  ReadersView readers;
};
NextForm next_form(Call& call, const JournalPacks& packs, const people::GroupNow& group);
/// Pages for work or journal for each pupil of a class and some spare ones, as PDF; a journal's says what the next lesson asks, who reads it
/// and whom one may talk to. Errors: group.unknown, cards.none.
Result<teaching::PagesOrder> journal_pages(Call& call, const JournalPacks& packs, const GroupId& group, const teaching::PagesQuery& query);
Result<File> class_pages(Call& call, const JournalPacks& packs, const GroupId& group, const Query<teaching::PagesQuery>& query);

/// Errors: goal.empty, goal.day (before the lesson, or more than `goal_days_max` after it), goal.not_fit (the id is another's).
Result<GoalView> set_own_goal(Call& call, const GoalId& id, const GoalTextIn& in);
/// Errors: lesson.unknown, pupil.unknown, and the same.
Result<GoalView> set_goal_for(Call& call, const LessonId& lesson, const PupilId& pupil, const GoalId& id, const GoalTextIn& in);
constexpr int goal_days_max = 200;
/// What became of it, once a lesson. Errors: goal.unknown.
Result<GoalView> look_at_own_goal(Call& call, const GoalId& id, const GoalLookIn& in);
Result<GoalView> look_at_goal_for(Call& call, const LessonId& lesson, const PupilId& pupil, const GoalId& id, const GoalLookIn& in);
/// Those set with the asking teacher. Errors: group.unknown, pupil.unknown.
Result<GoalList> pupil_goals(Call& call, const GroupId& group, const PupilId& pupil);

/// Within reflection: the lesson of a seat, who sits there, and the school's level. Errors: lesson.unknown, pupil.unknown.
struct SeatNow {
  teaching::LessonNow lesson;
  people::MemberNow member;
  std::string level;
};
Result<SeatNow> seat_now(Call& call);
/// Within reflection: the newest goal that runs, of one pupil in the class of a lesson; and of all in it.
std::optional<GoalView> running_goal(Call& call, const teaching::LessonNow& lesson, const PupilId& pupil);
std::vector<GoalView> running_goals(Call& call, const teaching::LessonNow& lesson);

/// Errors: school.unknown.
Result<ContactView> talk_contact(Call& call, const JournalPacks& packs, const SchoolId& school);
Result<ContactView> set_talk_contact(Call& call, const JournalPacks& packs, const SchoolId& school, const ContactIn& in);
/// Who reads what is written with a teacher, and whom one may talk to. No access check.
ReadersView readers_of(Call& call, const JournalPacks& packs, const SchoolId& school, const PersonId& teacher);

}  // namespace selami::reflection
