#pragma once
/// @file Class visits: proposed, agreed, written down, sent, answered, published by the teacher or not.

#include "growth/join_wire.hpp"
#include "growth/packs.hpp"

namespace selami::growth {

Result<MyVisits> my_visits(Call& call);
/// Proposes a visit to an own lesson, or changes what the teacher said of it. Errors: school.unknown, visit.unknown, visit.sent (conflict),
/// visit.indicator_unknown (invalid).
Result<Done> put_own_visit(Call& call, const GrowthPacks& packs, const VisitId& id, const OwnVisitIn& in);
/// The teacher calls a visit off that nobody wrote down yet. Errors: visit.unknown, visit.sent, visit.proposed_by_visitor (conflict).
Result<Done> drop_own_visit(Call& call, const VisitId& id);
/// The teacher says yes to who comes and when. Errors: visit.unknown, visit.nobody_yet (conflict).
Result<Done> accept_visit(Call& call, const VisitId& id);
/// Errors: visit.unknown, visit.not_sent (conflict).
Result<Done> answer_visit(Call& call, const VisitId& id, const VisitAnswer& in);
/// Lets head and supervisor of the school read it, and takes it back. Errors: visit.unknown, visit.not_sent.
Result<Done> publish_visit(Call& call, const VisitId& id);
Result<Done> unpublish_visit(Call& call, const VisitId& id);

Result<VisitList> visits(Call& call, const GrowthPacks& packs);
Result<TeacherNames> visit_teachers(Call& call);
/// A head or supervisor proposes a visit, or moves the own one. Errors: school.unknown, visit.unknown, visit.teacher_unknown, visit.own, visit.sent.
Result<Done> put_visit(Call& call, const GrowthPacks& packs, const VisitId& id, const VisitIn& in);
/// A head or supervisor takes an invitation. Errors: visit.unknown, also when somebody else has taken it; visit.own.
Result<Done> take_visit(Call& call, const VisitId& id);
/// A colleague comes in by the teacher's code. Errors: visit.code_unknown (not_found), visit.own (conflict), auth.slow_down.
Result<VisitJoined> join_visit(Call& call, const VisitJoin& in);
/// The visitor steps back; what was written is gone. Errors: visit.unknown, visit.sent.
Result<Done> leave_visit(Call& call, const VisitId& id);
/// Keeps what was written; what another phone of the visitor wrote stays. Errors: visit.unknown, visit.sent, visit.not_agreed (conflict), visit.form_unknown, visit.item_unknown (invalid).
Result<Done> put_record(Call& call, const GrowthPacks& packs, const VisitId& id, const RecordIn& in);
/// Errors: visit.unknown, visit.not_agreed, and those of ready_to_send.
Result<Done> send_visit(Call& call, const VisitId& id);
/// Errors: visit.unknown, visit.answered (conflict): the teacher has it in hand.
Result<Done> unsend_visit(Call& call, const VisitId& id);

Result<PublishedVisits> published_visits(Call& call);

}  // namespace selami::growth
