#include "access_sql.hpp"
#include "auth/secrets.hpp"
#include "people/sign_in.hpp"

namespace selami::people {
namespace {

/// A lesson's bearers outlive no school day, whatever becomes of the lesson.
constexpr std::int64_t seat_max_ms = day_ms;

void add_grant(Actor& actor, const storage::Row& row) {
  actor.person = row.id<PersonId>(0);
  if (row.null(1)) return;
  const auto role = enum_value<Role>(row.text(1));
  if (role) actor.grants.push_back({*role, row.id<SchoolId>(2), row.id<AuthorityId>(3)});
}

}  // namespace

Actor identify(storage::Tx& tx, const std::string& token, Instant now, int offset_min) {
  Actor actor;
  if (token.empty()) return actor;
  const std::string hash = token_hash(token);
  const Date today = local_date(now, offset_min);
  tx.each(sql::session_grants{.today = today, .token = hash, .now = now},
          [&](const storage::Row& row) { add_grant(actor, row); });
  if (actor.person.empty()) {
    tx.each(sql::seat_actor{.token = hash, .oldest = now + -seat_max_ms}, [&](const storage::Row& row) {
      actor.school = row.id<SchoolId>(0);
      actor.lesson = row.id<LessonId>(1);
      actor.pupil = row.id<PupilId>(2);
    });
  }
  if (!actor.guest()) actor.session = hash;
  return actor;
}

}  // namespace selami::people
