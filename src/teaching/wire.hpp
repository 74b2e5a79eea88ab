#pragma once
/// @file What a lesson says and hears on the teacher's side. Seats, boards and voices: seat_wire.hpp, voices_wire.hpp.

#include "asking/thinking.hpp"
#include "http/route.hpp"
#include "plan/plan.hpp"
#include "teaching/voices_wire.hpp"
#include "teaching/work_id.hpp"
#include "teaching_core/attendance.hpp"
#include "teaching_core/question.hpp"
#include "timetable/wire.hpp"

namespace selami::teaching {

/// What a teacher puts in between: a question, a talk, a rest, or anything.
enum class Inserted { ask, talk, rest, free };
enum class Source { phone, tap, card, sheet };
/// How the teacher took answers down: by touch, or by the camera from printed cards.
enum class TapWay { tap, card, sheet };

struct StepIn {
  std::string id;
  plan::Stage stage = plan::Stage::none;
  std::string text;
  int minutes = 0;
};

/// A question as the phone made it, from the plan or on the fly.
struct QuestionIn {
  plan::Kind kind = plan::Kind::text;
  std::string text;
  std::vector<plan::Option> options;
  std::string objective_id;
  std::string objective_text;
  int aims = 2;
  int position = 0;
  std::string origin;
  std::string twin;                    ///< the plan's question id with the same idea in a new situation
  std::optional<QuestionId> again_of;  ///< the question whose second vote this is
  bool asks_sure = false;              ///< pupils also say whether they are sure
  bool by_team = false;                ///< one answer a group
  std::string sound = {};              ///< id of the recording of its text; or empty
};
struct NewQuestion : QuestionIn {
  QuestionId id;
};

/// Starts a lesson. With `plan` and without steps, the plan's steps and questions of that meeting are copied.
struct LessonIn {
  GroupId group;
  std::optional<PlanId> plan;
  std::optional<int> plan_version;
  int meeting = 1;
  std::string subject;
  std::string title;
  Date day;
  Instant started_at;
  std::vector<StepIn> steps;
  std::vector<NewQuestion> questions;
  bool at_home = false;  ///< a day of rob: the class gets it as a message
};

struct NowIn {
  std::string step;
  bool paused = false;
  Instant at;
};
struct StepPlayedIn {
  std::optional<Instant> started_at;
  std::optional<Instant> ended_at;
  bool skipped = false;
};
/// Minutes that a step gets beyond its planned ones, all together: 0 takes them back.
struct LongerIn {
  int minutes = 0;
};
/// A step put in between in class; it belongs to the stage of the step after which it stands.
struct InsertIn {
  Inserted kind = Inserted::free;
  std::string after;  ///< step id, or empty: at the beginning
  std::string text;
  int minutes = 0;
};
struct AtIn {
  Instant at;
};

/// What the teacher adds to the journal; empty: nothing any more.
struct NoteIn {
  std::string text;
  std::optional<Instant> at;  ///< none: now
};

/// A pupil's own goal beside the class's, as it holds from now on; empty: none any more.
struct GoalIn {
  std::string text;
};

struct AttendanceMark {
  PupilId pupil;
  Presence state = Presence::hadir;
};
struct AttendanceIn {
  std::vector<AttendanceMark> marks;
  Instant at;
};

struct OpenIn {
  bool open = false;
  Instant at;
};
/// What the class sees of a question that is closed.
struct ShowIn {
  bool talk = false;    ///< pupils talk about it
  bool result = false;  ///< the board shows result and right answer
  Instant at;
};
/// What the teacher picked of the answers in own words, whole: the same again changes nothing.
struct Thinking {
  std::vector<PupilId> picks;  ///< in the order in which the class sees them
  std::vector<PupilId> board;  ///< one or two of them that it sees now
  std::string prompt;          ///< what it is asked about them: an id of the pack asking, or empty
  std::optional<int> part = std::nullopt;  ///< of answers in steps: the one that is large; none: the first
};
struct TallyIn {
  std::vector<int> counts;
  Instant at;
};
/// One pupil's answer or level, tapped or typed by the teacher. Without choice, choices, text, work and parts an earlier one is taken back.
struct TapMark {
  ResponseId response;
  PupilId pupil;
  std::optional<int> choice;
  std::optional<std::string> text;
  std::optional<bool> sure = std::nullopt;
  std::optional<std::vector<int>> choices = std::nullopt;  ///< several ticked, or all in an order
  std::optional<WorkId> work = std::nullopt;               ///< what was made
  std::optional<std::vector<PartIn>> parts = std::nullopt;  ///< photos of the steps that were taken now
};
struct TapsIn {
  std::vector<TapMark> marks;
  Instant at;
  std::optional<TapWay> way = std::nullopt;
};
/// A group of a lesson, by its letter.
struct Team {
  std::string team;
  std::vector<PupilId> pupils;
};
/// Who is in which group, whole: the same again changes nothing.
struct TeamsIn {
  std::vector<Team> teams;
  Instant at;
};
/// What a group answers, tapped or typed by the teacher. Without choice, choices and text an earlier answer is taken back.
struct TeamMark {
  std::string team;
  std::optional<int> choice;
  std::optional<std::string> text;
  std::optional<std::vector<int>> choices;
};
struct TeamMarksIn {
  std::vector<TeamMark> marks;
  Instant at;
};
struct DoorIn {
  bool open = false;
};

// ---- views ----

struct GroupView {
  GroupId id;
  std::string name;
  std::string level;
  SchoolId school;
};
struct MemberView {
  PupilId pupil;
  int number = 0;
  std::string name;
  std::string grade;
  std::string phase;
  bool device = false;
  std::string team;  ///< of the class's last lesson with groups, or empty
  std::string goal;  ///< the pupil's own, beside the class's; or empty
};
struct StepView {
  std::string id;
  int position = 0;
  plan::Stage stage = plan::Stage::none;
  std::string text;
  int minutes = 0;
  std::optional<Instant> started_at;
  std::optional<Instant> ended_at;
  std::int64_t paused_ms = 0;
  bool skipped = false;
  int longer = 0;                   ///< minutes added in class
  std::optional<Inserted> inserted; ///< none: it was planned
};
struct QuestionView : NewQuestion {
  QuestionState state = QuestionState::waiting;
  std::optional<Instant> opened_at;
  std::optional<Instant> closed_at;
  std::vector<int> counts;
  std::vector<int> tally;
  int answered = 0;
  std::vector<PupilId> by;
  std::int64_t version = 0;
  std::optional<Instant> talk_at;
  std::optional<Instant> shown_at;
  Thinking thinking;
  std::vector<std::string> teams;  ///< that answered
};
struct SeatState {
  PupilId pupil;
  bool joined = false;
  int failures = 0;
  bool locked = false;
  bool no_device = false;
};
struct DoorView {
  bool open = false;
  std::string code;
};
struct TokenView {
  std::string token;
  LessonId lesson;
};

/// All of a lesson, for the teacher who gives it.
struct LessonView {
  LessonId id;
  GroupView group;
  std::optional<PlanId> plan;
  std::optional<int> plan_version;
  int meeting = 1;
  std::string title;
  std::string subject;
  Date day;
  Instant started_at;
  std::optional<Instant> ended_at;
  bool late = false;
  std::string step;
  std::optional<Instant> paused_at;
  std::int64_t version = 0;
  std::vector<StepView> steps;
  std::vector<QuestionView> questions;
  std::vector<MemberView> members;
  std::vector<AttendanceMark> attendance;
  std::vector<SeatState> seats;
  DoorView door;
  VoicesView voices;
  bool at_home = false;
  std::vector<std::string> substitutes;
  std::string note;
  std::vector<Team> teams;
};

/// What another phone says of the same pupil, where both differ (decision 23).
struct OtherAnswer {
  Source source = Source::phone;
  std::optional<int> choice;
  std::vector<int> choices;
  std::string text;
  Instant at;
};
struct AnswerView {
  ResponseId response;
  PupilId pupil;
  int number = 0;
  std::string name;
  Source source = Source::phone;
  std::optional<int> choice;
  std::string text;
  Instant at;
  bool late = false;
  std::optional<bool> sure;
  std::vector<int> choices;
  std::string team;  ///< whose answer it is; empty: the pupil's own
  std::optional<WorkId> work;
  bool kept = false;  ///< the file of what was made is here
  std::optional<OtherAnswer> other;
  std::vector<PartView> parts;  ///< photos of steps
};
struct AnswersView {
  QuestionId question;
  QuestionState state = QuestionState::waiting;
  std::vector<int> counts;
  std::vector<int> tally;
  int members = 0;
  std::vector<AnswerView> answers;
};

struct LessonLine {
  LessonId id;
  GroupId group;
  std::string group_name;
  std::string title;
  std::string subject;
  Date day;
  Instant started_at;
  std::optional<Instant> ended_at;
  std::optional<PlanId> plan;
};
struct LessonList {
  std::vector<LessonLine> lessons;
};
struct LessonsQuery {
  std::optional<std::string> group;
  std::optional<std::string> from;
};

struct PlanLine {
  PlanId id;
  std::string title;
  std::string level;
  std::string subject;
  std::int64_t version = 0;
  Instant saved_at;
};
/// How far a class has come in an own plan.
struct ProgressView {
  PlanId plan;
  std::string title;
  GroupId group;
  std::string group_name;
  int meeting = 1;
  int meetings = 0;
  std::string step;
  std::string step_text;
  bool finished = false;
  std::optional<LessonId> running;
  Date last_day;
  int left_out = 0;
};
struct ProgressList {
  std::vector<ProgressView> progress;
};
struct ClassView {
  GroupView group;
  std::vector<std::string> subjects;
  std::vector<MemberView> members;
  std::string statement_set;
  std::vector<Chosen> choices;
};
/// A lesson of today that a colleague gives to a class which the two teach together.
struct ColleagueLine {
  LessonId lesson;
  SchoolId school;
  std::string group_name;
  std::string teacher;
  std::string title;
  Instant started_at;
  std::optional<Instant> ended_at;
};
struct TodayView {
  Date day;
  Instant now;
  std::vector<ClassView> classes;
  std::optional<LessonView> running;
  std::vector<LessonLine> lessons;
  std::vector<ColleagueLine> colleagues;
  std::vector<PlanLine> plans;
  timetable::WeekView week;
  std::vector<ProgressView> progress;
};
/// All that a phone needs to teach a class without network.
struct BundleView {
  ClassView group;
  VoiceSet voices;
  std::optional<LessonView> running;
  std::vector<PlanLine> plans;
};

constexpr Limits id_text = at_most(100);
constexpr Limits note_text = at_most(800);  // bytes: 200 letters of any script
constexpr Limits short_text = at_most(400);
constexpr Limits long_text = at_most(20000);

}  // namespace selami::teaching

namespace selami {

template <>
struct EnumNames<teaching::Presence> {
  using P = teaching::Presence;
  static constexpr std::pair<P, const char*> names[] = {
      {P::hadir, "hadir"}, {P::sakit, "sakit"}, {P::izin, "izin"}, {P::alpa, "alpa"}};
};
template <>
struct EnumNames<teaching::Inserted> {
  using I = teaching::Inserted;
  static constexpr std::pair<I, const char*> names[] = {{I::ask, "ask"}, {I::talk, "talk"}, {I::rest, "rest"}, {I::free, "free"}};
};
template <>
struct EnumNames<teaching::Source> {
  using S = teaching::Source;
  static constexpr std::pair<S, const char*> names[] = {{S::phone, "phone"}, {S::tap, "tap"}, {S::card, "card"}, {S::sheet, "sheet"}};
};
template <>
struct EnumNames<teaching::TapWay> {
  using W = teaching::TapWay;
  static constexpr std::pair<W, const char*> names[] = {{W::tap, "tap"}, {W::card, "card"}, {W::sheet, "sheet"}};
};
template <>
struct EnumNames<teaching::QuestionState> {
  using S = teaching::QuestionState;
  static constexpr std::pair<S, const char*> names[] = {{S::waiting, "waiting"}, {S::open, "open"}, {S::closed, "closed"}};
};

template <>
struct Shape<teaching::StepIn> {
  using T = teaching::StepIn;
  static constexpr const char* name = "LessonStepIn";
  static constexpr auto fields = std::tuple{
      Field{"id", &T::id, "the plan's step id", range(1, 100)},
      Field{"stage", &T::stage, "awal memahami mengaplikasi merefleksi penutup or empty", loose},
      Field{"text", &T::text, "who does what", loose_at_most(20000)},
      Field{"minutes", &T::minutes, "planned; 0: not said", loose_at_most(3000)}};
};
template <>
struct Shape<teaching::QuestionIn> {
  using T = teaching::QuestionIn;
  static constexpr const char* name = "LessonQuestionIn";
  static constexpr auto fields = std::tuple{
      Field{"kind", &T::kind, "choice multi order scale text tap check"},
      Field{"text", &T::text, "what pupils are asked", at_most(4000)},
      Field{"options", &T::options, "of a choice or multi, what is put in order, or names of a scale's or checklist's steps", at_most(12)},
      Field{"objective_id", &T::objective_id, "of the plan's objective, or empty", loose_at_most(100)},
      Field{"objective_text", &T::objective_text, "the objective", loose_at_most(20000)},
      Field{"aims", &T::aims, "SOLO level that a good answer shows", Limits{0, 4, true}},
      Field{"position", &T::position, "order in the lesson", loose_at_most(1000)},
      Field{"origin", &T::origin, "the plan's question id, or empty", loose_at_most(100)},
      Field{"twin", &T::twin, "the plan's question id with the same idea in a new situation, or empty", loose_at_most(100)},
      Field{"again_of", &T::again_of, "question_… of this lesson whose second vote this is, or null"},
      Field{"asks_sure", &T::asks_sure, "pupils also say whether they are sure", loose},
      // What younger apps added comes last: question_wire.hpp takes it apart.
      Field{"by_team", &T::by_team, "one answer a group of the lesson", loose},
      Field{"sound", &T::sound, "sound_… of the teacher saying it, or empty", loose_at_most(40)}};
};
template <>
struct Shape<teaching::NewQuestion> {
  using T = teaching::NewQuestion;
  static constexpr const char* name = "LessonQuestionNew";
  static constexpr auto fields = std::tuple_cat(std::tuple{Field{"id", &T::id, "question_…, made on the phone"}},
                                                Shape<teaching::QuestionIn>::fields);
};
template <>
struct Shape<teaching::LessonIn> {
  using T = teaching::LessonIn;
  static constexpr const char* name = "LessonIn";
  static constexpr auto fields = std::tuple{
      Field{"group", &T::group, "group_…, an own class"},
      Field{"plan", &T::plan, "plan_… that is played, or null"},
      Field{"plan_version", &T::plan_version, "the version that the phone saw", range(1, 1000000)},
      Field{"meeting", &T::meeting, "which meeting of the plan, from 1", Limits{1, 60, true}},
      Field{"subject", &T::subject, "subject id of the pack, or empty", loose_at_most(100)},
      Field{"title", &T::title, "for the list of lessons", at_most(400)},
      Field{"day", &T::day, "local day"},
      Field{"started_at", &T::started_at, "ms by the phone"},
      Field{"steps", &T::steps, "in order; none and a plan: the plan's steps of the meeting", at_most(100)},
      Field{"questions", &T::questions, "prepared questions", at_most(100)},
      Field{"at_home", &T::at_home, "a day of rob: the class gets it as a message", loose}};
};
template <>
struct Shape<teaching::NowIn> {
  using T = teaching::NowIn;
  static constexpr const char* name = "LessonNowIn";
  static constexpr auto fields = std::tuple{Field{"step", &T::step, "step id, or empty", teaching::id_text},
                                            Field{"paused", &T::paused, "the step stands still"},
                                            Field{"at", &T::at, "ms by the phone"}};
};
template <>
struct Shape<teaching::StepPlayedIn> {
  using T = teaching::StepPlayedIn;
  static constexpr const char* name = "StepPlayedIn";
  static constexpr auto fields = std::tuple{Field{"started_at", &T::started_at, "ms by the phone, or null"},
                                            Field{"ended_at", &T::ended_at, "ms by the phone, or null"},
                                            Field{"skipped", &T::skipped, "left out in class", loose}};
};
template <>
struct Shape<teaching::LongerIn> {
  using T = teaching::LongerIn;
  static constexpr const char* name = "StepLongerIn";
  static constexpr auto fields = std::tuple{Field{"minutes", &T::minutes, "added to the planned ones, all together", range(0, 600)}};
};
template <>
struct Shape<teaching::InsertIn> {
  using T = teaching::InsertIn;
  static constexpr const char* name = "StepInsertIn";
  static constexpr auto fields = std::tuple{Field{"kind", &T::kind, "ask talk rest free"},
                                            Field{"after", &T::after, "step id, or empty: at the beginning", teaching::id_text},
                                            Field{"text", &T::text, "who does what", teaching::short_text},
                                            Field{"minutes", &T::minutes, "meant for it; 0: not said", range(0, 600)}};
};
template <>
struct Shape<teaching::AtIn> {
  using T = teaching::AtIn;
  static constexpr const char* name = "AtIn";
  static constexpr auto fields = std::tuple{Field{"at", &T::at, "ms by the phone"}};
};
template <>
struct Shape<teaching::NoteIn> {
  using T = teaching::NoteIn;
  static constexpr const char* name = "LessonNoteIn";
  static constexpr auto fields = std::tuple{Field{"text", &T::text, "for the journal, in own words; empty: none", teaching::note_text},
                                            Field{"at", &T::at, "ms by the phone; null: now"}};
};
template <>
struct Shape<teaching::GoalIn> {
  using T = teaching::GoalIn;
  static constexpr const char* name = "OwnGoalIn";
  static constexpr auto fields = std::tuple{Field{"text", &T::text, "what this pupil works at, in a few words; empty: none", teaching::note_text}};
};
template <>
struct Shape<teaching::AttendanceMark> {
  using T = teaching::AttendanceMark;
  static constexpr const char* name = "AttendanceMark";
  static constexpr auto fields =
      std::tuple{Field{"pupil", &T::pupil, "pupil_…"}, Field{"state", &T::state, "hadir sakit izin alpa"}};
};
template <>
struct Shape<teaching::AttendanceIn> {
  using T = teaching::AttendanceIn;
  static constexpr const char* name = "AttendanceIn";
  static constexpr auto fields = std::tuple{Field{"marks", &T::marks, "one a pupil; others stay as they are", at_most(200)},
                                            Field{"at", &T::at, "ms by the phone"}};
};
template <>
struct Shape<teaching::OpenIn> {
  using T = teaching::OpenIn;
  static constexpr const char* name = "OpenIn";
  static constexpr auto fields =
      std::tuple{Field{"open", &T::open, "true: answers are taken, any other open question closes"},
                 Field{"at", &T::at, "ms by the phone"}};
};
template <>
struct Shape<teaching::ShowIn> {
  using T = teaching::ShowIn;
  static constexpr const char* name = "QuestionShowIn";
  static constexpr auto fields = std::tuple{Field{"talk", &T::talk, "pupils talk about it"},
                                            Field{"result", &T::result, "the board shows the result and which answer is right"},
                                            Field{"at", &T::at, "ms by the phone"}};
};
template <>
struct Shape<teaching::Thinking> {
  using T = teaching::Thinking;
  static constexpr const char* name = "Thinking";
  static constexpr auto fields = std::tuple{
      Field{"picks", &T::picks, "pupils whose answers were picked, in the order in which the class sees them", at_most(asking::picks_max)},
      Field{"board", &T::board, "one or two of them that it sees now", at_most(asking::beside_max)},
      Field{"prompt", &T::prompt, "what it is asked about them: an id of the pack asking, or empty", loose_at_most(40)},
      Field{"part", &T::part, "of answers in steps the one that is large, from 0; null: the first", range(0, 12)}};
};
template <>
struct Shape<teaching::TallyIn> {
  using T = teaching::TallyIn;
  static constexpr const char* name = "TallyIn";
  static constexpr auto fields =
      std::tuple{Field{"counts", &T::counts, "hands per option, step or level", at_most(12)}, Field{"at", &T::at, "ms by the phone"}};
};
template <>
struct Shape<teaching::TapMark> {
  using T = teaching::TapMark;
  static constexpr const char* name = "TapMark";
  static constexpr auto fields = std::tuple{
      Field{"response", &T::response, "response_…, made on the phone"}, Field{"pupil", &T::pupil, "pupil_…"},
      Field{"choice", &T::choice, "option or step from 0; for a tap question the level 0–4", range(0, 12)},
      Field{"text", &T::text, "a written or spoken answer", at_most(2000)},
      Field{"sure", &T::sure, "yakin or ragu; null: not said"},
      Field{"choices", &T::choices, "several ticked, or all in an order; null: one choice or words say it", at_most(12)},
      Field{"work", &T::work, "work_… of the photo, drawing or voice, sent apart; or null"},
      Field{"parts", &T::parts, "photos of a job's steps that were taken now; those of other steps stay; or null", at_most(12)}};
};
template <>
struct Shape<teaching::TapsIn> {
  using T = teaching::TapsIn;
  static constexpr const char* name = "TapsIn";
  static constexpr auto fields = std::tuple{
      Field{"marks", &T::marks, "without choice, choices, text, work and parts: taken back", at_most(200)}, Field{"at", &T::at, "ms by the phone"},
      Field{"way", &T::way, "tap (else); card or sheet: read from printed cards, or from the class sheet"}};
};
template <>
struct Shape<teaching::Team> {
  using T = teaching::Team;
  static constexpr const char* name = "LessonTeam";
  static constexpr auto fields = std::tuple{Field{"team", &T::team, "letter A to L", range(1, 1)},
                                            Field{"pupils", &T::pupils, "pupil_…, of the lesson's class", at_most(200)}};
};
template <>
struct Shape<teaching::TeamsIn> {
  using T = teaching::TeamsIn;
  static constexpr const char* name = "LessonTeamsIn";
  static constexpr auto fields = std::tuple{Field{"teams", &T::teams, "all of them; none: no groups any more", at_most(12)},
                                            Field{"at", &T::at, "ms by the phone"}};
};
template <>
struct Shape<teaching::TeamMark> {
  using T = teaching::TeamMark;
  static constexpr const char* name = "TeamMark";
  static constexpr auto fields = std::tuple{
      Field{"team", &T::team, "letter of a group of the lesson", range(1, 1)},
      Field{"choice", &T::choice, "option or step from 0", range(0, 12)},
      Field{"text", &T::text, "a written or spoken answer", at_most(2000)},
      Field{"choices", &T::choices, "several ticked, or all in an order; null: one choice or words say it", at_most(12)}};
};
template <>
struct Shape<teaching::TeamMarksIn> {
  using T = teaching::TeamMarksIn;
  static constexpr const char* name = "TeamMarksIn";
  static constexpr auto fields = std::tuple{Field{"marks", &T::marks, "without choice, choices and text: taken back", at_most(12)},
                                            Field{"at", &T::at, "ms by the phone"}};
};
template <>
struct Shape<teaching::DoorIn> {

  using T = teaching::DoorIn;
  static constexpr const char* name = "DoorIn";
  static constexpr auto fields = std::tuple{Field{"open", &T::open, "phones may join"}};
};
template <>
struct Shape<teaching::LessonsQuery> {
  using T = teaching::LessonsQuery;
  static constexpr const char* name = "LessonsQuery";
  static constexpr auto fields =
      std::tuple{Field{"group", &T::group, "group_…: of one class only"}, Field{"from", &T::from, "YYYY-MM-DD: on or after this day"}};
};

}  // namespace selami

#include "teaching/view_shapes.hpp"
