#pragma once
/// @file What depth says and hears.

#include "depth_core/levels.hpp"
#include "http/route.hpp"
#include "teaching/feedback_wire.hpp"
#include "teaching/looks.hpp"
#include "teaching/wire.hpp"
#include "teaching/work_id.hpp"

namespace selami::depth {

struct JudgementKind { static constexpr const char* prefix = "judgement"; };
using JudgementId = Id<JudgementKind>;

/// `group`: of several pupils' answers that are alike at once; `team`: of a group's answer, whatever the phone says.
enum class JudgementSource { single, group, tap, team };

/// One judgement as the phone sends it. Without a level it takes an earlier one back.
struct JudgementIn {
  LessonId lesson;
  QuestionId question;
  PupilId pupil;
  std::optional<ResponseId> response;
  std::optional<int> level;
  JudgementSource source = JudgementSource::single;
  Instant at;
  std::optional<teaching::TryId> of_try;  ///< of which version; none: of the first answer
};

struct JudgementView {
  JudgementId id;
  std::optional<int> level;
};

/// One pupil's work on a question, with the level that stands.
struct WorkView {
  PupilId pupil;
  int number = 0;
  std::string name;
  std::optional<ResponseId> response;
  std::string source;
  std::optional<int> choice;
  std::string text;
  std::optional<int> level;
  std::vector<int> choices;
  std::optional<teaching::WorkId> work;
  bool kept = false;  ///< the file of what was made is here
  std::string team;  ///< letter of the group whose answer it is; empty: the pupil's own
  std::string goal;  ///< the pupil's own, beside the class's; or empty
  std::optional<teaching::OtherAnswer> other;
  std::vector<teaching::PartView> parts;  ///< photos of a job's steps
  std::optional<int> own_level;  ///< as the pupil says, beside the teacher's
  std::string own_words;         ///< what the pupil will do next; or empty
  std::optional<int> first_level;  ///< of the first answer; `level` is what stands, of whatever version
  std::vector<teaching::FeedbackView> feedback;  ///< as this teacher said it
  std::vector<teaching::TryView> tries;          ///< oldest first
};

/// Whose words for a level these are.
enum class DescriptorFrom { own, plan, pack };

/// What one level looks like; a plan's words and the teacher's own are the same in both languages.
struct DescriptorView {
  std::string id;
  std::string en;
  DescriptorFrom from = DescriptorFrom::pack;
};
struct DescriptorIn {
  std::string text;
};

struct QuestionWork {
  QuestionId question;
  std::string kind;
  std::string text;
  std::string options;  ///< JSON list as kept with the question
  std::string objective;
  std::string objective_text;
  int aims = 0;
  int other_raters = 0;
  std::vector<WorkView> works;
  std::vector<DescriptorView> descriptors;  ///< SOLO 0–4
  std::optional<teaching::PeerLooks> peers;  ///< what pupils said of each other's answers
};

/// A lesson's questions for whoever judges with its teacher: nothing else of the lesson is theirs.
struct QuestionLine {
  QuestionId id;
  std::string text;
  int answered = 0;
};
/// A next try that came in a lesson.
struct LessonTry {
  teaching::TryId id;
  QuestionId question;
  std::string question_text;
  PupilId pupil;
  int number = 0;
  std::string name;
  Instant at;
  bool seen = false;  ///< judged, or spoken of, by this teacher; or an older one of the same answer
};
struct LessonTries {
  std::vector<LessonTry> tries;
};
struct LessonWork {
  LessonId id;
  std::string title;
  std::vector<QuestionLine> questions;
};

struct DistributionView {
  std::string objective;
  std::string text;
  std::vector<int> pupils;  ///< five counts, SOLO 0–4
  int judged = 0;
  std::vector<int> teams;  ///< five counts of groups' answers
  int teams_judged = 0;
};

struct DepthView {
  int members = 0;
  std::vector<DistributionView> objectives;
};

/// A piece of one pupil's work and its level.
struct PieceView {
  LessonId lesson;
  Date day;
  std::string title;
  QuestionId question;
  std::string question_text;
  std::string objective_text;
  std::string answer;
  std::optional<int> choice;
  std::optional<int> level;
  std::string kind;
  std::vector<std::string> chosen;  ///< texts of the chosen options
  std::optional<teaching::WorkId> work;
  bool kept = false;
  std::string team;  ///< letter of the group whose answer it is; empty: the pupil's own
  std::vector<teaching::PartView> parts;  ///< photos of a job's steps
  std::string tried;  ///< the newest next try in words ("…": a photo alone), whose level it may be; or empty
};

struct PupilWork {
  PupilId pupil;
  int number = 0;
  std::string name;
  std::vector<PieceView> pieces;
};

}  // namespace selami::depth

namespace selami {

template <>
struct EnumNames<depth::JudgementSource> {
  using S = depth::JudgementSource;
  static constexpr std::pair<S, const char*> names[] = {{S::single, "single"}, {S::group, "group"}, {S::tap, "tap"}, {S::team, "team"}};
};
template <>
struct Shape<depth::JudgementIn> {
  using T = depth::JudgementIn;
  static constexpr const char* name = "JudgementIn";
  static constexpr auto fields = std::tuple{Field{"lesson", &T::lesson, "lesson_…"},
                                            Field{"question", &T::question, "question_…"},
                                            Field{"pupil", &T::pupil, "pupil_…"},
                                            Field{"response", &T::response, "response_… when the work is kept"},
                                            Field{"level", &T::level, "SOLO 0–4; null takes the judgement back", range(0, 4)},
                                            Field{"source", &T::source, "single, group or tap; of a group's answer it is kept as team"},
                                            Field{"at", &T::at, "ms by the device"},
                                            Field{"of_try", &T::of_try, "try_… that is judged; null: the first answer"}};
};
template <>
struct Shape<depth::JudgementView> {
  using T = depth::JudgementView;
  static constexpr const char* name = "Judgement";
  static constexpr auto fields = std::tuple{Field{"id", &T::id, "judgement_…"}, Field{"level", &T::level, "SOLO 0–4 or null"}};
};
template <>
struct Shape<depth::WorkView> {
  using T = depth::WorkView;
  static constexpr const char* name = "Work";
  static constexpr auto fields = std::tuple{
      Field{"pupil", &T::pupil, "pupil_…"},        Field{"number", &T::number, "in the class"},
      Field{"name", &T::name, "hidden on screen until asked for"}, Field{"response", &T::response, "response_…"},
      Field{"source", &T::source, "phone, tap or empty"}, Field{"choice", &T::choice, "option, scale value or tapped level"},
      Field{"text", &T::text, "as written"},       Field{"level", &T::level, "SOLO 0–4 of this teacher, or null"},
      Field{"choices", &T::choices, "several ticked, or all in an order; or empty"},
      Field{"team", &T::team, "letter of the group whose answer it is; empty: the pupil's own"},
      Field{"goal", &T::goal, "the pupil's own goal, beside the class's; or empty"},
      Field{"work", &T::work, "work_… of what was made, or null"}, Field{"kept", &T::kept, "the file of what was made is here"},
      Field{"other", &T::other, "what another phone says of this pupil, where both differ; or null"},
      Field{"parts", &T::parts, "photos of a job's steps, in order; or empty"},
      Field{"own_level", &T::own_level, "SOLO 0–4 as the pupil says, or null: for a talk, in no estimate"}, Field{"own_words", &T::own_words, "what the pupil will do next, or empty"},
      Field{"first_level", &T::first_level, "SOLO 0–4 of the first answer by this teacher, or null: a newer try may have another"},
      Field{"feedback", &T::feedback, "what this teacher said of the answer and its tries"}, Field{"tries", &T::tries, "next tries, oldest first; all stay"}};
};
template <>
struct EnumNames<depth::DescriptorFrom> {
  using F = depth::DescriptorFrom;
  static constexpr std::pair<F, const char*> names[] = {{F::own, "own"}, {F::plan, "plan"}, {F::pack, "pack"}};
};
template <>
struct Shape<depth::DescriptorView> {
  using T = depth::DescriptorView;
  static constexpr const char* name = "Descriptor";
  static constexpr auto fields = std::tuple{Field{"id", &T::id, "what shows this level, in Indonesian"}, Field{"en", &T::en, "in English; or as the plan or the teacher says it"},
                                            Field{"from", &T::from, "own, plan or pack"}};
};
template <>
struct Shape<depth::DescriptorIn> {
  using T = depth::DescriptorIn;
  static constexpr const char* name = "DescriptorIn";
  static constexpr auto fields = std::tuple{Field{"text", &T::text, "what shows this level, one sentence; empty: as the plan or pack says it", teaching::note_text}};
};
template <>
struct Shape<depth::QuestionWork> {
  using T = depth::QuestionWork;
  static constexpr const char* name = "QuestionWork";
  static constexpr auto fields = std::tuple{
      Field{"question", &T::question, "question_…"}, Field{"kind", &T::kind, "choice multi order scale text photo drawing voice tap check"},
      Field{"text", &T::text, "the question"},       Field{"options", &T::options, "JSON list of options"},
      Field{"objective", &T::objective, "id in the plan"}, Field{"objective_text", &T::objective_text, "the objective"},
      Field{"aims", &T::aims, "SOLO level aimed at"},
      Field{"other_raters", &T::other_raters, "colleagues of this lesson who judged as well, each for oneself"}, Field{"works", &T::works, "answered pupils, by number"},
      Field{"descriptors", &T::descriptors, "what each level looks like for this objective, SOLO 0–4"},
      Field{"peers", &T::peers, "what pupils said of each other's answers, for a talk; null: such a question is not looked at"}};
};
template <>
struct Shape<depth::DistributionView> {
  using T = depth::DistributionView;
  static constexpr const char* name = "Distribution";
  static constexpr auto fields = std::tuple{Field{"objective", &T::objective, "id in the plan"},
                                            Field{"text", &T::text, "the objective"},
                                            Field{"pupils", &T::pupils, "five counts, SOLO 0–4"},
                                            Field{"judged", &T::judged, "pupils with a judgement of their own work"},
                                            Field{"teams", &T::teams, "five counts of groups' answers, never added to pupils"},
                                            Field{"teams_judged", &T::teams_judged, "groups' answers with a judgement"}};
};
template <>
struct Shape<depth::QuestionLine> {
  using T = depth::QuestionLine;
  static constexpr const char* name = "QuestionLine";
  static constexpr auto fields = std::tuple{Field{"id", &T::id, "question_…"}, Field{"text", &T::text, "the question"},
                                            Field{"answered", &T::answered, "pupils whose answer can be judged"}};
};
template <>
struct Shape<depth::LessonTry> {
  using T = depth::LessonTry;
  static constexpr const char* name = "LessonTry";
  static constexpr auto fields = std::tuple{Field{"id", &T::id, "try_…"}, Field{"question", &T::question, "question_…"}, Field{"question_text", &T::question_text, "the question"},
                                            Field{"pupil", &T::pupil, "pupil_…"}, Field{"number", &T::number, "in the class"},
                                            Field{"name", &T::name, "hidden on screen until asked for"}, Field{"at", &T::at, "ms by the device"},
                                            Field{"seen", &T::seen, "judged or spoken of by this teacher, or followed by a newer one"}};
};
template <>
struct Shape<depth::LessonTries> {
  using T = depth::LessonTries;
  static constexpr const char* name = "LessonTries";
  static constexpr auto fields = std::tuple{Field{"tries", &T::tries, "newest first"}};
};
template <>
struct Shape<depth::LessonWork> {
  using T = depth::LessonWork;
  static constexpr const char* name = "LessonWork";
  static constexpr auto fields = std::tuple{Field{"id", &T::id, "lesson_…"}, Field{"title", &T::title, "of the lesson"},
                                            Field{"questions", &T::questions, "in order"}};
};
template <>
struct Shape<depth::DepthView> {
  using T = depth::DepthView;
  static constexpr const char* name = "Depth";
  static constexpr auto fields = std::tuple{Field{"members", &T::members, "pupils of the class today"},
                                            Field{"objectives", &T::objectives, "one row an objective"}};
};
template <>
struct Shape<depth::PieceView> {
  using T = depth::PieceView;
  static constexpr const char* name = "Piece";
  static constexpr auto fields = std::tuple{
      Field{"lesson", &T::lesson, "lesson_…"}, Field{"day", &T::day, "of the lesson"}, Field{"title", &T::title, "of the lesson"},
      Field{"question", &T::question, "question_…"}, Field{"question_text", &T::question_text, "the question"},
      Field{"objective_text", &T::objective_text, "the objective"}, Field{"answer", &T::answer, "as written, or empty"},
      Field{"choice", &T::choice, "option or value"}, Field{"level", &T::level, "SOLO 0–4 or null"},
      Field{"kind", &T::kind, "choice multi order scale text photo drawing voice tap check"}, Field{"chosen", &T::chosen, "texts of the chosen options"},
      Field{"team", &T::team, "letter of the group whose answer it is; empty: the pupil's own"},
      Field{"work", &T::work, "work_… of what was made, or null"}, Field{"kept", &T::kept, "the file of what was made is here"},
      Field{"parts", &T::parts, "photos of a job's steps, in order; or empty"},
      Field{"tried", &T::tried, "the newest next try in words (… for a photo alone), or empty: the level may be its"}};
};
template <>
struct Shape<depth::PupilWork> {
  using T = depth::PupilWork;
  static constexpr const char* name = "PupilWork";
  static constexpr auto fields = std::tuple{Field{"pupil", &T::pupil, "pupil_…"}, Field{"number", &T::number, "in the class"},
                                            Field{"name", &T::name, "as in the roster"},
                                            Field{"pieces", &T::pieces, "newest first, this teacher's lessons only"}};
};

}  // namespace selami
