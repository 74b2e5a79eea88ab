#pragma once
/// @file What pupils' phones and the board see and say. No right answer, level or other child's name is in here.

#include "people/wire.hpp"
#include "teaching/wire.hpp"

namespace selami::teaching {

struct JoinIn {
  std::string code;
  int number = 0;
  std::string pin;
};
/// What a phone that has the code shows next; the same for every child of the class.
struct DoorLook {
  people::KeyKind kind = people::KeyKind::pin;
  bool both = false;
  std::vector<people::Drawing> drawings;
};
struct JoinView {
  std::string token;
  std::string name;
  LessonId lesson;
};
struct BoardJoinIn {
  std::string code;
};

/// A question as pupils see it.
struct AskedView {
  QuestionId id;
  plan::Kind kind = plan::Kind::text;
  std::string text;
  std::vector<std::string> options;
  int steps = 0;
  bool asks_sure = false;
  std::vector<std::string> pictures;  ///< one an option, where any has one
  bool by_team = false;               ///< one answer a group
  std::string sound;                  ///< id of the recording of its text; or empty
};
struct OwnAnswer {
  ResponseId response;
  std::optional<int> choice;
  std::string text;
  std::optional<bool> sure;
  std::vector<int> choices;
  std::optional<WorkId> work;
  bool kept = false;  ///< the file of what was made is here
  std::vector<PartView> parts;  ///< photos of steps
};
struct SeatVoices {
  bool open = false;
  bool may_vote = false;
  std::vector<Statement> statements;
};
/// A classmate's answer that this pupil looks at, and what it said of it.
struct LookView {
  QuestionId question;
  std::string question_text;
  int place = 0;
  Instant dealt_at;
  std::string text;
  std::optional<int> level;
  std::string good;
  std::string next;
};
/// What a classmate said of this pupil's answer, once the teacher had read it.
struct ToldView {
  QuestionId question;
  std::string question_text;
  int level = 0;
  std::string good;
  std::string next;
};
/// Feedback on the own answers, of whatever lesson.
struct FeedbackCounts {
  int answers = 0;  ///< of which something was said
  int open = 0;     ///< that wait for a next try
};
struct SeatView {
  LessonId lesson;
  std::string title;
  std::string name;
  std::string level;
  bool paused = false;
  bool ended = false;
  std::optional<AskedView> question;
  std::optional<OwnAnswer> mine;
  SeatVoices voices;
  bool practice = false;
  std::string team;  ///< letter of the own group in this lesson, or empty
  std::vector<plan::Kind> keeps;  ///< which of what this child makes may be kept
  std::vector<LookView> looks;
  std::vector<ToldView> told;
  FeedbackCounts feedback;
};
struct ResponseIn {
  QuestionId question;
  std::optional<int> choice;
  std::optional<std::string> text;
  Instant at;
  std::optional<bool> sure = std::nullopt;
  std::optional<std::vector<int>> choices = std::nullopt;
  std::optional<WorkId> work = std::nullopt;
  std::optional<std::vector<PartIn>> parts = std::nullopt;
};

struct BoardStep {
  plan::Stage stage = plan::Stage::none;
  std::string text;
  int minutes = 0;
  std::optional<Instant> started_at;
  std::int64_t paused_ms = 0;
  std::optional<Inserted> inserted;  ///< none: it was planned
};
/// A vote that is over, as the class sees it.
struct BoardVote {
  std::vector<std::string> options;
  std::vector<int> counts;
  std::vector<int> right;
};
/// An answer in own words or as a picture, as the class sees it: without whose it is, and without names.
struct BoardThought {
  int place = 0;  ///< among the picked ones, from 0
  std::string text;
  std::optional<WorkId> picture;
  std::vector<PartView> parts;  ///< of an answer in steps
};
/// One answer to a question with several, and how many gave it.
struct BoardSame {
  std::vector<int> choices;
  int count = 0;
};
/// What the class's ticks or orders look like.
struct BoardSeveral {
  int of = 0;
  std::optional<int> exact;
  std::vector<BoardSame> common;
  std::vector<double> mean_place;
};
struct BoardQuestion : AskedView {
  QuestionState state = QuestionState::open;
  int answered = 0;
  std::vector<int> counts;
  std::vector<int> right;
  bool talk = false;
  std::optional<BoardVote> before;
  std::vector<BoardThought> thoughts;
  std::string prompt;
  std::optional<BoardSeveral> several;
  std::vector<std::string> teams;  ///< that answered
  int part = 0;  ///< of answers in steps: the one that is large
};
/// A group as the class sees it: by numbers, without names.
struct BoardTeam {
  std::string team;
  std::vector<int> numbers;
};
struct BoardView {
  LessonId lesson;
  std::string title;
  std::string group;
  std::string level;
  Instant now;
  bool ended = false;
  std::optional<Instant> paused_at;
  std::optional<BoardStep> step;
  std::optional<BoardQuestion> question;
  std::string code;
  int members = 0;
  int joined = 0;
  VoicesView voices;
  bool practice = false;
  std::vector<BoardTeam> teams;
};

}  // namespace selami::teaching

namespace selami {

template <>
struct Shape<teaching::JoinIn> {
  using T = teaching::JoinIn;
  static constexpr const char* name = "JoinIn";
  static constexpr auto fields =
      std::tuple{Field{"code", &T::code, "six digits on the board", at_most(20)},
                 Field{"number", &T::number, "the child's own number in the class", range(0, 1000)},
                 Field{"pin", &T::pin, "the child's PIN, or its three pictures: \"ikan perahu bintang\"", at_most(40)}};
};
template <>
struct Shape<teaching::DoorLook> {
  using T = teaching::DoorLook;
  static constexpr const char* name = "DoorLook";
  static constexpr auto fields = std::tuple{
      Field{"kind", &T::kind, "what pupils of this class open a lesson with: pin pictures"},
      Field{"both", &T::both, "some have the other kind still"}, Field{"drawings", &T::drawings, "the pictures, where some have them"}};
};
template <>
struct Shape<teaching::JoinView> {
  using T = teaching::JoinView;
  static constexpr const char* name = "Join";
  static constexpr auto fields =
      std::tuple{Field{"token", &T::token, "bearer of this seat"}, Field{"name", &T::name, "first word of the child's name"},
                 Field{"lesson", &T::lesson, "lesson_…"}};
};
template <>
struct Shape<teaching::BoardJoinIn> {
  using T = teaching::BoardJoinIn;
  static constexpr const char* name = "BoardJoinIn";
  static constexpr auto fields = std::tuple{Field{"code", &T::code, "six digits on the teacher's phone", at_most(20)}};
};
template <>
struct Shape<teaching::AskedView> {
  using T = teaching::AskedView;
  static constexpr const char* name = "Asked";
  static constexpr auto fields = std::tuple{Field{"id", &T::id, "question_…"}, Field{"kind", &T::kind, "choice multi order scale text photo drawing voice"},
                                            Field{"text", &T::text, "the question"}, Field{"options", &T::options, "in order, without more"},
                                            Field{"steps", &T::steps, "how many answers can be chosen; 0: in words, made, or put in order"},
                                            Field{"asks_sure", &T::asks_sure, "say also whether you are sure"},
                                            Field{"pictures", &T::pictures, "one an option, or none at all"},
                                            Field{"by_team", &T::by_team, "one answer a group"},
                                            Field{"sound", &T::sound, "sound_… of the teacher saying it, or empty"}};
};
template <>
struct Shape<teaching::OwnAnswer> {
  using T = teaching::OwnAnswer;
  static constexpr const char* name = "OwnAnswer";
  static constexpr auto fields = std::tuple{Field{"response", &T::response, "response_…"}, Field{"choice", &T::choice, "or null"},
                                            Field{"text", &T::text, "or empty"}, Field{"sure", &T::sure, "or null"},
                                            Field{"choices", &T::choices, "several ticked, or all in an order; or empty"},
                                            Field{"work", &T::work, "work_… of what was made, or null"},
                                            Field{"kept", &T::kept, "the file of what was made is here"},
                                            Field{"parts", &T::parts, "photos of a job's steps, in order; or empty"}};
};
template <>
struct Shape<teaching::SeatVoices> {
  using T = teaching::SeatVoices;
  static constexpr const char* name = "SeatVoices";
  static constexpr auto fields =
      std::tuple{Field{"open", &T::open, "votes are taken"}, Field{"may_vote", &T::may_vote, "false after joining again meanwhile"},
                 Field{"statements", &T::statements, "three, while open"}};
};
template <>
struct Shape<teaching::LookView> {
  using T = teaching::LookView;
  static constexpr const char* name = "Look";
  static constexpr auto fields = std::tuple{
      Field{"question", &T::question, "question_…"}, Field{"question_text", &T::question_text, "the question"},
      Field{"place", &T::place, "0 or 1: this pupil's first or second look at it"},
      Field{"dealt_at", &T::dealt_at, "ms: with the place says which look this is"}, Field{"text", &T::text, "as a classmate wrote it, names left out"},
      Field{"level", &T::level, "SOLO 0–4 as this pupil said, or null"}, Field{"good", &T::good, "what is good, or empty"},
      Field{"next", &T::next, "what to try next, or empty"}};
};
template <>
struct Shape<teaching::ToldView> {
  using T = teaching::ToldView;
  static constexpr const char* name = "Told";
  static constexpr auto fields = std::tuple{
      Field{"question", &T::question, "question_…"}, Field{"question_text", &T::question_text, "the question"}, Field{"level", &T::level, "SOLO 0–4 as a classmate sees it"},
      Field{"good", &T::good, "what is good, names left out"}, Field{"next", &T::next, "what to try next, names left out"}};
};
template <>
struct Shape<teaching::FeedbackCounts> {
  using T = teaching::FeedbackCounts;
  static constexpr const char* name = "FeedbackCounts";
  static constexpr auto fields = std::tuple{Field{"answers", &T::answers, "of which something was said"}, Field{"open", &T::open, "that wait for a next try"}};
};
template <>
struct Shape<teaching::SeatView> {
  using T = teaching::SeatView;
  static constexpr const char* name = "Seat";
  static constexpr auto fields = std::tuple{
      Field{"lesson", &T::lesson, "lesson_…"}, Field{"title", &T::title, "of the lesson"},
      Field{"name", &T::name, "first word of the child's name"}, Field{"level", &T::level, "tk sd smp sma smk slb pkbm"},
      Field{"paused", &T::paused, "the lesson stands still"},
      Field{"ended", &T::ended, "the lesson is over"}, Field{"question", &T::question, "the open one, or null"},
      Field{"mine", &T::mine, "the own answer to it, or null"}, Field{"voices", &T::voices, "Suara murid"},
      Field{"practice", &T::practice, "in a practice class"},
      Field{"team", &T::team, "letter of the own group in this lesson, or empty"},
      Field{"keeps", &T::keeps, "which of photo, drawing, voice may be kept of this child; of the others it answers in words"},
      Field{"looks", &T::looks, "classmates' answers to look at, without whose they are"}, Field{"told", &T::told, "what classmates said of the own answers, passed on by the teacher"},
      Field{"feedback", &T::feedback, "what teachers said of the own answers, of whatever lesson"}};
};
template <>
struct Shape<teaching::ResponseIn> {
  using T = teaching::ResponseIn;
  static constexpr const char* name = "ResponseIn";
  static constexpr auto fields = std::tuple{
      Field{"question", &T::question, "question_…, open"}, Field{"choice", &T::choice, "option or step from 0", range(0, 12)},
      Field{"text", &T::text, "a written answer", at_most(2000)}, Field{"at", &T::at, "ms by the device"},
      Field{"sure", &T::sure, "yakin or ragu, where that is asked"},
      Field{"choices", &T::choices, "several ticked, or all in an order", at_most(12)},
      Field{"work", &T::work, "work_… of the photo, drawing or voice, sent apart"},
      Field{"parts", &T::parts, "photos of a job's steps that this phone took; those of other steps stay", at_most(12)}};
};
template <>
struct Shape<teaching::BoardStep> {
  using T = teaching::BoardStep;
  static constexpr const char* name = "BoardStep";
  static constexpr auto fields = std::tuple{
      Field{"stage", &T::stage, "awal memahami mengaplikasi merefleksi penutup or empty"}, Field{"text", &T::text, "who does what"},
      Field{"minutes", &T::minutes, "planned"}, Field{"started_at", &T::started_at, "ms, or null"},
      Field{"paused_ms", &T::paused_ms, "how long it stood still so far"},
      Field{"inserted", &T::inserted, "ask talk rest free: put in between in class; null: planned"}};
};
template <>
struct Shape<teaching::BoardVote> {
  using T = teaching::BoardVote;
  static constexpr const char* name = "BoardVote";
  static constexpr auto fields = std::tuple{Field{"options", &T::options, "in order"}, Field{"counts", &T::counts, "per option"},
                                            Field{"right", &T::right, "options from 0"}};
};
template <>
struct Shape<teaching::BoardThought> {
  using T = teaching::BoardThought;
  static constexpr const char* name = "BoardThought";
  static constexpr auto fields = std::tuple{Field{"place", &T::place, "among the picked answers, from 0"},
                                            Field{"text", &T::text, "as a pupil wrote it, names left out"},
                                            Field{"picture", &T::picture, "work_… of the photo or drawing, or null"},
                                            Field{"parts", &T::parts, "photos of a job's steps, in order; or empty"}};
};
template <>
struct Shape<teaching::BoardSame> {
  using T = teaching::BoardSame;
  static constexpr const char* name = "BoardSame";
  static constexpr auto fields = std::tuple{Field{"choices", &T::choices, "options from 0, as ticked or in their order"},
                                            Field{"count", &T::count, "answers"}};
};
template <>
struct Shape<teaching::BoardSeveral> {
  using T = teaching::BoardSeveral;
  static constexpr const char* name = "BoardSeveral";
  static constexpr auto fields = std::tuple{
      Field{"of", &T::of, "answers of known pupils"}, Field{"exact", &T::exact, "right in every part; null: not to be told"},
      Field{"common", &T::common, "the answers given most"}, Field{"mean_place", &T::mean_place, "of an order, per option, from 1"}};
};
template <>
struct Shape<teaching::BoardQuestion> {
  using T = teaching::BoardQuestion;
  static constexpr const char* name = "BoardQuestion";
  static constexpr auto fields = std::tuple_cat(
      Shape<teaching::AskedView>::fields,
      std::tuple{Field{"state", &T::state, "open or closed"}, Field{"answered", &T::answered, "how many answered, of whatever kind"},
                 Field{"counts", &T::counts, "per option, only when closed; where an answer can be right: only when the teacher shows them"},
                 Field{"right", &T::right, "options from 0 (of an order: in the right one), only when the teacher shows them"},
                 Field{"talk", &T::talk, "pupils talk about it"},
                 Field{"before", &T::before, "the first vote of two, shown with the second, or null"},
                 Field{"thoughts", &T::thoughts, "one answer in own words or as a picture, or two to compare; never before all have answered or it is closed"},
                 Field{"prompt", &T::prompt, "what the class is asked about them: an id of the pack asking, or empty"},
                 Field{"several", &T::several, "of ticks and orders, shown as counts are; or null"},
                 Field{"teams", &T::teams, "letters of the groups that answered"},
                 Field{"part", &T::part, "of answers in steps the one that is large, from 0"}});
};
template <>
struct Shape<teaching::BoardTeam> {
  using T = teaching::BoardTeam;
  static constexpr const char* name = "BoardTeam";
  static constexpr auto fields = std::tuple{Field{"team", &T::team, "letter"}, Field{"numbers", &T::numbers, "of its pupils in the class"}};
};
template <>
struct Shape<teaching::BoardView> {
  using T = teaching::BoardView;
  static constexpr const char* name = "Board";
  static constexpr auto fields = std::tuple{
      Field{"lesson", &T::lesson, "lesson_…"}, Field{"title", &T::title, "of the lesson"}, Field{"group", &T::group, "rombel"},
      Field{"level", &T::level, "tk sd smp sma smk slb pkbm"}, Field{"now", &T::now, "ms by the server, for the timer"},
      Field{"ended", &T::ended, "the lesson is over"},
      Field{"paused_at", &T::paused_at, "ms, or null"}, Field{"step", &T::step, "that is now, or null"},
      Field{"question", &T::question, "the one asked last, or null"}, Field{"code", &T::code, "of the open door, or empty"},
      Field{"members", &T::members, "pupils of the class"}, Field{"joined", &T::joined, "phones"},
      Field{"voices", &T::voices, "Suara murid"}, Field{"practice", &T::practice, "in a practice class"},
      Field{"teams", &T::teams, "groups of this lesson, by letter"}};
};

}  // namespace selami
