#pragma once
/// @file Learning circles on the wire. What a circle's members see; there is no other view, and none for anybody above.

#include "circles_core/circle.hpp"
#include "moderation/wire.hpp"

namespace selami::circles {

struct CircleKind { static constexpr const char* prefix = "circle"; };
using CircleId = Id<CircleKind>;

struct CircleIn {
  SchoolId school;
  std::string question;
  std::string about;
  Date starts;
  int weeks = 8;
};
struct CircleJoinIn {
  std::string code;
  SchoolId school;
};
struct CircleJoined {
  CircleId circle;
};
struct NoteIn {
  std::string text;
  std::optional<PlanId> plan;
  std::optional<moderation::RoundId> round;
};

/// A plan that a member published, for whoever of the circle may read it in the library.
struct AttachedPlan {
  PlanId plan;
  std::string title;
};
/// A round of judging together.
struct AttachedRound {
  moderation::RoundId round;
  std::string title;
  moderation::Way way = moderation::Way::levels;
  std::string state;
  bool inside = false;
  std::string code;  ///< while one may come in
};
struct CircleNote {
  Part part = Part::assess;
  std::string text;
  Instant at;
  std::optional<AttachedPlan> plan;
  std::optional<AttachedRound> round;
};
struct CircleMember {
  std::string name;
  std::string school;
  bool me = false;
  std::vector<CircleNote> notes;
};
struct CirclePhase {
  Part part = Part::assess;
  Date from;
  Date until;
};
struct CircleView {
  CircleId circle;
  std::string question;
  std::string about;
  SchoolId school;
  Date starts;
  int weeks = 0;
  std::vector<CirclePhase> phases;
  bool own = false;
  std::string code;
  bool open = false;
  bool writable = false;
  std::vector<CircleMember> members;
};
struct CircleList {
  std::vector<CircleView> circles;
  std::vector<AttachedPlan> plans;  ///< that the actor published: to choose from
};

}  // namespace selami::circles

namespace selami {

template <>
struct EnumNames<circles::Part> {
  static constexpr std::pair<circles::Part, const char*> names[] = {{circles::Part::assess, "assess"},
                                                                    {circles::Part::design, "design"},
                                                                    {circles::Part::teach, "teach"},
                                                                    {circles::Part::reflect, "reflect"},
                                                                    {circles::Part::differently, "differently"}};
};
template <>
struct Shape<circles::CircleIn> {
  using T = circles::CircleIn;
  static constexpr const char* name = "CircleIn";
  static constexpr auto fields = std::tuple{
      Field{"school", &T::school, "where the actor teaches"}, Field{"question", &T::question, "about pupils' learning, shared by all", range(1, 240)},
      Field{"about", &T::about, "subject and phase; may be empty", loose_at_most(120)}, Field{"starts", &T::starts, "first day, local"},
      Field{"weeks", &T::weeks, "of all four phases", range(circles::weeks_min, circles::weeks_max)}};
};
template <>
struct Shape<circles::CircleJoinIn> {
  using T = circles::CircleJoinIn;
  static constexpr const char* name = "CircleJoinIn";
  static constexpr auto fields = std::tuple{Field{"code", &T::code, "as a member told it", range(1, 20)}, Field{"school", &T::school, "where the actor teaches"}};
};
template <>
struct Shape<circles::CircleJoined> {
  static constexpr const char* name = "CircleJoined";
  static constexpr auto fields = std::tuple{Field{"circle", &circles::CircleJoined::circle, "circle_…"}};
};
template <>
struct Shape<circles::NoteIn> {
  using T = circles::NoteIn;
  static constexpr const char* name = "CircleNoteIn";
  static constexpr auto fields = std::tuple{Field{"text", &T::text, "without names of pupils; empty and nothing beside it takes the note away", loose_at_most(600)},
                                            Field{"plan", &T::plan, "that the actor published, or null"}, Field{"round", &T::round, "that the actor is in, or null"}};
};
template <>
struct Shape<circles::AttachedPlan> {
  using T = circles::AttachedPlan;
  static constexpr const char* name = "CirclePlan";
  static constexpr auto fields = std::tuple{Field{"plan", &T::plan, "plan_…"}, Field{"title", &T::title, "as published"}};
};
template <>
struct Shape<circles::AttachedRound> {
  using T = circles::AttachedRound;
  static constexpr const char* name = "CircleRound";
  static constexpr auto fields = std::tuple{
      Field{"round", &T::round, "round_…"}, Field{"title", &T::title, "what it is about"}, Field{"way", &T::way, "levels adil belajar bedah"},
      Field{"state", &T::state, "collecting judging closed"}, Field{"inside", &T::inside, "the actor is in it"},
      Field{"code", &T::code, "to come in by, while the actor is not in it and may; else empty"}};
};
template <>
struct Shape<circles::CircleNote> {
  using T = circles::CircleNote;
  static constexpr const char* name = "CircleNote";
  static constexpr auto fields = std::tuple{
      Field{"part", &T::part, "a phase, or what will be done differently"}, Field{"text", &T::text, "may be empty"}, Field{"at", &T::at, "ms"},
      Field{"plan", &T::plan, "null: none, or none that the actor may read"}, Field{"round", &T::round, "null: none"}};
};
template <>
struct Shape<circles::CircleMember> {
  using T = circles::CircleMember;
  static constexpr const char* name = "CircleMember";
  static constexpr auto fields = std::tuple{Field{"name", &T::name, "of a teacher"}, Field{"school", &T::school, "its name"}, Field{"me", &T::me, "who asks"},
                                            Field{"notes", &T::notes, "at most one of each part"}};
};
template <>
struct Shape<circles::CirclePhase> {
  using T = circles::CirclePhase;
  static constexpr const char* name = "CirclePhase";
  static constexpr auto fields = std::tuple{Field{"part", &T::part, "assess design teach reflect"}, Field{"from", &T::from, "local"},
                                            Field{"until", &T::until, "its last day"}};
};
template <>
struct Shape<circles::CircleView> {
  using T = circles::CircleView;
  static constexpr const char* name = "Circle";
  static constexpr auto fields = std::tuple{
      Field{"circle", &T::circle, "circle_…"}, Field{"question", &T::question, "about pupils' learning"}, Field{"about", &T::about, "subject and phase; may be empty"},
      Field{"school", &T::school, "with which the actor is in it"}, Field{"starts", &T::starts, "first day, local"}, Field{"weeks", &T::weeks, "of all four phases"},
      Field{"phases", &T::phases, "the four, one after the other"}, Field{"own", &T::own, "the actor may change question and weeks"},
      Field{"code", &T::code, "for colleagues; empty when nobody can come in"}, Field{"open", &T::open, "colleagues can come in"},
      Field{"writable", &T::writable, "something may still be written"}, Field{"members", &T::members, "who came first stands first"}};
};
template <>
struct Shape<circles::CircleList> {
  static constexpr const char* name = "CircleList";
  static constexpr auto fields = std::tuple{Field{"circles", &circles::CircleList::circles, "those that the actor is in, newest first"},
                                            Field{"plans", &circles::CircleList::plans, "that the actor published, newest first: what may hang on a note"}};
};

}  // namespace selami
