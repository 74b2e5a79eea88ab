#include "growth/visits.hpp"

#include <algorithm>

#include "auth/secrets.hpp"
#include "growth/store.hpp"
#include "people/earnest.hpp"
#include "people/people.hpp"
#include "people_core/rights.hpp"
#include "storage/changes.hpp"
#include "visits_sql.hpp"

namespace selami::growth {
namespace {

using storage::Row;

constexpr people::Leniency codes_lenient{5};

tl::unexpected<Error> unknown() { return fail(Fault::not_found, "visit.unknown", "visit"); }
tl::unexpected<Error> conflict(const char* code) { return fail(Fault::conflict, code, "visit"); }

void note(Call& call, const Visit& visit) { storage::note_change(call.tx, visit.view.school.text, "visit", visit.view.visit.text, 1); }

/// As which of the two the actor visits in a school: a head who is its supervisor, too, comes as its head.
std::optional<Visitor> visits_as(Call& call, const SchoolId& school) {
  for (const auto& [role, kind] : {std::pair{Role::principal, Visitor::principal}, std::pair{Role::supervisor, Visitor::supervisor}}) {
    const auto schools = people::schools_with(call.actor, role);
    if (std::find(schools.begin(), schools.end(), school) != schools.end()) return kind;
  }
  return std::nullopt;
}

Result<Done> check_indicator(const GrowthPacks& packs, const std::string& indicator) {
  if (!indicator.empty() && !packs.indicator(indicator)) return fail(Fault::invalid, "visit.indicator_unknown", "indicator");
  return Done{};
}

template <class List>
bool names(const List& list, const std::string& id) {
  return std::any_of(list.begin(), list.end(), [&](const auto& one) { return one.id == id; });
}

Result<Done> check_record(const GrowthPacks& packs, const RecordIn& in) {
  const VisitForm* form = packs.form(in.form);
  if (!form) return fail(Fault::invalid, "visit.form_unknown", "form");
  const Record& record = in.record;
  for (std::size_t i = 0; i < record.items.size(); ++i) {
    if (!names(form->items, record.items[i].item)) return fail(Fault::invalid, "visit.item_unknown", "record.items[" + std::to_string(i) + "].item");
  }
  for (std::size_t i = 0; i < record.talk.size(); ++i) {
    if (!names(form->talk, record.talk[i].move)) return fail(Fault::invalid, "visit.item_unknown", "record.talk[" + std::to_string(i) + "].move");
  }
  TRY_DO(check_indicator(packs, record.indicator));
  const Indicator* indicator = packs.indicator(record.indicator);
  for (std::size_t i = 0; i < record.behaviours.size(); ++i) {
    const SeenBehaviour& one = record.behaviours[i];
    const std::string at = "record.behaviours[" + std::to_string(i) + "]";
    if (!indicator || !names(indicator->behaviours, one.behaviour)) return fail(Fault::invalid, "visit.item_unknown", at + ".behaviour");
    if (!one.given.empty() && !names(packs.visits.given, one.given)) return fail(Fault::invalid, "visit.item_unknown", at + ".given");
  }
  if (!record.next_step.empty() && !packs.step(record.next_step)) return fail(Fault::invalid, "visit.item_unknown", "record.next_step");
  return Done{};
}

/// A visit that the actor makes and that the teacher agreed to. A head's or supervisor's own proposal needs no yes: it is their task.
Result<Visit> agreed_visit(Call& call, const VisitId& id) {
  TRY(Visit visit, made_visit(call, id));
  if (visit.view.kind == Visitor::colleague && !visit.view.accepted_at) return conflict("visit.not_agreed");
  return visit;
}

}  // namespace

Result<MyVisits> my_visits(Call& call) {
  MyVisits out;
  for (Visit& one : visits_of_teacher(call)) out.visits.push_back(own_view(call, std::move(one)));
  return out;
}

Result<Done> put_own_visit(Call& call, const GrowthPacks& packs, const VisitId& id, const OwnVisitIn& in) {
  TRY_DO(check_indicator(packs, in.indicator));
  if (find_visit(call, id)) {
    TRY(const Visit before, own_visit(call, id));
    if (before.view.sent_at) return conflict("visit.sent");
    call.tx.run(sql::change_visit{.day = in.day, .about = in.about, .indicator = in.indicator, .show = in.show_step ? 1 : 0,
                                  .school = before.view.school, .id = id});
    note(call, before);
    return Done{};
  }
  TRY_DO(people::teaches_in_earnest(call.actor, in.school));
  const bool by_code = in.visitor == Visitor::colleague;
  const std::optional<std::string> code = by_code ? std::optional(tidy_code(new_code(call.random))) : std::nullopt;
  // Whoever is invited by office is welcome; a colleague who came in by a code is looked at first.
  const std::optional<Instant> accepted = by_code ? std::nullopt : std::optional(call.now);
  call.tx.run(sql::add_visit{.school = in.school, .id = id, .teacher = call.actor.person, .kind = enum_text(in.visitor), .visitor = std::optional<std::string>(),
                             .code = code, .by = call.actor.person, .at = call.now, .day = in.day, .about = in.about, .indicator = in.indicator,
                             .show = in.show_step ? 1 : 0, .accepted = accepted, .form = in.word ? packs.visits.word.id : packs.visits.forms.front().id});
  storage::note_change(call.tx, in.school.text, "visit", id.text, 1);
  return Done{};
}

Result<Done> drop_own_visit(Call& call, const VisitId& id) {
  TRY(const Visit visit, own_visit(call, id));
  if (visit.view.sent_at) return conflict("visit.sent");
  if (visit.proposer != call.actor.person) return conflict("visit.proposed_by_visitor");
  call.tx.run(sql::call_visit_off{.at = call.now, .school = visit.view.school, .id = id});
  note(call, visit);
  return Done{};
}

Result<Done> accept_visit(Call& call, const VisitId& id) {
  TRY(const Visit visit, own_visit(call, id));
  if (visit.visitor.empty()) return conflict("visit.nobody_yet");
  if (visit.view.accepted_at) return Done{};
  call.tx.run(sql::set_visit_accepted{.at = call.now, .school = visit.view.school, .id = id});
  note(call, visit);
  return Done{};
}

Result<Done> answer_visit(Call& call, const VisitId& id, const VisitAnswer& in) {
  TRY(const Visit visit, own_visit(call, id));
  if (!visit.view.sent_at) return conflict("visit.not_sent");
  call.tx.run(sql::answer_visit{.words = in.text, .at = call.now, .school = visit.view.school, .id = id});
  note(call, visit);
  return Done{};
}

Result<Done> publish_visit(Call& call, const VisitId& id) {
  TRY(const Visit visit, own_visit(call, id));
  if (!visit.view.sent_at) return conflict("visit.not_sent");
  if (visit.view.published_at) return Done{};
  call.tx.run(sql::set_visit_published{.at = call.now, .school = visit.view.school, .id = id});
  note(call, visit);
  return Done{};
}

Result<Done> unpublish_visit(Call& call, const VisitId& id) {
  TRY(const Visit visit, own_visit(call, id));
  call.tx.run(sql::set_visit_published{.at = std::nullopt, .school = visit.view.school, .id = id});
  note(call, visit);
  return Done{};
}

Result<VisitList> visits(Call& call, const GrowthPacks& packs) {
  VisitList out;
  for (const Visit& one : visits_of_visitor(call)) out.visits.push_back(visitor_view(call, one, packs.steps));
  for (const SchoolId& school : schools_above(call)) {
    for (const Visit& one : open_invitations(call, school, *visits_as(call, school))) {
      if (one.teacher == call.actor.person) continue;
      VisitView invitation = visitor_view(call, one, {});
      invitation.step.reset();  // for whoever takes it
      out.invitations.push_back(std::move(invitation));
    }
  }
  return out;
}

Result<TeacherNames> visit_teachers(Call& call) {
  TeacherNames out;
  for (const SchoolId& school : schools_above(call)) {
    call.tx.each(sql::teachers_of_school{.school = school, .today = call.today()}, [&](const Row& row) {
      const auto person = row.id<PersonId>(0);
      if (person != call.actor.person) out.teachers.push_back({person, school, row.text(2), row.text(1)});
    });
  }
  return out;
}

Result<Done> put_visit(Call& call, const GrowthPacks& packs, const VisitId& id, const VisitIn& in) {
  if (find_visit(call, id)) {
    TRY(const Visit before, made_visit(call, id));
    if (before.view.sent_at) return conflict("visit.sent");
    call.tx.run(sql::move_visit{.day = in.day, .about = in.about, .school = before.view.school, .id = id});
    note(call, before);
    return Done{};
  }
  const auto kind = visits_as(call, in.school);
  if (!kind) return fail(Fault::not_found, "school.unknown", "school");
  if (in.teacher == call.actor.person) return conflict("visit.own");
  bool teaches = false;
  call.tx.each(sql::teachers_of_school{.school = in.school, .today = call.today()},
               [&](const Row& row) { teaches = teaches || row.id<PersonId>(0) == in.teacher; });
  if (!teaches) return fail(Fault::not_found, "visit.teacher_unknown", "teacher");
  call.tx.run(sql::add_visit{.school = in.school, .id = id, .teacher = in.teacher, .kind = enum_text(*kind), .visitor = std::optional(call.actor.person.text),
                             .code = std::optional<std::string>(), .by = call.actor.person, .at = call.now, .day = in.day, .about = in.about,
                             .indicator = "", .show = 1, .accepted = std::nullopt, .form = packs.visits.forms.front().id});
  storage::note_change(call.tx, in.school.text, "visit", id.text, 1);
  return Done{};
}

Result<Done> take_visit(Call& call, const VisitId& id) {
  const auto visit = find_visit(call, id);
  if (!visit || visit->called_off || visit->view.kind == Visitor::colleague) return unknown();
  if (visits_as(call, visit->view.school) != visit->view.kind) return unknown();
  if (visit->visitor == call.actor.person) return Done{};
  if (!visit->visitor.empty()) return unknown();
  if (visit->teacher == call.actor.person) return conflict("visit.own");
  call.tx.run(sql::set_visitor{.visitor = std::optional(call.actor.person.text), .accepted = visit->view.accepted_at, .school = visit->view.school, .id = id});
  note(call, *visit);
  return Done{};
}

Result<VisitJoined> join_visit(Call& call, const VisitJoin& in) {
  const std::string tries = "visit:" + call.actor.person.text;
  TRY_DO(people::may_try(call.tx, tries, call.now));
  const auto visit = find_by_code(call, tidy_code(in.code));
  // A code that somebody came in by opens to that person alone.
  if (!visit || (!visit->visitor.empty() && visit->visitor != call.actor.person)) {
    call.on_refusal = [tries, now = call.now](storage::Tx& tx) { people::note_failure(tx, tries, now, codes_lenient); };
    return fail(Fault::not_found, "visit.code_unknown", "code");
  }
  if (visit->teacher == call.actor.person) return conflict("visit.own");
  if (visit->visitor.empty()) {
    call.tx.run(sql::set_visitor{.visitor = std::optional(call.actor.person.text), .accepted = std::nullopt, .school = visit->view.school, .id = visit->view.visit});
    note(call, *visit);
  }
  return VisitJoined{visit->view.visit};
}

Result<Done> leave_visit(Call& call, const VisitId& id) {
  TRY(const Visit visit, made_visit(call, id));
  if (visit.view.sent_at) return conflict("visit.sent");
  if (visit.proposer == call.actor.person) {
    call.tx.run(sql::call_visit_off{.at = call.now, .school = visit.view.school, .id = id});
  } else {
    const bool invited = visit.view.kind != Visitor::colleague;
    call.tx.run(sql::set_visitor{.visitor = std::optional<std::string>(), .accepted = invited ? visit.view.accepted_at : std::nullopt, .school = visit.view.school, .id = id});
  }
  note(call, visit);
  return Done{};
}

Result<Done> put_record(Call& call, const GrowthPacks& packs, const VisitId& id, const RecordIn& in) {
  TRY(const Visit visit, agreed_visit(call, id));
  if (visit.view.sent_at) return conflict("visit.sent");
  TRY_DO(check_record(packs, in));
  if ((in.form == word_form) != (visit.view.form == word_form)) return fail(Fault::invalid, "visit.form_unknown", "form");
  call.tx.run(sql::put_visit_record{.form = in.form, .body = to_json(laid_over(visit.view.record, in.record, in.touched)), .at = call.now, .school = visit.view.school, .id = id});
  note(call, visit);
  return Done{};
}

Result<Done> send_visit(Call& call, const VisitId& id) {
  TRY(const Visit visit, agreed_visit(call, id));
  if (visit.view.sent_at) return Done{};
  TRY_DO(ready_to_send(visit.view.record, visit.view.form == word_form));
  call.tx.run(sql::set_visit_sent{.at = call.now, .school = visit.view.school, .id = id});
  note(call, visit);
  return Done{};
}

Result<Done> unsend_visit(Call& call, const VisitId& id) {
  TRY(const Visit visit, made_visit(call, id));
  if (visit.view.answered_at || visit.view.published_at) return conflict("visit.answered");
  call.tx.run(sql::set_visit_sent{.at = std::nullopt, .school = visit.view.school, .id = id});
  note(call, visit);
  return Done{};
}

Result<PublishedVisits> published_visits(Call& call) {
  PublishedVisits out;
  for (const SchoolId& school : schools_above(call)) {
    for (Visit& one : published_of(call, school)) out.visits.push_back(reader_view(std::move(one)));
  }
  return out;
}

}  // namespace selami::growth
