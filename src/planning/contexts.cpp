#include "planning/contexts.hpp"

#include "base/parts.hpp"
#include "people_core/rights.hpp"
#include "planning_sql.hpp"
#include "storage/changes.hpp"

namespace selami::planning {
namespace {

using storage::Row;

constexpr int most_of_a_school = 300;

ContextView view_of(const Row& row) {
  return {row.id<ContextId>(0), row.text(1), row.text(2), row.text(3), split(row.text(4), ' '), row.number(5), row.text(6), row.instant(7)};
}

bool same(const ContextView& a, const ContextIn& b) { return a.name == b.name && a.about == b.about && a.question == b.question && a.subjects == b.subjects; }

Result<Done> in_school(Call& call, const SchoolId& school, Action action) {
  if (!people::may(call.actor, action, {school, {}, {}, {}})) return fail(Fault::not_found, "school.unknown", "school");
  return Done{};
}

std::optional<ContextView> find(Call& call, const SchoolId& school, const ContextId& id) {
  return call.tx.one(sql::school_context{.school = school, .id = id}, view_of);
}

Result<ContextList> list_contexts(Call& call, const SchoolId& school) {
  TRY_DO(in_school(call, school, Action::plan_read));
  return ContextList{call.tx.list(sql::school_contexts{.school = school, .most = most_of_a_school}, view_of)};
}

/// All teachers of a school keep one list: who writes last stands, but not over a text that was not seen.
Result<ContextView> put_context(Call& call, const SchoolId& school, const ContextId& id, const ContextIn& in) {
  TRY_DO(in_school(call, school, Action::plan_write));
  for (const std::string& subject : in.subjects) {
    if (subject.empty() || subject.find(' ') != std::string::npos) return fail(Fault::invalid, "request.malformed", "subjects");
  }
  const auto there = find(call, school, id);
  if (there && same(*there, in)) return *there;
  if (there && there->version != in.base) return fail(Fault::conflict, "context.changed", "base");
  if (!there) {
    const int many = call.tx.one(sql::count_school_contexts{.school = school}, [](const Row& row) { return row.number(0); }).value_or(0);
    if (many >= most_of_a_school) return fail(Fault::too_large, "context.too_many", "context");
  }
  call.tx.run(sql::save_school_context{.school = school, .id = id, .name = in.name, .about = in.about, .question = in.question,
                                       .subjects = join(in.subjects, " "), .by = call.actor.person, .now = call.now});
  const auto saved = find(call, school, id);
  if (!saved) throw storage::Broken("school_context: not kept", false);
  storage::note_change(call.tx, school.text, "school_context", id.text, saved->version);
  return *saved;
}

/// Plans that name it keep its name as text; only the list loses it.
Result<Done> remove_context(Call& call, const SchoolId& school, const ContextId& id) {
  TRY_DO(in_school(call, school, Action::plan_write));
  const auto there = find(call, school, id);
  if (!there) return fail(Fault::not_found, "context.unknown", "context");
  call.tx.run(sql::remove_school_context{.now = call.now, .by = call.actor.person, .school = school, .id = id});
  storage::note_change(call.tx, school.text, "school_context", id.text, there->version + 1);
  return Done{};
}

}  // namespace

Routes context_routes() {
  return {
      route(Action::plan_read, "GET", "/schools/{school}/contexts", "What teachers of a school say is near it.", &list_contexts),
      route(Action::plan_write, "PUT", "/schools/{school}/contexts/{context}", "Say something that is near the school, for all its teachers.", &put_context),
      route(Action::plan_write, "DELETE", "/schools/{school}/contexts/{context}", "Put it away.", &remove_context),
  };
}

}  // namespace selami::planning
