#pragma once
/// @file A teacher's plans: kept with all their versions, handed in, looked at by those they were handed to.

#include "planning/shared_wire.hpp"
#include "planning/wire.hpp"

namespace selami::planning {

Result<PlanList> list_plans(Call& call);
/// Errors: plan.unknown.
Result<PlanView> get_plan(Call& call, const PlanId& id);
/// Puts the plan away for its author; its history stays, and a later save brings it back. Errors: plan.unknown.
Result<Done> remove_plan(Call& call, const PlanId& id);

/// Errors: plan.unknown.
Result<VersionList> list_versions(Call& call, const PlanId& id);
/// Errors: plan.unknown, plan.version_unknown.
Result<VersionView> get_version(Call& call, const PlanId& id, const std::string& version);

/// Errors: plan.unknown, plan.version_unknown, plan.already_in.
Result<SubmissionView> submit_plan(Call& call, const PlanId& id, const SubmissionIn& in);
/// Takes a plan back that was handed in. Errors: plan.unknown.
Result<Done> withdraw_plan(Call& call, const PlanId& id);

/// "Tidak cocok" for one finding. Errors: plan.unknown, silence.unknown (the id is another plan's).
Result<SilenceView> silence_finding(Call& call, const PlanId& id, const SilenceId& silence, const SilenceIn& in);
Result<Done> unsilence_finding(Call& call, const PlanId& id, const SilenceId& silence);
/// What the checker says of the newest text, with the author's silences. Errors: plan.unknown.
Result<FindingsView> plan_findings(Call& call, const PlanId& id, const Query<FindingsQuery>& query);

/// What was handed in at the schools where the actor may look at it; never findings or silences.
Result<SubmittedList> list_submitted(Call& call);
/// Errors: plan.unknown.
Result<SubmittedView> get_submitted(Call& call, const PlanId& id);

/// The official form of an own plan, as its newest or one version, and of one that was handed in, as it was; with the names of the
/// school, its author and its head. Errors: plan.unknown, plan.version_unknown.
Result<File> plan_form_pdf(Call& call, const PlanId& id, const Query<FormQuery>& query);
Result<File> plan_form_docx(Call& call, const PlanId& id, const Query<FormQuery>& query);
Result<File> submitted_form_pdf(Call& call, const PlanId& id);
Result<File> submitted_form_docx(Call& call, const PlanId& id);

}  // namespace selami::planning
