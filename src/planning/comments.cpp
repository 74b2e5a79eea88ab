#include <map>

#include "people/access.hpp"
#include "planning/access.hpp"
#include "planning/remarks.hpp"
#include "planning_core/place.hpp"
#include "remarks_sql.hpp"
#include "storage/changes.hpp"

namespace selami::planning {
namespace {

using storage::Row;

tl::unexpected<Error> unknown() { return fail(Fault::not_found, "comment.unknown", "comment"); }

bool blank(const std::string& text) { return text.find_first_not_of(" \n\r\t") == std::string::npos; }

void note(Call& call, const PlanHead& head, const char* table, const std::string& id) {
  storage::note_change(call.tx, head.school.text, table, id, head.version);
}

struct CommentHead {
  std::string plan;
  PersonId author;
  int replies = 0;
};
std::optional<CommentHead> find_comment(Call& call, const PlanHead& head, const CommentId& id) {
  return call.tx.one(sql::comment_head{.school = head.school, .id = id},
                     [](const Row& row) { return CommentHead{row.text(0), row.id<PersonId>(1), row.number(2)}; });
}
Result<CommentHead> comment_of(Call& call, const PlanHead& head, const CommentId& id) {
  auto found = find_comment(call, head, id);
  if (!found || found->plan != head.id.text) return unknown();
  return *std::move(found);
}

/// What stands at the place: of the version that is in, our own reading of it; of an older one, which its reader saw before the
/// teacher handed in again, the reader's. (Other versions are nobody's to quote from.)
Result<std::string> quoted(const PlanText& plan, const CommentIn& in) {
  if (in.place.empty() || in.place.front() != '/') return fail(Fault::invalid, "comment.place_unknown", "place");
  if (in.version != plan.version) return in.quote;
  auto text = Places(plan.body).text(in.place);
  if (!text) return fail(Fault::invalid, "comment.place_unknown", "place");
  return *std::move(text);
}

Result<Done> put_reply(Call& call, const PlanHead& head, const CommentId& comment, const ReplyId& id, const WordsIn& in) {
  TRY_DO(comment_of(call, head, comment));
  if (blank(in.text)) return fail(Fault::invalid, "comment.empty", "text");
  const auto before = call.tx.one(sql::reply_head{.school = head.school, .id = id},
                                  [](const Row& row) { return std::pair(row.text(0), row.id<PersonId>(1)); });
  if (before && (before->first != comment.text || before->second != call.actor.person)) return unknown();
  call.tx.run(sql::put_reply{.school = head.school, .id = id, .plan = head.id, .comment = comment, .by = call.actor.person,
                             .words = in.text, .at = call.now});
  note(call, head, "plan_reply", id.text);
  return Done{};
}

}  // namespace

std::vector<CommentView> comments_of(Call& call, const PlanHead& head) {
  std::map<std::string, std::vector<ReplyView>> replies;
  call.tx.each(sql::plan_replies{.school = head.school, .plan = head.id}, [&](const Row& row) {
    replies[row.text(0)].push_back(
        {row.id<ReplyId>(1), row.text(4), row.id<PersonId>(3) == call.actor.person, row.text(2), row.instant(5)});
  });
  return call.tx.list(sql::plan_comments{.school = head.school, .plan = head.id}, [&](const Row& row) {
    return CommentView{row.id<CommentId>(0), row.number(1),  row.text(2),    row.text(3),
                       row.text(6),          row.id<PersonId>(5) == call.actor.person, row.text(4), row.instant(7),
                       row.maybe_instant(8), std::move(replies[row.text(0)])};
  });
}

Result<CommentList> submitted_comments(Call& call, const PlanId& id) {
  TRY(const PlanHead head, submitted_head(call, id));
  return CommentList{comments_of(call, head)};
}

Result<Done> put_comment(Call& call, const PlanId& id, const CommentId& comment, const CommentIn& in) {
  TRY(const PlanText plan, submitted_plan(call, id));
  const PlanHead& head = plan.head;
  const auto before = find_comment(call, head, comment);
  if (before && (before->plan != id.text || before->author != call.actor.person)) return unknown();
  if (blank(in.text)) return fail(Fault::invalid, "comment.empty", "text");
  TRY(const std::string quote, quoted(plan, in));
  call.tx.run(sql::put_comment{.school = head.school, .id = comment, .plan = head.id, .version = in.version, .place = in.place,
                               .quote = quote, .by = call.actor.person, .words = in.text, .at = call.now});
  note(call, head, "plan_comment", comment.text);
  return Done{};
}

Result<Done> remove_comment(Call& call, const PlanId& id, const CommentId& comment) {
  TRY(const PlanHead head, submitted_head(call, id));
  const auto before = find_comment(call, head, comment);
  if (!before) return Done{};  // gone already: the same command again
  if (before->plan != id.text || before->author != call.actor.person) return unknown();
  if (before->replies > 0) return fail(Fault::conflict, "comment.answered", "comment");
  call.tx.run(sql::remove_comment{.school = head.school, .id = comment});
  note(call, head, "plan_comment", comment.text);
  return Done{};
}

Result<Done> reply_as_reader(Call& call, const PlanId& id, const CommentId& comment, const ReplyId& reply, const WordsIn& in) {
  TRY(const PlanHead head, submitted_head(call, id));
  return put_reply(call, head, comment, reply, in);
}

Result<Done> reply_as_teacher(Call& call, const PlanId& id, const CommentId& comment, const ReplyId& reply, const WordsIn& in) {
  TRY(const PlanHead head, own_head(call, id, true));
  return put_reply(call, head, comment, reply, in);
}

Result<Done> mark_comment(Call& call, const PlanId& id, const CommentId& comment, const DoneIn& in) {
  TRY(const PlanHead head, own_head(call, id, true));
  TRY_DO(comment_of(call, head, comment));
  const auto at = in.done ? std::optional(call.now) : std::nullopt;
  call.tx.run(sql::set_comment_done{.at = at, .school = head.school, .id = comment, .plan = head.id});
  note(call, head, "plan_comment", comment.text);
  return Done{};
}

std::vector<PlanWaiting> waiting_remarks(Call& call) {
  std::map<std::string, int> sums;
  const auto count = [&](const Row& row) { sums[row.text(0)] += row.number(1); };
  for (const SchoolId& school : people::schools_taught(call)) {
    call.tx.each(sql::waiting_comments{.school = school, .author = call.actor.person}, count);
    call.tx.each(sql::waiting_reviews{.school = school, .author = call.actor.person}, count);
  }
  std::vector<PlanWaiting> out;
  for (const auto& [plan, remarks] : sums) out.push_back({PlanId{plan}, remarks});
  return out;
}

}  // namespace selami::planning
