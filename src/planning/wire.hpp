#pragma once
/// @file What planning says and hears. The plan itself is plan/plan.hpp, the findings are the checker's.

#include "checker/checker.hpp"
#include "http/route.hpp"
#include "plan/plan.hpp"

namespace selami::planning {

struct SaveKind { static constexpr const char* prefix = "save"; };
struct SilenceKind { static constexpr const char* prefix = "silence"; };
using SaveId = Id<SaveKind>;
using SilenceId = Id<SilenceKind>;

/// A plan as the phone saves it. `base` is the version it was made from; where that was not known yet, because saves were
/// still on their way, `on` names those, newest first. (A save that was replaced before it was sent never arrives.)
struct PlanIn {
  SchoolId school;
  int base = 0;
  std::optional<SaveId> save;
  std::vector<SaveId> on;
  plan::Plan body;
  std::optional<std::string> adapted_from;
  std::optional<int> adapted_version;
};

struct PlanSaved {
  PlanId id;
  int version = 0;
  Instant saved_at;
  bool merged = false;
  std::vector<std::string> conflicts;
  std::optional<plan::Plan> body;
};

struct PlanItem {
  PlanId id;
  SchoolId school;
  std::string title;
  std::string level;
  std::string grade;
  std::string subject;
  int meetings = 0;
  int version = 0;
  Instant saved_at;
  std::optional<Instant> submitted_at;
  int submitted_version = 0;
  std::string adapted_from;
  int adapted_version = 0;
};
struct PlanList {
  std::vector<PlanItem> plans;
};

struct SilenceIn {
  std::string code;
  std::string place;
  std::string why;
};
struct SilenceView {
  SilenceId id;
  std::string code;
  std::string place;
  std::string why;
  Instant at;
};

struct PlanView {
  PlanItem plan;
  plan::Plan body;
  std::vector<SilenceView> silences;
};

struct VersionHead {
  int version = 0;
  Instant saved_at;
  int base = 0;
  bool merged = false;
};
struct VersionList {
  std::vector<VersionHead> versions;
};
struct VersionView {
  VersionHead version;
  plan::Plan body;
};

/// Which text is handed in: a version, or the save that the phone has no version of yet.
struct SubmissionIn {
  std::optional<int> version;
  std::optional<SaveId> save;
};
struct SubmissionView {
  PlanId id;
  int version = 0;
  Instant at;
};

struct FindingsQuery {
  std::optional<checker::Language> language;
};
/// One finding, with the teacher's "tidak cocok" where there is one.
struct PlanFinding {
  checker::Finding finding;
  std::string place;
  std::optional<SilenceId> silence;
};
struct FindingsView {
  int version = 0;
  std::vector<PlanFinding> findings;
};

}  // namespace selami::planning

namespace selami {

namespace planning {
/// What each list says of a plan.
template <class T>
constexpr auto head_fields = std::tuple{
    Field{"id", &T::id, "plan_…"}, Field{"school", &T::school, "school_…"},
    Field{"title", &T::title, "the topic or the first objective; may be empty"}, Field{"level", &T::level, "as in the plan"},
    Field{"grade", &T::grade, "as in the plan"}, Field{"subject", &T::subject, "as in the plan"},
    Field{"meetings", &T::meetings, "how many it spans"}};
}  // namespace planning

template <>
struct Shape<planning::PlanIn> {
  using T = planning::PlanIn;
  static constexpr const char* name = "PlanIn";
  static constexpr auto fields = std::tuple{
      Field{"school", &T::school, "where the plan is made"},
      Field{"base", &T::base, "the version it was made from; 0: none yet", range(0, 1e6)},
      Field{"save", &T::save, "save_… made on the phone; the same save again changes nothing"},
      Field{"on", &T::on, "saves it was made on whose versions were not known yet, newest first", at_most(50)},
      Field{"body", &T::body, "the plan's native form"},
      Field{"adapted_from", &T::adapted_from, "an example's or a plan's id; heard with the first save", at_most(80)},
      Field{"adapted_version", &T::adapted_version, "of that plan; heard with the first save", range(1, 1e6)}};
};
template <>
struct Shape<planning::PlanSaved> {
  using T = planning::PlanSaved;
  static constexpr const char* name = "PlanSaved";
  static constexpr auto fields = std::tuple{
      Field{"id", &T::id, "plan_…"}, Field{"version", &T::version, "what the plan has now"},
      Field{"saved_at", &T::saved_at, "ms by the server"},
      Field{"merged", &T::merged, "somebody else had saved meanwhile: both texts were merged"},
      Field{"conflicts", &T::conflicts, "places (JSON pointers with ids) where the other text stands; this one is in the versions"},
      Field{"body", &T::body, "the plan as it is now, when it is not what was sent"}};
};
template <>
struct Shape<planning::PlanItem> {
  using T = planning::PlanItem;
  static constexpr const char* name = "PlanItem";
  static constexpr auto fields = std::tuple_cat(
      planning::head_fields<T>,
      std::tuple{Field{"version", &T::version, "the newest"}, Field{"saved_at", &T::saved_at, "ms"},
                 Field{"submitted_at", &T::submitted_at, "ms; null: not handed in"},
                 Field{"submitted_version", &T::submitted_version, "0: not handed in"},
                 Field{"adapted_from", &T::adapted_from, "an example's or a plan's id, or empty"},
                 Field{"adapted_version", &T::adapted_version, "of that plan; 0: none"}});
};
template <>
struct Shape<planning::PlanList> {
  static constexpr const char* name = "PlanList";
  static constexpr auto fields = std::tuple{Field{"plans", &planning::PlanList::plans, "last saved first"}};
};
template <>
struct Shape<planning::SilenceIn> {
  using T = planning::SilenceIn;
  static constexpr const char* name = "SilenceIn";
  static constexpr auto fields = std::tuple{Field{"code", &T::code, "the finding's code", range(1, 40)},
                                            Field{"place", &T::place, "JSON pointer with ids in place of positions", at_most(400)},
                                            Field{"why", &T::why, "may be empty", loose_at_most(2000)}};
};
template <>
struct Shape<planning::SilenceView> {
  using T = planning::SilenceView;
  static constexpr const char* name = "Silence";
  static constexpr auto fields = std::tuple{
      Field{"id", &T::id, "silence_…"}, Field{"code", &T::code, "the finding's code"},
      Field{"place", &T::place, "JSON pointer with ids in place of positions"}, Field{"why", &T::why, "may be empty"},
      Field{"at", &T::at, "ms"}};
};
template <>
struct Shape<planning::PlanView> {
  using T = planning::PlanView;
  static constexpr const char* name = "PlanView";
  static constexpr auto fields = std::tuple{Field{"plan", &T::plan, "what the list shows"},
                                            Field{"body", &T::body, "the newest text"},
                                            Field{"silences", &T::silences, "findings that do not fit, by the teacher"}};
};
template <>
struct Shape<planning::VersionHead> {
  using T = planning::VersionHead;
  static constexpr const char* name = "VersionHead";
  static constexpr auto fields = std::tuple{
      Field{"version", &T::version, "from 1"}, Field{"saved_at", &T::saved_at, "ms"},
      Field{"base", &T::base, "the version it was made from"}, Field{"merged", &T::merged, "true: this text was merged into the next"}};
};
template <>
struct Shape<planning::VersionList> {
  static constexpr const char* name = "VersionList";
  static constexpr auto fields = std::tuple{Field{"versions", &planning::VersionList::versions, "newest first"}};
};
template <>
struct Shape<planning::VersionView> {
  using T = planning::VersionView;
  static constexpr const char* name = "VersionView";
  static constexpr auto fields = std::tuple{Field{"version", &T::version, "which"}, Field{"body", &T::body, "its text"}};
};
template <>
struct Shape<planning::SubmissionIn> {
  using T = planning::SubmissionIn;
  static constexpr const char* name = "SubmissionIn";
  static constexpr auto fields = std::tuple{Field{"version", &T::version, "the version handed in", range(1, 1e6)},
                                            Field{"save", &T::save, "or the save whose version is not known yet"}};
};
template <>
struct Shape<planning::SubmissionView> {
  using T = planning::SubmissionView;
  static constexpr const char* name = "Submission";
  static constexpr auto fields = std::tuple{Field{"id", &T::id, "plan_…"}, Field{"version", &T::version, "handed in"},
                                            Field{"at", &T::at, "ms"}};
};
template <>
struct Shape<planning::FindingsQuery> {
  static constexpr const char* name = "FindingsQuery";
  static constexpr auto fields = std::tuple{Field{"language", &planning::FindingsQuery::language, "id or en; id when missing"}};
};
template <>
struct Shape<planning::PlanFinding> {
  using T = planning::PlanFinding;
  static constexpr const char* name = "PlanFinding";
  static constexpr auto fields = std::tuple{
      Field{"finding", &T::finding, "what the checker says"}, Field{"place", &T::place, "its path with ids in place of positions"},
      Field{"silence", &T::silence, "the teacher's word that it does not fit, or null"}};
};
template <>
struct Shape<planning::FindingsView> {
  using T = planning::FindingsView;
  static constexpr const char* name = "Findings";
  static constexpr auto fields = std::tuple{Field{"version", &T::version, "of the text that was read"},
                                            Field{"findings", &T::findings, "most useful first"}};
};
}  // namespace selami
