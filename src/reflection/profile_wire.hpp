#pragma once
/// @file Profil saya on the wire: eight dimensions, each with what the pupil chose to show for it and what was said of it in talks.

#include "http/route.hpp"
#include "reflection_core/profile.hpp"
#include "teaching/voices_wire.hpp"
#include "teaching/work_id.hpp"

namespace selami::reflection {

/// Something of a pupil's that may be chosen, or was.
struct ThingView {
  std::string id;
  ThingKind kind = ThingKind::answer;
  LessonId lesson;
  Date day;
  std::string title;  ///< of the lesson
  std::string asked;  ///< the question that was answered, or empty
  std::string text;   ///< in the pupil's words, or empty
  std::optional<teaching::WorkId> work;
  std::string page;   ///< what kind of file that is, or empty
};
struct EvidenceView {
  ThingView thing;
  std::string words;
  bool there = true;  ///< the thing is still kept
};
struct TalkView {
  Stage stage = Stage::none;
  Date day;
  std::string teacher;
  std::string words;
  bool own = false;  ///< of the asking teacher
};
struct StageText {
  Stage stage = Stage::none;
  teaching::PackText text;
};
struct DimensionView {
  std::string id;
  teaching::PackText name;
  teaching::PackText about;
  std::vector<StageText> stages;
  std::vector<EvidenceView> evidence;
  std::vector<TalkView> talks;
};
struct ProfileView {
  PupilId pupil;
  std::string name;
  bool own = true;
  std::string teacher;
  std::vector<DimensionView> dimensions;
  std::vector<ThingView> things;
};

struct EvidenceIn {
  bool chosen = true;
  std::string words;
  Instant at;
};
struct TalkIn {
  Stage stage = Stage::none;
  Date day;
  std::string words;
  bool together = false;
  Instant at;
};

}  // namespace selami::reflection

namespace selami {

template <>
struct EnumNames<reflection::ThingKind> {
  using K = reflection::ThingKind;
  static constexpr std::pair<K, const char*> names[] = {{K::answer, "answer"}, {K::page, "page"}, {K::journal, "journal"}, {K::goal, "goal"}};
};
template <>
struct EnumNames<reflection::Stage> {
  using S = reflection::Stage;
  static constexpr std::pair<S, const char*> names[] = {{S::none, ""}, {S::berkembang, "berkembang"}, {S::cakap, "cakap"}, {S::mahir, "mahir"}};
};
template <>
struct Shape<reflection::ThingView> {
  using T = reflection::ThingView;
  static constexpr const char* name = "ProfileThing";
  static constexpr auto fields = std::tuple{Field{"id", &T::id, "response_… work_… journal_… goal_…"}, Field{"kind", &T::kind, "answer page journal goal"},
                                            Field{"lesson", &T::lesson, "lesson_…"}, Field{"day", &T::day, "of the lesson"}, Field{"title", &T::title, "of the lesson"},
                                            Field{"asked", &T::asked, "the question that was answered, or empty"}, Field{"text", &T::text, "in the pupil's words, or empty"},
                                            Field{"work", &T::work, "work_… of its file, or null"},
                                            Field{"page", &T::page, "of the file: work journal photo drawing voice series, or empty"}};
};
template <>
struct Shape<reflection::EvidenceView> {
  using T = reflection::EvidenceView;
  static constexpr const char* name = "ProfileEvidence";
  static constexpr auto fields = std::tuple{Field{"thing", &T::thing, "what was chosen"}, Field{"words", &T::words, "why, in one sentence of the pupil's"},
                                            Field{"there", &T::there, "the thing is still kept"}};
};
template <>
struct Shape<reflection::TalkView> {
  using T = reflection::TalkView;
  static constexpr const char* name = "ProfileTalk";
  static constexpr auto fields = std::tuple{Field{"stage", &T::stage, "berkembang cakap mahir"}, Field{"day", &T::day, "of the talk"},
                                            Field{"teacher", &T::teacher, "with whom"},
                                            Field{"words", &T::words, "what was agreed on, or empty; a colleague's are shown to nobody"},
                                            Field{"own", &T::own, "of the asking teacher"}};
};
template <>
struct Shape<reflection::StageText> {
  using T = reflection::StageText;
  static constexpr const char* name = "ProfileStage";
  static constexpr auto fields = std::tuple{Field{"stage", &T::stage, "berkembang cakap mahir"}, Field{"text", &T::text, "as a pupil of this age would say it"}};
};
template <>
struct Shape<reflection::DimensionView> {
  using T = reflection::DimensionView;
  static constexpr const char* name = "ProfileDimension";
  static constexpr auto fields = std::tuple{Field{"id", &T::id, "of the pack"}, Field{"name", &T::name, "short"}, Field{"about", &T::about, "what it means"},
                                            Field{"stages", &T::stages, "to hold evidence against in a talk"},
                                            Field{"evidence", &T::evidence, "chosen by the pupil, newest lesson first"},
                                            Field{"talks", &T::talks, "what was said of it, newest first; earlier ones stay"}};
};
template <>
struct Shape<reflection::ProfileView> {
  using T = reflection::ProfileView;
  static constexpr const char* name = "Profile";
  static constexpr auto fields = std::tuple{Field{"pupil", &T::pupil, "pupil_…"}, Field{"name", &T::name, "as in the roster; empty on the pupil's own phone"},
                                            Field{"own", &T::own, "a pupil of this age chooses itself; else with its teacher"},
                                            Field{"teacher", &T::teacher, "who sees what is chosen out of these things"},
                                            Field{"dimensions", &T::dimensions, "all eight, in the framework's order"},
                                            Field{"things", &T::things, "that may be chosen: out of this teacher's lessons"}};
};
template <>
struct Shape<reflection::EvidenceIn> {
  using T = reflection::EvidenceIn;
  static constexpr const char* name = "ProfileEvidenceIn";
  static constexpr auto fields = std::tuple{Field{"chosen", &T::chosen, "false: it is evidence no more"}, Field{"words", &T::words, "why, in one sentence", loose_at_most(400)},
                                            Field{"at", &T::at, "ms by the device"}};
};
template <>
struct Shape<reflection::TalkIn> {
  using T = reflection::TalkIn;
  static constexpr const char* name = "ProfileTalkIn";
  static constexpr auto fields = std::tuple{Field{"stage", &T::stage, "berkembang cakap mahir, or empty: taken back"}, Field{"day", &T::day, "of the talk"},
                                            Field{"words", &T::words, "what was agreed on, or empty", loose_at_most(400)},
                                            Field{"together", &T::together, "the pupil was there", loose}, Field{"at", &T::at, "ms by the device"}};
};

}  // namespace selami
