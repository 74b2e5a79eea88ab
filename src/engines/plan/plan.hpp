#pragma once
/// @file A lesson plan in its native form: one YAML file, one JSON column, one WebAssembly input.
/// Only what the official form asks for is asked for here; everything may be missing in a draft (missing = empty).

#include <optional>
#include <string>
#include <vector>

#include "base/json.hpp"
#include "base/result.hpp"
#include "base/shape.hpp"

namespace selami::plan {

/// Where a step stands. `none`: not yet chosen. The three in the middle are the experiences that every plan must have.
enum class Stage { none, awal, memahami, mengaplikasi, merefleksi, penutup };
/// `multi`: several options are ticked; `order`: the options are put in an order; `photo`, `drawing`, `voice`: answered by something
/// made, or by words instead; `tap`: the teacher taps a SOLO level, `check`: whether something shows yet (ceklis).
enum class Kind { choice, multi, order, scale, text, photo, drawing, voice, tap, check };
/// Who gives one answer: each pupil, or a group of pupils together.
enum class By { pupil, group };
enum class When { none, awal, proses, akhir };
/// Assessment as, for or of learning.
enum class Purpose { none, as_learning, for_learning, of_learning };

struct Meeting {
  int jp = 0;       ///< lesson hours of the level (35, 40 or 45 minutes each); none in TK
  int minutes = 0;  ///< the whole meeting; 0: jp times the level's minutes
};

struct Identity {
  std::string level;  ///< tk, sd, smp, sma, smk, slb, pkbm
  std::string phase;  ///< fondasi, A to F
  std::string grade;
  std::string subject;
  int class_size = 0;
  std::string school_year;
  std::vector<Meeting> meetings;
};

struct Identification {
  std::string readiness;
  std::string material;
  std::vector<std::string> dimensions;
};

struct Objective {
  std::string id;
  std::string text;
};

struct Environment {
  std::string culture;
  std::string physical;
  std::string virtual_space;
};

struct Design {
  std::string outcome;
  std::string outcome_version;
  std::string cross_discipline;
  std::vector<Objective> objectives;
  std::string topic;
  std::string practice;
  std::string partnership;
  Environment environment;
  std::string digital;
};

struct Option {
  std::string text;
  bool right = false;
  std::string reason;  ///< what a pupil who chooses this probably thinks
  std::string next;    ///< the teacher's next move when many choose this
  int place = 0;       ///< of an order: where it belongs, from 1; 0: not said
  std::string picture; ///< id of a picture of the app, so that it is answered without reading; or empty
};

struct Question {
  std::string id;
  Kind kind = Kind::text;
  std::string text;
  std::vector<Option> options;
  std::string objective;
  std::optional<int> aims;  ///< the SOLO level that a good answer shows, 0 to 4
  std::string twin;         ///< id of the question that asks the same idea in a new situation
  By by = By::pupil;
  std::string sound;        ///< id of the recording of its text by the teacher; or empty
};

struct Step {
  std::string id;
  int meeting = 1;
  Stage stage = Stage::none;
  int minutes = 0;
  std::vector<std::string> principles;
  std::string text;
  std::vector<std::string> objectives;
  std::vector<Question> questions;
};

struct Assessment {
  std::string id;
  When when = When::none;
  Purpose purpose = Purpose::none;
  std::string technique;
  std::string text;
  std::string criteria;
  std::vector<std::string> objectives;
};

struct Plan {
  Identity identity;
  Identification identification;
  Design design;
  std::vector<Step> steps;
  std::vector<Assessment> assessments;
  std::vector<std::string> contexts;
  std::vector<std::string> unplaced;  ///< texts that found no field: shown, never dropped
};

/// Reads a plan, draft or whole. Missing and null mean empty, numbers are taken where a text is asked ("grade: 5"),
/// and members the form does not know go to `unplaced` as "name: text"; a `pack` header beside them is left aside.
/// Errors (field says where: "steps[3].minutes"): request.wrong_type, request.out_of_range, request.malformed.
Result<Plan> read_plan(const json::Value& value);

/// The same plan as JSON, every member written.
std::string write_plan(const Plan& plan);

/// JSON Schema 2020-12 of the native form, made from the tables below: api/plan.schema.json.
json::Value plan_schema();

/// The JSON pointer "/steps/3/text" for the field name "steps[3].text" of an error.
std::string pointer_of(std::string_view field);

}  // namespace selami::plan

namespace selami {

template <>
struct EnumNames<plan::Stage> {
  static constexpr std::pair<plan::Stage, const char*> names[] = {
      {plan::Stage::none, ""},           {plan::Stage::awal, "awal"},
      {plan::Stage::memahami, "memahami"}, {plan::Stage::mengaplikasi, "mengaplikasi"},
      {plan::Stage::merefleksi, "merefleksi"}, {plan::Stage::penutup, "penutup"}};
};
template <>
struct EnumNames<plan::Kind> {
  static constexpr std::pair<plan::Kind, const char*> names[] = {
      {plan::Kind::choice, "choice"}, {plan::Kind::multi, "multi"}, {plan::Kind::order, "order"},
      {plan::Kind::scale, "scale"},   {plan::Kind::text, "text"},   {plan::Kind::photo, "photo"}, {plan::Kind::drawing, "drawing"},
      {plan::Kind::voice, "voice"},   {plan::Kind::tap, "tap"},     {plan::Kind::check, "check"}};
};
template <>
struct EnumNames<plan::By> {
  static constexpr std::pair<plan::By, const char*> names[] = {{plan::By::pupil, ""}, {plan::By::group, "group"}};
};
template <>
struct EnumNames<plan::When> {
  static constexpr std::pair<plan::When, const char*> names[] = {
      {plan::When::none, ""}, {plan::When::awal, "awal"}, {plan::When::proses, "proses"}, {plan::When::akhir, "akhir"}};
};
template <>
struct EnumNames<plan::Purpose> {
  static constexpr std::pair<plan::Purpose, const char*> names[] = {{plan::Purpose::none, ""},
                                                                    {plan::Purpose::as_learning, "as"},
                                                                    {plan::Purpose::for_learning, "for"},
                                                                    {plan::Purpose::of_learning, "of"}};
};

namespace plan {
constexpr Limits name_text = loose_at_most(400);
constexpr Limits long_text = loose_at_most(20000);
}  // namespace plan

template <>
struct Shape<plan::Meeting> {
  static constexpr const char* name = "Meeting";
  static constexpr auto fields = std::tuple{
      Field{"jp", &plan::Meeting::jp, "lesson hours; 0 in TK", loose_at_most(60)},
      Field{"minutes", &plan::Meeting::minutes, "the whole meeting; 0: jp times the level's minutes", loose_at_most(3000)}};
};
template <>
struct Shape<plan::Identity> {
  static constexpr const char* name = "PlanIdentity";
  static constexpr auto fields = std::tuple{
      Field{"level", &plan::Identity::level, "tk, sd, smp, sma, smk, slb, pkbm", plan::name_text},
      Field{"phase", &plan::Identity::phase, "fondasi, A to F", plan::name_text},
      Field{"grade", &plan::Identity::grade, "as written: 5, V, X TKJ", plan::name_text},
      Field{"subject", &plan::Identity::subject, "mata pelajaran", plan::name_text},
      Field{"class_size", &plan::Identity::class_size, "pupils", loose_at_most(200)},
      Field{"school_year", &plan::Identity::school_year, "2026/2027", plan::name_text},
      Field{"meetings", &plan::Identity::meetings, "one entry a meeting", at_most(60)}};
};
template <>
struct Shape<plan::Identification> {
  static constexpr const char* name = "PlanIdentification";
  static constexpr auto fields = std::tuple{
      Field{"readiness", &plan::Identification::readiness, "what pupils bring", plan::long_text},
      Field{"material", &plan::Identification::material, "what the material is and is good for", plan::long_text},
      Field{"dimensions", &plan::Identification::dimensions, "ids of graduate profile dimensions", at_most(20)}};
};
template <>
struct Shape<plan::Objective> {
  static constexpr const char* name = "PlanObjective";
  static constexpr auto fields =
      std::tuple{Field{"id", &plan::Objective::id, "named by steps and assessments", plan::name_text},
                 Field{"text", &plan::Objective::text, "competence and content", plan::long_text}};
};
template <>
struct Shape<plan::Environment> {
  static constexpr const char* name = "PlanEnvironment";
  static constexpr auto fields = std::tuple{
      Field{"culture", &plan::Environment::culture, "budaya belajar", plan::long_text},
      Field{"physical", &plan::Environment::physical, "ruang fisik", plan::long_text},
      Field{"virtual", &plan::Environment::virtual_space, "ruang virtual, optional", plan::long_text}};
};
template <>
struct Shape<plan::Design> {
  static constexpr const char* name = "PlanDesign";
  static constexpr auto fields = std::tuple{
      Field{"outcome", &plan::Design::outcome, "capaian pembelajaran, quoted", plan::long_text},
      Field{"outcome_version", &plan::Design::outcome_version, "the decision that set it", plan::name_text},
      Field{"cross_discipline", &plan::Design::cross_discipline, "lintas disiplin ilmu", plan::long_text},
      Field{"objectives", &plan::Design::objectives, "tujuan pembelajaran", at_most(60)},
      Field{"topic", &plan::Design::topic, "topik", plan::long_text},
      Field{"practice", &plan::Design::practice, "praktik pedagogis", plan::long_text},
      Field{"partnership", &plan::Design::partnership, "kemitraan", plan::long_text},
      Field{"environment", &plan::Design::environment, "lingkungan pembelajaran", loose},
      Field{"digital", &plan::Design::digital, "pemanfaatan digital", plan::long_text}};
};
template <>
struct Shape<plan::Option> {
  static constexpr const char* name = "PlanOption";
  static constexpr auto fields = std::tuple{
      Field{"text", &plan::Option::text, "what pupils read", plan::long_text},
      Field{"right", &plan::Option::right, "a right answer", loose},
      Field{"reason", &plan::Option::reason, "what a pupil who chooses this thinks", plan::long_text},
      Field{"next", &plan::Option::next, "the next move when many choose this", plan::long_text},
      Field{"place", &plan::Option::place, "of an order: where it belongs, from 1; 0: not said", loose_at_most(12)},
      Field{"picture", &plan::Option::picture, "id of a picture of the app, or empty", loose_at_most(40)}};
};
template <>
struct Shape<plan::Question> {
  static constexpr const char* name = "PlanQuestion";
  static constexpr auto fields = std::tuple{
      Field{"id", &plan::Question::id, "of its own", plan::name_text},
      Field{"kind", &plan::Question::kind, "choice, multi, order, scale, text, photo, drawing, voice, tap or check", loose},
      Field{"text", &plan::Question::text, "what pupils are asked", plan::long_text},
      Field{"options", &plan::Question::options, "of a choice or multi; what is put in order; names of a scale's or checklist's steps", at_most(12)},
      Field{"objective", &plan::Question::objective, "id of the objective it serves", plan::name_text},
      Field{"aims", &plan::Question::aims, "SOLO level of a good answer", at_most(4)},
      Field{"twin", &plan::Question::twin, "id of the question that asks the same idea in a new situation", plan::name_text},
      Field{"by", &plan::Question::by, "group: one answer a group of pupils; empty: each pupil answers", loose},
      Field{"sound", &plan::Question::sound, "sound_… of the teacher saying it, or empty", loose_at_most(40)}};
};
template <>
struct Shape<plan::Step> {
  static constexpr const char* name = "PlanStep";
  static constexpr auto fields = std::tuple{
      Field{"id", &plan::Step::id, "of its own, in database and editor", plan::name_text},
      Field{"meeting", &plan::Step::meeting, "1 is the first", Limits{1, 60, true}},
      Field{"stage", &plan::Step::stage, "awal, memahami, mengaplikasi, merefleksi, penutup", loose},
      Field{"minutes", &plan::Step::minutes, "planned; 0: not said", loose_at_most(3000)},
      Field{"principles", &plan::Step::principles, "ids: berkesadaran, bermakna, menggembirakan", at_most(10)},
      Field{"text", &plan::Step::text, "who does what", plan::long_text},
      Field{"objectives", &plan::Step::objectives, "ids of objectives practised here", at_most(60)},
      Field{"questions", &plan::Step::questions, "asked in this step", at_most(60)}};
};
template <>
struct Shape<plan::Assessment> {
  static constexpr const char* name = "PlanAssessment";
  static constexpr auto fields = std::tuple{
      Field{"id", &plan::Assessment::id, "of its own, in database and editor", plan::name_text},
      Field{"when", &plan::Assessment::when, "awal, proses, akhir", loose},
      Field{"purpose", &plan::Assessment::purpose, "as, for or of learning", loose},
      Field{"technique", &plan::Assessment::technique, "teknik", plan::long_text},
      Field{"text", &plan::Assessment::text, "what pupils show", plan::long_text},
      Field{"criteria", &plan::Assessment::criteria, "how one sees how well", plan::long_text},
      Field{"objectives", &plan::Assessment::objectives, "ids of objectives judged here", at_most(60)}};
};
template <>
struct Shape<plan::Plan> {
  static constexpr const char* name = "Plan";
  static constexpr auto fields = std::tuple{
      Field{"identity", &plan::Plan::identity, "for whom and how long", loose},
      Field{"identification", &plan::Plan::identification, "pupils, material, dimensions", loose},
      Field{"design", &plan::Plan::design, "goals and the frame", loose},
      Field{"steps", &plan::Plan::steps, "in order", at_most(300)},
      Field{"assessments", &plan::Plan::assessments, "in order", at_most(100)},
      Field{"contexts", &plan::Plan::contexts, "ids of local contexts", at_most(50)},
      Field{"unplaced", &plan::Plan::unplaced, "texts that found no field", at_most(500)}};
};

}  // namespace selami
