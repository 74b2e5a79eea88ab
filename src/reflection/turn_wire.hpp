#pragma once
/// @file Whose journals come up to be read, and a teacher's notes to the own self.

#include "http/route.hpp"
#include "reflection/wire.hpp"

namespace selami::reflection {

struct TurnPupil {
  PupilId pupil;
  int number = 0;
  std::string name;
  bool read = false;
  int unread = 0;
};
struct TurnView {
  std::optional<LessonId> lesson;
  std::string title;
  std::optional<Date> day;
  int members = 0;
  int each = 0;
  std::vector<TurnPupil> pupils;
};

/// `seen`: when the server put together what was read: what came since is still unread.
struct ReadIn {
  Instant seen;
};

struct FollowUpKind { static constexpr const char* prefix = "followup"; };
using FollowUpId = Id<FollowUpKind>;

struct FollowUpIn {
  PupilId pupil;
  std::string text;
  bool done = false;
  Instant at;
};
struct FollowUpView {
  FollowUpId id;
  GroupId group;
  std::string group_name;
  PupilId pupil;
  std::string name;
  std::string text;
  bool done = false;
  Instant at;
};
struct FollowUpList {
  std::vector<FollowUpView> follow_ups;
};

}  // namespace selami::reflection

namespace selami {

template <>
struct Shape<reflection::TurnPupil> {
  using T = reflection::TurnPupil;
  static constexpr const char* name = "ReadingPupil";
  static constexpr auto fields = std::tuple{Field{"pupil", &T::pupil, "pupil_…"}, Field{"number", &T::number, "in the class"},
                                            Field{"name", &T::name, "as in the roster"}, Field{"read", &T::read, "in this turn"},
                                            Field{"unread", &T::unread, "journals and journal pages since the last reading"}};
};
template <>
struct Shape<reflection::TurnView> {
  using T = reflection::TurnView;
  static constexpr const char* name = "ReadingTurn";
  static constexpr auto fields = std::tuple{Field{"lesson", &T::lesson, "lesson_… whose turn it is; null: none has ended yet"},
                                            Field{"title", &T::title, "of the lesson"}, Field{"day", &T::day, "of the lesson, or null"},
                                            Field{"members", &T::members, "pupils of the class today"}, Field{"each", &T::each, "how many a lesson"},
                                            Field{"pupils", &T::pupils, "who come up, longest unread first"}};
};
template <>
struct Shape<reflection::ReadIn> {
  using T = reflection::ReadIn;
  static constexpr const char* name = "JournalReadIn";
  static constexpr auto fields = std::tuple{Field{"seen", &T::seen, "ms: \"at\" of the journals that were read"}};
};
template <>
struct Shape<reflection::FollowUpIn> {
  using T = reflection::FollowUpIn;
  static constexpr const char* name = "FollowUpIn";
  static constexpr auto fields = std::tuple{Field{"pupil", &T::pupil, "pupil_…"}, Field{"text", &T::text, "to the own self; empty: taken back", at_most(600)},
                                            Field{"done", &T::done, "it is done"}, Field{"at", &T::at, "ms by the device"}};
};
template <>
struct Shape<reflection::FollowUpView> {
  using T = reflection::FollowUpView;
  static constexpr const char* name = "FollowUp";
  static constexpr auto fields = std::tuple{Field{"id", &T::id, "followup_…"}, Field{"group", &T::group, "group_…"}, Field{"group_name", &T::group_name, "of the class"},
                                            Field{"pupil", &T::pupil, "pupil_…"}, Field{"name", &T::name, "as in the roster"},
                                            Field{"text", &T::text, "as written"}, Field{"done", &T::done, "it is done"}, Field{"at", &T::at, "ms by the device"}};
};
template <>
struct Shape<reflection::FollowUpList> {
  using T = reflection::FollowUpList;
  static constexpr const char* name = "FollowUpList";
  static constexpr auto fields = std::tuple{Field{"follow_ups", &T::follow_ups, "open ones first, then newest first"}};
};

}  // namespace selami
