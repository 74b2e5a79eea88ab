#pragma once
/// @file Plans to print, and what Word asks of a document beyond well-formed XML.

#include <string>
#include <vector>

#include <pugixml.hpp>
#include <rapidcheck.h>

#include "document/form.hpp"
#include "plan/plan.hpp"

namespace selami::papers {

struct PlanFile {
  std::string name;
  plan::Plan plan;
};
/// Those of packs/examples and tests/planning/plans, by name.
const std::vector<PlanFile>& every_plan();
const plan::Plan& plan_named(const std::string& name);
document::FormNames somebody();

/// A plan with anything in any field: long texts, emoji, control characters, both directions of writing, signs of XML.
rc::Gen<plan::Plan> random_plan();

/// The first element that stands where Word does not look for it ("w:jc in w:pPr"), or empty. Source: ECMA-376 part 1,
/// the sequences of CT_PPr, CT_RPr, CT_TblPr, CT_TrPr, CT_TcPr, CT_SectPr, CT_Style and of what holds them.
std::string misplaced(const pugi::xml_node& node);

/// What of a plan a reader of its form can know, as JSON: objectives and questions by number, texts without blanks at their ends;
/// no ids, sounds, pictures and contexts.
std::string on_paper(const plan::Plan& plan);

/// The words of a form.
std::vector<std::string> visible_words(const document::Form& form);

}  // namespace selami::papers
