#include "planning/store.hpp"

#include "planning_core/name.hpp"
#include "planning_sql.hpp"

namespace selami::planning {
namespace {

using storage::Row;

PlanHead head_of(const Row& row) {
  PlanHead out;
  out.school = row.id<SchoolId>(0);
  out.id = row.id<PlanId>(1);
  out.author = row.id<PersonId>(2);
  out.title = row.text(3);
  out.level = row.text(4);
  out.grade = row.text(5);
  out.subject = row.text(6);
  out.meetings = row.number(7);
  out.version = row.number(8);
  out.saved_at = row.instant(9);
  out.adapted_from = row.text(10);
  out.submitted_at = row.maybe_instant(11);
  out.submitted_version = row.number(12);
  out.removed = !row.null(13);
  out.adapted_version = row.number(14);
  return out;
}

Version version_of(const Row& row) { return {row.number(0), row.instant(1), row.number(2), row.integer(3) != 0, row.text(4)}; }

}  // namespace

std::optional<PlanHead> find_head(storage::Tx& tx, const SchoolId& school, const PlanId& id) {
  return tx.one(sql::plan_head{.school = school, .id = id}, head_of);
}

std::vector<PlanHead> heads_of_author(storage::Tx& tx, const SchoolId& school, const PersonId& author, std::size_t most) {
  return tx.list(sql::plans_of_author{.school = school, .author = author, .most = static_cast<int>(most)}, head_of);
}

plan::Plan parse_body(const std::string& body) {
  const auto value = json::parse(body);
  auto read = value ? plan::read_plan(*value) : Result<plan::Plan>(fail(value.error()));
  if (!read) throw storage::Broken("plan.body: " + read.error().code + " " + read.error().field, false);
  return *std::move(read);
}

std::string body_text(storage::Tx& tx, const PlanHead& head) {
  auto body = tx.one(sql::plan_body{.school = head.school, .id = head.id}, [](const Row& row) { return row.text(0); });
  if (!body) throw storage::Broken("plan.body: gone", false);
  return *std::move(body);
}

plan::Plan read_body(storage::Tx& tx, const PlanHead& head) { return parse_body(body_text(tx, head)); }

std::optional<Version> find_version(storage::Tx& tx, const PlanHead& head, int version) {
  return tx.one(sql::version_body{.school = head.school, .plan = head.id, .version = version}, version_of);
}

std::optional<Version> find_save(storage::Tx& tx, const PlanHead& head, const SaveId& save) {
  return tx.one(sql::version_of_save{.school = head.school, .plan = head.id, .save = save}, version_of);
}

bool name_version(storage::Tx& tx, const PlanHead& head, const SaveId& save) {
  return tx.run(sql::name_version{.save = save, .school = head.school, .plan = head.id, .version = head.version}) > 0;
}

std::vector<VersionHead> versions_of(storage::Tx& tx, const PlanHead& head) {
  return tx.list(sql::versions{.school = head.school, .plan = head.id}, [](const Row& row) {
    return VersionHead{row.number(0), row.instant(1), row.number(2), row.integer(3) != 0};
  });
}

void add_version(Call& call, const PlanHead& head, const NewVersion& text) {
  call.tx.run(sql::add_version{.school = head.school, .plan = head.id, .version = text.version, .by = call.actor.person,
                               .now = call.now, .base = text.base, .save = text.save, .merged = text.merged ? 1 : 0,
                               .body = text.body});
}

void put_plan(Call& call, PlanHead& head, const plan::Plan& plan, const std::string& body, bool is_new) {
  head.title = title_of(plan);
  head.level = plan.identity.level;
  head.grade = plan.identity.grade;
  head.subject = plan.identity.subject;
  head.meetings = static_cast<int>(plan.identity.meetings.size());
  head.saved_at = call.now;
  head.removed = false;
  if (is_new) {
    const auto from = head.adapted_from.empty() ? std::nullopt : std::optional(head.adapted_from);
    const auto version = head.adapted_version == 0 ? std::nullopt : std::optional(head.adapted_version);
    call.tx.run(sql::add_plan{.school = head.school, .id = head.id, .author = head.author, .title = head.title,
                              .level = head.level, .grade = head.grade, .subject = head.subject, .meetings = head.meetings,
                              .version = head.version, .body = body, .adapted_from = from, .adapted_version = version, .now = call.now});
  } else {
    call.tx.run(sql::save_plan{.title = head.title, .level = head.level, .grade = head.grade, .subject = head.subject,
                               .meetings = head.meetings, .version = head.version, .body = body, .now = call.now,
                               .school = head.school, .id = head.id});
  }
  call.tx.run(sql::drop_plan_sounds{.school = head.school, .plan = head.id});
  for (const std::string& sound : sounds_in(plan)) call.tx.run(sql::add_plan_sound{.school = head.school, .plan = head.id, .sound = sound});
}

std::optional<Submission> find_submission(storage::Tx& tx, const PlanHead& head) {
  return tx.one(sql::submission{.school = head.school, .plan = head.id}, [](const Row& row) {
    return Submission{row.id<PersonId>(1), row.number(0), row.instant(2)};
  });
}

void save_submission(storage::Tx& tx, const PlanHead& head, const Submission& submission) {
  tx.run(sql::save_submission{.school = head.school, .plan = head.id, .version = submission.version, .by = submission.by,
                              .at = submission.at});
}

std::vector<SilenceView> silences_of(storage::Tx& tx, const PlanHead& head) {
  return tx.list(sql::silences{.school = head.school, .plan = head.id}, [](const Row& row) {
    return SilenceView{row.id<SilenceId>(0), row.text(1), row.text(2), row.text(3), row.instant(4)};
  });
}

}  // namespace selami::planning
