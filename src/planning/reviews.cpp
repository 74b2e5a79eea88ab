#include <algorithm>

#include "people/access.hpp"
#include "planning/access.hpp"
#include "planning/remarks.hpp"
#include "planning/review_paper.hpp"
#include "planning_core/place.hpp"
#include "remarks_sql.hpp"
#include "storage/changes.hpp"

namespace selami::planning {
namespace {

using storage::Row;

tl::unexpected<Error> unknown() { return fail(Fault::not_found, "review.unknown", "review"); }
tl::unexpected<Error> form_unknown(const char* field) { return fail(Fault::invalid, "review.form_unknown", field); }

void note(Call& call, const PlanHead& head, const ReviewId& id) {
  storage::note_change(call.tx, head.school.text, "plan_review", id.text, head.version);
}

struct Stored {
  std::string plan;
  PersonId reviewer;
  ReviewView view;
};

/// A stored form was written by to_json: one that cannot be read is a broken world.
Stored stored_of(const Row& row) {
  auto body = from_json_text<ReviewBody>(row.text(6));
  if (!body) throw storage::Broken("plan_review.body: " + body.error().code + " " + body.error().field, false);
  ReviewView view{row.id<ReviewId>(2), row.text(3), row.number(4),        row.text(5),  *std::move(body),    std::nullopt, 0,
                  row.instant(7),      row.maybe_instant(8), row.text(9), row.maybe_instant(10)};
  return {row.text(0), row.id<PersonId>(1), std::move(view)};
}

std::optional<Stored> find_review(Call& call, const PlanHead& head, const ReviewId& id) {
  return call.tx.one(sql::review_row{.school = head.school, .id = id}, stored_of);
}

/// A sum stands only where a person gave every number.
void add_sum(ReviewView& view, const Instruments& forms) {
  const Instrument* form = forms.find(view.form);
  if (!form) return;
  view.most = form->to * static_cast<int>(form->items.size());
  int sum = 0;
  for (const Item& item : form->items) {
    const auto given = std::find_if(view.body.items.begin(), view.body.items.end(), [&](const ReviewedItem& one) { return one.item == item.id; });
    if (given == view.body.items.end() || !given->number) return;
    sum += *given->number;
  }
  view.sum = sum;
}

FormView form_view(const Instrument& form, const std::vector<Draft>& drafts, const Places* places) {
  FormView out{form.id, form.title, form.from, form.to, form.names, {}};
  for (std::size_t i = 0; i < form.items.size(); ++i) {
    const Item& item = form.items[i];
    FormItem one{item.id, item.group, item.text, {}, {}};
    if (i < drafts.size()) {
      one.draft = drafts[i].text;
      for (const std::string& place : drafts[i].places) one.places.push_back(places ? places->stable(place) : place);
    }
    out.items.push_back(std::move(one));
  }
  return out;
}

Result<Done> check_body(const Instrument& form, const ReviewBody& body) {
  for (std::size_t i = 0; i < body.items.size(); ++i) {
    const ReviewedItem& one = body.items[i];
    const std::string at = "body.items[" + std::to_string(i) + "]";
    if (!form.find(one.item)) return fail(Fault::invalid, "review.item_unknown", at + ".item");
    if (one.number && (*one.number < form.from || *one.number > form.to)) return fail(Fault::invalid, "review.number", at + ".number");
  }
  return Done{};
}

/// The reader's own review of this plan.
Result<Stored> own_review(Call& call, const PlanHead& head, const ReviewId& id) {
  auto found = find_review(call, head, id);
  if (!found || found->plan != head.id.text || found->reviewer != call.actor.person) return unknown();
  return *std::move(found);
}

/// One that was sent to this teacher.
Result<Stored> received_review(Call& call, const PlanHead& head, const ReviewId& id) {
  auto found = find_review(call, head, id);
  if (!found || found->plan != head.id.text || !found->view.sent_at) return unknown();
  return *std::move(found);
}

Result<File> printed(Call& call, const Instruments& forms, const PlanHead& head, Stored stored, const Query<PrintQuery>& query) {
  ReviewView& view = stored.view;
  const Instrument* form = forms.find(view.form);
  if (!form) return form_unknown("form");
  add_sum(view, forms);
  const ReviewPaperHead about{people::school_card(call, head.school), people::signatory(call, head.school, head.author),
                              people::signatory(call, head.school, stored.reviewer), head};
  const files::Paper paper = review_paper_of(*form, view, about, {query->sheet.value_or(files::Sheet::f4), call.today(), call.now});
  return File{files::file_name("Telaah " + head.title, "pdf"), "application/pdf", files::pdf_of(paper)};
}

}  // namespace

Result<ReviewPage> review_page(Call& call, const Instruments& forms, const PlanId& id, const Query<ReviewFormQuery>& query) {
  TRY(const PlanText plan, submitted_plan(call, id));
  const Instrument* form = forms.find(query->form.value_or(forms.forms.front().id));
  if (!form) return form_unknown("form");
  ReviewPage out;
  for (const Instrument& one : forms.forms) out.forms.push_back({one.id, one.title});
  const Places places(plan.body);
  out.form = form_view(*form, drafts_of(plan.body, form->items, form->words, forms.pupil(plan.body.identity.level)), &places);
  out.version = plan.version;
  auto mine = call.tx.one(sql::reviews_by{.school = plan.head.school, .plan = id, .by = call.actor.person, .form = form->id}, stored_of);
  if (mine) {
    add_sum(mine->view, forms);
    out.mine = std::move(mine->view);
  }
  return out;
}

Result<Done> put_review(Call& call, const Instruments& forms, const PlanId& id, const ReviewId& review, const ReviewIn& in) {
  TRY(const PlanHead head, submitted_head(call, id));
  const Instrument* form = forms.find(in.form);
  if (!form) return form_unknown("form");
  TRY_DO(check_body(*form, in.body));
  const auto before = find_review(call, head, review);
  if (before && (before->plan != id.text || before->reviewer != call.actor.person || before->view.form != in.form)) return unknown();
  if (before && before->view.sent_at) return fail(Fault::conflict, "review.sent", "review");
  call.tx.run(sql::put_review{.school = head.school, .id = review, .plan = head.id, .version = in.version, .by = call.actor.person,
                              .form = in.form, .body = to_json(in.body), .at = call.now});
  note(call, head, review);
  return Done{};
}

Result<Done> send_review(Call& call, const PlanId& id, const ReviewId& review) {
  TRY(const PlanHead head, submitted_head(call, id));
  TRY(const Stored stored, own_review(call, head, review));
  if (stored.view.sent_at) return Done{};
  call.tx.run(sql::set_review_sent{.at = call.now, .school = head.school, .id = review});
  note(call, head, review);
  return Done{};
}

Result<Done> unsend_review(Call& call, const PlanId& id, const ReviewId& review) {
  TRY(const PlanHead head, submitted_head(call, id));
  TRY(const Stored stored, own_review(call, head, review));
  if (stored.view.answered_at) return fail(Fault::conflict, "review.answered", "review");
  call.tx.run(sql::set_review_sent{.at = std::nullopt, .school = head.school, .id = review});
  note(call, head, review);
  return Done{};
}

Result<File> review_paper(Call& call, const Instruments& forms, const PlanId& id, const ReviewId& review, const Query<PrintQuery>& query) {
  TRY(const PlanHead head, submitted_head(call, id));
  TRY(Stored stored, own_review(call, head, review));
  return printed(call, forms, head, std::move(stored), query);
}

Result<RemarksView> plan_remarks(Call& call, const Instruments& forms, const PlanId& id) {
  TRY(const PlanHead head, own_head(call, id));
  RemarksView out;
  out.comments = comments_of(call, head);
  for (Stored& one : call.tx.list(sql::reviews_sent{.school = head.school, .plan = head.id}, stored_of)) {
    const Instrument* form = forms.find(one.view.form);
    if (!form) continue;  // its pack was taken out of the installation
    add_sum(one.view, forms);
    out.reviews.push_back({std::move(one.view), form_view(*form, {}, nullptr)});
  }
  return out;
}

Result<Done> answer_review(Call& call, const PlanId& id, const ReviewId& review, const WordsIn& in) {
  TRY(const PlanHead head, own_head(call, id, true));
  TRY_DO(received_review(call, head, review));
  call.tx.run(sql::answer_review{.words = in.text, .at = call.now, .school = head.school, .id = review});
  note(call, head, review);
  return Done{};
}

Result<File> sent_review_paper(Call& call, const Instruments& forms, const PlanId& id, const ReviewId& review, const Query<PrintQuery>& query) {
  TRY(const PlanHead head, own_head(call, id));
  TRY(Stored stored, received_review(call, head, review));
  return printed(call, forms, head, std::move(stored), query);
}

}  // namespace selami::planning
