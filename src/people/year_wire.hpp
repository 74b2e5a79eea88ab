#pragma once
/// @file What the operator's desk says and hears about moves and the school year.

#include <optional>
#include <string>
#include <vector>

#include "http/route.hpp"
#include "people_core/roster.hpp"

namespace selami::people {

/// Where a pupil goes: into a class group of the school, or out of it.
struct PlaceIn {
  std::optional<GroupId> group;
  Gone gone = Gone::left;  ///< without a group: moved or left
};

/// Commands about one thing that came too late, as far as anybody but their author may know.
struct LateView {
  std::string about;  ///< the thing
  std::string name;   ///< who made them
  std::string group;  ///< the class group's name, or empty
  Date day;
  std::vector<std::string> kinds;  ///< "attendance" "taps" …, each once, in their order
  int commands = 0;
  Instant since;      ///< when the first came
  std::string refused;  ///< why it could not be released, or empty
};
struct LateList {
  std::vector<LateView> late;
};
struct LateIn {
  bool release = false;  ///< false: discard
};
struct LateDone {
  int done = 0;
  int refused = 0;  ///< still in the list
};

/// What waits for the operator at this time of the year. The page of the school shows only that.
struct YearView {
  int late = 0;           ///< things about which something came too late
  int promotion = 0;       ///< pupils in class groups of the year before; 0 also when it is not the time
  bool undo = false;       ///< a naik kelas can still be undone
  int arrivals = 0;        ///< pupils whom other schools offer
  bool semesters = false;  ///< a semester that is over is still open, or was opened or closed by hand
  int untimed = 0;         ///< class groups of this year with pupils and without an entry in the timetable; 0 in a TK, which has none
};

struct SemesterView {
  std::string semester;  ///< "2026-2027-1"
  bool closed = false;
  bool by_hand = false;  ///< the operator said so
  Date closes;           ///< the last day before it closes by itself
};
struct SemesterList {
  std::vector<SemesterView> semesters;
};
struct SemesterIn {
  bool closed = false;
};

struct PromotionKind { static constexpr const char* prefix = "promotion"; };
using PromotionId = Id<PromotionKind>;

/// A pupil of a class group of the school year before, who is in none of this year's yet.
struct PromotedPupil {
  PupilId pupil;
  int number = 0;
  std::string name;
};
/// A class group of the year before, and what is proposed for it.
struct PromotedGroup {
  GroupId id;
  std::string name;
  std::string to;          ///< "VI-A", or empty
  bool graduates = false;  ///< neither: nobody can say, so it is asked
  std::string teacher;     ///< who was guru kelas, by name, or empty
  std::vector<PromotedPupil> pupils;
};
struct PromotionTeacher {
  StaffId id;
  std::string name;
};
/// What stands in the way of undoing.
struct Obstacle {
  std::string what;  ///< lesson, pupil, timetable
  std::string group;
  int count = 0;
};
struct PromotionDone {
  PromotionId id;
  Instant at;
  Date undo_until;
  int promoted = 0;
  int graduated = 0;
  int gone = 0;
  std::vector<Obstacle> obstacles;
};
struct PromotionView {
  std::string from_year;
  std::string to_year;
  std::vector<PromotedGroup> groups;
  std::vector<std::string> known;  ///< names of this year's class groups
  std::vector<PromotionTeacher> staff;
  std::optional<PromotionDone> done;  ///< the newest that can still be undone
};

enum class Fate { up, repeats, other, moved, left };
struct GroupFate {
  GroupId group;
  std::string to;  ///< name of the class group of the new year; empty: graduates
  std::optional<StaffId> teacher;  ///< guru kelas of the new year
};
struct PupilFate {
  PupilId pupil;
  Fate fate = Fate::up;
  std::string to;  ///< for repeats and other: the class group of the new year
};
struct PromotionIn {
  std::vector<GroupFate> groups;  ///< those not named wait
  std::vector<PupilFate> pupils;  ///< exceptions only
};

}  // namespace selami::people

namespace selami {

template <>
struct EnumNames<people::Fate> {
  static constexpr std::pair<people::Fate, const char*> names[] = {{people::Fate::up, "up"},
                                                                   {people::Fate::repeats, "repeats"},
                                                                   {people::Fate::other, "other"},
                                                                   {people::Fate::moved, "moved"},
                                                                   {people::Fate::left, "left"}};
};
template <>
struct Shape<people::PromotedPupil> {
  static constexpr const char* name = "PromotedPupil";
  using T = people::PromotedPupil;
  static constexpr auto fields = std::tuple{Field{"pupil", &T::pupil, "pupil_…"}, Field{"number", &T::number, "in the class before"},
                                            Field{"name", &T::name, "as kept"}};
};
template <>
struct Shape<people::PromotedGroup> {
  static constexpr const char* name = "PromotedGroup";
  using T = people::PromotedGroup;
  static constexpr auto fields = std::tuple{
      Field{"id", &T::id, "group_… of the year before"}, Field{"name", &T::name, "as written"},
      Field{"to", &T::to, "the name proposed for the new year, or empty"}, Field{"graduates", &T::graduates, "it was the last grade"},
      Field{"teacher", &T::teacher, "guru kelas of the year before, or empty"}, Field{"pupils", &T::pupils, "by number"}};
};
template <>
struct Shape<people::PromotionTeacher> {
  static constexpr const char* name = "PromotionTeacher";
  using T = people::PromotionTeacher;
  static constexpr auto fields = std::tuple{Field{"id", &T::id, "staff_…"}, Field{"name", &T::name, "as kept"}};
};
template <>
struct Shape<people::Obstacle> {
  static constexpr const char* name = "Obstacle";
  using T = people::Obstacle;
  static constexpr auto fields = std::tuple{Field{"what", &T::what, "lesson pupil timetable"}, Field{"group", &T::group, "name of the class group"},
                                            Field{"count", &T::count, "how many"}};
};
template <>
struct Shape<people::PromotionDone> {
  static constexpr const char* name = "PromotionDone";
  using T = people::PromotionDone;
  static constexpr auto fields = std::tuple{
      Field{"id", &T::id, "promotion_…"}, Field{"at", &T::at, "ms"}, Field{"undo_until", &T::undo_until, "the last day to undo it"},
      Field{"promoted", &T::promoted, "pupils"}, Field{"graduated", &T::graduated, "pupils"}, Field{"gone", &T::gone, "pupils moved or left"},
      Field{"obstacles", &T::obstacles, "what stands in the way of undoing"}};
};
template <>
struct Shape<people::PromotionView> {
  static constexpr const char* name = "Promotion";
  using T = people::PromotionView;
  static constexpr auto fields = std::tuple{
      Field{"from_year", &T::from_year, "2025/2026"}, Field{"to_year", &T::to_year, "2026/2027"},
      Field{"groups", &T::groups, "with pupils who are in no class group of the new year yet"},
      Field{"known", &T::known, "names of class groups of the new year"}, Field{"staff", &T::staff, "who may be guru kelas"},
      Field{"done", &T::done, "the newest one that can still be undone"}};
};
template <>
struct Shape<people::GroupFate> {
  static constexpr const char* name = "GroupFate";
  using T = people::GroupFate;
  static constexpr auto fields = std::tuple{Field{"group", &T::group, "of the year before"},
                                            Field{"to", &T::to, "name in the new year; empty: graduates", loose_at_most(60)},
                                            Field{"teacher", &T::teacher, "guru kelas of the new year"}};
};
template <>
struct Shape<people::PupilFate> {
  static constexpr const char* name = "PupilFate";
  using T = people::PupilFate;
  static constexpr auto fields = std::tuple{Field{"pupil", &T::pupil, "who"}, Field{"fate", &T::fate, "up repeats other moved left"},
                                            Field{"to", &T::to, "for repeats and other: name in the new year", loose_at_most(60)}};
};
template <>
struct Shape<people::PromotionIn> {
  static constexpr const char* name = "PromotionIn";
  using T = people::PromotionIn;
  static constexpr auto fields = std::tuple{Field{"groups", &T::groups, "those not named wait", range(0, 200)},
                                            Field{"pupils", &T::pupils, "exceptions only", range(0, 2000)}};
};

}  // namespace selami

namespace selami::people {

}  // namespace selami::people

namespace selami {

template <>
struct Shape<people::YearView> {
  static constexpr const char* name = "Year";
  static constexpr auto fields = std::tuple{Field{"late", &people::YearView::late, "lessons of which something came too late"},
                                            Field{"promotion", &people::YearView::promotion, "pupils who wait for naik kelas"},
                                            Field{"arrivals", &people::YearView::arrivals, "pupils whom other schools offer"},
                                            Field{"undo", &people::YearView::undo, "a naik kelas can still be undone"},
                                            Field{"semesters", &people::YearView::semesters, "a past semester is open, or one was set by hand"},
                                            Field{"untimed", &people::YearView::untimed, "class groups without a timetable"}};
};
template <>
struct Shape<people::LateView> {
  static constexpr const char* name = "Late";
  using T = people::LateView;
  static constexpr auto fields = std::tuple{
      Field{"about", &T::about, "the thing: lesson_…"}, Field{"name", &T::name, "who made them"},
      Field{"group", &T::group, "name of the class group, or empty"}, Field{"day", &T::day, "when it happened, YYYY-MM-DD"},
      Field{"kinds", &T::kinds, "kinds of commands, each once"}, Field{"commands", &T::commands, "how many"},
      Field{"since", &T::since, "when the first came, ms"}, Field{"refused", &T::refused, "why it could not be released, or empty"}};
};
template <>
struct Shape<people::LateList> {
  static constexpr const char* name = "LateList";
  static constexpr auto fields = std::tuple{Field{"late", &people::LateList::late, "the oldest first"}};
};
template <>
struct Shape<people::LateIn> {
  static constexpr const char* name = "LateIn";
  static constexpr auto fields = std::tuple{Field{"release", &people::LateIn::release, "true: do it now; false: set it aside for good"}};
};
template <>
struct Shape<people::LateDone> {
  static constexpr const char* name = "LateDone";
  static constexpr auto fields = std::tuple{Field{"done", &people::LateDone::done, "commands done or set aside"},
                                            Field{"refused", &people::LateDone::refused, "commands that can't be done; they stay in the list"}};
};
template <>
struct Shape<people::SemesterView> {
  static constexpr const char* name = "SemesterState";
  using T = people::SemesterView;
  static constexpr auto fields = std::tuple{Field{"semester", &T::semester, "2026-2027-1"}, Field{"closed", &T::closed, "late events wait"},
                                            Field{"by_hand", &T::by_hand, "the operator said so"},
                                            Field{"closes", &T::closes, "the last day before it closes by itself"}};
};
template <>
struct Shape<people::SemesterList> {
  static constexpr const char* name = "SemesterStates";
  static constexpr auto fields = std::tuple{Field{"semesters", &people::SemesterList::semesters, "the newest first"}};
};
template <>
struct Shape<people::SemesterIn> {
  static constexpr const char* name = "SemesterStateIn";
  static constexpr auto fields = std::tuple{Field{"closed", &people::SemesterIn::closed, "true: late events wait for the operator"}};
};

template <>
struct Shape<people::PlaceIn> {
  static constexpr const char* name = "PlaceIn";
  using T = people::PlaceIn;
  static constexpr auto fields = std::tuple{Field{"group", &T::group, "a class group of the school; none: out of the school"},
                                            Field{"gone", &T::gone, "without a group: moved (to another school) or left", loose}};
};

}  // namespace selami
