/// What colleagues send back: between the author and the one who sent it, and nobody else.
#include "library/library.hpp"
#include "library/store.hpp"
#include "library_sql.hpp"

namespace selami::library {
namespace {

using storage::Row;

tl::unexpected<Error> unknown() { return fail(Fault::not_found, "improvement.unknown", "improvement"); }

ImprovementItem sent_item(Call& call, const Row& row) {
  ImprovementItem out;
  out.id = row.id<ImprovementId>(0);
  out.plan = row.id<PlanId>(1);
  out.version = row.number(2);
  out.own = row.text(4) == call.actor.person.text;
  out.sender = row.text(5);
  out.words = row.text(6);
  out.sent_at = row.instant(7);
  if (!row.null(8)) out.taken = row.number(8);
  out.answer = row.text(9);
  out.answered_at = row.maybe_instant(10);
  out.title = row.text(11);
  return out;
}

struct Found {
  ImprovementItem item;
  std::string body;
  SchoolId school;
};
std::optional<Found> find(Call& call, const ImprovementId& id) {
  return call.tx.one(sql::improvement{.id = id, .person = call.actor.person}, [&](const Row& row) {
    return Found{sent_item(call, row), row.text(12), row.id<SchoolId>(13)};
  });
}

}  // namespace

Result<ImprovementItem> send_improvement(Call& call, const ImprovementId& id, const ImprovementIn& in) {
  if (const auto before = find(call, id)) {
    if (before->item.own) return before->item;  // the same again
    return unknown();
  }
  if (call.tx.one(sql::improvement_there{.id = id}, [](const Row&) { return true; })) return unknown();
  if (!visible(call, in.plan)) return fail(Fault::not_found, "plan.unknown", "plan");
  const auto to = find_publication(call.tx, in.plan);
  if (!to || !published_body(call.tx, in.plan, in.version)) return fail(Fault::not_found, "plan.version_unknown", "version");
  if (to->author == call.actor.person) return fail(Fault::conflict, "improvement.own_plan", "plan");
  call.tx.run(sql::add_improvement{.id = id, .plan = in.plan, .version = in.version, .school = to->school, .author = to->author,
                                   .by = call.actor.person, .body = plan::write_plan(without_sounds(in.body)), .words = in.words, .now = call.now});
  return find(call, id)->item;
}

Result<ImprovementList> list_improvements(Call& call) {
  return ImprovementList{call.tx.list(sql::improvements{.person = call.actor.person}, [&](const Row& row) { return sent_item(call, row); })};
}

Result<ImprovementView> get_improvement(Call& call, const ImprovementId& id) {
  auto found = find(call, id);
  if (!found) return unknown();
  const auto base = call.tx.one(sql::base_of_improvement{.school = found->school, .plan = found->item.plan, .version = found->item.version},
                                [](const Row& row) { return row.text(0); });
  if (!base) return unknown();
  plan::Plan before = without_sounds(parsed(*base));
  plan::Plan body = parsed(found->body);
  return ImprovementView{std::move(found->item), std::move(before), std::move(body)};
}

Result<ImprovementItem> answer_improvement(Call& call, const ImprovementId& id, const AnswerIn& in) {
  const auto found = find(call, id);
  if (!found || found->item.own) return unknown();
  call.tx.run(sql::answer_improvement{.taken = in.taken, .answer = in.words, .now = call.now, .id = id, .person = call.actor.person});
  return find(call, id)->item;
}

}  // namespace selami::library
