#pragma once
/// @file Pustaka: plans that teachers published to their school or city.

#include "library/wire.hpp"

namespace selami::library {

/// Publishes the newest text of an own plan. Errors: plan.unknown.
Result<PublicationView> publish(Call& call, const PlanId& id, const PublishIn& in);
/// Takes an own plan back; what others made of it stays theirs. Errors: plan.unknown, when it is not published by the actor.
Result<Done> take_back(Call& call, const PlanId& id);
/// The same by the school's operator or the office of its authority. Errors: plan.unknown.
Result<Done> take_down(Call& call, const PlanId& id);
/// Errors: plan.unknown (not the actor's own).
Result<PublicationView> publication(Call& call, const PlanId& id);
/// Names of pupils and of the school that stand in an own plan. Errors: plan.unknown.
Result<NameList> names_left(Call& call, const PlanId& id);
/// Where an own plan came from. Errors: plan.unknown.
Result<OriginList> origins(Call& call, const PlanId& id);

Result<LibraryList> find_plans(Call& call, const Query<LibraryQuery>& query);
/// Errors: plan.unknown.
Result<LibraryPlan> library_plan(Call& call, const PlanId& id);
/// Errors: plan.unknown, plan.version_unknown.
Result<PublishedText> published_text(Call& call, const PlanId& id, const std::string& version);

/// Errors: plan.unknown, plan.version_unknown, improvement.own_plan.
Result<ImprovementItem> send_improvement(Call& call, const ImprovementId& id, const ImprovementIn& in);
Result<ImprovementList> list_improvements(Call& call);
/// Errors: improvement.unknown.
Result<ImprovementView> get_improvement(Call& call, const ImprovementId& id);
/// The author's word; the last one stands. Errors: improvement.unknown.
Result<ImprovementItem> answer_improvement(Call& call, const ImprovementId& id, const AnswerIn& in);

}  // namespace selami::library
