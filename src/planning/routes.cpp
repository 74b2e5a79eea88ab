#include "planning/routes.hpp"

#include <memory>

#include "planning/contexts.hpp"
#include "planning/examples.hpp"
#include "planning/planning.hpp"
#include "planning/remarks.hpp"
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

/// What readers say of a handed-in plan, and what its teacher answers.
Routes remark_routes(const std::string& packs) {
  const auto forms = std::make_shared<const Instruments>(load_instruments(packs));
  const auto page = [forms](Call& call, const PlanId& id, const Query<ReviewFormQuery>& query) { return review_page(call, *forms, id, query); };
  const auto save = [forms](Call& call, const PlanId& id, const ReviewId& review, const ReviewIn& in) { return put_review(call, *forms, id, review, in); };
  const auto paper = [forms](Call& call, const PlanId& id, const ReviewId& review, const Query<PrintQuery>& query) {
    return review_paper(call, *forms, id, review, query);
  };
  const auto remarks = [forms](Call& call, const PlanId& id) { return plan_remarks(call, *forms, id); };
  const auto sent_paper = [forms](Call& call, const PlanId& id, const ReviewId& review, const Query<PrintQuery>& query) {
    return sent_review_paper(call, *forms, id, review, query);
  };
  return {
      route(Action::plan_review, "GET", "/submitted-plans/{plan}/comments", "What was said of places of it, with answers.", &submitted_comments),
      route(Action::plan_review, "PUT", "/submitted-plans/{plan}/comments/{comment}", "Say something of a place.", &put_comment),
      route(Action::plan_review, "DELETE", "/submitted-plans/{plan}/comments/{comment}", "Take it back.", &remove_comment),
      route(Action::plan_review, "PUT", "/submitted-plans/{plan}/comments/{comment}/replies/{reply}", "Answer in a thread.", &reply_as_reader),
      report(Action::plan_review, "GET", "/submitted-plans/{plan}/review", "A review form with drafts of its feedback; numbers are a person's.", page),
      route(Action::plan_review, "PUT", "/submitted-plans/{plan}/reviews/{review}", "Keep what was filled in.", save),
      route(Action::plan_review, "PUT", "/submitted-plans/{plan}/reviews/{review}/sent", "Send a review to the teacher.", &send_review),
      route(Action::plan_review, "DELETE", "/submitted-plans/{plan}/reviews/{review}/sent", "Take a review back.", &unsend_review),
      report(Action::plan_review, "GET", "/submitted-plans/{plan}/reviews/{review}/paper.pdf", "The filled-in form on paper.", paper),
      route(Action::plan_read, "GET", "/plans/{plan}/remarks", "What readers said of the own plan.", remarks),
      route(Action::plan_write, "PUT", "/plans/{plan}/comments/{comment}/replies/{reply}", "Answer a reader.", &reply_as_teacher),
      route(Action::plan_write, "PUT", "/plans/{plan}/comments/{comment}/done", "Say that a comment was dealt with.", &mark_comment),
      route(Action::plan_write, "PUT", "/plans/{plan}/reviews/{review}/answer", "Answer a review.", &answer_review),
      report(Action::plan_read, "GET", "/plans/{plan}/reviews/{review}/paper.pdf", "A review that was sent, on paper.", sent_paper),
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
  for (Routes part : {context_routes(), example_routes(packs), remark_routes(packs)}) {
    for (Route& one : part) out.push_back(std::move(one));
  }
  return out;
}

}  // namespace selami::planning
