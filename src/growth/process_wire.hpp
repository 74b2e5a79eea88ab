#pragma once
/// @file Penilaian proses on the wire.

#include "growth/steps_wire.hpp"
#include "growth/visit_wire.hpp"
#include "growth_core/process.hpp"

namespace selami::growth {

/// What the teacher says of a semester; the last word wins.
struct ProcessIn {
  Reflection own;
  std::vector<std::string> left_out;
};
/// A note that the teacher wrote after a lesson: to pick from, and nobody else's.
struct ProcessNote {
  Date day;
  std::string title;
  std::string words;
};
struct ProcessView {
  SchoolId school;
  std::string school_name;
  std::string level;
  std::string teacher;
  std::string period;
  std::string words;
  Date from;
  Date until;
  FourParts parts;
  std::vector<Part> missing;
  int lessons = 0;
  int with_all_experiences = 0;
  std::vector<ProcessNote> notes;
  std::vector<TakenView> steps;
  bool heads = false;
  bool to_say = false;  ///< for a reader whose part it is
  std::string ask_in;
  std::optional<Instant> saved_at;
  std::optional<Instant> published_at;
};
struct MyProcess {
  std::vector<ProcessView> records;
};
struct PublishedProcess {
  std::vector<ProcessView> records;
};

}  // namespace selami::growth

namespace selami {

namespace growth {
constexpr Limits own_sentence = loose_at_most(1200);
}

template <>
struct EnumNames<growth::Part> {
  static constexpr std::pair<growth::Part, const char*> names[] = {
      {growth::Part::own, "own"}, {growth::Part::colleague, "colleague"}, {growth::Part::principal, "principal"}, {growth::Part::pupils, "pupils"}};
};
template <>
struct Shape<growth::Reflection> {
  using T = growth::Reflection;
  static constexpr const char* name = "ProcessReflection";
  static constexpr auto fields = std::tuple{Field{"went", &T::went, "a strength", growth::own_sentence}, Field{"not_yet", &T::not_yet, "what was not yet satisfying; may be empty", growth::own_sentence},
                                            Field{"to_change", &T::to_change, "one thing", growth::own_sentence},
                                            Field{"next_step", &T::next_step, "of the catalogue; may be empty", growth::maybe_name}};
};
template <>
struct Shape<growth::Said> {
  using T = growth::Said;
  static constexpr const char* name = "ProcessSaid";
  static constexpr auto fields = std::tuple{
      Field{"id", &T::id, "visit_…"}, Field{"part", &T::part, "colleague or principal"}, Field{"by", &T::by, "a name"}, Field{"day", &T::day, "local"},
      Field{"lesson", &T::lesson, "false: a short word, no lesson was seen"}, Field{"published", &T::published, "by the teacher, to head and supervisor"},
      Field{"strength", &T::strength, "what was written"}, Field{"follow_up", &T::follow_up, "one step, in own words"},
      Field{"next_step", &T::next_step, "of the catalogue; may be empty"}};
};
template <>
struct Shape<growth::Heard> {
  using T = growth::Heard;
  static constexpr const char* name = "ProcessHeard";
  static constexpr auto fields = std::tuple{Field{"lessons", &T::lessons, "with voices kept"}, Field{"answered", &T::answered, "answers in all of them; 0 to readers: under ten"},
                                            Field{"voices", &T::voices, "three statements × ya, biasa, tidak; empty: not shown"}};
};
template <>
struct Shape<growth::FourParts> {
  using T = growth::FourParts;
  static constexpr const char* name = "ProcessParts";
  static constexpr auto fields = std::tuple{Field{"own", &T::own, "the teacher's"}, Field{"said", &T::said, "by colleagues and the head, newest day first"},
                                            Field{"heard", &T::heard, "Suara murid"}, Field{"left_out", &T::left_out, "ids of `said`, or pupils"}};
};
template <>
struct Shape<growth::ProcessIn> {
  using T = growth::ProcessIn;
  static constexpr const char* name = "ProcessIn";
  static constexpr auto fields = std::tuple{Field{"own", &T::own, "the teacher's words"},
                                            Field{"left_out", &T::left_out, "what is not printed: ids of what others said, or pupils", loose_at_most(60)}};
};
template <>
struct Shape<growth::ProcessNote> {
  using T = growth::ProcessNote;
  static constexpr const char* name = "ProcessNote";
  static constexpr auto fields = std::tuple{Field{"day", &T::day, "local"}, Field{"title", &T::title, "of the lesson"}, Field{"words", &T::words, "the teacher's"}};
};
template <>
struct Shape<growth::ProcessView> {
  using T = growth::ProcessView;
  static constexpr const char* name = "ProcessReview";
  static constexpr auto fields = std::tuple{
      Field{"school", &T::school, "school_…"},
      Field{"school_name", &T::school_name, "its name"},
      Field{"level", &T::level, "of the school"},
      Field{"teacher", &T::teacher, "a name"},
      Field{"period", &T::period, "2026-1: semester 1 of 2026/2027"},
      Field{"words", &T::words, "the semester in words"},
      Field{"from", &T::from, "first day"},
      Field{"until", &T::until, "last day"},
      Field{"parts", &T::parts, "the four"},
      Field{"missing", &T::missing, "which of them are"},
      Field{"lessons", &T::lessons, "of the semester; to readers 0"},
      Field{"with_all_experiences", &T::with_all_experiences, "of them; to readers 0"},
      Field{"notes", &T::notes, "the teacher's own, newest first; to readers none"},
      Field{"steps", &T::steps, "tried in the semester, newest first; to readers none"},
      Field{"heads", &T::heads, "who asks heads the school: the supervisor stands for the head"},
      Field{"to_say", &T::to_say, "for readers: the part of the head is who asks', who has sent nothing of this semester; else false"},
      Field{"ask_in", &T::ask_in, "the class of the newest lesson without voices; may be empty"},
      Field{"saved_at", &T::saved_at, "ms; null: nothing written yet"},
      Field{"published_at", &T::published_at, "ms; null: the teacher's alone"}};
};
template <>
struct Shape<growth::MyProcess> {
  static constexpr const char* name = "MyProcess";
  static constexpr auto fields = std::tuple{Field{"records", &growth::MyProcess::records, "by school, this semester before the one before it"}};
};
template <>
struct Shape<growth::PublishedProcess> {
  static constexpr const char* name = "PublishedProcess";
  static constexpr auto fields = std::tuple{Field{"records", &growth::PublishedProcess::records, "that teachers published, newest first"}};
};

}  // namespace selami
