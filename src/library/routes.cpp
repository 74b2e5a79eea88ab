#include "library/routes.hpp"

#include "library/near.hpp"

namespace selami::library {

Routes routes(const std::string& packs) {
  const auto copied = [texts = std::make_shared<const PackTexts>(packs)](Call& call, const PlanId& id) { return copied_from(call, *texts, id); };
  return {
      report(Action::library_read, "GET", "/library", "Plans that teachers published, by words and filters.", &find_plans),
      report(Action::library_read, "GET", "/library/{plan}", "A published plan with its text and what it led to.", &library_plan),
      route(Action::library_read, "GET", "/library/{plan}/versions/{version}", "A text that was published.", &published_text),
      route(Action::library_publish, "PUT", "/library/{plan}", "Publish the newest text of an own plan.", &publish),
      route(Action::library_publish, "DELETE", "/library/{plan}", "Take an own plan back.", &take_back),
      route(Action::library_take_down, "POST", "/library/{plan}/removal", "Take a teacher's plan down.", &take_down),
      route(Action::plan_read, "GET", "/plans/{plan}/publication", "What is published of an own plan.", &publication),
      report(Action::plan_read, "GET", "/plans/{plan}/names", "Names of pupils and the school left in an own plan.", &names_left),
      report(Action::plan_read, "GET", "/plans/{plan}/copied", "The published plan that an own plan is nearly the same as.", copied),
      route(Action::plan_read, "GET", "/plans/{plan}/origins", "Where an own plan came from.", &origins),
      route(Action::library_publish, "PUT", "/improvements/{improvement}", "Send an improvement to a plan's author.", &send_improvement),
      route(Action::library_publish, "GET", "/improvements", "Improvements that the actor sent or got.", &list_improvements),
      route(Action::library_publish, "GET", "/improvements/{improvement}", "One of them with both texts.", &get_improvement),
      route(Action::library_publish, "POST", "/improvements/{improvement}/answer", "What the author made of it.", &answer_improvement),
  };
}

}  // namespace selami::library
