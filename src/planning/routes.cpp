#include "planning/routes.hpp"

#include <memory>

#include "planning/examples.hpp"
#include "planning/planning.hpp"
#include "planning/saving.hpp"

namespace selami::planning {
namespace {

/// The examples are the same for everybody and hold nothing of anybody.
Routes example_routes(const std::string& packs) {
  const auto examples = std::make_shared<const std::vector<ExampleView>>(load_examples(packs));
  const auto list = [examples](Call&) -> Result<ExampleList> {
    ExampleList out;
    for (const ExampleView& one : *examples) out.examples.push_back(one.example);
    return out;
  };
  const auto get = [examples](Call&, const std::string& id) -> Result<ExampleView> {
    for (const ExampleView& one : *examples) {
      if (one.example.id == id) return one;
    }
    return fail(Fault::not_found, "example.unknown", "example");
  };
  return {
      route(Action::anyone, "GET", "/examples", "Plans to begin from.", list),
      route(Action::anyone, "GET", "/examples/{example}", "One example, ready to be saved as an own plan.", get),
  };
}

}  // namespace

Routes routes(const std::string& packs) {
  Routes out{
      route(Action::plan_read, "GET", "/plans", "The actor's own plans, last saved first.", &list_plans),
      route(Action::plan_read, "GET", "/plans/{plan}", "A plan with its text and the findings that do not fit.", &get_plan),
      route(Action::plan_write, "PUT", "/plans/{plan}", "Save a plan; texts of two devices are merged.", &save_plan),
      route(Action::plan_write, "DELETE", "/plans/{plan}", "Put a plan away.", &remove_plan),
      route(Action::plan_read, "GET", "/plans/{plan}/versions", "Every saved text of a plan.", &list_versions),
      route(Action::plan_read, "GET", "/plans/{plan}/versions/{version}", "One saved text.", &get_version),
      route(Action::plan_submit, "POST", "/plans/{plan}/submission", "Hand a version in.", &submit_plan),
      route(Action::plan_submit, "DELETE", "/plans/{plan}/submission", "Take back what was handed in.", &withdraw_plan),
      route(Action::plan_write, "PUT", "/plans/{plan}/silences/{silence}", "Say that a finding does not fit.", &silence_finding),
      route(Action::plan_write, "DELETE", "/plans/{plan}/silences/{silence}", "Hear a finding again.", &unsilence_finding),
      report(Action::plan_read, "GET", "/plans/{plan}/findings", "What the checker says of a plan, for its author alone.", &plan_findings),
      report(Action::plan_read, "GET", "/plans/{plan}/form.pdf", "An own plan in the official form, on paper.", &plan_form_pdf),
      report(Action::plan_read, "GET", "/plans/{plan}/form.docx", "The same for a word processor.", &plan_form_docx),
      route(Action::plan_review, "GET", "/submitted-plans", "Plans that teachers of the actor's schools handed in.", &list_submitted),
      route(Action::plan_review, "GET", "/submitted-plans/{plan}", "One of them, in the text that was handed in.", &get_submitted),
      report(Action::plan_review, "GET", "/submitted-plans/{plan}/form.pdf", "One of them in the official form, on paper.", &submitted_form_pdf),
      report(Action::plan_review, "GET", "/submitted-plans/{plan}/form.docx", "The same for a word processor.", &submitted_form_docx),
  };
  for (Route& one : example_routes(packs)) out.push_back(std::move(one));
  return out;
}

}  // namespace selami::planning
