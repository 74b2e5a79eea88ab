#pragma once
/// @file What others are shown of plans: the examples of the packs, and what teachers handed in.

#include "planning/wire.hpp"

namespace selami::planning {

/// A text in both languages.
struct BothLanguages {
  std::string id;
  std::string en;
};
struct ExampleItem {
  std::string id;
  BothLanguages title;
  BothLanguages summary;
  std::string level;
  std::string phase;
  std::string grade;
  std::string subject;
  int meetings = 0;
  int minutes = 0;
};
struct ExampleList {
  std::vector<ExampleItem> examples;
};
struct ExampleView {
  ExampleItem example;
  plan::Plan body;
};

struct SubmittedItem {
  PlanId id;
  SchoolId school;
  std::string title;
  std::string level;
  std::string grade;
  std::string subject;
  int meetings = 0;
  std::string author;
  int version = 0;
  Instant submitted_at;
};
struct SubmittedList {
  std::vector<SubmittedItem> plans;
  std::vector<PlanId> begun;     ///< of these texts the actor keeps a review that was not sent
  std::vector<PlanId> reviewed;  ///< to these the actor sent a review, or wrote a comment
};
struct SubmittedView {
  SubmittedItem plan;
  plan::Plan body;
};

}  // namespace selami::planning

namespace selami {

template <>
struct Shape<planning::BothLanguages> {
  using T = planning::BothLanguages;
  static constexpr const char* name = "BothLanguages";
  static constexpr auto fields = std::tuple{Field{"id", &T::id, "Indonesian"}, Field{"en", &T::en, "English"}};
};
template <>
struct Shape<planning::ExampleItem> {
  using T = planning::ExampleItem;
  static constexpr const char* name = "ExampleItem";
  static constexpr auto fields = std::tuple{
      Field{"id", &T::id, "sd5-tanah-turun"}, Field{"title", &T::title, "of the example"}, Field{"summary", &T::summary, "one sentence"},
      Field{"level", &T::level, "as in the plan"}, Field{"phase", &T::phase, "as in the plan"}, Field{"grade", &T::grade, "as in the plan"},
      Field{"subject", &T::subject, "as in the plan"}, Field{"meetings", &T::meetings, "how many it spans"},
      Field{"minutes", &T::minutes, "of all meetings"}};
};
template <>
struct Shape<planning::ExampleList> {
  static constexpr const char* name = "ExampleList";
  static constexpr auto fields = std::tuple{Field{"examples", &planning::ExampleList::examples, "by level"}};
};
template <>
struct Shape<planning::ExampleView> {
  using T = planning::ExampleView;
  static constexpr const char* name = "ExampleView";
  static constexpr auto fields = std::tuple{Field{"example", &T::example, "what the list shows"}, Field{"body", &T::body, "the plan"}};
};
template <>
struct Shape<planning::SubmittedItem> {
  using T = planning::SubmittedItem;
  static constexpr const char* name = "SubmittedItem";
  static constexpr auto fields = std::tuple_cat(
      planning::head_fields<T>,
      std::tuple{Field{"author", &T::author, "the teacher's name"}, Field{"version", &T::version, "handed in"},
                 Field{"submitted_at", &T::submitted_at, "ms"}});
};
template <>
struct Shape<planning::SubmittedList> {
  static constexpr const char* name = "SubmittedList";
  using T = planning::SubmittedList;
  static constexpr auto fields = std::tuple{
      Field{"plans", &T::plans, "newest first"}, Field{"begun", &T::begun, "of these texts the actor keeps a review that was not sent"},
      Field{"reviewed", &T::reviewed, "to these texts the actor sent a review or wrote a comment; what was handed in anew is not among them"}};
};
template <>
struct Shape<planning::SubmittedView> {
  using T = planning::SubmittedView;
  static constexpr const char* name = "SubmittedView";
  static constexpr auto fields = std::tuple{Field{"plan", &T::plan, "what the list shows"},
                                            Field{"body", &T::body, "the text that was handed in"}};
};

}  // namespace selami
