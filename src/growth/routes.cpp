#include "growth/routes.hpp"

#include <memory>

#include "growth/growth.hpp"
#include "growth/process.hpp"
#include "growth/process_paper.hpp"
#include "growth/steps.hpp"
#include "growth/visit_paper.hpp"
#include "growth/visits.hpp"
#include "growth/year.hpp"

namespace selami::growth {
namespace {

using Packs = std::shared_ptr<const GrowthPacks>;

/// A use case that needs the packs, with them.
template <class R>
auto with(const Packs& packs, R (*use)(Call&, const GrowthPacks&)) {
  return [packs, use](Call& call) -> R { return use(call, *packs); };
}
template <class R, class A>
auto with(const Packs& packs, R (*use)(Call&, const GrowthPacks&, A)) {
  return [packs, use](Call& call, A a) -> R { return use(call, *packs, a); };
}
template <class R, class A, class B>
auto with(const Packs& packs, R (*use)(Call&, const GrowthPacks&, A, B)) {
  return [packs, use](Call& call, A a, B b) -> R { return use(call, *packs, a, b); };
}

template <class R, class A, class B, class C>
auto with(const Packs& packs, R (*use)(Call&, const GrowthPacks&, A, B, C)) {
  return [packs, use](Call& call, A a, B b, C c) -> R { return use(call, *packs, a, b, c); };
}

Result<VisitForms> visit_forms(Call&, const GrowthPacks& packs) { return packs.visits; }
Result<StepCatalogue> step_catalogue(Call&, const GrowthPacks& packs) { return packs.steps; }

/// The teacher whose lesson is seen.
Routes own_routes(const Packs& packs) {
  return {
      route(Action::growth_read, "GET", "/my/visits", "Visits to own lessons; what a visitor writes comes with its being sent.", &my_visits),
      route(Action::growth_write, "PUT", "/my/visits/{visit}", "Propose a visit to an own lesson, or say something else of it.", with(packs, &put_own_visit)),
      route(Action::growth_write, "DELETE", "/my/visits/{visit}", "Call it off.", &drop_own_visit),
      route(Action::growth_write, "PUT", "/my/visits/{visit}/acceptance", "Say yes to who comes and when.", &accept_visit),
      route(Action::growth_write, "PUT", "/my/visits/{visit}/answer", "Answer what the visitor wrote.", &answer_visit),
      route(Action::growth_write, "PUT", "/my/visits/{visit}/publication", "Let head and supervisor of the school read it.", &publish_visit),
      route(Action::growth_write, "DELETE", "/my/visits/{visit}/publication", "Take it back from them.", &unpublish_visit),
      report(Action::growth_read, "GET", "/my/visits/{visit}/paper.pdf", "A visit to an own lesson on paper.", with(packs, &own_visit_pdf)),
      report(Action::growth_read, "GET", "/my/visits/{visit}/paper.docx", "The same for a word processor.", with(packs, &own_visit_docx)),
      report(Action::growth_read, "GET", "/my/steps", "What the teacher tries, what became of earlier steps, and what is suggested out of own lessons.", with(packs, &my_steps)),
      route(Action::growth_write, "PUT", "/my/steps/{taken}", "Take a step, or write one.", with(packs, &take_step)),
      route(Action::growth_write, "PUT", "/my/steps/{taken}/tries", "It was tried once more.", &count_try),
      route(Action::growth_write, "PUT", "/my/steps/{taken}/end", "It has become usual, or is set aside.", &end_step),
  };
}

/// Penilaian proses once a semester, and the teacher's year.
Routes process_routes(const Packs& packs) {
  return {
      report(Action::growth_read, "GET", "/my/process", "Penilaian proses of this semester, and of the one before: what is there of the four parts, and what is missing.", &my_process),
      route(Action::growth_write, "PUT", "/my/process/{school}/{period}", "Say the own part, and what is left off the paper.", with(packs, &put_process)),
      route(Action::growth_write, "PUT", "/my/process/{school}/{period}/publication", "Let head and supervisor of the school read it.", &publish_process),
      route(Action::growth_write, "DELETE", "/my/process/{school}/{period}/publication", "Take it back from them.", &unpublish_process),
      report(Action::growth_read, "GET", "/my/process/{school}/{period}/paper.pdf", "A semester's penilaian proses on paper.", with(packs, &process_pdf)),
      report(Action::growth_read, "GET", "/my/process/{school}/{period}/paper.docx", "The same for a word processor.", with(packs, &process_docx)),
      report(Action::growth_read, "GET", "/my/years", "The teacher's year on one page: what was tried, its evidence, what changed.", &my_years),
      route(Action::growth_write, "PUT", "/my/years/{school}/{start}", "Add a sentence to it, choose the step, leave lines out.", with(packs, &put_year)),
      report(Action::growth_read, "GET", "/my/years/{school}/{start}/paper.pdf", "A year on paper.", with(packs, &year_pdf)),
      report(Action::growth_read, "GET", "/my/years/{school}/{start}/paper.docx", "The same for a word processor.", with(packs, &year_docx)),
      report(Action::visit_published, "GET", "/published-process", "Penilaian proses that teachers of the actor's schools published.", &published_process),
  };
}

/// Who comes.
Routes visitor_routes(const Packs& packs) {
  return {
      route(Action::visit_read, "GET", "/visit-forms", "Forms of a visit and the indicators of which a teacher chooses one.", with(packs, &visit_forms)),
      route(Action::visit_read, "GET", "/growth-steps", "The catalogue of small steps.", with(packs, &step_catalogue)),
      route(Action::visit_read, "GET", "/visits", "Visits that who asks makes, and invitations of teachers.", with(packs, &visits)),
      route(Action::visit_propose, "GET", "/visit-teachers", "Names of the teachers whom who asks may visit.", &visit_teachers),
      route(Action::visit_propose, "PUT", "/visits/{visit}", "Propose a visit to a teacher, or another day.", with(packs, &put_visit)),
      route(Action::visit_propose, "PUT", "/visits/{visit}/visitor", "Take a teacher's invitation.", &take_visit),
      route(Action::visit_join, "POST", "/visit-joins", "Come in as a colleague by the teacher's code.", &join_visit),
      route(Action::visit_write, "DELETE", "/visits/{visit}", "Step back from a visit; what was written is gone.", &leave_visit),
      route(Action::visit_write, "PUT", "/visits/{visit}/record", "Keep what was written down.", with(packs, &put_record)),
      route(Action::visit_write, "PUT", "/visits/{visit}/sent", "Send it to the teacher.", &send_visit),
      route(Action::visit_write, "DELETE", "/visits/{visit}/sent", "Take it back, until the teacher has answered or published it.", &unsend_visit),
      report(Action::visit_read, "GET", "/visits/{visit}/paper.pdf", "An own visit on paper.", with(packs, &made_visit_pdf)),
      report(Action::visit_read, "GET", "/visits/{visit}/paper.docx", "The same for a word processor.", with(packs, &made_visit_docx)),
      route(Action::visit_published, "GET", "/published-visits", "Visits that teachers of the actor's schools published.", &published_visits),
      report(Action::visit_published, "GET", "/published-visits/{visit}/paper.pdf", "One of them on paper.", with(packs, &published_visit_pdf)),
      report(Action::visit_published, "GET", "/published-visits/{visit}/paper.docx", "The same for a word processor.", with(packs, &published_visit_docx)),
  };
}

}  // namespace

Routes routes(const std::string& packs) {
  const auto read = std::make_shared<const GrowthPacks>(load_growth_packs(packs));
  Routes all = {route(Action::growth_read, "GET", "/my/growth", "The teacher's own lessons over time, for the teacher alone.", &my_growth)};
  for (Route& one : own_routes(read)) all.push_back(std::move(one));
  for (Route& one : process_routes(read)) all.push_back(std::move(one));
  for (Route& one : visitor_routes(read)) all.push_back(std::move(one));
  return all;
}

}  // namespace selami::growth
