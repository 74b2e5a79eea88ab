#include "growth/store.hpp"

#include <algorithm>

#include "people/access.hpp"
#include "people_core/rights.hpp"
#include "steps_sql.hpp"
#include "visits_sql.hpp"

namespace selami::growth {
namespace {

using storage::Row;

tl::unexpected<Error> unknown() { return fail(Fault::not_found, "visit.unknown", "visit"); }

Visit visit_of(const Row& row) {
  Visit out;
  VisitView& view = out.view;
  view.visit = row.id<VisitId>(0);
  view.school = row.id<SchoolId>(1);
  view.school_name = row.text(2);
  view.level = row.text(3);
  view.teacher = row.text(4);
  out.teacher = row.id<PersonId>(5);
  view.kind = enum_value<Visitor>(row.text(6)).value_or(Visitor::colleague);
  if (!row.null(7)) out.visitor = row.id<PersonId>(7);
  view.visitor = row.maybe_text(8).value_or("");
  view.code = row.maybe_text(9).value_or("");
  out.proposer = row.id<PersonId>(10);
  view.day = row.date(11);
  view.about = row.text(12);
  view.indicator = row.text(13);
  view.show_step = row.number(14) == 1;
  view.accepted_at = row.maybe_instant(15);
  view.form = row.text(16);
  view.record = record_of(row.text(17));
  view.saved_at = row.maybe_instant(18);
  view.sent_at = row.maybe_instant(19);
  view.answer = row.text(20);
  view.answered_at = row.maybe_instant(21);
  view.published_at = row.maybe_instant(22);
  out.called_off = !row.null(23);
  return out;
}

/// A colleague makes visits while anywhere on a staff; a head or supervisor while it is their school.
bool still_visits(Call& call, const Visit& visit) {
  if (visit.view.kind == Visitor::colleague) return call.actor.has(Role::teacher);
  return people::may(call.actor, Action::visit_propose, {visit.view.school, {}, {}, {}});
}

std::optional<StepToSee> running_step(Call& call, const PersonId& teacher, const StepCatalogue& steps) {
  return call.tx.one(sql::running_step{.teacher = teacher}, [&](const Row& row) {
    StepToSee out{row.text(0), {row.text(1), row.text(1)}, {}};
    for (const CatalogueStep& step : steps.steps) {
      if (step.id != out.id) continue;
      if (out.name.id.empty()) out.name = step.name;
      out.seen = step.seen;
    }
    return out;
  });
}

}  // namespace

Record record_of(const std::string& body) {
  if (body.empty()) return {};
  auto read = from_json_text<Record>(body);
  if (!read) throw storage::Broken("visit.body: " + read.error().code + " " + read.error().field, false);
  return *std::move(read);
}

Result<Done> taught_in_earnest(Call& call, const SchoolId& school) {
  const auto& grants = call.actor.grants;
  const bool there = std::any_of(grants.begin(), grants.end(), [&](const Grant& one) { return one.role == Role::teacher && one.school == school && !one.practice; });
  if (!there) return fail(Fault::not_found, "school.unknown", "school");
  return Done{};
}

std::vector<SchoolId> schools_of_own(Call& call) {
  std::vector<SchoolId> out = people::schools_taught(call);
  out.erase(std::remove_if(out.begin(), out.end(), [&](const SchoolId& one) { return people::practises(call.actor, one); }), out.end());
  return out;
}

Result<Done> once_taught(Call& call, const SchoolId& school) {
  const auto own = schools_of_own(call);
  if (std::find(own.begin(), own.end(), school) == own.end()) return fail(Fault::not_found, "school.unknown", "school");
  return Done{};
}

std::vector<SchoolId> schools_above(Call& call) {
  std::vector<SchoolId> out = people::schools_with(call.actor, Role::principal);
  for (const SchoolId& one : people::schools_with(call.actor, Role::supervisor)) {
    if (std::find(out.begin(), out.end(), one) == out.end()) out.push_back(one);
  }
  return out;
}

std::vector<Visit> visits_of_teacher(Call& call) { return visits_of_teacher(call, call.actor.person); }

std::vector<Visit> visits_of_teacher(Call& call, const PersonId& teacher) { return call.tx.list(sql::visits_of_teacher{.teacher = teacher}, visit_of); }

std::vector<Visit> visits_of_visitor(Call& call) {
  std::vector<Visit> out;
  for (Visit& one : call.tx.list(sql::visits_of_visitor{.visitor = call.actor.person}, visit_of)) {
    if (still_visits(call, one)) out.push_back(std::move(one));
  }
  return out;
}

std::vector<Visit> open_invitations(Call& call, const SchoolId& school, Visitor kind) {
  return call.tx.list(sql::visits_open{.school = school, .kind = enum_text(kind)}, visit_of);
}

std::vector<Visit> published_of(Call& call, const SchoolId& school) { return call.tx.list(sql::visits_published{.school = school}, visit_of); }

std::optional<Visit> find_visit(Call& call, const VisitId& id) { return call.tx.one(sql::visit_by_id{.id = id}, visit_of); }

std::optional<Visit> find_by_code(Call& call, const std::string& code) { return call.tx.one(sql::visit_by_code{.code = code}, visit_of); }

Result<Visit> own_visit(Call& call, const VisitId& id) {
  auto found = find_visit(call, id);
  if (!found || found->called_off || found->teacher != call.actor.person || !people::serves(call.actor, Action::growth_read)) return unknown();
  return *std::move(found);
}

Result<Visit> made_visit(Call& call, const VisitId& id) {
  auto found = find_visit(call, id);
  if (!found || found->called_off || found->visitor.empty() || found->visitor != call.actor.person || !still_visits(call, *found)) return unknown();
  return *std::move(found);
}

Result<Visit> published_visit(Call& call, const VisitId& id) {
  auto found = find_visit(call, id);
  if (!found || found->called_off || !found->view.published_at || !found->view.sent_at) return unknown();
  if (!people::may(call.actor, Action::visit_published, {found->view.school, {}, {}, {}})) return unknown();
  return *std::move(found);
}

VisitView own_view(Call& call, Visit visit) {
  VisitView out = std::move(visit.view);
  out.by_me = visit.proposer == call.actor.person;
  if (!visit.visitor.empty()) out.code.clear();
  else if (out.code.size() > 5) out.code = out.code.substr(0, 5) + "-" + out.code.substr(5);
  if (!out.sent_at) out.record = {};
  out.saved_at.reset();
  return out;
}

VisitView visitor_view(Call& call, const Visit& visit, const StepCatalogue& steps) {
  VisitView out = visit.view;
  out.by_me = visit.proposer == call.actor.person;
  out.code.clear();
  if (out.accepted_at && out.show_step && !out.sent_at) out.step = running_step(call, visit.teacher, steps);
  return out;
}

VisitView reader_view(Visit visit) {
  VisitView out = std::move(visit.view);
  out.code.clear();
  out.saved_at.reset();
  out.record = for_readers(std::move(out.record));
  return out;
}

}  // namespace selami::growth
