#pragma once
/// @file What is published of plans, and how colleagues improve one another's.

#include "checker/copied.hpp"
#include "http/route.hpp"
#include "plan/plan.hpp"

namespace selami::library {

struct ImprovementKind { static constexpr const char* prefix = "improvement"; };
using ImprovementId = Id<ImprovementKind>;

/// Whose staff reads it.
enum class Reach { school, city };

struct PublishIn {
  Reach reach = Reach::school;
  bool named = true;
};
/// What is published of an own plan; without `reach` nothing is.
struct PublicationView {
  PlanId plan;
  std::optional<Reach> reach;
  bool named = false;
  int version = 0;
  std::optional<Instant> at;
};

struct LibraryQuery {
  std::optional<std::string> words;
  std::optional<std::string> level;
  std::optional<std::string> phase;
  std::optional<std::string> grade;
  std::optional<std::string> subject;
  std::optional<std::string> context;
  std::optional<int> depth;
  std::optional<Reach> reach;
  std::optional<int> skip;
};

/// What a teacher chooses by.
struct LibraryItem {
  PlanId id;
  std::string title;
  std::string level;
  std::string phase;
  std::string grade;
  std::string subject;
  int meetings = 0;
  int minutes = 0;
  int depth = -1;
  std::vector<std::string> contexts;
  std::vector<std::string> objectives;
  Reach reach = Reach::school;
  int version = 0;
  Instant published_at;
  std::string author;
  std::string school;
  bool own = false;
};
struct LibraryList {
  std::vector<LibraryItem> plans;
  bool more = false;
};

/// Where a plan came from: an example or a plan; its title and author while it is published.
struct Origin {
  std::string id;
  int version = 0;
  std::string title;
  std::string author;
  bool gone = false;
};
struct OriginList {
  std::vector<Origin> origins;
};

/// What a plan and its adaptations led to. A part that stands on too few is missing.
struct LedTo {
  Date until;
  int lessons = 0;
  int teachers = 0;
  int schools = 0;
  std::vector<std::vector<int>> voices;
  std::vector<int> levels;
};
struct LibraryPlan {
  LibraryItem plan;
  plan::Plan body;
  std::vector<Origin> origins;
  std::optional<LedTo> led_to;
};
struct PublishedText {
  int version = 0;
  plan::Plan body;
};

struct NameLeft {
  std::string place;
  std::string word;
  bool school = false;
};
struct NameList {
  std::vector<NameLeft> names;
};

/// The published plan that an own plan is nearly the same as, if there is one.
struct CopiedView {
  std::optional<PlanId> plan;
  std::optional<checker::Copied> copied;
};

struct ImprovementIn {
  PlanId plan;
  int version = 0;
  plan::Plan body;
  std::string words;
};
struct AnswerIn {
  int taken = 0;
  std::string words;
};
struct ImprovementItem {
  ImprovementId id;
  PlanId plan;
  int version = 0;
  std::string title;
  bool own = false;
  std::string sender;
  std::string words;
  Instant sent_at;
  std::optional<int> taken;
  std::string answer;
  std::optional<Instant> answered_at;
};
struct ImprovementList {
  std::vector<ImprovementItem> improvements;
};
struct ImprovementView {
  ImprovementItem improvement;
  plan::Plan base;
  plan::Plan body;
};

}  // namespace selami::library

namespace selami {

template <>
struct EnumNames<library::Reach> {
  static constexpr std::pair<library::Reach, const char*> names[] = {{library::Reach::school, "school"}, {library::Reach::city, "city"}};
};
template <>
struct Shape<library::PublishIn> {
  using T = library::PublishIn;
  static constexpr const char* name = "PublishIn";
  static constexpr auto fields = std::tuple{Field{"reach", &T::reach, "school or city: whose staff reads it"},
                                            Field{"named", &T::named, "with the author's name"}};
};
template <>
struct Shape<library::PublicationView> {
  using T = library::PublicationView;
  static constexpr const char* name = "Publication";
  static constexpr auto fields = std::tuple{
      Field{"plan", &T::plan, "plan_…"}, Field{"reach", &T::reach, "school or city; null: nothing is published"},
      Field{"named", &T::named, "with the author's name"}, Field{"version", &T::version, "that is published; 0: none"},
      Field{"at", &T::at, "ms"}};
};
template <>
struct Shape<library::LibraryQuery> {
  using T = library::LibraryQuery;
  static constexpr const char* name = "LibraryQuery";
  static constexpr auto fields = std::tuple{
      Field{"words", &T::words, "what is looked for; the first six words that tell count", at_most(200)},
      Field{"level", &T::level, "tk … pkbm", at_most(20)}, Field{"phase", &T::phase, "fondasi, A to F", at_most(20)},
      Field{"grade", &T::grade, "as in the plan", at_most(40)}, Field{"subject", &T::subject, "as in the plan", at_most(60)},
      Field{"context", &T::context, "id of a local context", at_most(60)},
      Field{"depth", &T::depth, "a question aims at least at this SOLO level", at_most(4)},
      Field{"reach", &T::reach, "only those of the own schools or only those of the city"},
      Field{"skip", &T::skip, "hits that are known already", at_most(2000)}};
};
template <>
struct Shape<library::LibraryItem> {
  using T = library::LibraryItem;
  static constexpr const char* name = "LibraryItem";
  static constexpr auto fields = std::tuple{
      Field{"id", &T::id, "plan_…"}, Field{"title", &T::title, "the topic or the first objective"},
      Field{"level", &T::level, "as in the plan"}, Field{"phase", &T::phase, "as in the plan"}, Field{"grade", &T::grade, "as in the plan"},
      Field{"subject", &T::subject, "as in the plan"}, Field{"meetings", &T::meetings, "how many it spans"},
      Field{"minutes", &T::minutes, "of all meetings; 0: not said"},
      Field{"depth", &T::depth, "highest SOLO level that a question aims at; -1: none says"},
      Field{"contexts", &T::contexts, "ids of local contexts"}, Field{"objectives", &T::objectives, "the first ones"},
      Field{"reach", &T::reach, "school or city"}, Field{"version", &T::version, "of the text"},
      Field{"published_at", &T::published_at, "ms"}, Field{"author", &T::author, "the name, or empty"},
      Field{"school", &T::school, "of the author, or empty with the name"}, Field{"own", &T::own, "the actor's own"}};
};
template <>
struct Shape<library::LibraryList> {
  static constexpr const char* name = "LibraryList";
  static constexpr auto fields = std::tuple{
      Field{"plans", &library::LibraryList::plans, "by fit to the words, then the newest first"},
      Field{"more", &library::LibraryList::more, "there are further hits"}};
};
template <>
struct Shape<library::Origin> {
  using T = library::Origin;
  static constexpr const char* name = "PlanOrigin";
  static constexpr auto fields = std::tuple{
      Field{"id", &T::id, "an example's or a plan's id"}, Field{"version", &T::version, "of that plan; 0: an example"},
      Field{"title", &T::title, "while it is published"}, Field{"author", &T::author, "the name, or empty"},
      Field{"gone", &T::gone, "a plan that is not published any more"}};
};
template <>
struct Shape<library::OriginList> {
  static constexpr const char* name = "PlanOrigins";
  static constexpr auto fields = std::tuple{Field{"origins", &library::OriginList::origins, "the nearest first"}};
};
template <>
struct Shape<library::LedTo> {
  using T = library::LedTo;
  static constexpr const char* name = "LedTo";
  static constexpr auto fields = std::tuple{
      Field{"until", &T::until, "the last day that counts"}, Field{"lessons", &T::lessons, "with the plan or an adaptation"},
      Field{"teachers", &T::teachers, "who gave them"}, Field{"schools", &T::schools, "in which"},
      Field{"voices", &T::voices, "three statements × ya, biasa, tidak; empty: too few"},
      Field{"levels", &T::levels, "five counts, SOLO 0–4, as the teachers judged; empty: too few"}};
};
template <>
struct Shape<library::LibraryPlan> {
  using T = library::LibraryPlan;
  static constexpr const char* name = "LibraryPlan";
  static constexpr auto fields = std::tuple{
      Field{"plan", &T::plan, "what the list shows"}, Field{"body", &T::body, "the text that is published"},
      Field{"origins", &T::origins, "where it came from, the nearest first"}, Field{"led_to", &T::led_to, "null: too few to tell"}};
};
template <>
struct Shape<library::PublishedText> {
  using T = library::PublishedText;
  static constexpr const char* name = "PublishedText";
  static constexpr auto fields = std::tuple{Field{"version", &T::version, "which"}, Field{"body", &T::body, "its text"}};
};
template <>
struct Shape<library::NameLeft> {
  using T = library::NameLeft;
  static constexpr const char* name = "NameLeft";
  static constexpr auto fields = std::tuple{Field{"place", &T::place, "JSON pointer"}, Field{"word", &T::word, "as it stands there"},
                                            Field{"school", &T::school, "the school's name; else a pupil's"}};
};
template <>
struct Shape<library::NameList> {
  static constexpr const char* name = "NamesLeft";
  static constexpr auto fields = std::tuple{Field{"names", &library::NameList::names, "in the order of the text"}};
};
template <>
struct Shape<library::CopiedView> {
  using T = library::CopiedView;
  static constexpr const char* name = "CopiedPlan";
  static constexpr auto fields = std::tuple{Field{"plan", &T::plan, "the published one; null: none"}, Field{"copied", &T::copied, "null: none"}};
};
template <>
struct Shape<library::ImprovementIn> {
  using T = library::ImprovementIn;
  static constexpr const char* name = "ImprovementIn";
  static constexpr auto fields = std::tuple{
      Field{"plan", &T::plan, "the published plan"}, Field{"version", &T::version, "that it started from", range(1, 1e6)},
      Field{"body", &T::body, "the improved text, with the ids of the author's parts"}, Field{"words", &T::words, "to the author; may be empty", loose_at_most(1000)}};
};
template <>
struct Shape<library::AnswerIn> {
  using T = library::AnswerIn;
  static constexpr const char* name = "ImprovementAnswerIn";
  static constexpr auto fields = std::tuple{Field{"taken", &T::taken, "changes that were taken over; 0: thanks, but none", at_most(1000)},
                                            Field{"words", &T::words, "to the colleague; may be empty", loose_at_most(1000)}};
};
template <>
struct Shape<library::ImprovementItem> {
  using T = library::ImprovementItem;
  static constexpr const char* name = "ImprovementItem";
  static constexpr auto fields = std::tuple{
      Field{"id", &T::id, "improvement_…"}, Field{"plan", &T::plan, "the author's"}, Field{"version", &T::version, "that it started from"},
      Field{"title", &T::title, "of the plan"}, Field{"own", &T::own, "sent by the actor; else sent to the actor"},
      Field{"sender", &T::sender, "the colleague's name"}, Field{"words", &T::words, "to the author"}, Field{"sent_at", &T::sent_at, "ms"},
      Field{"taken", &T::taken, "changes taken over; null: not answered"}, Field{"answer", &T::answer, "to the colleague"},
      Field{"answered_at", &T::answered_at, "ms"}};
};
template <>
struct Shape<library::ImprovementList> {
  static constexpr const char* name = "ImprovementList";
  static constexpr auto fields = std::tuple{Field{"improvements", &library::ImprovementList::improvements, "newest first"}};
};
template <>
struct Shape<library::ImprovementView> {
  using T = library::ImprovementView;
  static constexpr const char* name = "ImprovementView";
  static constexpr auto fields = std::tuple{
      Field{"improvement", &T::improvement, "what the list shows"}, Field{"base", &T::base, "the text that it started from"},
      Field{"body", &T::body, "the improved text"}};
};

}  // namespace selami
