#pragma once
/// @file Comments on places of a handed-in plan and filled-in review forms.
///
/// Readers say something only while the plan is handed in, and see it only then; the teacher keeps what was said. A review is
/// its reviewer's alone until it is sent. Nobody's findings or silences are read here (decision 0033).

#include "planning/access.hpp"
#include "planning/instruments.hpp"
#include "planning/remarks_wire.hpp"

namespace selami::planning {

// ---- the reader's side. Errors of all: plan.unknown ----

Result<CommentList> submitted_comments(Call& call, const PlanId& id);
/// Errors: comment.place_unknown, comment.empty, comment.unknown (the id is another's).
Result<Done> put_comment(Call& call, const PlanId& id, const CommentId& comment, const CommentIn& in);
/// Takes an own one back that nobody has answered. Errors: comment.unknown, comment.answered.
Result<Done> remove_comment(Call& call, const PlanId& id, const CommentId& comment);
/// Errors: comment.unknown, comment.empty.
Result<Done> reply_as_reader(Call& call, const PlanId& id, const CommentId& comment, const ReplyId& reply, const WordsIn& in);

/// The form with its drafts. Errors: review.form_unknown.
Result<ReviewPage> review_page(Call& call, const Instruments& forms, const PlanId& id, const Query<ReviewFormQuery>& query);
/// Errors: review.form_unknown, review.number, review.item_unknown, review.sent, review.unknown.
Result<Done> put_review(Call& call, const Instruments& forms, const PlanId& id, const ReviewId& review, const ReviewIn& in);
/// "Kirim ke guru". Errors: review.unknown.
Result<Done> send_review(Call& call, const PlanId& id, const ReviewId& review);
/// Back to a draft, so that it can be changed. Errors: review.unknown, review.answered.
Result<Done> unsend_review(Call& call, const PlanId& id, const ReviewId& review);
/// Errors: review.unknown, review.form_unknown.
Result<File> review_paper(Call& call, const Instruments& forms, const PlanId& id, const ReviewId& review, const Query<PrintQuery>& query);

// ---- the teacher's side. Errors of all: plan.unknown ----

Result<RemarksView> plan_remarks(Call& call, const Instruments& forms, const PlanId& id);
/// Errors: comment.unknown, comment.empty.
Result<Done> reply_as_teacher(Call& call, const PlanId& id, const CommentId& comment, const ReplyId& reply, const WordsIn& in);
/// "Sudah". Errors: comment.unknown.
Result<Done> mark_comment(Call& call, const PlanId& id, const CommentId& comment, const DoneIn& in);
/// Errors: review.unknown.
Result<Done> answer_review(Call& call, const PlanId& id, const ReviewId& review, const WordsIn& in);
/// A review that was sent. Errors: review.unknown, review.form_unknown.
Result<File> sent_review_paper(Call& call, const Instruments& forms, const PlanId& id, const ReviewId& review, const Query<PrintQuery>& query);

/// All threads of a plan, with what is the actor's own marked. No access check.
std::vector<CommentView> comments_of(Call& call, const PlanHead& head);
/// How many remarks on each of the actor's plans wait for a word.
std::vector<PlanWaiting> waiting_remarks(Call& call);

}  // namespace selami::planning
