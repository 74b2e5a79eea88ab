#include "people/carried.hpp"

#include "auth/sealed.hpp"
#include "people/sign_in.hpp"
#include "sign_in_sql.hpp"

namespace selami::people {

Result<SealView> own_seal(Call& call) {
  Seal seal = seal_of(call.setting.secret, call.actor.session);
  return SealView{std::move(seal.id), std::move(seal.key)};
}

Result<Carried> open_carried(storage::Tx& tx, const std::string& sealed, const std::string& secret, Instant now, int offset_min) {
  const auto id = seal_id_in(sealed);
  if (!id) return fail(Fault::invalid, "carried.unreadable", "sealed");
  // "g" follows every hex digit.
  const auto session = tx.one(sql::session_beginning{.beginning = *id, .after = *id + "g"}, [](const storage::Row& row) { return row.text(0); });
  if (!session) return fail(Fault::forbidden, "carried.ended");
  auto envelope = open_sealed(sealed, seal_of(secret, *session));
  if (!envelope) return fail(Fault::invalid, "carried.unreadable", "sealed");
  // A phone that was silent is just what has work to be carried: until its session's last day it is taken.
  Carried out{session_actor(tx, *session, now, offset_min, session_days), *std::move(envelope)};
  if (out.actor.guest()) return fail(Fault::forbidden, "carried.ended");
  return out;
}

}  // namespace selami::people
