#include "access_sql.hpp"
#include "auth/secrets.hpp"
#include "people/sign_in.hpp"

namespace selami::people {
namespace {

/// A lesson's bearers outlive no school day, whatever becomes of the lesson.
constexpr std::int64_t seat_max_ms = day_ms;
/// So long a pupil's phone may still bring what it wrote in its lesson without network: over a holiday week, and less than seats are kept (retention).
constexpr std::int64_t seat_late_ms = 14 * day_ms;
/// How many days after its own a substitute's phone may still bring what it wrote without network.
constexpr int late_days = 1;

void add_grant(Actor& actor, const storage::Row& row) {
  actor.person = row.id<PersonId>(0);
  if (row.null(1)) return;
  const auto role = enum_value<Role>(row.text(1));
  if (role) actor.grants.push_back({*role, row.id<SchoolId>(2), row.id<AuthorityId>(3), row.integer(4) != 0});
}

void find_bearer(storage::Tx& tx, Actor& actor, const std::string& hash, Instant now, const Date& today) {
  tx.each(sql::seat_actor{.token = hash, .oldest = now + -seat_late_ms, .board_oldest = now + -seat_max_ms}, [&](const storage::Row& row) {
    actor.school = row.id<SchoolId>(0);
    actor.lesson = row.id<LessonId>(1);
    actor.pupil = row.id<PupilId>(2);
    actor.late = row.instant(3) <= now + -seat_max_ms;
  });
  if (!actor.guest()) return;
  const Date oldest = date_of_day(day_number(today) - late_days);
  tx.each(sql::substitute_actor{.token = hash, .oldest = oldest}, [&](const storage::Row& row) {
    actor.school = row.id<SchoolId>(0);
    actor.substitute = row.id<SubstituteId>(1);
    actor.late = row.date(2) != today;
    actor.lessons.push_back(row.id<LessonId>(3));
  });
}

}  // namespace

Actor session_actor(storage::Tx& tx, const std::string& hash, Instant now, int offset_min, int silent) {
  Actor actor;
  const Date today = local_date(now, offset_min);
  const Date heard = date_of_day(day_number(today) - silent);
  // Whole days: the server never ends what the phone, which counts to the minute, has not locked.
  tx.each(sql::session_grants{.today = today, .token = hash, .now = now, .made = now + -(silent + 1) * day_ms, .heard = heard},
          [&](const storage::Row& row) { add_grant(actor, row); });
  if (!actor.guest()) actor.session = hash;
  return actor;
}

Actor identify(storage::Tx& tx, const std::string& token, Instant now, int offset_min) {
  if (token.empty()) return {};
  const std::string hash = token_hash(token);
  Actor actor = session_actor(tx, hash, now, offset_min, silent_days);
  if (actor.person.empty()) find_bearer(tx, actor, hash, now, local_date(now, offset_min));
  actor.session = hash;  // also of nobody: a phone whose session has ended may ask why
  return actor;
}

}  // namespace selami::people
