#pragma once
/// @file Titip kelas on the wire: a class handed over for one day, and what its substitute sees. No name of a pupil is in here.

#include "teaching/wire.hpp"

namespace selami::teaching {

struct HandoverKind { static constexpr const char* prefix = "handover"; };
using HandoverId = Id<HandoverKind>;

constexpr Limits lessons_a_handover = range(1, 8);

/// A lesson that somebody else will give today; steps and questions come from the plan, if there is one.
struct HandedIn {
  LessonId lesson;
  std::optional<PlanId> plan;
  std::optional<int> plan_version;
  int meeting = 1;
  std::string subject;
  std::string title;
};
struct HandoverIn {
  GroupId group;
  std::optional<StaffId> teacher;
  std::vector<HandedIn> lessons;
};

struct HandedLine {
  LessonId lesson;
  std::string title;
  std::string subject;
  std::optional<Instant> started_at;
  std::optional<Instant> ended_at;
  int steps = 0;
};
struct HandoverView {
  HandoverId handover;
  SchoolId school;
  GroupId group;
  std::string group_name;
  std::string teacher;
  Date day;
  std::vector<HandedLine> lessons;
  std::vector<std::string> substitutes;
  std::string code;
};
struct HandoverList {
  std::vector<HandoverView> handovers;
};

struct OpenHandoverIn {
  std::string code;
  std::string name;
};
struct SubstituteToken {
  std::string token;
  SubstituteId substitute;
  std::string name;
};

/// A lesson as it was prepared for the substitute.
struct HandedLesson {
  LessonId lesson;
  LessonIn brief;
  std::optional<Instant> started_at;
  std::optional<Instant> ended_at;
};
struct SubstituteView {
  SubstituteId substitute;
  std::string name;
  std::string teacher;
  GroupView group;
  Date day;
  std::vector<MemberView> members;
  std::string statement_set;
  std::vector<HandedLesson> lessons;
  bool practice = false;
};

}  // namespace selami::teaching

namespace selami {

template <>
struct Shape<teaching::HandedIn> {
  using T = teaching::HandedIn;
  static constexpr const char* name = "HandedIn";
  static constexpr auto fields = std::tuple{
      Field{"lesson", &T::lesson, "lesson_…, made on the phone"}, Field{"plan", &T::plan, "plan_… of one's own, or null"},
      Field{"plan_version", &T::plan_version, "the version that the phone saw", range(1, 1000000)},
      Field{"meeting", &T::meeting, "which meeting of the plan, from 1", Limits{1, 60, true}},
      Field{"subject", &T::subject, "subject id of the pack, or empty", loose_at_most(100)},
      Field{"title", &T::title, "for the list of lessons", range(1, 400)}};
};
template <>
struct Shape<teaching::HandoverIn> {
  using T = teaching::HandoverIn;
  static constexpr const char* name = "HandoverIn";
  static constexpr auto fields = std::tuple{
      Field{"group", &T::group, "group_…, a class of the teacher's"},
      Field{"teacher", &T::teacher, "staff_… who is absent, for the operator and the principal; null: oneself"},
      Field{"lessons", &T::lessons, "of today, in order", teaching::lessons_a_handover}};
};
template <>
struct Shape<teaching::HandedLine> {
  using T = teaching::HandedLine;
  static constexpr const char* name = "HandedRow";
  static constexpr auto fields = std::tuple{
      Field{"lesson", &T::lesson, "lesson_…"}, Field{"title", &T::title, "of the lesson"}, Field{"subject", &T::subject, "id, or empty"},
      Field{"started_at", &T::started_at, "ms, or null: not begun"}, Field{"ended_at", &T::ended_at, "ms, or null"},
      Field{"steps", &T::steps, "how many steps the substitute has; 0: no plan goes with it"}};
};
template <>
struct Shape<teaching::HandoverView> {
  using T = teaching::HandoverView;
  static constexpr const char* name = "Handover";
  static constexpr auto fields = std::tuple{
      Field{"handover", &T::handover, "handover_…"}, Field{"school", &T::school, "school_…"}, Field{"group", &T::group, "group_…"},
      Field{"group_name", &T::group_name, "rombel"},
      Field{"teacher", &T::teacher, "name of the teacher whose lessons they are"}, Field{"day", &T::day, "local day; it ends at midnight"},
      Field{"lessons", &T::lessons, "in order"}, Field{"substitutes", &T::substitutes, "names of those who opened it"},
      Field{"code", &T::code, "to open it; only told when it was just made, else empty"}};
};
template <>
struct Shape<teaching::HandoverList> {
  using T = teaching::HandoverList;
  static constexpr const char* name = "Handovers";
  static constexpr auto fields = std::tuple{Field{"handovers", &T::handovers, "of today, not taken back"}};
};
template <>
struct Shape<teaching::OpenHandoverIn> {
  using T = teaching::OpenHandoverIn;
  static constexpr const char* name = "OpenHandoverIn";
  static constexpr auto fields = std::tuple{
      Field{"code", &T::code, "ten letters and digits", at_most(40)},
      Field{"name", &T::name, "of the substitute; of somebody signed in the own name is taken", loose_at_most(100)}};
};
template <>
struct Shape<teaching::SubstituteToken> {
  using T = teaching::SubstituteToken;
  static constexpr const char* name = "SubstituteToken";
  static constexpr auto fields = std::tuple{Field{"token", &T::token, "bearer for these lessons, today"},
                                            Field{"substitute", &T::substitute, "substitute_…"}, Field{"name", &T::name, "as noted"}};
};
template <>
struct Shape<teaching::HandedLesson> {
  using T = teaching::HandedLesson;
  static constexpr const char* name = "HandedLesson";
  static constexpr auto fields = std::tuple{
      Field{"lesson", &T::lesson, "lesson_…"}, Field{"brief", &T::brief, "as prepared: what starts it"},
      Field{"started_at", &T::started_at, "ms, or null: not begun"}, Field{"ended_at", &T::ended_at, "ms, or null"}};
};
template <>
struct Shape<teaching::SubstituteView> {
  using T = teaching::SubstituteView;
  static constexpr const char* name = "Substitute";
  static constexpr auto fields = std::tuple{
      Field{"substitute", &T::substitute, "substitute_…"}, Field{"name", &T::name, "of the substitute"},
      Field{"teacher", &T::teacher, "name of the teacher whose lessons they are"}, Field{"group", &T::group, "the class"},
      Field{"day", &T::day, "local day"}, Field{"members", &T::members, "numbers, without names"},
      Field{"statement_set", &T::statement_set, "Suara murid of this level"}, Field{"lessons", &T::lessons, "in order"},
      Field{"practice", &T::practice, "a practice class"}};
};

}  // namespace selami
