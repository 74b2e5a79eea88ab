#include "planning/planning.hpp"

#include <algorithm>
#include <charconv>
#include <map>

#include "checker/useful.hpp"
#include "people_core/rights.hpp"
#include "planning/remarks.hpp"
#include "planning/store.hpp"
#include "planning_core/place.hpp"
#include "planning_sql.hpp"
#include "storage/changes.hpp"

namespace selami::planning {
namespace {

using storage::Row;

PlanItem item_of(const PlanHead& head) {
  return {head.id,       head.school,  head.title,    head.level,        head.grade,             head.subject,
          head.meetings, head.version, head.saved_at, head.submitted_at, head.submitted_version, head.adapted_from, head.adapted_version};
}

void note(Call& call, const PlanHead& head, const char* table, const std::string& id) {
  storage::note_change(call.tx, head.school.text, table, id, head.version);
}

/// The version that a hand-in means: the one it names, or the one that its save became.
int meant_version(Call& call, const PlanHead& head, const SubmissionIn& in) {
  if (in.save) {
    if (const auto found = find_save(call.tx, head, *in.save)) return found->version;
  }
  return in.version.value_or(0);
}

SubmittedItem submitted_item(const Row& row) {
  return {row.id<PlanId>(1), row.id<SchoolId>(0), row.text(2), row.text(3),   row.text(4),
          row.text(5),       row.number(6),       row.text(7), row.number(8), row.instant(9)};
}

}  // namespace

Result<PlanList> list_plans(Call& call) {
  PlanList out;
  for (const PlanHead& head : own_plans(call)) out.plans.push_back(item_of(head));
  out.waiting = waiting_remarks(call);
  return out;
}

Result<PlanView> get_plan(Call& call, const PlanId& id) {
  TRY(PlanText plan, own_plan(call, id));
  return PlanView{item_of(plan.head), std::move(plan.body), silences_of(call.tx, plan.head)};
}

Result<Done> remove_plan(Call& call, const PlanId& id) {
  TRY(const PlanHead head, own_head(call, id, true));
  if (!head.removed) {
    call.tx.run(sql::remove_plan{.now = call.now, .school = head.school, .id = head.id});
    note(call, head, "plan", head.id.text);
  }
  return Done{};
}

Result<VersionList> list_versions(Call& call, const PlanId& id) {
  TRY(const PlanHead head, own_head(call, id));
  return VersionList{versions_of(call.tx, head)};
}

Result<VersionView> get_version(Call& call, const PlanId& id, const std::string& version) {
  int number = 0;
  const char* end = version.data() + version.size();
  const auto read = std::from_chars(version.data(), end, number);
  if (read.ec != std::errc() || read.ptr != end) return fail(Fault::not_found, "plan.version_unknown", "version");
  TRY(const PlanHead head, own_head(call, id));
  const auto found = find_version(call.tx, head, number);
  if (!found) return fail(Fault::not_found, "plan.version_unknown", "version");
  return VersionView{{found->version, found->saved_at, found->base, found->merged}, parse_body(found->body)};
}

Result<SubmissionView> submit_plan(Call& call, const PlanId& id, const SubmissionIn& in) {
  TRY(const PlanHead head, own_head(call, id));
  // A plan that came along from another school lies there still, and that school's head is no longer the author's.
  if (!people::may(call.actor, Action::plan_submit, {head.school, {}, head.author, {}})) return fail(Fault::forbidden, "right.missing");
  const Standing standing{head.author, head.version, find_submission(call.tx, head)};
  TRY(const Submission submission, submit(standing, call.actor.person, meant_version(call, head, in), call.now));
  save_submission(call.tx, head, submission);
  note(call, head, "plan_submission", head.id.text);
  return SubmissionView{head.id, submission.version, submission.at};
}

Result<Done> withdraw_plan(Call& call, const PlanId& id) {
  TRY(const PlanHead head, own_head(call, id, true));
  if (call.tx.run(sql::remove_submission{.school = head.school, .plan = head.id}) > 0) {
    note(call, head, "plan_submission", head.id.text);
  }
  return Done{};
}

Result<SilenceView> silence_finding(Call& call, const PlanId& id, const SilenceId& silence, const SilenceIn& in) {
  TRY(const PlanHead head, own_head(call, id));
  const auto of_plan = call.tx.one(sql::silence_plan{.school = head.school, .id = silence}, [](const Row& row) { return row.text(0); });
  if (of_plan && *of_plan != head.id.text) return fail(Fault::not_found, "silence.unknown", "silence");
  call.tx.run(sql::save_silence{.school = head.school, .id = silence, .plan = head.id, .code = in.code, .place = in.place,
                                .why = in.why, .at = call.now});
  note(call, head, "finding_silence", silence.text);
  return SilenceView{silence, in.code, in.place, in.why, call.now};
}

Result<Done> unsilence_finding(Call& call, const PlanId& id, const SilenceId& silence) {
  TRY(const PlanHead head, own_head(call, id));
  if (call.tx.run(sql::remove_silence{.school = head.school, .plan = head.id, .id = silence}) > 0) {
    note(call, head, "finding_silence", silence.text);
  }
  return Done{};
}

Result<FindingsView> plan_findings(Call& call, const PlanId& id, const Query<FindingsQuery>& query) {
  TRY(const PlanText plan, own_plan(call, id));
  std::map<std::pair<std::string, std::string>, SilenceId> silent;
  for (SilenceView& one : silences_of(call.tx, plan.head)) silent.emplace(std::pair(one.code, one.place), std::move(one.id));
  const Places places(plan.body);
  FindingsView out;
  out.version = plan.version;
  std::vector<checker::Finding> said = checker::check(plan.body, query->language.value_or(checker::Language::id));
  for (checker::Finding& finding : checker::most_useful(std::move(said), plan.body)) {
    PlanFinding one{std::move(finding), {}, std::nullopt};
    one.place = places.stable(one.finding.path);
    const auto found = silent.find({one.finding.code, one.place});
    if (found != silent.end()) one.silence = found->second;
    out.findings.push_back(std::move(one));
  }
  return out;
}

Result<SubmittedList> list_submitted(Call& call) {
  SubmittedList out;
  std::vector<std::string> seen;  // a person may be principal and supervisor of one school
  for (const Grant& grant : call.actor.grants) {
    const bool known = std::find(seen.begin(), seen.end(), grant.school.text) != seen.end();
    if (grant.school.empty() || known || !people::serves(grant.role, Action::plan_review)) continue;
    seen.push_back(grant.school.text);
    call.tx.each(sql::submitted_of_school{.school = grant.school}, [&](const Row& row) { out.plans.push_back(submitted_item(row)); });
    call.tx.each(sql::own_words_on_submitted{.school = grant.school, .reader = call.actor.person},
                 [&](const Row& row) { (row.number(1) == 2 ? out.reviewed : out.begun).push_back(row.id<PlanId>(0)); });
  }
  // Each school's come in order; a supervisor of several wants one row.
  std::stable_sort(out.plans.begin(), out.plans.end(),
                   [](const SubmittedItem& a, const SubmittedItem& b) { return b.submitted_at < a.submitted_at; });
  return out;
}

Result<SubmittedView> get_submitted(Call& call, const PlanId& id) {
  TRY(PlanText plan, submitted_plan(call, id));
  const PlanHead& head = plan.head;
  const auto author = call.tx.one(sql::author_name{.person = head.author}, [](const Row& row) { return row.text(0); });
  SubmittedItem item{head.id,      head.school,   head.title,          head.level,           head.grade,
                     head.subject, head.meetings, author.value_or(""), head.submitted_version, *head.submitted_at};
  return SubmittedView{std::move(item), std::move(plan.body)};
}

}  // namespace selami::planning
