#pragma once
/// @file What a journal's form shows: what is asked, who reads it, whom one may talk to, and the goal that runs.

#include "http/route.hpp"
#include "reflection_core/prompts.hpp"
#include "reflection/wire.hpp"
#include "teaching/voices_wire.hpp"

namespace selami::reflection {

struct GoalKind { static constexpr const char* prefix = "goal"; };
using GoalId = Id<GoalKind>;

struct PromptView {
  std::string id;
  teaching::PackText text;
};
/// A public service for children, as checked on a day.
struct HelpLineView {
  std::string name;
  teaching::PackText about;
  std::string phone;
  std::string whatsapp;
  std::string checked;
};
/// What every journal says, on screen and on paper: who reads it, and whom one may talk to.
struct ReadersView {
  std::string teacher;
  std::string contact;  ///< the school's own words, or empty
  std::vector<HelpLineView> lines;
};

enum class GoalState { tercapai, berjalan, ganti };

struct GoalLookView {
  Date day;
  GoalState state = GoalState::berjalan;
  std::string text;
};
struct GoalView {
  GoalId id;
  PupilId pupil;
  std::string text;
  Date day;    ///< on which it was set
  Date until;
  bool runs = true;
  std::vector<GoalLookView> looks;
};
struct GoalList {
  std::vector<GoalView> goals;
};
struct GoalTextIn {
  std::string text;
  Date until;
  Instant at;
};
struct GoalLookIn {
  GoalState state = GoalState::berjalan;
  std::string text;
  Instant at;
};

struct JournalForm {
  Way way = Way::prompts;
  std::vector<PromptView> prompts;
  ReadersView readers;
  std::optional<GoalView> goal;
  std::optional<JournalView> mine;  ///< what this pupil has written in this lesson
};

/// The same for a class, as its teacher has it: nothing of one pupil.
struct ClassForm {
  Way way = Way::prompts;
  std::vector<PromptView> prompts;
  ReadersView readers;
  std::vector<GoalView> goals;  ///< those that run, one a pupil at most
};

struct ContactIn {
  std::string text;
};
struct ContactView {
  std::string text;
  std::vector<HelpLineView> lines;
};

}  // namespace selami::reflection

namespace selami {

template <>
struct EnumNames<reflection::Way> {
  using W = reflection::Way;
  static constexpr std::pair<W, const char*> names[] = {{W::faces, "faces"}, {W::sentence, "sentence"}, {W::prompts, "prompts"}};
};
template <>
struct EnumNames<reflection::GoalState> {
  using G = reflection::GoalState;
  static constexpr std::pair<G, const char*> names[] = {{G::tercapai, "tercapai"}, {G::berjalan, "berjalan"}, {G::ganti, "ganti"}};
};
template <>
struct Shape<reflection::PromptView> {
  using T = reflection::PromptView;
  static constexpr const char* name = "JournalPrompt";
  static constexpr auto fields = std::tuple{Field{"id", &T::id, "of the pack"}, Field{"text", &T::text, "a question, or how a sentence begins"}};
};
template <>
struct Shape<reflection::HelpLineView> {
  using T = reflection::HelpLineView;
  static constexpr const char* name = "HelpLine";
  static constexpr auto fields = std::tuple{Field{"name", &T::name, "of the service"}, Field{"about", &T::about, "what it is for"},
                                            Field{"phone", &T::phone, "number to call"}, Field{"whatsapp", &T::whatsapp, "number, or empty"},
                                            Field{"checked", &T::checked, "YYYY-MM-DD on which it was confirmed"}};
};
template <>
struct Shape<reflection::ReadersView> {
  using T = reflection::ReadersView;
  static constexpr const char* name = "JournalReaders";
  static constexpr auto fields = std::tuple{Field{"teacher", &T::teacher, "who reads it: the lesson's teacher, nobody above"},
                                            Field{"contact", &T::contact, "whom of the school one may talk to, in its own words; or empty"},
                                            Field{"lines", &T::lines, "public services for children"}};
};
template <>
struct Shape<reflection::GoalLookView> {
  using T = reflection::GoalLookView;
  static constexpr const char* name = "GoalLook";
  static constexpr auto fields = std::tuple{Field{"day", &T::day, "of the lesson"}, Field{"state", &T::state, "tercapai berjalan ganti"},
                                            Field{"text", &T::text, "one sentence, or empty"}};
};
template <>
struct Shape<reflection::GoalView> {
  using T = reflection::GoalView;
  static constexpr const char* name = "Goal";
  static constexpr auto fields = std::tuple{Field{"id", &T::id, "goal_…"}, Field{"pupil", &T::pupil, "pupil_…"}, Field{"text", &T::text, "in the pupil's words"},
                                            Field{"day", &T::day, "of the lesson in which it was set"}, Field{"until", &T::until, "day on which it is looked at"},
                                            Field{"runs", &T::runs, "neither reached nor changed"}, Field{"looks", &T::looks, "what became of it, oldest first"}};
};
template <>
struct Shape<reflection::GoalList> {
  using T = reflection::GoalList;
  static constexpr const char* name = "GoalList";
  static constexpr auto fields = std::tuple{Field{"goals", &T::goals, "newest first"}};
};
template <>
struct Shape<reflection::GoalTextIn> {
  using T = reflection::GoalTextIn;
  static constexpr const char* name = "GoalTextIn";
  static constexpr auto fields = std::tuple{Field{"text", &T::text, "small and one's own", at_most(300)}, Field{"until", &T::until, "day on which it is looked at"},
                                            Field{"at", &T::at, "ms by the device"}};
};
template <>
struct Shape<reflection::GoalLookIn> {
  using T = reflection::GoalLookIn;
  static constexpr const char* name = "GoalLookIn";
  static constexpr auto fields = std::tuple{Field{"state", &T::state, "tercapai berjalan ganti"}, Field{"text", &T::text, "one sentence, or empty", loose_at_most(600)},
                                            Field{"at", &T::at, "ms by the device"}};
};
template <>
struct Shape<reflection::JournalForm> {
  using T = reflection::JournalForm;
  static constexpr const char* name = "JournalForm";
  static constexpr auto fields = std::tuple{
      Field{"way", &T::way, "faces: a face and a drawing; sentence: one, begun by a prompt; prompts: some to answer"},
      Field{"prompts", &T::prompts, "of this lesson"}, Field{"readers", &T::readers, "who reads it, and whom one may talk to"},
      Field{"goal", &T::goal, "the one that runs, or null"}, Field{"mine", &T::mine, "what was written in this lesson, or null"}};
};
template <>
struct Shape<reflection::ClassForm> {
  using T = reflection::ClassForm;
  static constexpr const char* name = "ClassJournalForm";
  static constexpr auto fields = std::tuple{
      Field{"way", &T::way, "faces sentence prompts: of the youngest of the class"}, Field{"prompts", &T::prompts, "of this lesson"},
      Field{"readers", &T::readers, "as pupils read it"}, Field{"goals", &T::goals, "those that run"}};
};
template <>
struct Shape<reflection::ContactIn> {
  using T = reflection::ContactIn;
  static constexpr const char* name = "TalkContactIn";
  static constexpr auto fields = std::tuple{Field{"text", &T::text, "who, where, which number; empty: taken back", at_most(300)}};
};
template <>
struct Shape<reflection::ContactView> {
  using T = reflection::ContactView;
  static constexpr const char* name = "TalkContact";
  static constexpr auto fields = std::tuple{Field{"text", &T::text, "in the school's own words, or empty"}, Field{"lines", &T::lines, "public services that stand beside it"}};
};

}  // namespace selami
