#pragma once
/// @file What is said of rounds of judging together. No view names a teacher, a pupil, a class or the school that a piece comes from.

#include "depth/wire.hpp"
#include "moderation_core/order.hpp"

namespace selami::moderation {

struct RoundKind { static constexpr const char* prefix = "round"; };
struct SharedKind { static constexpr const char* prefix = "shared"; };
using RoundId = Id<RoundKind>;
using SharedId = Id<SharedKind>;  ///< of a piece
using depth::JudgementId;

/// How a round judges: each piece by its level, or pieces by twos, to measure or to learn; or ten pairs each and one remark (bedah karya).
enum class Way { levels, adil, belajar, bedah };

struct RoundIn {
  SchoolId school;
  std::string title;
  std::string question;
  std::string objective;
  int each_max = 5;
  Way way = Way::levels;
};
struct JoinIn {
  std::string code;
  SchoolId school;
};
/// Of a round of pairs: how far its order can be trusted. No figure where too few have said too little.
struct PairSum {
  int judges = 0;
  Trust trust = Trust::thin;
  std::optional<double> reliability;
  std::optional<double> split_half;
  std::optional<double> by_chance;
  std::optional<int> median_s;
  std::optional<int> hasty;
};
/// For its opener: what the plan could not reach and what was judged, in counts.
struct RoundSum {
  int raters = 0;
  int pieces = 0;
  int tasks = 0;
  int judged = 0;
  int missing = 0;
  std::vector<std::string> waiting;
  int parts = 0;
  int known = 0;
  int withheld = 0;
  int lacking = 0;
  std::optional<int> same;
  std::optional<int> near;
  std::optional<int> far;
  std::optional<PairSum> pairs;
};
struct RoundView {
  RoundId round;
  std::string title;
  std::string question;
  std::string objective;
  int each_max = 0;
  Way way = Way::levels;
  std::string state;
  bool own = false;
  std::string code;
  Instant opened_at;
  std::vector<std::string> schools;
  int given = 0;
  int tasks = 0;
  int judged = 0;
  std::optional<RoundSum> sum;
  std::optional<Date> last_day;  ///< of a bedah that is being judged: then it ends by itself
};
struct RoundList {
  std::vector<RoundView> rounds;
};

/// An own pupil's answer that may be given to a round.
struct FittingAnswer {
  PupilId pupil;
  std::string text;
  std::vector<std::string> names;
  std::optional<int> level;
  std::optional<SharedId> shared;
  std::string work;
  std::string made;
  std::string picture;
  std::vector<int> boxes;
};
struct FittingQuestion {
  QuestionId question;
  std::string text;
  std::string objective;
  std::string lesson;
  Date day;
  std::vector<FittingAnswer> answers;
  LessonId lesson_id;
};
struct FittingList {
  int given = 0;
  int each_max = 0;
  std::vector<FittingQuestion> questions;
};
struct SharedIn {
  QuestionId question;
  PupilId pupil;
  std::string text;
};
/// A copy of what a pupil made, with black boxes burnt in.
struct SharedPictureIn {
  QuestionId question;
  PupilId pupil;
  std::string bytes;
  std::vector<int> boxes;
};

struct TaskView {
  SharedId piece;
  std::string question;
  std::string text;
  std::optional<int> level;
  std::string picture;
  std::string because;
};
struct TaskList {
  std::string title;
  std::string objective;
  bool closed = false;
  std::vector<TaskView> tasks;
};
struct SharedLevelIn {
  SharedId piece;
  std::optional<int> level;
  Instant at;
};

/// Why a level, as its rater says it.
struct ReasonIn {
  std::string words;
  Instant at;
};
/// What made the difference, as one rater of a bedah karya says it.
struct RemarkIn {
  std::string words;
  Instant at;
};
/// A colleague's level with its reason; whose it is, nobody is told.
struct MirrorReason {
  int level = 0;
  std::string words;
};

/// A piece that somebody sees differently from colleagues.
struct MirrorExample {
  std::string question;
  std::string text;
  int own = 0;
  std::vector<int> others;
  SharedId piece;
  std::string picture;
  std::vector<MirrorReason> reasons;
  std::string because;
};
struct MirrorView {
  bool ready = false;
  int compared = 0;
  int needed = 0;
  int side = 0;
  std::vector<MirrorExample> examples;
};

}  // namespace selami::moderation

namespace selami {

template <>
struct EnumNames<moderation::Way> {
  static constexpr std::pair<moderation::Way, const char*> names[] = {
      {moderation::Way::levels, "levels"}, {moderation::Way::adil, "adil"}, {moderation::Way::belajar, "belajar"}, {moderation::Way::bedah, "bedah"}};
};
template <>
struct EnumNames<moderation::Trust> {
  static constexpr std::pair<moderation::Trust, const char*> names[] = {
      {moderation::Trust::thin, "thin"}, {moderation::Trust::no, "no"}, {moderation::Trust::apart, "apart"}, {moderation::Trust::yes, "yes"}};
};
template <>
struct Shape<moderation::RoundIn> {
  using T = moderation::RoundIn;
  static constexpr const char* name = "RoundIn";
  static constexpr auto fields = std::tuple{
      Field{"school", &T::school, "where the actor teaches"}, Field{"title", &T::title, "what it is about", range(1, 120)},
      Field{"question", &T::question, "that the pupils answered; may be empty", loose_at_most(400)},
      Field{"objective", &T::objective, "may be empty", loose_at_most(400)},
      Field{"each_max", &T::each_max, "pieces of one teacher at most", range(1, 8)},
      Field{"way", &T::way, "levels, or by twos: adil to measure, belajar to learn, bedah with one remark", loose}};
};
template <>
struct Shape<moderation::JoinIn> {
  using T = moderation::JoinIn;
  static constexpr const char* name = "RoundJoinIn";
  static constexpr auto fields = std::tuple{Field{"code", &T::code, "as told by who opened the round", at_most(20)},
                                            Field{"school", &T::school, "where the actor teaches"}};
};
template <>
struct Shape<moderation::PairSum> {
  using T = moderation::PairSum;
  static constexpr const char* name = "PairSum";
  static constexpr auto fields = std::tuple{
      Field{"judges", &T::judges, "who have chosen"},
      Field{"trust", &T::trust, "thin: too little to say, no figures; no; apart: pieces far from each other lie right; yes"},
      Field{"reliability", &T::reliability, "0 to 1, estimated as squared correlation with the truth"},
      Field{"split_half", &T::split_half, "rank correlation between random halves of the judges"},
      Field{"by_chance", &T::by_chance, "reliability of the drawn pairs alone; null: too few"},
      Field{"median_s", &T::median_s, "seconds over a pair, of all together"}, Field{"hasty", &T::hasty, "choices faster than two answers are read"}};
};
template <>
struct Shape<moderation::RoundSum> {
  using T = moderation::RoundSum;
  static constexpr const char* name = "RoundSum";
  static constexpr auto fields = std::tuple{
      Field{"raters", &T::raters, "teachers who came in"}, Field{"pieces", &T::pieces, "of work"},
      Field{"tasks", &T::tasks, "judgements asked for, or pairs handed out"}, Field{"judged", &T::judged, "of these given"},
      Field{"missing", &T::missing, "judgements that nobody has room for"},
      Field{"waiting", &T::waiting, "schools whose work too few can judge"},
      Field{"parts", &T::parts, "1: all raters are joined by work that both judged; 0: nothing is judged yet"},
      Field{"known", &T::known, "teachers whose way of judging this round, counted alone, tells from the level of the class"},
      Field{"withheld", &T::withheld, "teachers for whom it is too little: of their classes no figure may be shown"},
      Field{"lacking", &T::lacking, "pieces, judged or given to be judged, that the last of them lacks"},
      Field{"same", &T::same, "pairs of judgements of one piece that say the same level; null: fewer than three raters"},
      Field{"near", &T::near, "one level apart"}, Field{"far", &T::far, "further apart"}, Field{"pairs", &T::pairs, "of a round of pairs, else null"}};
};
template <>
struct Shape<moderation::RoundView> {
  using T = moderation::RoundView;
  static constexpr const char* name = "Round";
  static constexpr auto fields = std::tuple{
      Field{"round", &T::round, "round_…"}, Field{"title", &T::title, "what it is about"}, Field{"question", &T::question, "or empty"},
      Field{"objective", &T::objective, "or empty"}, Field{"each_max", &T::each_max, "pieces of one teacher at most"}, Field{"way", &T::way, "levels adil belajar bedah"},
      Field{"state", &T::state, "collecting judging closed"}, Field{"own", &T::own, "opened by the actor"},
      Field{"code", &T::code, "for colleagues; empty once nobody can come in"}, Field{"opened_at", &T::opened_at, "ms"},
      Field{"schools", &T::schools, "that take part, by name"}, Field{"given", &T::given, "pieces of the actor"},
      Field{"tasks", &T::tasks, "pieces, or pairs, that the actor judges"}, Field{"judged", &T::judged, "of these judged"},
      Field{"sum", &T::sum, "for who opened it, else null"},
      Field{"last_day", &T::last_day, "of a bedah karya that was shared out: it ends when all have said theirs, or after this day"}};
};
template <>
struct Shape<moderation::RoundList> {
  static constexpr const char* name = "RoundList";
  static constexpr auto fields = std::tuple{Field{"rounds", &moderation::RoundList::rounds, "the actor's, newest first"}};
};
template <>
struct Shape<moderation::FittingAnswer> {
  using T = moderation::FittingAnswer;
  static constexpr const char* name = "FittingAnswer";
  static constexpr auto fields = std::tuple{
      Field{"pupil", &T::pupil, "pupil_…"}, Field{"text", &T::text, "as it would go out: names are …"},
      Field{"names", &T::names, "that were found and taken out"}, Field{"level", &T::level, "SOLO 0–4 of this teacher, or null"},
      Field{"shared", &T::shared, "the piece of the round that was made of it"},
      Field{"work", &T::work, "id of what the pupil made, or empty: words"}, Field{"made", &T::made, "photo drawing, or empty: words"},
      Field{"picture", &T::picture, "id of the piece's copy, or empty"},
      Field{"boxes", &T::boxes, "over the piece's picture: x y width height in thousandths, box after box"}};
};
template <>
struct Shape<moderation::FittingQuestion> {
  using T = moderation::FittingQuestion;
  static constexpr const char* name = "FittingQuestion";
  static constexpr auto fields = std::tuple{
      Field{"question", &T::question, "question_…"}, Field{"text", &T::text, "its words"}, Field{"objective", &T::objective, "or empty"},
      Field{"lesson", &T::lesson, "title of the lesson"}, Field{"day", &T::day, "of the lesson"},
      Field{"answers", &T::answers, "of pupils whose guardians allow samples"}, Field{"lesson_id", &T::lesson_id, "lesson_…"}};
};
template <>
struct Shape<moderation::FittingList> {
  using T = moderation::FittingList;
  static constexpr const char* name = "FittingList";
  static constexpr auto fields = std::tuple{Field{"given", &T::given, "pieces of the actor"}, Field{"each_max", &T::each_max, "at most"},
                                            Field{"questions", &T::questions, "of this semester, newest lessons first"}};
};
template <>
struct Shape<moderation::SharedIn> {
  using T = moderation::SharedIn;
  static constexpr const char* name = "SharedIn";
  static constexpr auto fields = std::tuple{
      Field{"question", &T::question, "of an own lesson"}, Field{"pupil", &T::pupil, "whose answer"},
      Field{"text", &T::text, "as it goes out", range(1, 4000)}};
};
template <>
struct Shape<moderation::SharedPictureIn> {
  using T = moderation::SharedPictureIn;
  static constexpr const char* name = "SharedPictureIn";
  static constexpr auto fields = std::tuple{
      Field{"question", &T::question, "of an own lesson"}, Field{"pupil", &T::pupil, "whose photo or drawing"},
      Field{"bytes", &T::bytes, "the copy in base64, the URL's letters, no padding", range(1, 200004)},
      Field{"boxes", &T::boxes, "that lie in it: x y width height in thousandths, box after box", at_most(96)}};
};
template <>
struct Shape<moderation::TaskView> {
  using T = moderation::TaskView;
  static constexpr const char* name = "SharedTask";
  static constexpr auto fields = std::tuple{Field{"piece", &T::piece, "shared_…"}, Field{"question", &T::question, "that was answered"},
                                            Field{"text", &T::text, "the answer"}, Field{"level", &T::level, "SOLO 0–4 of the actor, or null"},
                                            Field{"picture", &T::picture, "id of the copy that is its picture, to be asked for by itself; empty: words"},
                                            Field{"because", &T::because, "why, as the actor said it, or empty"}};
};
template <>
struct Shape<moderation::ReasonIn> {
  using T = moderation::ReasonIn;
  static constexpr const char* name = "ReasonIn";
  static constexpr auto fields = std::tuple{Field{"words", &T::words, "karena …; empty takes it back", at_most(300)}, Field{"at", &T::at, "ms, on the phone"}};
};
template <>
struct Shape<moderation::RemarkIn> {
  using T = moderation::RemarkIn;
  static constexpr const char* name = "RemarkIn";
  static constexpr auto fields = std::tuple{Field{"words", &T::words, "what made the difference; empty takes it back", at_most(400)}, Field{"at", &T::at, "ms, on the phone"}};
};
template <>
struct Shape<moderation::MirrorReason> {
  using T = moderation::MirrorReason;
  static constexpr const char* name = "MirrorReason";
  static constexpr auto fields = std::tuple{Field{"level", &T::level, "SOLO 0–4"}, Field{"words", &T::words, "karena …"}};
};
template <>
struct Shape<moderation::TaskList> {
  using T = moderation::TaskList;
  static constexpr const char* name = "SharedTasks";
  static constexpr auto fields = std::tuple{Field{"title", &T::title, "of the round"}, Field{"objective", &T::objective, "of the round, or empty"},
                                            Field{"closed", &T::closed, "nothing is judged any more"},
                                            Field{"tasks", &T::tasks, "in the order for this rater"}};
};
template <>
struct Shape<moderation::SharedLevelIn> {
  using T = moderation::SharedLevelIn;
  static constexpr const char* name = "SharedLevelIn";
  static constexpr auto fields = std::tuple{Field{"piece", &T::piece, "shared_…"}, Field{"level", &T::level, "SOLO 0–4; null takes it back", range(0, 4)},
                                            Field{"at", &T::at, "ms, on the phone"}};
};
template <>
struct Shape<moderation::MirrorExample> {
  using T = moderation::MirrorExample;
  static constexpr const char* name = "MirrorExample";
  static constexpr auto fields = std::tuple{Field{"question", &T::question, "that was answered"}, Field{"text", &T::text, "the answer"},
                                            Field{"own", &T::own, "SOLO 0–4 of the actor"}, Field{"others", &T::others, "five counts of colleagues, two at least"},
                                            Field{"piece", &T::piece, "shared_…"}, Field{"picture", &T::picture, "id of the copy that is its picture, to be asked for by itself; empty: words"},
                                            Field{"reasons", &T::reasons, "of colleagues, by level, without names"},
                                            Field{"because", &T::because, "of the exemplar that this piece became, or empty"}};
};
template <>
struct Shape<moderation::MirrorView> {
  using T = moderation::MirrorView;
  static constexpr const char* name = "Mirror";
  static constexpr auto fields = std::tuple{
      Field{"ready", &T::ready, "the round is closed"}, Field{"compared", &T::compared, "pieces that two colleagues judged, too"},
      Field{"needed", &T::needed, "fewer tell nothing"}, Field{"side", &T::side, "1 usually higher, -1 usually lower, 0 about as colleagues do or too few"},
      Field{"examples", &T::examples, "at most two, the clearest first"}};
};

}  // namespace selami
