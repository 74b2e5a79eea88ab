#pragma once
/// @file Class visits on the wire.

#include "growth/pack_wire.hpp"
#include "growth_core/record.hpp"

namespace selami::growth {

struct VisitKind { static constexpr const char* prefix = "visit"; };
using VisitId = Id<VisitKind>;

/// Who comes: a colleague by the teacher's code, the head of the school, its supervisor.
enum class Visitor { colleague, principal, supervisor };

/// What a teacher says of a visit, proposing or changing it.
struct OwnVisitIn {
  SchoolId school;
  Visitor visitor = Visitor::colleague;
  Date day;
  std::string about;
  std::string indicator;
  bool show_step = true;
  bool word = false;
};
/// What a head or supervisor proposes to a teacher.
struct VisitIn {
  SchoolId school;
  PersonId teacher;
  Date day;
  std::string about;
};
struct VisitJoin {
  std::string code;
};
struct RecordIn {
  std::string form;
  Record record;
  std::vector<std::string> touched = {};  ///< what of it this phone wrote (laid_over); empty: all
};
struct VisitAnswer {
  std::string text;
};

/// The step that the teacher tries: what the visitor looks for first.
struct StepToSee {
  std::string id;       ///< of the catalogue; empty: in the teacher's own words
  BothLanguages name;
  BothLanguages seen;   ///< may be empty
};
struct VisitView {
  VisitId visit;
  SchoolId school;
  std::string school_name;
  std::string level;
  std::string teacher;
  Visitor kind = Visitor::colleague;
  std::string visitor;  ///< a name; empty: nobody yet
  bool by_me = false;   ///< who asks proposed it
  Date day;
  std::string about;
  std::string indicator;
  bool show_step = false;
  std::string code;     ///< for the teacher alone, while nobody came in by it
  std::optional<Instant> accepted_at;
  std::string form;
  Record record;
  std::optional<Instant> saved_at;
  std::optional<Instant> sent_at;
  std::string answer;
  std::optional<Instant> answered_at;
  std::optional<Instant> published_at;
  std::optional<StepToSee> step;
};
struct MyVisits {
  std::vector<VisitView> visits;
};
struct VisitList {
  std::vector<VisitView> visits;
  std::vector<VisitView> invitations;
};
struct PublishedVisits {
  std::vector<VisitView> visits;
};
struct TeacherName {
  PersonId person;
  SchoolId school;
  std::string school_name;
  std::string name;
};
struct TeacherNames {
  std::vector<TeacherName> teachers;
};

}  // namespace selami::growth

namespace selami {

namespace growth {
constexpr Limits seen_text = loose_at_most(3000);
constexpr Limits pack_name = range(1, 60);
constexpr Limits maybe_name = loose_at_most(60);
}  // namespace growth

template <>
struct EnumNames<growth::Visitor> {
  static constexpr std::pair<growth::Visitor, const char*> names[] = {
      {growth::Visitor::colleague, "colleague"}, {growth::Visitor::principal, "principal"}, {growth::Visitor::supervisor, "supervisor"}};
};
template <>
struct Shape<growth::SeenItem> {
  using T = growth::SeenItem;
  static constexpr const char* name = "SeenItem";
  static constexpr auto fields = std::tuple{Field{"item", &T::item, "of the form", growth::pack_name}, Field{"evidence", &T::evidence, "bukti", growth::seen_text},
                                            Field{"note", &T::note, "catatan", growth::seen_text}};
};
template <>
struct Shape<growth::SeenBehaviour> {
  using T = growth::SeenBehaviour;
  static constexpr const char* name = "SeenBehaviour";
  static constexpr auto fields = std::tuple{Field{"behaviour", &T::behaviour, "of the indicator", growth::pack_name},
                                            Field{"given", &T::given, "a step of the pack; empty: none", growth::maybe_name},
                                            Field{"evidence", &T::evidence, "bukti", growth::seen_text}};
};
template <>
struct Shape<growth::SeenTalk> {
  using T = growth::SeenTalk;
  static constexpr const char* name = "SeenTalk";
  static constexpr auto fields =
      std::tuple{Field{"move", &T::move, "of the form", growth::pack_name}, Field{"count", &T::count, "taps", range(0, 999)}};
};
template <>
struct Shape<growth::Record> {
  using T = growth::Record;
  static constexpr const char* name = "VisitRecord";
  static constexpr auto fields = std::tuple{
      Field{"step", &T::step, "that the teacher tries; may be empty", growth::maybe_name},
      Field{"step_words", &T::step_words, "its name, as it was then", loose_at_most(400)},
      Field{"step_seen", &T::step_seen, "what was seen of it", growth::seen_text},
      Field{"indicator", &T::indicator, "that the teacher chose; may be empty", growth::maybe_name},
      Field{"items", &T::items, "as many as were filled in", at_most(60)},
      Field{"behaviours", &T::behaviours, "of the indicator", at_most(12)},
      Field{"talk", &T::talk, "moves that were counted", at_most(12)},
      Field{"strength", &T::strength, "what a teacher reads first", growth::seen_text},
      Field{"learnt", &T::learnt, "what the visitor learnt", growth::seen_text},
      Field{"not_yet", &T::not_yet, "what was not yet satisfying", growth::seen_text},
      Field{"follow_up", &T::follow_up, "one step, in own words", growth::seen_text},
      Field{"next_step", &T::next_step, "of the catalogue; may be empty", growth::maybe_name}};
};
template <>
struct Shape<growth::OwnVisitIn> {
  using T = growth::OwnVisitIn;
  static constexpr const char* name = "OwnVisitIn";
  static constexpr auto fields = std::tuple{
      Field{"school", &T::school, "where the teacher teaches"},
      Field{"visitor", &T::visitor, "who shall come"},
      Field{"day", &T::day, "local"},
      Field{"about", &T::about, "class, subject, hour, or what of the semester a short word is asked about; may be empty", loose_at_most(600)},
      Field{"indicator", &T::indicator, "of packs/observation; empty: none", growth::maybe_name},
      Field{"show_step", &T::show_step, "the visitor sees the step that the teacher tries", loose},
      Field{"word", &T::word, "a short word is asked for, no lesson is seen; as it was when it was first proposed", loose}};
};
template <>
struct Shape<growth::VisitIn> {
  using T = growth::VisitIn;
  static constexpr const char* name = "VisitIn";
  static constexpr auto fields = std::tuple{Field{"school", &T::school, "of the teacher"}, Field{"teacher", &T::teacher, "person_…"},
                                            Field{"day", &T::day, "local"},
                                            Field{"about", &T::about, "class, subject, hour; may be empty", loose_at_most(200)}};
};
template <>
struct Shape<growth::VisitJoin> {
  static constexpr const char* name = "VisitJoin";
  static constexpr auto fields = std::tuple{Field{"code", &growth::VisitJoin::code, "as the teacher gave it", range(1, 40)}};
};
template <>
struct Shape<growth::RecordIn> {
  static constexpr const char* name = "VisitRecordIn";
  static constexpr auto fields = std::tuple{Field{"form", &growth::RecordIn::form, "cermin-15", growth::pack_name},
                                            Field{"record", &growth::RecordIn::record, "what was written down"},
                                            Field{"touched", &growth::RecordIn::touched, "what of it this phone wrote: strength, items.memahami; empty: all", loose_at_most(100)}};
};
template <>
struct Shape<growth::VisitAnswer> {
  static constexpr const char* name = "VisitAnswer";
  static constexpr auto fields = std::tuple{Field{"text", &growth::VisitAnswer::text, "may be empty: read", growth::seen_text}};
};
template <>
struct Shape<growth::StepToSee> {
  using T = growth::StepToSee;
  static constexpr const char* name = "StepToSee";
  static constexpr auto fields = std::tuple{Field{"id", &T::id, "of the catalogue; empty: own words"}, Field{"name", &T::name, "what is tried"},
                                            Field{"seen", &T::seen, "what to look for; may be empty"}};
};
template <>
struct Shape<growth::VisitView> {
  using T = growth::VisitView;
  static constexpr const char* name = "Visit";
  static constexpr auto fields = std::tuple{
      Field{"visit", &T::visit, "visit_…"},
      Field{"school", &T::school, "of the teacher"},
      Field{"school_name", &T::school_name, "its name"},
      Field{"level", &T::level, "of the school"},
      Field{"teacher", &T::teacher, "a name"},
      Field{"kind", &T::kind, "who comes"},
      Field{"visitor", &T::visitor, "a name; empty: nobody yet"},
      Field{"by_me", &T::by_me, "who asks proposed it"},
      Field{"day", &T::day, "local"},
      Field{"about", &T::about, "class, subject, hour; may be empty"},
      Field{"indicator", &T::indicator, "that the teacher chose; may be empty"},
      Field{"show_step", &T::show_step, "the visitor sees the step that the teacher tries"},
      Field{"code", &T::code, "for the teacher, until a colleague came in by it; else empty"},
      Field{"accepted_at", &T::accepted_at, "ms; null: the teacher has not said yes yet"},
      Field{"form", &T::form, "of packs/observation"},
      Field{"record", &T::record, "for the teacher once it was sent"},
      Field{"saved_at", &T::saved_at, "ms; for the visitor"},
      Field{"sent_at", &T::sent_at, "ms; null: the visitor's alone"},
      Field{"answer", &T::answer, "the teacher's; may be empty"},
      Field{"answered_at", &T::answered_at, "ms; null: not yet"},
      Field{"published_at", &T::published_at, "ms; null: nobody beyond the two reads it"},
      Field{"step", &T::step, "for the visitor, if the teacher shows it; null: none"}};
};
template <>
struct Shape<growth::MyVisits> {
  static constexpr const char* name = "MyVisits";
  static constexpr auto fields = std::tuple{Field{"visits", &growth::MyVisits::visits, "newest day first"}};
};
template <>
struct Shape<growth::VisitList> {
  using T = growth::VisitList;
  static constexpr const char* name = "Visits";
  static constexpr auto fields = std::tuple{Field{"visits", &T::visits, "that who asks makes, newest day first"},
                                            Field{"invitations", &T::invitations, "of teachers, to whoever is head or supervisor there"}};
};
template <>
struct Shape<growth::PublishedVisits> {
  static constexpr const char* name = "PublishedVisits";
  static constexpr auto fields = std::tuple{Field{"visits", &growth::PublishedVisits::visits, "that teachers published, newest day first, without the tally of talk"}};
};
template <>
struct Shape<growth::TeacherName> {
  using T = growth::TeacherName;
  static constexpr const char* name = "VisitTeacher";
  static constexpr auto fields = std::tuple{Field{"person", &T::person, "person_…"}, Field{"school", &T::school, "school_…"},
                                            Field{"school_name", &T::school_name, "its name"}, Field{"name", &T::name, "of the teacher"}};
};
template <>
struct Shape<growth::TeacherNames> {
  static constexpr const char* name = "VisitTeachers";
  static constexpr auto fields = std::tuple{Field{"teachers", &growth::TeacherNames::teachers, "by school and name"}};
};

}  // namespace selami
