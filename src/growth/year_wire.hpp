#pragma once
/// @file The teacher's year on the wire: one page for the performance talk.

#include "growth/process_wire.hpp"
#include "growth_core/observers.hpp"
#include "growth_core/year.hpp"

namespace selami::growth {

/// What the teacher adds and leaves out; the last word wins.
struct YearIn {
  std::string sentence;
  std::string next_step;
  std::vector<std::string> left_out;
};
struct YearSaid {
  std::string id;
  Visitor kind = Visitor::colleague;
  std::string by;
  Date day;
  bool lesson = true;
  std::string strength;
};
/// A plan that the teacher shared, or that was adapted from another's.
struct YearPlan {
  std::string id;
  std::string title;
  Date day;
  bool adapted = false;
};
/// What was seen of a behaviour of the chosen indicator. The step that was given is one visitor's of one lesson: it is not told here.
struct YearSeen {
  std::string behaviour;
  std::string evidence;
  std::string by;
  Date day;
};
/// What visits say of the indicator once observers' strictness is reckoned out, or why nothing is said. In steps' names: there is no number of it.
struct YearObserved {
  Fairness fairness = Fairness::few_visits;
  int visits = 0;
  int observers = 0;
  std::string low;
  std::string high;
  bool operator==(const YearObserved& other) const = default;
};
struct YearView {
  SchoolId school;
  std::string school_name;
  std::string teacher;
  std::string start;
  std::string words;
  Date from;
  Date until;
  std::string strength;
  std::vector<TakenView> steps;
  std::vector<YearSaid> said;
  std::vector<YearPlan> plans;
  std::vector<HalfYear> halves;
  std::string indicator;
  std::vector<YearSeen> seen;
  std::optional<YearObserved> observed;
  std::string sentence;
  std::string chosen_step;
  std::string next_step;
  std::vector<std::string> left_out;
  std::optional<Instant> saved_at;
};
struct MyYears {
  std::vector<YearView> years;
};

}  // namespace selami::growth

namespace selami {

template <>
struct Shape<growth::YearIn> {
  using T = growth::YearIn;
  static constexpr const char* name = "YearIn";
  static constexpr auto fields = std::tuple{Field{"sentence", &T::sentence, "that the teacher adds; may be empty", growth::own_sentence},
                                            Field{"next_step", &T::next_step, "of the catalogue; empty: as the semesters say", growth::maybe_name},
                                            Field{"left_out", &T::left_out, "ids of lines that are not printed, or mirror, indicator, observed", loose_at_most(200)}};
};
template <>
struct Shape<growth::YearSaid> {
  using T = growth::YearSaid;
  static constexpr const char* name = "YearSaid";
  static constexpr auto fields = std::tuple{Field{"id", &T::id, "visit_…"}, Field{"kind", &T::kind, "who came"}, Field{"by", &T::by, "a name"}, Field{"day", &T::day, "local"},
                                            Field{"lesson", &T::lesson, "false: a short word"}, Field{"strength", &T::strength, "what was written"}};
};
template <>
struct Shape<growth::YearPlan> {
  using T = growth::YearPlan;
  static constexpr const char* name = "YearPlan";
  static constexpr auto fields = std::tuple{Field{"id", &T::id, "plan_…"}, Field{"title", &T::title, "of the plan"}, Field{"day", &T::day, "when it was shared or adapted"},
                                            Field{"adapted", &T::adapted, "true: adapted from a colleague's; false: shared"}};
};
template <>
struct Shape<growth::YearSeen> {
  using T = growth::YearSeen;
  static constexpr const char* name = "YearSeen";
  static constexpr auto fields = std::tuple{Field{"behaviour", &T::behaviour, "of the indicator"}, Field{"evidence", &T::evidence, "bukti"}, Field{"by", &T::by, "a name"}, Field{"day", &T::day, "of the visit"}};
};
template <>
struct EnumNames<growth::Fairness> {
  static constexpr std::pair<growth::Fairness, const char*> names[] = {{growth::Fairness::shown, "shown"},
                                                                       {growth::Fairness::few_visits, "few_visits"},
                                                                       {growth::Fairness::few_observers, "few_observers"},
                                                                       {growth::Fairness::not_linked, "not_linked"},
                                                                       {growth::Fairness::unsure, "unsure"}};
};
template <>
struct Shape<growth::YearObserved> {
  using T = growth::YearObserved;
  static constexpr const char* name = "YearObserved";
  static constexpr auto fields = std::tuple{Field{"fairness", &T::fairness, "shown, or why nothing is said"}, Field{"visits", &T::visits, "in which a step was given"},
                                            Field{"observers", &T::observers, "who gave them, how many"}, Field{"low", &T::low, "a step of the pack; empty unless shown"},
                                            Field{"high", &T::high, "the same or its upper neighbour"}};
};
template <>
struct Shape<growth::HalfYear> {
  using T = growth::HalfYear;
  static constexpr const char* name = "HalfYear";
  static constexpr auto fields = std::tuple{Field{"period", &T::period, "2026-1"}, Field{"words", &T::words, "the semester"}, Field{"lessons", &T::lessons, "at least three"},
                                            Field{"with_all_experiences", &T::with_all_experiences, "of them"}, Field{"heard", &T::heard, "Suara murid, from ten answers on"}};
};
template <>
struct Shape<growth::YearView> {
  using T = growth::YearView;
  static constexpr const char* name = "TeachingYear";
  static constexpr auto fields = std::tuple{
      Field{"school", &T::school, "school_…"},
      Field{"school_name", &T::school_name, "its name"},
      Field{"teacher", &T::teacher, "own name"},
      Field{"start", &T::start, "2026: of 2026/2027"},
      Field{"words", &T::words, "the school year"},
      Field{"from", &T::from, "first day"},
      Field{"until", &T::until, "last day"},
      Field{"strength", &T::strength, "stands first; may be empty"},
      Field{"steps", &T::steps, "that were tried, newest first"},
      Field{"said", &T::said, "visits and short words, newest first"},
      Field{"plans", &T::plans, "shared and adapted, newest first"},
      Field{"halves", &T::halves, "then and now: semesters with at least three lessons"},
      Field{"indicator", &T::indicator, "of the newest visit that has one; may be empty"},
      Field{"seen", &T::seen, "what visitors saw of it"},
      Field{"observed", &T::observed, "between which steps it lies by the last night; null: no night saw a step of it"},
      Field{"sentence", &T::sentence, "the teacher's; may be empty"},
      Field{"chosen_step", &T::chosen_step, "on this page; may be empty"},
      Field{"next_step", &T::next_step, "stands last; may be empty"},
      Field{"left_out", &T::left_out, "not printed"},
      Field{"saved_at", &T::saved_at, "ms; null: nothing said here yet"}};
};
template <>
struct Shape<growth::MyYears> {
  static constexpr const char* name = "MyYears";
  static constexpr auto fields = std::tuple{Field{"years", &growth::MyYears::years, "by school, this school year before the one before it"}};
};

}  // namespace selami
