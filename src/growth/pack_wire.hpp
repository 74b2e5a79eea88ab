#pragma once
/// @file Forms of a visit and the catalogue of steps, as phones get them.

#include "http/route.hpp"
#include "planning/shared_wire.hpp"

namespace selami::growth {

using planning::BothLanguages;

struct VisitItem {
  std::string id;
  BothLanguages group;
  BothLanguages text;
  BothLanguages look;
};
/// A named thing of a form: a part of the closing, a move of talk.
struct VisitPart {
  std::string id;
  BothLanguages text;
  BothLanguages look;
};
struct VisitForm {
  std::string id;
  BothLanguages title;
  bool checked = true;
  std::vector<VisitItem> items;
  std::vector<VisitPart> closing;
  std::vector<VisitPart> talk;
};
struct Behaviour {
  std::string id;
  BothLanguages text;
};
struct Indicator {
  std::string id;
  BothLanguages name;
  std::vector<Behaviour> behaviours;
};
/// The pack of the short word.
constexpr const char* word_form = "kata-singkat";
/// The form that a visit has until its visitor takes another one, whatever further packs are called.
constexpr const char* usual_form = "cermin-15";

struct VisitForms {
  std::vector<VisitForm> forms;
  VisitForm word;  ///< the form of a short word: two questions, no items
  std::vector<Indicator> indicators;
  std::vector<Behaviour> given;  ///< the steps of a behaviour, from the lowest on
  bool indicators_checked = true;
};

struct CatalogueStep {
  std::string id;
  std::vector<std::string> signals;
  std::vector<std::string> findings;
  BothLanguages name;
  BothLanguages why;
  BothLanguages how;
  std::map<std::string, BothLanguages> at;  ///< by level, where it differs
  BothLanguages rehearse;
  BothLanguages seen;
};
struct StepCatalogue {
  std::vector<CatalogueStep> steps;
};

}  // namespace selami::growth

namespace selami {

template <>
struct Shape<growth::VisitItem> {
  using T = growth::VisitItem;
  static constexpr const char* name = "VisitItem";
  static constexpr auto fields = std::tuple{Field{"id", &T::id, "of the form"}, Field{"group", &T::group, "items of one group stand together"},
                                            Field{"text", &T::text, "what it is about"}, Field{"look", &T::look, "what one can point at"}};
};
template <>
struct Shape<growth::VisitPart> {
  using T = growth::VisitPart;
  static constexpr const char* name = "VisitPart";
  static constexpr auto fields =
      std::tuple{Field{"id", &T::id, "of the form"}, Field{"text", &T::text, "its name"}, Field{"look", &T::look, "what is meant"}};
};
template <>
struct Shape<growth::VisitForm> {
  using T = growth::VisitForm;
  static constexpr const char* name = "VisitForm";
  static constexpr auto fields = std::tuple{
      Field{"id", &T::id, "cermin-15"},
      Field{"title", &T::title, "of the form"},
      Field{"checked", &T::checked, "false: nobody has held it against an official text yet"},
      Field{"items", &T::items, "in the order of the form"},
      Field{"closing", &T::closing, "strength, learnt, not_yet, follow_up; of a short word strength and follow_up"},
      Field{"talk", &T::talk, "moves of talk that may be counted"}};
};
template <>
struct Shape<growth::Behaviour> {
  static constexpr const char* name = "VisitBehaviour";
  static constexpr auto fields = std::tuple{Field{"id", &growth::Behaviour::id, "of the pack"}, Field{"text", &growth::Behaviour::text, "its words"}};
};
template <>
struct Shape<growth::Indicator> {
  using T = growth::Indicator;
  static constexpr const char* name = "VisitIndicator";
  static constexpr auto fields = std::tuple{Field{"id", &T::id, "of the pack"}, Field{"name", &T::name, "its name"},
                                            Field{"behaviours", &T::behaviours, "three"}};
};
template <>
struct Shape<growth::VisitForms> {
  using T = growth::VisitForms;
  static constexpr const char* name = "VisitForms";
  static constexpr auto fields = std::tuple{
      Field{"forms", &T::forms, "that may be used; the first is offered first"},
      Field{"word", &T::word, "of a short word, for which nobody has to see a lesson: no items"},
      Field{"indicators", &T::indicators, "of which a teacher chooses one"},
      Field{"given", &T::given, "steps of a behaviour, from the lowest on"},
      Field{"indicators_checked", &T::indicators_checked, "false: nobody has held their words against the official text yet"}};
};
template <>
struct Shape<growth::CatalogueStep> {
  using T = growth::CatalogueStep;
  static constexpr const char* name = "GrowthStep";
  static constexpr auto fields = std::tuple{
      Field{"id", &T::id, "of the catalogue"},
      Field{"signals", &T::signals, "what in own lessons suggests it"},
      Field{"findings", &T::findings, "saran of a plan that suggest it"},
      Field{"name", &T::name, "its name"},
      Field{"why", &T::why, "what it is good for"},
      Field{"how", &T::how, "so that it can be done tomorrow"},
      Field{"at", &T::at, "by level (tk sd-low sd-high smp sma-smk slb pkbm), where it differs"},
      Field{"rehearse", &T::rehearse, "two minutes"},
      Field{"seen", &T::seen, "what a visitor looks for"}};
};
template <>
struct Shape<growth::StepCatalogue> {
  static constexpr const char* name = "GrowthSteps";
  static constexpr auto fields = std::tuple{Field{"steps", &growth::StepCatalogue::steps, "in the order of the pack"}};
};

}  // namespace selami
